/** The time for one reminder, given what has its time already. */
import { DAY_MS, MINUTE_MS } from '../rules/durations';
import type { QuietHours } from '../types';
import type { DayLedger } from './caps';
import { localDayOf, startOfLocalDay, wallTimeOf } from './local-time';
import { quietSince, quietUntil } from './quiet-hours';
import type { DropReason, Wanted } from './types';

/** So long before the quiet hours begin, that a timer which is late is not in them. */
const BEFORE_QUIET_MS = 15 * MINUTE_MS;

/** Quiet hours that began longer before it starts: so far ahead, "starts soon" is of no use. */
const LONGEST_AHEAD_MS = DAY_MS;

export interface SlotSettings {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly quietHours: QuietHours | false;
}

/**
 * The first moment from `wantedAt` on that is not quiet and on a date with room, or why there is none. What announces
 * something is never later than its start: if it would be quiet until then, it comes before the quiet hours instead.
 */
export function slotFor(wanted: Wanted, ledger: DayLedger, settings: SlotSettings): number | DropReason {
  const { nowMs, timeZone, quietHours } = settings;
  const { wantedAt, expiresAt, startsAt } = wanted;
  const latestMs = Math.min(expiresAt, startsAt ?? Infinity);
  const fromMs = Math.max(wantedAt, nowMs);
  // Written so that a time which is no number is one that is over.
  if (!(fromMs <= latestMs)) return 'expired';
  const awakeMs = awakeFrom(fromMs, settings);
  if (awakeMs <= latestMs) return freeFrom(awakeMs, latestMs, ledger, settings) ?? 'caps';
  const quietMs = startsAt === undefined ? undefined : quietSince(fromMs, quietHours, timeZone);
  if (startsAt === undefined || quietMs === undefined || startsAt - quietMs > LONGEST_AHEAD_MS) return 'quiet-hours';
  const earlyMs = awakeFrom(Math.max(quietMs - BEFORE_QUIET_MS, nowMs), settings);
  return earlyMs < quietMs ? (freeFrom(earlyMs, quietMs - 1, ledger, settings) ?? 'caps') : 'quiet-hours';
}

const awakeFrom = (momentMs: number, { quietHours, timeZone }: SlotSettings): number =>
  quietUntil(momentMs, quietHours, timeZone) ?? momentMs;

/** The first moment on a date with room, from one that is not quiet until the latest. */
function freeFrom(awakeMs: number, latestMs: number, ledger: DayLedger, settings: SlotSettings): number | undefined {
  const { timeZone } = settings;
  for (let momentMs = awakeMs; momentMs <= latestMs; ) {
    const day = localDayOf(momentMs, timeZone);
    const dayWithRoom = ledger.dayWithRoom(day);
    if (dayWithRoom === day) return momentMs;
    if (dayWithRoom === undefined) return undefined;
    const startMs = startOfLocalDay(dayWithRoom, timeZone);
    // A date may begin twice, when clocks go back over midnight: here its first begin is over.
    const againMs = momentMs + dayWithRoom * DAY_MS - wallTimeOf(momentMs, timeZone);
    momentMs = awakeFrom(startMs > momentMs ? startMs : againMs, settings);
  }
  return undefined;
}
