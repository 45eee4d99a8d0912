/**
 * One publisher's picture on its ladder of full, low and none: when a step down has become necessary, and when a step
 * up may be tried. Pure. Knows neither the other publishers nor how a step is made.
 *
 * Rates are over the last ten seconds, so a burst of one second shows in them for ten. It must not count as ten:
 * strain that has lasted counts at once only while it still grows, and otherwise when it outlasts whatever a burst
 * leaves behind.
 */
import type { Condition } from './condition';
import { strainOf, type Strain } from './strain';

export type Rung = 'full' | 'low' | 'none';

/** What is known of the step up to a rung. */
interface Climb {
  /** How long after the last step the next try may come. */
  readonly waitMs: number;
  /** How long the rung, or a higher one, has held since the last try, while the picture could be seen. */
  readonly heldMs: number;
}

export interface Ladder {
  readonly rung: Rung;
  /** Of the figures as they were last. */
  readonly strain: Strain;
  /** For how long it was too much; runs back while it is neither that nor calm. */
  readonly strainedMs: number;
  /** It is more than it was a look ago. */
  readonly isGrowing: boolean;
  /** For how long it was calm, since it was last too much. */
  readonly calmMs: number;
  /** Since the last step, up or down. */
  readonly sinceStepMs: number;
  /** Until freezes are believed again, after the picture could not be seen. */
  readonly blindMs: number;
  /** Until any figure is believed again, after an interruption. */
  readonly unsettledMs: number;
  /** Until the last step down has taken its effect. */
  readonly reliefMs: number;
  readonly climbs: Readonly<Record<'low' | 'full', Climb>>;
}

/** How far back the figures reach. */
const WINDOW_MS = 10_000;

/** Strain shorter than this is a handover or a burst, which the jitter buffer and retransmission are there for. */
const STRAINED_MS = 6_000;

/**
 * Growth by less than a tenth of the limit is noise: 1 % of loss is about the scatter of ten seconds' packets at 10 %.
 */
const GROWTH = 0.1;

/**
 * Strain that neither grows nor ends is believed when all that was before its first six seconds has left the figures.
 */
const SURELY_STRAINED_MS = WINDOW_MS + STRAINED_MS;

/** From the full picture to none at once, for want of a low one: as long as the way over the low one takes at most. */
const STRAINED_WITHOUT_LOW_MS = 2 * SURELY_STRAINED_MS;

/** A step up that is taken back within this has failed: a link that fills up slowly, or a tunnel at the next bend. */
const TRIAL_MS = 120_000;

/** The patience is halved each time that a rung has held for so long: much longer than what makes it grow. */
const PROVEN_MS = 600_000;

/** So that a link that has recovered for good is found out while the show still runs. */
export const LONGEST_PATIENCE_MS = 600_000;

const HEIGHT: Readonly<Record<Rung, number>> = { none: 0, low: 1, full: 2 };

const NO_STRAIN: Strain = { severity: 0, cause: 'loss', isCalm: false, isKnown: false };

const STEPPED = { strain: NO_STRAIN, strainedMs: 0, isGrowing: false, calmMs: 0 };

export function ladderAt(rung: Rung, patienceMs: number): Ladder {
  const climb: Climb = { waitMs: patienceMs, heldMs: TRIAL_MS };
  const climbs = { low: climb, full: climb };
  return { rung, ...STEPPED, sinceStepMs: 0, blindMs: 0, unsettledMs: 0, reliefMs: 0, climbs };
}

/** The ladder `tickMs` later, with the figures as they are now. */
export function laterLadder(
  ladder: Ladder,
  condition: Condition,
  below: Rung | undefined,
  tickMs: number,
  patienceMs: number,
): Ladder {
  const { hasPicture, isHidden } = condition;
  const isShown = hasPicture && !isHidden;
  const aged: Ladder = {
    ...ladder,
    sinceStepMs: ladder.sinceStepMs + tickMs,
    blindMs: isShown ? Math.max(0, ladder.blindMs - tickMs) : WINDOW_MS,
    unsettledMs: Math.max(0, ladder.unsettledMs - tickMs),
    reliefMs: Math.max(0, ladder.reliefMs - tickMs),
    climbs: isShown ? held(ladder, tickMs, patienceMs) : ladder.climbs,
  };
  // Without a picture there is nothing to do without.
  if (!hasPicture || aged.unsettledMs > 0) return { ...aged, ...STEPPED, calmMs: ladder.calmMs };
  const hasNone = ladder.rung === 'none';
  const seesPicture = !hasNone && aged.blindMs === 0;
  const strain = strainOf(condition, { seesPicture, isBeforeNone: below === 'none' });
  // Where there is neither picture nor sound to judge by, only a try can tell.
  const isCalm = strain.isCalm || (hasNone && !strain.isKnown);
  const canTellCalm = !isHidden && (hasNone || seesPicture);
  const isStrained = strain.severity >= 1;
  return {
    ...aged,
    strain,
    strainedMs: isStrained ? ladder.strainedMs + tickMs : isCalm ? 0 : Math.max(0, ladder.strainedMs - tickMs),
    isGrowing: strain.severity >= ladder.strain.severity + GROWTH,
    calmMs: isStrained ? 0 : ladder.calmMs + (isCalm && canTellCalm ? tickMs : 0),
  };
}

/** Whether what is received must become less, given what the next step down is. */
export function mustStepDown(ladder: Ladder, below: Rung | undefined): boolean {
  const { rung, strainedMs, isGrowing, reliefMs } = ladder;
  if (below === undefined || !isStrained(ladder)) return false;
  if (rung === 'full' && below === 'none') return strainedMs >= STRAINED_WITHOUT_LOW_MS;
  if (strainedMs >= SURELY_STRAINED_MS) return true;
  return strainedMs >= STRAINED_MS && isGrowing && reliefMs === 0;
}

export const isStrained = ({ strain }: Ladder): boolean => strain.severity >= 1;

/** Whether a step up may be tried. It need not be calm all the time that it waits: a train comes out of its tunnels. */
export function mayStepUp(ladder: Ladder, condition: Condition, above: Rung | undefined, patienceMs: number): boolean {
  const { calmMs, sinceStepMs, unsettledMs, climbs } = ladder;
  if (above === undefined || above === 'none' || unsettledMs > 0) return false;
  if (!condition.hasPicture || condition.isHidden) return false;
  return calmMs >= patienceMs && sinceStepMs >= climbs[above].waitMs;
}

/** Whether it was stepped up so lately that new strain is likely to come of that. */
export const isOnTrial = ({ rung, climbs }: Ladder): boolean => rung !== 'none' && climbs[rung].heldMs < TRIAL_MS;

export function steppedDown(ladder: Ladder, to: Rung, patienceMs: number): Ladder {
  const { rung, climbs } = ladder;
  const longestMs = Math.max(LONGEST_PATIENCE_MS, patienceMs);
  const failed = ({ waitMs, heldMs }: Climb): Climb => ({ waitMs: Math.min(longestMs, 2 * waitMs), heldMs });
  const left = rung !== 'none' && isOnTrial(ladder) ? { ...climbs, [rung]: failed(climbs[rung]) } : climbs;
  return { ...ladder, ...STEPPED, rung: to, sinceStepMs: 0, reliefMs: WINDOW_MS, climbs: left };
}

export function steppedUp(ladder: Ladder, to: 'low' | 'full'): Ladder {
  const climbs = { ...ladder.climbs, [to]: { ...ladder.climbs[to], heldMs: 0 } };
  return { ...ladder, ...STEPPED, rung: to, sinceStepMs: 0, reliefMs: 0, climbs };
}

/** After an interruption: figures that reach back beyond it are not believed. */
export const unsettled = (ladder: Ladder): Ladder => ({ ...ladder, unsettledMs: WINDOW_MS });

/** Somebody else's step down may be all the relief that was needed: what is strained is judged anew. */
export const relieved = (ladder: Ladder): Ladder => ({ ...ladder, strainedMs: 0, reliefMs: WINDOW_MS });

function held({ rung, climbs }: Ladder, tickMs: number, patienceMs: number): Ladder['climbs'] {
  const after = (climb: Climb): Climb => {
    const heldMs = climb.heldMs + tickMs;
    const isProven = Math.floor(heldMs / PROVEN_MS) > Math.floor(climb.heldMs / PROVEN_MS);
    return { waitMs: isProven ? Math.max(patienceMs, climb.waitMs / 2) : climb.waitMs, heldMs };
  };
  return {
    low: HEIGHT[rung] >= HEIGHT.low ? after(climbs.low) : climbs.low,
    full: HEIGHT[rung] >= HEIGHT.full ? after(climbs.full) : climbs.full,
  };
}
