/** When it is worth to begin a publisher's sound and picture anew because they stay apart. Pure. Knows no streams. */
import { plainLevel } from '../av-sync/level';
import type { Condition } from './condition';

export interface Resubscription {
  /** For how long they have been unacceptably apart, without a break; time in which they came nearer is left out. */
  readonly apartMs: number;
  /** As last measured. */
  readonly skewMs: number | undefined;
  /** For how long they have been acceptably together. */
  readonly togetherMs: number;
  /** New subscriptions since they were last together for long. */
  readonly tries: number;
  /** Until another one may be tried. */
  readonly holdOffMs: number;
}

export const NO_RESUBSCRIPTION: Resubscription = { apartMs: 0, skewMs: undefined, togetherMs: 0, tries: 0, holdOffMs: 0 };

/**
 * Browsers hold back what is early by themselves, an eighth of the skew each second (libwebrtc's `StreamSynchronization`,
 * seen in Chromium): what is still unacceptable after so long, they don't mend. A new subscription costs a second of both.
 */
const APART_MS = 20_000;

/** What comes nearer at least so fast is being mended; less is what averages wander by. */
const MENDING_MS_PER_S = 10;

/** The first wait after a new subscription; each that follows is twice as long. */
const HOLD_OFF_MS = 60_000;

/** What three have not cured is made elsewhere: at the publisher, or by a delayed device. */
const MOST_TRIES = 3;

/** Together for so long, it was cured: the next time is a new trouble. */
const CURED_MS = 300_000;

/** @param canTell whether the level is of what is received now, undisturbed. */
export function lookAtSync(
  before: Resubscription,
  { level, skewMs }: Pick<Condition, 'level' | 'skewMs'>,
  canTell: boolean,
  tickMs: number,
): Resubscription {
  // A level holds for a while after the skew is back within it: that is no reason to act.
  const isApart = level === 'unacceptable' && (skewMs === undefined || plainLevel(skewMs) === 'unacceptable');
  const nearerMs = Math.abs(before.skewMs ?? 0) - Math.abs(skewMs ?? 0);
  const isMending = nearerMs >= (MENDING_MS_PER_S * tickMs) / 1_000;
  const isTogether = !isApart && level !== 'unknown';
  const togetherMs = isApart ? 0 : before.togetherMs + (isTogether ? tickMs : 0);
  return {
    apartMs: isApart && canTell ? before.apartMs + (isMending ? 0 : tickMs) : 0,
    skewMs,
    togetherMs,
    tries: togetherMs >= CURED_MS ? 0 : before.tries,
    holdOffMs: Math.max(0, before.holdOffMs - tickMs),
  };
}

export const mustResubscribe = ({ apartMs, tries, holdOffMs }: Resubscription): boolean =>
  apartMs >= APART_MS && holdOffMs === 0 && tries < MOST_TRIES;

export const resubscribed = ({ tries }: Resubscription): Resubscription => ({
  apartMs: 0,
  skewMs: undefined,
  togetherMs: 0,
  tries: tries + 1,
  holdOffMs: HOLD_OFF_MS * 2 ** tries,
});
