/** When the first picture was decoded and the first sound played, told from the first figures there are of them. */
import type { TrackLog } from './track-log';

/** The samples' clock and the device's are the same, unless the latter was set: then the look's own time is taken. */
const SAME_CLOCK_MS = 5_000;

/**
 * Undefined when `log` does not begin just now, or does not say. `wasWaiting`: the look before found nothing yet, so
 * that without a better figure it began between the two.
 */
export function beganAtMs(
  log: TrackLog | undefined,
  { total, count }: { readonly total: string; readonly count: string },
  wasWaiting: boolean,
  nowMs: number,
): number | undefined {
  if (log === undefined || !log.last[count]) return undefined;
  const before = log.samples.at(-2);
  if (before?.[count]) return undefined;
  const { atMs } = log.last;
  const heldAtMs = Math.abs(atMs - nowMs) <= SAME_CLOCK_MS ? atMs : nowMs;
  const sinceMs = log.last[total];
  if (sinceMs === undefined) return wasWaiting || before !== undefined ? Math.round(heldAtMs) : undefined;
  return sinceMs <= heldAtMs ? Math.round(heldAtMs - sinceMs) : undefined;
}

export const FIRST_PICTURE = { total: 'totalInterFrameDelayMs', count: 'framesDecoded' } as const;
export const FIRST_SOUND = { total: 'totalSamplesMs', count: 'totalSamplesReceived' } as const;

/** The earliest ever holds. */
export const earliest = (...times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};
