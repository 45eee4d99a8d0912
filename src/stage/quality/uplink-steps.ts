/**
 * When the picture steps down because the uplink can't carry it, and when it tries again: a reducer over what is
 * measured. Knows no timer, and not what a step changes.
 *
 * While little is sent, no estimate can say whether more would get through (congestion control probes little beyond what
 * is sent), so stepping up is a trial. A trial that fails doubles the wait for the next one, and only a long time without
 * a failure forgets that: a link that never carries more is tried ever more seldom, and nothing goes to and fro.
 */
import { SOUND_BPS } from './choose-profile';

/** How long it must be too narrow: libwebrtc's estimate needs some seconds after the start, and dips for moments. */
const STRAIN_MS = 10_000;

/** The longest wait for a trial: ten seconds of a poor picture in ten minutes. */
const LONGEST_PATIENCE_MS = 600_000;

/** A picture that was kept for as long was not a failed trial: what came then is a new trouble. */
const FORGIVEN_AFTER_MS = 600_000;

/** Congestion control lets the estimate be at most one and a half times what gets through: with less, it holds nothing back. */
const USED_UP_SHARE = 0.67;

/** Samples come every 2 s. After a longer gap (a page that slept, a muted camera) it is not known what was between. */
const GAP_MS = 6_500;

export interface UplinkState {
  readonly isReduced: boolean;
  /** Since when it has been too narrow, or wide enough, without a break; undefined when it is not so at present. */
  readonly strainedSinceMs: number | undefined;
  readonly calmSinceMs: number | undefined;
  readonly lastMs: number | undefined;
  /** How long it must be calm before the next trial. */
  readonly patienceMs: number;
  readonly raisedAtMs: number | undefined;
}

export interface UplinkFigures {
  readonly limitedBy?: 'cpu' | 'bandwidth' | 'other' | undefined;
  readonly availableBps?: number | undefined;
  readonly sentBps?: number | undefined;
}

export interface UplinkNeeds {
  /** Of the picture that is sent at present. */
  readonly neededBps: number;
  readonly maxBitrateBps: number;
  /** How long it must be calm before the first trial. */
  readonly patienceMs: number;
}

export const uplinkState = (isReduced: boolean, patienceMs: number): UplinkState => ({
  isReduced,
  strainedSinceMs: undefined,
  calmSinceMs: undefined,
  lastMs: undefined,
  patienceMs,
  raisedAtMs: undefined,
});

/** @param figures undefined when nothing is sent, or nothing is known of it. */
export function observeUplink(
  state: UplinkState,
  figures: UplinkFigures | undefined,
  needs: UplinkNeeds,
  nowMs: number,
): UplinkState {
  const hasGap = state.lastMs === undefined || nowMs - state.lastMs > GAP_MS || nowMs < state.lastMs;
  const isStrained = figures === undefined ? undefined : isTooNarrow(figures, needs);
  const since = (holds: boolean, before: number | undefined) => (holds ? ((hasGap ? undefined : before) ?? nowMs) : undefined);
  const strainedSinceMs = since(isStrained === true, state.strainedSinceMs);
  const calmSinceMs = since(isStrained === false, state.calmSinceMs);
  const next = { ...state, lastMs: nowMs, strainedSinceMs, calmSinceMs };
  if (!state.isReduced) {
    if (strainedSinceMs === undefined || nowMs - strainedSinceMs < STRAIN_MS) return next;
    return { ...next, ...STARTING_OVER, isReduced: true, patienceMs: patienceAfter(state, needs, nowMs) };
  }
  if (calmSinceMs === undefined || nowMs - calmSinceMs < state.patienceMs) return next;
  return { ...next, ...STARTING_OVER, isReduced: false, raisedAtMs: nowMs };
}

const STARTING_OVER = { strainedSinceMs: undefined, calmSinceMs: undefined };

function patienceAfter({ raisedAtMs, patienceMs }: UplinkState, needs: UplinkNeeds, nowMs: number): number {
  const isFailedTrial = raisedAtMs !== undefined && nowMs - raisedAtMs < FORGIVEN_AFTER_MS;
  // A shop that asks for more patience than the longest has it.
  return isFailedTrial ? Math.max(needs.patienceMs, Math.min(patienceMs * 2, LONGEST_PATIENCE_MS)) : needs.patienceMs;
}

function isTooNarrow({ limitedBy, availableBps, sentBps }: UplinkFigures, needs: UplinkNeeds): boolean {
  const { neededBps, maxBitrateBps } = needs;
  if (availableBps === undefined) return limitedBy === 'bandwidth';
  // An encoder may go on saying so for a while after the link has become wide enough.
  if (limitedBy === 'bandwidth' && availableBps < maxBitrateBps + SOUND_BPS) return true;
  // The estimate hardly grows beyond what is sent: of a picture that needs little it says nothing.
  const isUsedUp = sentBps === undefined || sentBps >= availableBps * USED_UP_SHARE;
  return isUsedUp && availableBps < neededBps + SOUND_BPS;
}
