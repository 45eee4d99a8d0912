/**
 * What this device and its browser say of themselves. The one place of the host's chunk that looks at the page, when it is
 * called; every figure may be missing, and none is believed that can't be.
 */
import type { Circumstances } from './choose-profile';
import type { CameraLimits } from './profiles';

export type HostDevice = Pick<Circumstances, 'cores' | 'memoryGb' | 'uplinkBps' | 'roundTripMs' | 'saveData'>;

/** The parts of `navigator` that not every browser has, by the Device Memory and Network Information specifications. */
interface Navigator {
  readonly hardwareConcurrency?: unknown;
  readonly deviceMemory?: unknown;
  readonly connection?: {
    readonly downlink?: unknown;
    readonly effectiveType?: unknown;
    readonly rtt?: unknown;
    readonly saveData?: unknown;
  };
}

/** The most that a connection of each kind carries downwards, by the specification's table of effective types. */
const DOWNLINK_BPS: Readonly<Partial<Record<string, number>>> = { 'slow-2g': 50_000, '2g': 70_000 };

/**
 * The browser has no estimate of the uplink before something is sent. It has one of the downlink, which an uplink hardly
 * ever exceeds: so that is the most there can be, and what is more than that is not tried. Of the effective types only
 * those of the slowest count, as `3g` also stands for a fast link to far away.
 */
export function hostDevice(page: Navigator = (globalThis as { navigator?: Navigator }).navigator ?? {}): HostDevice {
  const { downlink, effectiveType, rtt, saveData } = page.connection ?? {};
  const mbps = positive(downlink);
  const least = Math.min(
    mbps === undefined ? Infinity : mbps * 1_000_000,
    DOWNLINK_BPS[String(effectiveType)] ?? Infinity,
  );
  return {
    cores: positive(page.hardwareConcurrency),
    memoryGb: positive(page.deviceMemory),
    uplinkBps: least === Infinity ? undefined : least,
    roundTripMs: positive(rtt),
    saveData: saveData === true,
  };
}

/** What a camera can, as far as its browser tells. */
export function cameraLimits(track: MediaStreamTrack): CameraLimits {
  const { width, height, frameRate } = track.getCapabilities?.() ?? {};
  return { maxWidth: positive(width?.max), maxHeight: positive(height?.max), maxFrameRate: positive(frameRate?.max) };
}

/** What a track shows that is not to be changed: it can no more than that. */
export function presentLimits(track: MediaStreamTrack): CameraLimits {
  const { width, height, frameRate } = track.getSettings?.() ?? {};
  return { maxWidth: positive(width), maxHeight: positive(height), maxFrameRate: positive(frameRate) };
}

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
