/**
 * Moments and what a wall clock shows in an IANA time zone, with nothing but `Intl`: the rules of every zone are in the
 * runtime already. A wall time is written as the ms since the Unix epoch that the same reading would be in UTC. Knows
 * neither the device's own zone nor what time it is.
 */
import { DAY_MS } from '../rules/durations';

/** Names of zones come from devices: a server must not keep a formatter for each way of writing one. */
const MAX_FORMATTERS = 500;

/** Two days short of what a date can be (ECMA-262, 21.4.1.1), so that no sum here leaves it. */
const MAX_TIME_MS = 8.64e15 - 2 * DAY_MS;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Undefined where the runtime does not know the zone. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const field = 'numeric';
  try {
    const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: field,
      month: field,
      day: field,
      hour: field,
      minute: field,
      second: field,
    });
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    return undefined;
  }
}

/** Whether the runtime knows the zone. Those that it does not know are taken for UTC. */
export const isTimeZone = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && formatterOf(value) !== undefined;

/** By how much the zone's clocks are ahead of UTC at a moment, in ms. */
export function offsetAt(epochMs: number, timeZone: string): number {
  const formatter = timeZone === 'UTC' ? undefined : formatterOf(timeZone);
  if (formatter === undefined || !(Math.abs(epochMs) <= MAX_TIME_MS)) return 0;
  const shown: Partial<Record<string, number>> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1_000) * 1_000;
}

/** What a clock on the wall shows at a moment. */
export const wallTimeOf = (epochMs: number, timeZone: string): number => epochMs + offsetAt(epochMs, timeZone);

/** The date on the wall, as whole days since 1970-01-01. */
export const localDayOf = (epochMs: number, timeZone: string): number =>
  Math.floor(wallTimeOf(epochMs, timeZone) / DAY_MS);

/**
 * When a clock on the wall first shows a time. What is shown twice, as clocks go back, is the first of both; what is
 * left out, as they go forward, is the moment in which they do.
 */
export function momentOf(wallMs: number, timeZone: string): number {
  // No zone is more than 14 hours from UTC: these are surely before and after.
  const earliestMs = wallMs - DAY_MS;
  const latestMs = wallMs + DAY_MS;
  // Clocks run ahead of UTC, so the larger offset is the earlier moment.
  const offsets = [offsetAt(earliestMs, timeZone), offsetAt(latestMs, timeZone)].sort((one, other) => other - one);
  for (const offset of offsets) if (offsetAt(wallMs - offset, timeZone) === offset) return wallMs - offset;
  return offsetChange(earliestMs, latestMs, timeZone);
}

/** When a local day begins: midnight, or the moment after what is left out of the day. */
export const startOfLocalDay = (day: number, timeZone: string): number => momentOf(day * DAY_MS, timeZone);

/**
 * The first moment after `fromMs` with another offset than there, given that there is one until `toMs`. No zone changes
 * its clocks twice within two days.
 */
export function offsetChange(fromMs: number, toMs: number, timeZone: string): number {
  const offset = offsetAt(fromMs, timeZone);
  let before = fromMs;
  let after = toMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, timeZone) === offset) before = middle;
    else after = middle;
  }
  return after;
}
