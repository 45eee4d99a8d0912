/**
 * Whether viewers come back, from the `track` events that a shop collects of many of them. What is added one by one
 * gives the same as all at once, in any order; the same event again changes nothing. Grows with viewers, questions and
 * orders. Knows neither where events come from nor where figures go.
 */
import { invalidOption } from '../../model/errors';
import { checkRules, ms, oneOf, type Rule } from '../../model/option-rules';
import { isTimeZone, localDayOf } from '../plan/local-time';
import { DAY_MS } from '../rules/durations';
import { buyerOf, cohortsOf, repurchaseOf, shareOf } from './repurchase';
import type { InsightOptions, InsightReport, ViewerEvent } from './types';
import { newViewerRecord, record, type ViewerRecord } from './viewer-record';

/** The greatest that a date can be (ECMA-262, 21.4.1.1), less a day for its zone. */
const LAST_DATE_MS = 8.64e15 - DAY_MS;

const OPTIONS: Record<keyof InsightOptions, Rule> = {
  timeZone: [isTimeZone, 'must be an IANA time zone'],
  cohort: oneOf(['month', 'week']),
  againAfterMs: ms(0, 365 * DAY_MS),
};

export class Insight {
  readonly #options: Required<InsightOptions>;
  readonly #viewers = new Map<string, ViewerRecord>();

  /** @throws LiveRoomError `invalid-options`. */
  constructor(options: InsightOptions = {}) {
    checkRules(options, OPTIONS, '', (option, reason) => invalidOption('create an insight', option, reason));
    const { timeZone = 'UTC', cohort = 'month', againAfterMs = DAY_MS } = options;
    this.#options = { timeZone, cohort, againAfterMs };
  }

  /** Without effect when the event says no time. */
  add({ viewerId, event }: ViewerEvent): void {
    if (!(Math.abs(event.at) <= LAST_DATE_MS)) return;
    const { timeZone } = this.#options;
    let viewer = this.#viewers.get(viewerId);
    if (viewer === undefined) this.#viewers.set(viewerId, (viewer = newViewerRecord()));
    record(viewer, event, (epochMs) => localDayOf(epochMs, timeZone));
  }

  /** @param nowMs until when events were collected: of who bought a week ago, nobody knows about 30 days yet. */
  report(nowMs: number): InsightReport {
    const all = [...this.#viewers.values()];
    const visited = all.filter(({ firstVisitDay }) => firstVisitDay !== undefined);
    const ofVisited = (holds: (viewer: ViewerRecord) => boolean) =>
      shareOf(visited.filter(holds).length, visited.length);
    const sum = (sizeOf: (viewer: ViewerRecord) => number) => all.reduce((total, viewer) => total + sizeOf(viewer), 0);
    const buyers = all.flatMap(({ orders }) => buyerOf(orders.values(), this.#options.againAfterMs) ?? []);
    return {
      returning: ofVisited(({ firstVisitDay, lastVisitDay }) => firstVisitDay !== lastVisitDay),
      answered: shareOf(
        sum(({ answered }) => answered.size),
        sum(({ asked }) => asked.size),
      ),
      cart: ofVisited(({ hasAdded }) => hasAdded),
      purchase: ofVisited(({ orders }) => orders.size > 0),
      repurchase: repurchaseOf(buyers, nowMs),
      cohorts: cohortsOf(buyers, nowMs, this.#options),
    };
  }
}

/**
 * The figures of all events at once.
 * @throws LiveRoomError `invalid-options`.
 */
export function insightOf(events: Iterable<ViewerEvent>, nowMs: number, options?: InsightOptions): InsightReport {
  const insight = new Insight(options);
  for (const event of events) insight.add(event);
  return insight.report(nowMs);
}
