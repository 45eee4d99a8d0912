import { describe, expect, it } from 'vitest';
import { cameraLimits, hostDevice, presentLimits } from '../../../src/stage/quality/host-device';

const NOTHING = { cores: undefined, memoryGb: undefined, uplinkBps: undefined, roundTripMs: undefined, saveData: false };

describe('what a device says of itself', () => {
  it('is nothing where a browser tells nothing, or nonsense', () => {
    expect(hostDevice({})).toEqual(NOTHING);
    const connection = { downlink: Number.NaN, rtt: 0, effectiveType: {}, saveData: 'yes' };
    expect(hostDevice({ hardwareConcurrency: 0, deviceMemory: '8', connection })).toEqual(NOTHING);
  });

  it('has no more uplink than downlink', () => {
    const connection = { downlink: 1.45, rtt: 150, effectiveType: '4g', saveData: true };
    expect(hostDevice({ hardwareConcurrency: 8, deviceMemory: 4, connection })).toEqual({
      cores: 8,
      memoryGb: 4,
      uplinkBps: 1_450_000,
      roundTripMs: 150,
      saveData: true,
    });
  });

  it('knows the slowest kinds of connection, and makes nothing of 3g, which may be fast and far', () => {
    expect(hostDevice({ connection: { effectiveType: '2g' } }).uplinkBps).toBe(70_000);
    expect(hostDevice({ connection: { effectiveType: 'slow-2g', downlink: 10 } }).uplinkBps).toBe(50_000);
    expect(hostDevice({ connection: { effectiveType: '3g', downlink: 10 } }).uplinkBps).toBe(10_000_000);
  });

  it('can be asked where there is no page', () => {
    expect(hostDevice().saveData).toBe(false);
  });
});

describe('what a camera says of itself', () => {
  it('is nothing where its browser has no such question', () => {
    const nothing = { maxWidth: undefined, maxHeight: undefined, maxFrameRate: undefined };
    expect(cameraLimits({} as MediaStreamTrack)).toEqual(nothing);
    expect(presentLimits({ getSettings: () => ({ frameRate: 0 }) } as unknown as MediaStreamTrack)).toEqual(nothing);
  });
});
