/** Planning as one would do it by hand: each reminder in turn, looking at every minute. Slow, and plain enough to believe. */
import type { Reminder } from '../../../src/model/reminder';
import type { Delivered, Wanted } from '../../../src/follow-up/plan/types';
import type { QuietHours } from '../../../src/follow-up/types';
import { DAY, isQuietAt, MINUTE, type WallTable } from './wall-table';

export const ORDER: readonly Reminder['kind'][] = [
  'drop-starting',
  'show-starting',
  'question-answered',
  'abandoned-cart',
  'arrived-well',
  'refill-due',
];

export interface ReferenceSettings {
  readonly table: WallTable;
  readonly nowMs: number;
  readonly quietHours: QuietHours | false;
  readonly perDay: number;
  readonly perWeek: number;
  readonly delivered: readonly Delivered[];
}

/** By id, when it is due or why not. All times are whole minutes. */
export function referencePlan(wanted: readonly Wanted[], settings: ReferenceSettings): Map<string, number | string> {
  const { table, nowMs, quietHours, perDay, perWeek, delivered } = settings;
  const dateOf = (epochMs: number) => Math.floor(table.wallAt(epochMs) / DAY);
  const isQuiet = (epochMs: number) => isQuietAt(table.wallAt(epochMs), quietHours);
  const dates = delivered.map(({ at }) => dateOf(at));
  const hasRoom = (epochMs: number) => {
    const date = dateOf(epochMs);
    const onDates = (from: number, to: number) => dates.filter((other) => other >= from && other <= to).length;
    const weeks = [0, 1, 2, 3, 4, 5, 6].map((before) => onDates(date - before, date - before + 6));
    return onDates(date, date) < perDay && weeks.every((count) => count < perWeek);
  };
  const slot = ({ wantedAt, expiresAt, startsAt }: Wanted): number | string => {
    const latest = Math.min(expiresAt, startsAt ?? Infinity);
    const from = Math.max(wantedAt, nowMs);
    if (from > latest) return 'expired';
    let awake: number | undefined;
    let fullDate: number | undefined;
    for (let moment = from; moment <= latest; moment += MINUTE) {
      if (isQuiet(moment)) continue;
      awake ??= moment;
      if (dateOf(moment) === fullDate) continue;
      if (hasRoom(moment)) return moment;
      fullDate = dateOf(moment);
    }
    if (awake !== undefined) return 'caps';
    if (startsAt === undefined) return 'quiet-hours';
    let since = from;
    while (isQuiet(since - MINUTE)) since -= MINUTE;
    if (startsAt - since > DAY) return 'quiet-hours';
    let reason = 'quiet-hours';
    for (let early = Math.max(since - 15 * MINUTE, nowMs); early < since; early += MINUTE) {
      if (isQuiet(early)) continue;
      if (hasRoom(early)) return early;
      reason = 'caps';
    }
    return reason;
  };
  const places = new Map<string, number | string>();
  const inTurn = [...wanted].sort(
    (one, other) =>
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.wantedAt - other.wantedAt || (one.id < other.id ? -1 : 1),
  );
  for (const one of inTurn) {
    const place = slot(one);
    places.set(one.id, place);
    if (typeof place === 'number') dates.push(dateOf(place));
  }
  return places;
}
