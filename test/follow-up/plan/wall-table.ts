/** What clocks on the wall show, minute by minute, as `Intl` alone says: the slow truth that faster code is judged by. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Zones, each with days around which its clocks do something, or nothing. */
export const PLACES: readonly (readonly [timeZone: string, date: string])[] = [
  ['UTC', '2026-06-01'],
  ['Asia/Kolkata', '2026-06-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  // Half an hour.
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  // From midnight on, and back to before it.
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-18'],
  // A date left out.
  ['Pacific/Apia', '2011-12-30'],
  // Around Ramadan.
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Asia/Tehran', '2022-03-22'],
  ['Asia/Tehran', '2022-09-22'],
  // An hour and a minute past midnight, so that a date begins twice.
  ['America/St_Johns', '2010-11-07'],
  ['America/Havana', '2026-11-01'],
  ['Pacific/Chatham', '2026-04-05'],
  ['America/Nuuk', '2026-10-25'],
];

export interface WallTable {
  readonly timeZone: string;
  readonly startMs: number;
  /** By minute since `startMs`: the reading as ms since the Unix epoch, if it were in UTC. */
  readonly walls: readonly number[];
  wallAt(epochMs: number): number;
}

const tables = new Map<string, WallTable>();

/**
 * Some days before and after the date.
 * @param stepMinutes `Intl` is asked so often; clocks run evenly in between. Today's zones change on quarters of an hour.
 */
export function wallTable(timeZone: string, date: string, daysBefore = 2, daysAfter = 3, stepMinutes = 1): WallTable {
  const key = [timeZone, date, daysBefore, daysAfter, stepMinutes].join(' ');
  const known = tables.get(key);
  if (known !== undefined) return known;
  const startMs = Date.parse(date) - daysBefore * DAY;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const readingAt = (epochMs: number) => Date.parse(`${format.format(epochMs).replace(' ', 'T')}Z`);
  const steps = Array.from({ length: ((daysBefore + daysAfter) * DAY) / MINUTE / stepMinutes }, (_, step) =>
    readingAt(startMs + step * stepMinutes * MINUTE),
  );
  const walls = steps.flatMap((wall) => Array.from({ length: stepMinutes }, (_, minute) => wall + minute * MINUTE));
  const wallAt = (epochMs: number) => {
    const minute = Math.floor((epochMs - startMs) / MINUTE);
    return walls[minute] ?? readingAt(epochMs);
  };
  const table = { timeZone, startMs, walls, wallAt };
  tables.set(key, table);
  return table;
}

/** `HH:MM` of a reading. */
export const clockOf = (wallMs: number): string => new Date(wallMs).toISOString().slice(11, 16);

export function isQuietAt(wallMs: number, quiet: { from: string; to: string } | false): boolean {
  if (quiet === false || quiet.from === quiet.to) return false;
  const clock = clockOf(wallMs);
  return quiet.from < quiet.to ? clock >= quiet.from && clock < quiet.to : clock >= quiet.from || clock < quiet.to;
}
