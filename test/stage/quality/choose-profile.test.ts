import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILE_NAMES } from '../../../src/model/profile';
import { chooseProfile, type Circumstances } from '../../../src/stage/quality/choose-profile';
import { fitToCamera, PROFILES } from '../../../src/stage/quality/profiles';

const GOOD = { cores: 8, memoryGb: 8, camera: { maxWidth: 1920, maxHeight: 1080, maxFrameRate: 30 }, uplinkBps: 10_000_000 };

describe('choosing a profile', () => {
  it.each(PROFILE_NAMES)('keeps the preferred %s where nothing speaks against it, or nothing is known', (preferred) => {
    expect(chooseProfile({ ...GOOD, preferred })).toEqual({ profile: preferred, because: 'preferred' });
    expect(chooseProfile({ preferred })).toEqual({ profile: preferred, because: 'preferred' });
  });

  it.each([
    ['a phone with two cores', { cores: 2 }, 'weak-network', 'device'],
    ['a laptop with four cores', { cores: 4 }, 'talking-host', 'device'],
    ['1 GB of memory', { memoryGb: 1 }, 'weak-network', 'device'],
    ['2 GB of memory', { memoryGb: 2 }, 'talking-host', 'device'],
    ['a camera of 1280×720', { camera: { maxWidth: 1280, maxHeight: 720 } }, 'talking-host', 'camera'],
    ['an uplink of 1.9 Mbps', { uplinkBps: 1_900_000 }, 'talking-host', 'uplink'],
    ['an uplink of 1 Mbps', { uplinkBps: 1_000_000 }, 'weak-network', 'uplink'],
    ['no uplink at all', { uplinkBps: 0 }, 'weak-network', 'uplink'],
    ['a satellite', { roundTripMs: 640 }, 'weak-network', 'round-trip'],
    ['a wish for less traffic', { saveData: true }, 'weak-network', 'save-data'],
  ] as const)('steps down from product-detail for %s', (_, change, profile, because) => {
    expect(chooseProfile({ ...GOOD, ...change, preferred: 'product-detail' })).toEqual({ profile, because });
  });

  it('knows the long side of a camera that is held upright', () => {
    const camera = { maxWidth: 1080, maxHeight: 1920 };
    expect(chooseProfile({ ...GOOD, camera, preferred: 'product-detail' }).profile).toBe('product-detail');
  });

  it('needs less of the uplink for a smaller camera', () => {
    const camera = { maxWidth: 640, maxHeight: 480, maxFrameRate: 30 };
    expect(chooseProfile({ ...GOOD, camera, uplinkBps: 1_000_000, preferred: 'talking-host' }).profile).toBe('talking-host');
  });

  it('never chooses more for less', () => {
    const figure = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });
    const circumstances = fc.record({
      cores: figure(16),
      memoryGb: figure(16),
      uplinkBps: figure(6_000_000),
      roundTripMs: figure(1_000),
      saveData: fc.boolean(),
      camera: fc.record({ maxWidth: figure(2_000), maxHeight: figure(2_000), maxFrameRate: figure(60) }),
      preferred: fc.constantFrom(...PROFILE_NAMES),
    });
    const rung = (given: Circumstances) => PROFILE_NAMES.indexOf(chooseProfile(given).profile);
    fc.assert(
      fc.property(circumstances, fc.nat(8), (given, less) => {
        const smaller = (value: number | undefined) => (value === undefined ? undefined : Math.max(0, value - less));
        expect(rung({ ...given, cores: smaller(given.cores) })).toBeGreaterThanOrEqual(rung(given));
        expect(rung({ ...given, memoryGb: smaller(given.memoryGb) })).toBeGreaterThanOrEqual(rung(given));
        const uplinkBps = given.uplinkBps === undefined ? undefined : given.uplinkBps / (less + 1);
        expect(rung({ ...given, uplinkBps })).toBeGreaterThanOrEqual(rung(given));
        expect(rung({ ...given, saveData: true })).toBeGreaterThanOrEqual(rung(given));
        expect(rung(given)).toBeGreaterThanOrEqual(PROFILE_NAMES.indexOf(given.preferred));
      }),
    );
  });
});

describe('fitting a profile to a camera', () => {
  it('changes nothing for a camera that can it, or says nothing', () => {
    for (const name of PROFILE_NAMES) {
      expect(fitToCamera(PROFILES[name])).toEqual(PROFILES[name]);
      expect(fitToCamera(PROFILES[name], GOOD.camera)).toEqual(PROFILES[name]);
      expect(fitToCamera(PROFILES[name], { maxWidth: 1080, maxHeight: 1920 })).toEqual(PROFILES[name]);
    }
  });

  it('comes to the vendor’s own figure for a smaller picture', () => {
    const vga = fitToCamera(PROFILES['talking-host'], { maxWidth: 640, maxHeight: 480 });
    expect(vga).toMatchObject({ width: 640, height: 480, maxFrameRate: 30 });
    expect(vga.maxBitrateBps / 1_000).toBeCloseTo(1_500, 0);
  });

  it('never exceeds what the camera can', () => {
    const limits = fc.record({ maxWidth: fc.integer(), maxHeight: fc.integer(), maxFrameRate: fc.double() });
    fc.assert(
      fc.property(limits, fc.constantFrom(...PROFILE_NAMES), (camera, name) => {
        const fitted = fitToCamera(PROFILES[name], camera);
        const { maxWidth, maxHeight, maxFrameRate } = camera;
        if (maxFrameRate >= 1) expect(fitted.maxFrameRate).toBeLessThanOrEqual(maxFrameRate);
        if (maxWidth >= 1 && maxHeight >= 1) {
          expect(fitted.width).toBeLessThanOrEqual(Math.max(maxWidth, maxHeight));
          expect(fitted.height).toBeLessThanOrEqual(Math.min(maxWidth, maxHeight));
        }
        expect(fitted.maxBitrateBps).toBeGreaterThan(0);
        expect(fitted.maxBitrateBps).toBeLessThanOrEqual(PROFILES[name].maxBitrateBps);
      }),
    );
  });
});
