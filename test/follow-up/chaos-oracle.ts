/**
 * What one expects of reminders without knowing how they are delivered: told of every delivery and of what is agreed to
 * and wanted in that moment, it complains. Never looks at what the outbox keeps.
 */
import type { ReminderDelivery } from '../../src/follow-up/types';

const DAY_MS = 86_400_000;

export interface WantedNow {
  readonly id: string;
  readonly kind: string;
  readonly wantedAt: number;
  readonly expiresAt: number;
  readonly startsAt?: number;
}

/** At the moment of a delivery. */
export interface Moment {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly hasConsent: boolean;
  readonly wanted: readonly WantedNow[];
}

export interface OracleOptions {
  readonly isQuiet: (wallMinutes: number) => boolean;
  readonly perDay: number;
  readonly perWeek: number;
}

interface Shown {
  readonly id: string;
  readonly nowMs: number;
  readonly occasion: WantedNow;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a Swede reads off the wall: `2026-03-29 02:30`. */
function wallText(epochMs: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(epochMs);
}

const wallMinutes = (epochMs: number, timeZone: string): number => {
  const [hours, minutes] = wallText(epochMs, timeZone).slice(11).split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};
const dateOf = (epochMs: number, timeZone: string): number =>
  Date.parse(`${wallText(epochMs, timeZone).slice(0, 10)}T00:00Z`) / DAY_MS;

/** The next moment at which the wall shows noon. */
export function nextNoon(nowMs: number, timeZone: string): number {
  const minute = Math.ceil(nowMs / 60_000) * 60_000 + 60_000;
  for (let at = minute; ; at += 60_000) if (wallMinutes(at, timeZone) === 720) return at;
}

const isSame = (one: WantedNow, other: WantedNow): boolean =>
  one.startsAt === undefined ? one.wantedAt === other.wantedAt : one.startsAt === other.startsAt;

export function createOracle({ isQuiet, perDay, perWeek }: OracleOptions) {
  const complaints: string[] = [];
  /** What a receiver that takes each key once has counted. */
  const counted = new Map<string, Shown>();
  /** What was shown, and whose page has lived on to know it. */
  let sure = new Map<string, Shown>();
  /** Any order ends the cart; undefined while nobody can say. */
  let cart: 'filled' | 'bought' | undefined;

  const complain = (what: string, { idempotencyKey }: ReminderDelivery, { nowMs, timeZone }: Moment) =>
    void complaints.push(`${idempotencyKey} ${what}, ${wallText(nowMs, timeZone)} in ${timeZone}`);

  const judgeCaps = (delivery: ReminderDelivery, moment: Moment) => {
    const { nowMs, timeZone } = moment;
    const others = [...sure].filter(([key]) => key !== delivery.idempotencyKey);
    const dates = others.map(([, shown]) => dateOf(shown.nowMs, timeZone));
    const today = dateOf(nowMs, timeZone);
    if (dates.filter((date) => date === today).length >= perDay) complain('is one too many on its date', delivery, moment);
    for (let first = today - 6; first <= today; first++) {
      const inWeek = dates.filter((date) => date >= first && date < first + 7).length;
      if (inWeek >= perWeek) return complain('is one too many within seven dates', delivery, moment);
    }
  };

  return {
    complaints,
    counted,
    judge(delivery: ReminderDelivery, moment: Moment, isDue: boolean) {
      if (delivery.action === 'cancel') return;
      const { reminder } = delivery;
      const { nowMs, timeZone } = moment;
      const wanted = moment.wanted.find(({ id }) => id === reminder.id);
      if (!moment.hasConsent) complain('was given without consent', delivery, moment);
      if (wanted === undefined) complain('was given after it was called off', delivery, moment);
      if (!isDue || wanted === undefined) return;
      if (isQuiet(wallMinutes(nowMs, timeZone))) complain('was shown in quiet hours', delivery, moment);
      if (nowMs > Math.min(reminder.expiresAt, reminder.startsAt ?? Infinity)) complain('was shown too late', delivery, moment);
      if (nowMs < wanted.wantedAt && wanted.startsAt === undefined) complain('was shown too early', delivery, moment);
      if (reminder.kind === 'abandoned-cart' && cart === 'bought') complain('was shown after buying', delivery, moment);
      for (const [key, shown] of sure) {
        const isAgain = shown.id === reminder.id && isSame(shown.occasion, wanted);
        if (isAgain) complain(`shows again what ${key} has shown`, delivery, moment);
      }
      judgeCaps(delivery, moment);
    },
    /** A receiver takes it. */
    count({ idempotencyKey, reminder: { id } }: ReminderDelivery, { nowMs, wanted }: Moment) {
      const occasion = wanted.find((one) => one.id === id);
      if (occasion !== undefined && !counted.has(idempotencyKey)) counted.set(idempotencyKey, { id, nowMs, occasion });
    },
    /** The page that showed it has had the time to note it. */
    isSure({ idempotencyKey }: ReminderDelivery, nowMs: number) {
      const shown = counted.get(idempotencyKey);
      if (shown !== undefined && !sure.has(idempotencyKey)) sure.set(idempotencyKey, { ...shown, nowMs });
    },
    /** The viewer wants nobody to know. */
    forget() {
      sure = new Map();
    },
    says(next: typeof cart) {
      cart = next;
    },
    isCounted: (wanted: WantedNow) =>
      [...counted.values()].some(({ id, occasion }) => id === wanted.id && isSame(occasion, wanted)),
  };
}
