/**
 * Which reminder a sink is to be given next: what is planned, compared with what the sink was given. Pure; says nothing
 * of how it is given.
 */
import type { Reminder } from '../../model/reminder';
import type { ReminderSink } from '../types';
import { begin, handoverKey, isForgettable, isToBeTried, mayHold, type Handover } from './handover';
import type { Kept } from './kept';
import { outcomeOf } from './settled';

export interface Circumstances {
  readonly nowMs: number;
  /** What was tried before this moment need not wait any longer. ms since the Unix epoch. */
  readonly hurriedAt: number;
  /** Whether a reminder that is due may be fired in this moment. */
  readonly mayFire: (reminder: Reminder) => boolean;
}

/** The record to write before the sink is called, or undefined when it has all there is for now. */
export function nextHandover(sink: ReminderSink, kept: Kept, now: Circumstances): Handover | undefined {
  return sink.when === 'due' ? nextDue(sink.name, kept, now) : (nextCancel(sink.name, kept, now) ?? nextAhead(sink.name, kept, now));
}

function nextDue(sink: string, kept: Kept, now: Circumstances): Handover | undefined {
  for (const reminder of kept.plan.values()) {
    if (!isDue(reminder, kept, now.nowMs)) continue;
    const before = ofRevision(reminder, kept.handovers.get(handoverKey(sink, reminder.id)));
    if (before !== undefined && !isToBeTried(before, now.nowMs, now.hurriedAt)) continue;
    if (now.mayFire(reminder)) return begin(sink, 'remind', reminder, reminder, before, now.nowMs);
  }
  return undefined;
}

/** Whether it is time for a reminder that nothing has become of yet. */
export function isDue(reminder: Reminder, { latest }: Kept, nowMs: number): boolean {
  return nowMs >= reminder.dueAt && nowMs <= reminder.expiresAt && outcomeOf(latest, reminder, nowMs) === undefined;
}

/** Moved since, it is to be fired anew. */
export function ofRevision({ revision }: Reminder, handover: Handover | undefined): Handover | undefined {
  return handover?.planned === revision ? handover : undefined;
}

function nextAhead(sink: string, { plan, prints, latest, handovers, floor }: Kept, { nowMs, hurriedAt }: Circumstances): Handover | undefined {
  for (const planned of plan.values()) {
    if (nowMs > planned.expiresAt || outcomeOf(latest, planned, nowMs) !== undefined) continue;
    const before = handovers.get(handoverKey(sink, planned.id));
    const isSame = before?.action === 'remind' && before.print === prints.get(planned.id);
    if (isSame && !isToBeTried(before, nowMs, hurriedAt)) continue;
    // A sink that goes by revisions would take a change without a new one for what it has already.
    const above = Math.max(floor, before?.reminder.revision ?? 0);
    const revision = isSame ? before.reminder.revision : Math.max(planned.revision, above + 1);
    return begin(sink, 'remind', { ...planned, revision }, planned, before, nowMs);
  }
  return undefined;
}

function nextCancel(sink: string, kept: Kept, { nowMs, hurriedAt }: Circumstances): Handover | undefined {
  for (const before of kept.handovers.values()) {
    if (before.sink !== sink || isForgettable(before, nowMs) || !isUnwanted(before, kept, nowMs)) continue;
    if (before.action === 'cancel' ? !isToBeTried(before, nowMs, hurriedAt) : !mayHold(before)) continue;
    return begin(sink, 'cancel', before.reminder, { ...before.reminder, revision: before.planned }, before, nowMs);
  }
  return undefined;
}

/** Whether a sink that got a reminder ahead must not go on with it. */
export function isUnwanted({ reminder, planned, status, heldBefore }: Handover, { plan, latest }: Kept, nowMs: number): boolean {
  const now = plan.get(reminder.id) ?? { ...reminder, revision: planned };
  const outcome = outcomeOf(latest, now, nowMs);
  // It lets go by itself what has expired, but not an earlier revision, which may be good for longer.
  if (outcome === 'expired') return heldBefore && status !== 'taken';
  if (outcome !== undefined) return outcome === 'fired' || outcome === 'declined';
  return !plan.has(reminder.id);
}
