/** One publisher's part of the repairs: the ladder, the new subscriptions, and which ways are open. Pure. */
import type { Condition } from './condition';
import { isOnTrial, isStrained, ladderAt, laterLadder, unsettled, type Ladder, type Rung } from './ladder';
import { lookAtSync, NO_RESUBSCRIPTION, type Resubscription } from './resubscription';
import type { RepairSettings } from './settings';

export interface PublisherRepairs {
  readonly ladder: Ladder;
  readonly resubscription: Resubscription;
  /** The low picture was taken as a repair. */
  readonly isRepairedLow: boolean;
  readonly absentMs: number;
}

/** The way up and down that the settings and the transport leave. */
export interface Rungs {
  readonly hasLow: boolean;
  below(rung: Rung): Rung | undefined;
  above(rung: Rung): 'low' | 'full' | undefined;
}

/** @param hasLow undefined while that is not known: then nobody steps down to it, but who is there may stay. */
export function rungsOf({ allowed }: RepairSettings, hasLow: boolean | undefined): Rungs {
  const none = allowed['audio-only'] ? 'none' : undefined;
  const mayHaveLow = allowed['low-stream'] && hasLow !== false;
  return {
    hasLow: mayHaveLow,
    below: (rung) => (rung === 'none' ? undefined : rung === 'full' && mayHaveLow && hasLow ? 'low' : none),
    above: (rung) => (rung === 'full' ? undefined : rung === 'none' && mayHaveLow ? 'low' : 'full'),
  };
}

/** Without the right to step down to the low picture there would be none to step up from it. */
export function newcomer({ patienceMs, startsLow }: RepairSettings, rungs: Rungs): PublisherRepairs {
  const ladder = ladderAt(startsLow && rungs.hasLow ? 'low' : 'full', patienceMs);
  return { ladder, resubscription: NO_RESUBSCRIPTION, isRepairedLow: false, absentMs: 0 };
}

interface Look {
  readonly condition: Condition;
  readonly rungs: Rungs;
  /** What the figures say reaches back into a time that was not observed. */
  readonly wasAway: boolean;
  readonly tickMs: number;
  readonly patienceMs: number;
}

export function lookAt(publisher: PublisherRepairs, look: Look): PublisherRepairs {
  const { condition, rungs, wasAway, tickMs, patienceMs } = look;
  // Asked for a low picture and found out that there is none: what comes is the full one.
  const isFullAfterAll = publisher.ladder.rung === 'low' && !rungs.hasLow;
  const found = isFullAfterAll ? { ...publisher.ladder, rung: 'full' as const } : publisher.ladder;
  const before = wasAway ? unsettled(found) : found;
  const ladder = laterLadder(before, condition, rungs.below(before.rung), tickMs, patienceMs);
  const canTell = condition.hasPicture && !condition.isHidden && ladder.unsettledMs === 0 && ladder.reliefMs === 0;
  return {
    ladder,
    resubscription: lookAtSync(publisher.resubscription, condition, canTell, tickMs),
    isRepairedLow: publisher.isRepairedLow && !isFullAfterAll,
    absentMs: 0,
  };
}

/** Stepped up lately, and now it is too much: likely the cause of it. */
export const isSuspect = (ladder: Ladder, rungs: Rungs): boolean =>
  isOnTrial(ladder) && isStrained(ladder) && rungs.below(ladder.rung) !== undefined;
