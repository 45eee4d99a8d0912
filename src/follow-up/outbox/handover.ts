/**
 * One reminder on its way to one sink: what was given, how that went, and when it is to be tried again. A record is
 * written before the sink is called, so that nothing that a sink may hold is ever forgotten.
 */
import { hash32 } from '../../lib/hash';
import { isObject } from '../../model/option-rules';
import type { Reminder } from '../../model/reminder';
import type { ReminderDelivery } from '../types';
import { readReminder } from './reminder-text';

export interface Handover {
  readonly sink: string;
  readonly action: ReminderDelivery['action'];
  /** As the sink is given it: its revision is above the planned one where that did not grow with a change. */
  readonly reminder: Reminder;
  /** The planned revision. */
  readonly planned: number;
  /** Of what was planned: another print is another text or time. */
  readonly print: number;
  /** `open` until the sink has answered for good. */
  readonly status: 'open' | 'taken' | 'failed';
  /** Whether the sink may hold an earlier revision. */
  readonly heldBefore: boolean;
  readonly attempts: number;
  /** ms since the Unix epoch. */
  readonly triedAt: number;
  readonly waitMs: number;
}

/** Clocks are set: what a sink got ahead is forgotten so long after it has expired. */
const KEPT_EXPIRED_MS = 86_400_000;

export const isForgettable = ({ reminder }: Handover, nowMs: number): boolean => nowMs > reminder.expiresAt + KEPT_EXPIRED_MS;

export const printOf = (reminder: Reminder): number => hash32(JSON.stringify(reminder));

/** Where a record is kept. */
export const handoverKey = (sink: string, reminderId: string): string => `to/${JSON.stringify([sink, reminderId])}`;

/** ASCII, so that it fits a header; the id comes last because it may hold anything. */
export function idempotencyKey({ action, reminder: { id, revision } }: Handover): string {
  return `${action}:${revision}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

/** The record of the attempt that begins now. */
export function begin(
  sink: string,
  action: Handover['action'],
  reminder: Reminder,
  planned: Reminder,
  before: Handover | undefined,
  nowMs: number,
): Handover {
  const isSame = before?.action === action && before.reminder.revision === reminder.revision;
  return {
    sink,
    action,
    reminder,
    planned: planned.revision,
    print: printOf(planned),
    status: 'open',
    heldBefore: isSame ? before.heldBefore : before !== undefined && mayHold(before),
    attempts: isSame ? before.attempts + 1 : 1,
    triedAt: nowMs,
    waitMs: 0,
  };
}

/** Whether a sink may have the reminder: after a crash or a lost answer nobody knows. */
export function mayHold({ action, status, heldBefore, attempts }: Handover): boolean {
  return action === 'cancel' ? status !== 'taken' : heldBefore || status !== 'failed' || attempts > 1;
}

/** Whether it is time to try again. A clock that was set back since has no say. */
export function isToBeTried({ status, triedAt, waitMs }: Handover, nowMs: number, hurriedAt: number): boolean {
  return status === 'open' && (nowMs >= triedAt + waitMs || nowMs < triedAt || triedAt < hurriedAt);
}

export function readHandover(value: unknown): Handover | undefined {
  if (!isObject(value)) return undefined;
  const { sink, action, planned, print, status, heldBefore, attempts, triedAt, waitMs } = value;
  const reminder = readReminder(value.reminder);
  const isSound =
    typeof sink === 'string' &&
    (action === 'remind' || action === 'cancel') &&
    (status === 'open' || status === 'taken' || status === 'failed') &&
    [planned, print, attempts, triedAt, waitMs].every((figure) => Number.isFinite(figure));
  if (!isSound || reminder === undefined) return undefined;
  return { sink, action, reminder, planned, print, status, heldBefore: heldBefore === true, attempts, triedAt, waitMs } as Handover;
}
