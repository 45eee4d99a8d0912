/** Who bought again, and when: of all buyers, and by when they first bought. Knows no viewer, only times of orders. */
import { localDayOf } from '../plan/local-time';
import { DAY_MS } from '../rules/durations';
import type { Cohort, InsightOptions, Repurchase, Share } from './types';

/** Monday, 1969-12-29, in whole days since 1970-01-01. */
const A_MONDAY = -3;

/** One buyer's orders. */
export interface Buyer {
  /** ms since the Unix epoch. */
  readonly firstAt: number;
  /** Of the first order that counts as coming back; undefined where there is none. */
  readonly againAt: number | undefined;
}

/** Undefined of who has no order. */
export function buyerOf(orderTimes: Iterable<number>, againAfterMs: number): Buyer | undefined {
  const times = [...orderTimes].sort((one, other) => one - other);
  const [firstAt] = times;
  if (firstAt === undefined) return undefined;
  return { firstAt, againAt: times.slice(1).find((at) => at >= firstAt + againAfterMs) };
}

export const shareOf = (count: number, of: number): Share => ({ count, of, share: of === 0 ? undefined : count / of });

export function repurchaseOf(buyers: readonly Buyer[], nowMs: number): Repurchase {
  const within = (days: number): Share => {
    const known = buyers.filter(({ firstAt }) => firstAt + days * DAY_MS <= nowMs);
    return shareOf(known.filter((buyer) => gapMs(buyer) <= days * DAY_MS).length, known.length);
  };
  return {
    size: buyers.length,
    within30Days: within(30),
    within60Days: within(60),
    within90Days: within(90),
    ever: shareOf(buyers.filter((buyer) => gapMs(buyer) < Infinity).length, buyers.length),
  };
}

const gapMs = ({ firstAt, againAt = Infinity }: Buyer): number => againAt - firstAt;

export function cohortsOf(
  buyers: readonly Buyer[],
  nowMs: number,
  { cohort, timeZone }: Required<Pick<InsightOptions, 'cohort' | 'timeZone'>>,
): readonly Cohort[] {
  const byStart = new Map<string, Buyer[]>();
  for (const buyer of buyers) {
    const from = startOf(localDayOf(buyer.firstAt, timeZone), cohort);
    const members = byStart.get(from);
    if (members === undefined) byStart.set(from, [buyer]);
    else members.push(buyer);
  }
  const cohorts = Array.from(byStart, ([from, members]) => ({ from, ...repurchaseOf(members, nowMs) }));
  return cohorts.sort((one, other) => (one.from < other.from ? -1 : 1));
}

function startOf(day: number, cohort: 'month' | 'week'): string {
  const isoDate = (ofDay: number) => new Date(ofDay * DAY_MS).toISOString().slice(0, 10);
  if (cohort === 'month') return `${isoDate(day).slice(0, 8)}01`;
  return isoDate(day - ((((day - A_MONDAY) % 7) + 7) % 7));
}
