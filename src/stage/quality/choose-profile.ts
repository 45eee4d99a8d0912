/** Which profile suits a device and its network. Pure; knows nothing of how they change while live. */
import type { ProfileName } from '../../model/profile';
import type { QualityReason } from '../types';
import { fitToCamera, PROFILES, type CameraLimits } from './profiles';

export interface Circumstances {
  /** As `navigator.hardwareConcurrency` has it; undefined where a browser does not tell, here and below. */
  readonly cores?: number | undefined;
  /** As `navigator.deviceMemory` has it, which stops at 8 or 32. */
  readonly memoryGb?: number | undefined;
  /** As `track.getCapabilities()` has it; undefined before the camera is open. */
  readonly camera?: CameraLimits | undefined;
  /** What the link is estimated to carry upwards, in all. */
  readonly uplinkBps?: number | undefined;
  readonly roundTripMs?: number | undefined;
  /** The person asked for less traffic. */
  readonly saveData?: boolean | undefined;
  /** What is wanted unless something speaks against it. */
  readonly preferred: ProfileName;
}

export interface ProfileChoice {
  readonly profile: ProfileName;
  readonly because: Exclude<QualityReason, 'chosen'>;
}

/**
 * Cores: libwebrtc gives VP8 a second thread above 640×480 from 3 cores on and a third above 1280×960 from 6
 * (`LibvpxVp8Encoder::NumberOfThreads`); with fewer, one thread has to do it beside everything else.
 * Memory: a Full HD picture is 3 MB, and camera, preview, encoder and its references hold dozens; a phone of 1 GB ends
 * pages that need much.
 */
const DEVICE_NEEDS: Readonly<Partial<Record<ProfileName, { cores: number; memoryGb: number }>>> = {
  'product-detail': { cores: 6, memoryGb: 4 },
  'talking-host': { cores: 3, memoryGb: 2 },
};

/** With 1280 or fewer, the camera has no more detail than `talking-host` sends, at twice the frame rate. */
const DETAIL_NEEDS_WIDTH = 1281;

/** What sound takes beside the picture: a 64 kbps stream is more than any of the transports sends by itself. */
export const SOUND_BPS = 64_000;

/**
 * As long as to a geostationary satellite and back. A large picture of which a packet is lost stands still until it was
 * asked for and sent again; a small one is through with the first try more often.
 */
const LONG_ROUND_TRIP_MS = 600;

/** From what asks the most to what asks the least. */
const LADDER: readonly ProfileName[] = ['product-detail', 'talking-host', 'weak-network'];

/** The preferred profile, or the next smaller one that nothing speaks against, and what spoke against the preferred. */
export function chooseProfile(circumstances: Circumstances): ProfileChoice {
  const { preferred } = circumstances;
  const against = objection(preferred, circumstances);
  if (against === undefined) return { profile: preferred, because: 'preferred' };
  const smaller = LADDER.slice(LADDER.indexOf(preferred) + 1);
  const profile = smaller.find((name) => objection(name, circumstances) === undefined) ?? 'weak-network';
  return { profile, because: against };
}

/** What speaks against a profile; nothing ever does against the smallest. */
function objection(name: ProfileName, circumstances: Circumstances): ProfileChoice['because'] | undefined {
  const { cores, memoryGb, camera, uplinkBps, roundTripMs, saveData } = circumstances;
  const needs = DEVICE_NEEDS[name];
  if (needs === undefined) return undefined;
  if (saveData === true) return 'save-data';
  if (isBelow(cores, needs.cores) || isBelow(memoryGb, needs.memoryGb)) return 'device';
  if (name === 'product-detail' && isBelow(longSide(camera), DETAIL_NEEDS_WIDTH)) return 'camera';
  if (isBelow(uplinkBps, fitToCamera(PROFILES[name], camera).neededBps + SOUND_BPS)) return 'uplink';
  if (roundTripMs !== undefined && roundTripMs >= LONG_ROUND_TRIP_MS) return 'round-trip';
  return undefined;
}

/** What is not known is not too little. */
const isBelow = (figure: number | undefined, least: number): boolean => figure !== undefined && figure < least;

/** Whichever way round they are told. */
function longSide({ maxWidth, maxHeight }: CameraLimits = {}): number | undefined {
  return maxWidth === undefined ? undefined : Math.max(maxWidth, maxHeight ?? 0);
}
