/** What is over: reminders that are settled, and records that nobody needs any more. Pure. */
import type { Reminder } from '../../model/reminder';
import type { ReminderSink } from '../types';
import { handoverKey, isForgettable, mayHold, type Handover } from './handover';
import { FLOOR, SETTLED, type Changes, type Kept } from './kept';
import { isDue, isUnwanted, ofRevision } from './next-handover';
import { addSettled, latestOf, outcomeOf, settle, type ReminderOutcome } from './settled';

/** Of cancelled reminders, so that one that is planned again gets a higher revision. */
const MAX_CANCELLED = 200;

/** What is no longer planned may still be on its way: sinks have half of this to answer. */
const ON_ITS_WAY_MS = 60_000;

/** What to write so that what is over is settled; `isApproved` where the hook has had its say. */
export function tidy(
  kept: Kept,
  sinks: readonly ReminderSink[],
  isApproved: (reminder: Reminder) => boolean,
  nowMs: number,
): Changes {
  const changes: Changes = new Map();
  const settled = [...kept.plan.values()].flatMap((reminder) => {
    const outcome = newOutcome(reminder, kept, sinks, isApproved, nowMs);
    return outcome === undefined ? [] : [settle(reminder, outcome, nowMs)];
  });
  for (const { sink, status, reminder } of kept.handovers.values()) {
    const isDueOne = sinks.some(({ name, when }) => name === sink && when === 'due');
    const isMoved = kept.plan.get(reminder.id)?.revision !== reminder.revision;
    // It was shown all the same: the caps count it, and it is not to come again.
    const isShown = isDueOne && isMoved && status === 'taken' && outcomeOf(kept.latest, reminder, nowMs) === undefined;
    if (isShown) settled.push(settle(reminder, 'fired', nowMs));
  }
  if (settled.length > 0) {
    const all = addSettled(kept.settled, settled, (id) => kept.plan.has(id), nowMs);
    changes.set(SETTLED, JSON.stringify(all));
    kept = { ...kept, settled: all, latest: latestOf(all) };
  }
  const cancelled: [string, Handover][] = [];
  let { floor } = kept;
  for (const [key, handover] of kept.handovers) {
    const sink = sinks.find(({ name }) => name === handover.sink);
    if (isOver(handover, sink, kept, nowMs)) {
      changes.set(key, undefined);
      // Called off on its way, it may have arrived: what is planned again must not look the same.
      if (sink?.when === 'due' && !kept.plan.has(handover.reminder.id)) floor = Math.max(floor, handover.reminder.revision);
    } else if (handover.action === 'cancel' && handover.status !== 'open') cancelled.push([key, handover]);
  }
  if (floor > kept.floor) changes.set(FLOOR, String(floor));
  cancelled.sort(([, left], [, right]) => right.triedAt - left.triedAt);
  for (const [key] of cancelled.slice(MAX_CANCELLED)) changes.set(key, undefined);
  return changes;
}

function newOutcome(
  reminder: Reminder,
  kept: Kept,
  sinks: readonly ReminderSink[],
  isApproved: (reminder: Reminder) => boolean,
  nowMs: number,
): ReminderOutcome | undefined {
  if (outcomeOf(kept.latest, reminder, nowMs) !== undefined) return undefined;
  const statuses = (when: ReminderSink['when']) =>
    sinks
      .filter((sink) => sink.when === when)
      .map(({ name }) => ofRevision(reminder, kept.handovers.get(handoverKey(name, reminder.id)))?.status);
  const given = statuses('due');
  const isFired = given.includes('taken');
  if (nowMs > reminder.expiresAt) return isFired ? 'fired' : 'expired';
  // Also when the clock was set back before it was due: it is not to come again.
  if (isFired && given.every(isAnswered)) return 'fired';
  if (!isDue(reminder, kept, nowMs)) return undefined;
  if (given.length === 0 ? !isApproved(reminder) : !given.every(isAnswered)) return undefined;
  if (isFired) return 'fired';
  // It is for those that have it ahead then, once they have it.
  if (!statuses('ahead').every(isAnswered)) return undefined;
  return given.length === 0 ? 'left' : 'failed';
}

const isAnswered = (status: Handover['status'] | undefined): boolean => status === 'taken' || status === 'failed';

function isOver(handover: Handover, sink: ReminderSink | undefined, kept: Kept, nowMs: number): boolean {
  const { reminder, action, status } = handover;
  const planned = kept.plan.get(reminder.id);
  if (sink?.when === 'due') {
    if (handover.planned === planned?.revision) return outcomeOf(kept.latest, planned, nowMs) !== undefined;
    return status !== 'open' || Math.abs(nowMs - handover.triedAt) > ON_ITS_WAY_MS;
  }
  if (action === 'cancel' && status !== 'open' && reminder.revision <= kept.floor) return true;
  if (isForgettable(handover, nowMs)) return planned === undefined;
  return action === 'remind' && status === 'failed' && !mayHold(handover) && isUnwanted(handover, kept, nowMs);
}
