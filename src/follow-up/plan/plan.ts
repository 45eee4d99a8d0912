/**
 * When each wanted reminder is due: with consent only, outside quiet hours, within the caps, before it expires. Pure:
 * the same wishes and settings give the same plan, and a plan planned again is the same plan. Knows neither timers nor
 * storage nor where reminders go.
 */
import { invalidOption } from '../../model/errors';
import type { Reminder, ReminderKind } from '../../model/reminder';
import { DAY_MS } from '../rules/durations';
import { sameContent } from '../rules/same-content';
import { checkCaps, DayLedger, DEFAULT_CAPS } from './caps';
import { localDayOf } from './local-time';
import { checkQuietHours, DEFAULT_QUIET_HOURS, quietUntil } from './quiet-hours';
import { slotFor, type SlotSettings } from './slot';
import type { Delivered, DropReason, Plan, PlanSettings, Wanted } from './types';

/**
 * Who goes first where the caps leave room for some only: what is over soonest, then what was asked for, then what
 * the shop would like.
 */
export const REMINDER_PRIORITY: readonly ReminderKind[] = [
  'drop-starting',
  'show-starting',
  'question-answered',
  'abandoned-cart',
  'arrived-well',
  'refill-due',
];

/** Seven dates, and one more for zones that changed. */
const COUNTED_MS = 9 * DAY_MS;

const wrong = (option: string, reason: string) => invalidOption('plan reminders', option, reason);

/** @throws LiveRoomError `invalid-options` for quiet hours or caps that are none. */
export function plan(wanted: readonly Wanted[], settings: PlanSettings): Plan {
  const { nowMs, timeZone, delivered = [], quietHours = DEFAULT_QUIET_HOURS, caps = {} } = settings;
  checkQuietHours(quietHours, 'quietHours', wrong);
  checkCaps(caps, 'caps', wrong);
  const { perDay = DEFAULT_CAPS.perDay, perWeek = DEFAULT_CAPS.perWeek } = caps;
  const slotSettings = { nowMs, timeZone, quietHours };
  const ledger = new DayLedger({ perDay, perWeek });
  for (const { at } of delivered) if (at > nowMs - COUNTED_MS) ledger.add(localDayOf(at, timeZone));
  const deliveredById = grouped(delivered);
  const beforeById = new Map(settings.before?.map((reminder) => [reminder.id, reminder]));

  const planned: Reminder[] = [];
  const dropped: { id: string; reason: DropReason }[] = [];
  for (const one of [...wanted].sort(byPriority)) {
    const past = deliveredById.get(one.id) ?? [];
    const slot = !settings.hasConsent
      ? 'no-consent'
      : past.some((earlier) => isSameOccasion(one, earlier))
        ? 'delivered'
        : slotFor(one, ledger, slotSettings);
    if (typeof slot === 'string') {
      dropped.push({ id: one.id, reason: slot });
      continue;
    }
    ledger.add(localDayOf(slot, timeZone));
    const before = beforeById.get(one.id);
    const lastRevision = Math.max(settings.lastRevision?.(one.id) ?? 0, ...past.map(({ revision }) => revision));
    planned.push(dueReminder(one, dueTime(slot, one, before, slotSettings), before, lastRevision));
  }
  planned.sort((one, other) => one.dueAt - other.dueAt || compareIds(one, other));
  return { planned, dropped };
}

function grouped(delivered: readonly Delivered[]): Map<string, Delivered[]> {
  const byId = new Map<string, Delivered[]>();
  for (const one of delivered) {
    const others = byId.get(one.id);
    if (others === undefined) byId.set(one.id, [one]);
    else others.push(one);
  }
  return byId;
}

/** Whether `wanted` is what was delivered: not a drop that was moved since, nor a cart that was filled again. */
const isSameOccasion = ({ startsAt, wantedAt }: Wanted, delivered: Delivered): boolean =>
  startsAt === undefined ? wantedAt <= delivered.at : (delivered.startsAt ?? startsAt) === startsAt;

/** What was due before now and is still to be shown stays due since then: waiting must not move it on and on. */
function dueTime(slotMs: number, wanted: Wanted, before: Reminder | undefined, settings: SlotSettings): number {
  const { nowMs, quietHours, timeZone } = settings;
  if (before === undefined || slotMs !== nowMs || before.dueAt > nowMs) return slotMs;
  const isEarly = before.dueAt < wanted.wantedAt && slotMs >= wanted.wantedAt;
  return isEarly || quietUntil(before.dueAt, quietHours, timeZone) !== undefined ? slotMs : before.dueAt;
}

function dueReminder(
  { wantedAt: _, asOf: __, ...wanted }: Wanted,
  dueAt: number,
  before: Reminder | undefined,
  lastRevision: number,
): Reminder {
  const reminder = { ...wanted, dueAt };
  if (before !== undefined && sameContent(reminder, before, ['revision'])) return before;
  return { ...reminder, revision: Math.max(wanted.revision, (before?.revision ?? 0) + 1, lastRevision + 1) };
}

const byPriority = (one: Wanted, other: Wanted): number =>
  REMINDER_PRIORITY.indexOf(one.kind) - REMINDER_PRIORITY.indexOf(other.kind) ||
  one.wantedAt - other.wantedAt ||
  compareIds(one, other);

const compareIds = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
