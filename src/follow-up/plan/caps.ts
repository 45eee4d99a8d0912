/**
 * How often somebody may be reminded: so many on a date of theirs, and so many on any seven dates in a row. Counts
 * dates, and knows neither reminders nor zones.
 */
import { checkRules, type Rule, type Wrong } from '../../model/option-rules';

export interface Caps {
  readonly perDay: number;
  /** On any seven dates in a row, not from Monday to Sunday: ten within two days are ten, also around a Sunday. */
  readonly perWeek: number;
}

export const DEFAULT_CAPS: Caps = { perDay: 2, perWeek: 5 };

const WEEK_DAYS = 7;

/** What has found no date within two months has lost its occasion. */
const DAYS_AHEAD = 60;

const A_CAP: Rule = [
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000,
  'must be a whole number from 0 to 1,000',
];

/** @throws what `wrong` makes of the first option that is wrong. */
export function checkCaps(caps: unknown, path: string, wrong: Wrong): void {
  checkRules(caps, { perDay: A_CAP, perWeek: A_CAP }, path, wrong);
}

/** What is on which date, dates being whole days since 1970-01-01. */
export class DayLedger {
  readonly #caps: Caps;
  readonly #counts = new Map<number, number>();

  constructor(caps: Caps) {
    this.#caps = caps;
  }

  add(day: number): void {
    this.#counts.set(day, this.#on(day) + 1);
  }

  /** The first day with room for one more, from `day` on; undefined where there is none in sight. */
  dayWithRoom(day: number): number | undefined {
    for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) if (this.#hasRoom(day + ahead)) return day + ahead;
    return undefined;
  }

  #hasRoom(day: number): boolean {
    if (this.#on(day) >= this.#caps.perDay) return false;
    for (let first = day - WEEK_DAYS + 1; first <= day; first++) {
      let inWeek = 0;
      for (let other = first; other < first + WEEK_DAYS; other++) inWeek += this.#on(other);
      if (inWeek >= this.#caps.perWeek) return false;
    }
    return true;
  }

  #on(day: number): number {
    return this.#counts.get(day) ?? 0;
  }
}
