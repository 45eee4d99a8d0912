/**
 * The verdict on a skew, by ITU-R BT.1359-1, made so that it doesn't flap: a level gets worse when the skew is beyond
 * its threshold for certain, and better when it is clearly inside again for a while.
 */
import type { AvSyncLevel } from '../types';
import type { Smoothed } from './smoothing';

/**
 * ITU-R BT.1359-1, in ms of sound before (positive) and after the picture: from where it is noticed, and not accepted.
 */
export const SYNC_THRESHOLDS = {
  detectable: { earlyMs: 45, lateMs: -125 },
  unacceptable: { earlyMs: 90, lateMs: -185 },
} as const;

const SYNC_HYSTERESIS = {
  /**
   * Standard errors of the average by which it must be beyond a threshold: one time in forty by chance, if it is just
   * there.
   */
  sureErrors: 2,
  /** Beyond by so much, more than the distance of two early thresholds, it is believed when the next look agrees… */
  obviousMs: 50,
  obviousLooks: 2,
  /** …by less, but further than the average wanders, when a third one does… */
  clearErrors: 4,
  clearMs: 20,
  clearLooks: 3,
  /** …anything less must last for as long as an average takes to be all new. */
  worseAfterMs: 10_000,
  /** Inside by a third of the narrowest band, and that for as long, is better. */
  insideMs: 15,
  betterAfterMs: 10_000,
  /**
   * A first verdict waits until the skew is so many standard errors from the nearest threshold, or as many samples as
   * there can be.
   */
  firstErrors: 2.5,
  firstSamples: 10,
} as const;

const LEVELS = ['in-sync', 'detectable', 'unacceptable'] as const;

export interface Verdict {
  readonly level: AvSyncLevel;
  /** There is no level to hold on to: nothing was known, or it was measured by something else. */
  readonly isFirst: boolean;
  /** Worse so far: how many looks on end, and since when. */
  readonly worse: { readonly looks: number; readonly sinceMs: number } | undefined;
  readonly betterSinceMs: number | undefined;
}

export const NO_VERDICT: Verdict = { level: 'unknown', isFirst: true, worse: undefined, betterSinceMs: undefined };

export function judge(before: Verdict, { skewMs, errorMs, recent }: Smoothed, nowMs: number): Verdict {
  if (skewMs === undefined) return before;
  const plain = rankOf(skewMs, 0);
  if (before.isFirst) {
    const unsureMs = SYNC_HYSTERESIS.firstErrors * errorMs;
    const isSure = rankOf(skewMs, unsureMs) === plain && rankOf(skewMs, -unsureMs) === plain;
    return isSure || recent.length >= SYNC_HYSTERESIS.firstSamples ? settled(LEVELS[plain]!) : before;
  }
  const rank = severity(before.level);
  const surelyMs = SYNC_HYSTERESIS.sureErrors * errorMs;
  const worseRank = rankOf(skewMs, surelyMs);
  // The latest sample need not be as bad, but if it is none of that, this may be the end of a spike.
  if (worseRank > rank && rankOf(recent.at(-1)!.skewMs, 0) > rank) {
    const worse = { looks: (before.worse?.looks ?? 0) + 1, sinceMs: before.worse?.sinceMs ?? nowMs };
    const { obviousMs, obviousLooks, clearErrors, clearMs, clearLooks, worseAfterMs } = SYNC_HYSTERESIS;
    const isBeyond = (marginMs: number) => rankOf(skewMs, Math.max(surelyMs, marginMs)) > rank;
    const isEnough =
      nowMs - worse.sinceMs >= worseAfterMs ||
      (worse.looks >= obviousLooks && isBeyond(obviousMs)) ||
      (worse.looks >= clearLooks && isBeyond(Math.max(clearMs, clearErrors * errorMs)));
    return isEnough ? settled(LEVELS[worseRank]!) : { ...before, worse, betterSinceMs: undefined };
  }
  const betterRank = rankOf(skewMs, -SYNC_HYSTERESIS.insideMs);
  if (betterRank >= rank) return { ...before, worse: undefined, betterSinceMs: undefined };
  const betterSinceMs = before.betterSinceMs ?? nowMs;
  return nowMs - betterSinceMs >= SYNC_HYSTERESIS.betterAfterMs
    ? settled(LEVELS[betterRank]!)
    : { ...before, worse: undefined, betterSinceMs };
}

const settled = (level: AvSyncLevel): Verdict => ({ ...NO_VERDICT, level, isFirst: false });

/** With every threshold `marginMs` further out. */
function rankOf(skewMs: number, marginMs: number): number {
  const isBeyond = ({ earlyMs, lateMs }: { readonly earlyMs: number; readonly lateMs: number }) =>
    skewMs > earlyMs + marginMs || skewMs < lateMs - marginMs;
  return isBeyond(SYNC_THRESHOLDS.unacceptable) ? 2 : isBeyond(SYNC_THRESHOLDS.detectable) ? 1 : 0;
}

/** What a skew is by the standard alone. */
export const plainLevel = (skewMs: number): AvSyncLevel => LEVELS[rankOf(skewMs, 0)]!;

/** The more, the worse; below 0 when unknown. */
export const severity = (level: AvSyncLevel): number => (LEVELS as readonly AvSyncLevel[]).indexOf(level);
