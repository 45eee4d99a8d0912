import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportInsight } from '../../../src/follow-up/insight/export';
import { Insight, insightOf } from '../../../src/follow-up/insight/insight';
import type { InsightOptions, ViewerEvent } from '../../../src/follow-up/insight/types';
import type { TrackEvent } from '../../../src/model/track';
import { added, answered, asked, DAY, HOUR, NOON, purchased, visit } from '../rules/events';

const of = (viewerId: string, ...events: readonly TrackEvent[]): ViewerEvent[] => events.map((event) => ({ viewerId, event }));
const order = (at: number, orderId = `order-${at}`) => purchased(at, ['cream'], { orderId });
const share = (count: number, of: number) => ({ count, of, share: of === 0 ? undefined : count / of });

const YEAR_LATER = NOON + 365 * DAY;

const EVENT: fc.Arbitrary<ViewerEvent> = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(4), fc.nat(200), fc.nat(4))
  .map(([viewerId, what, day, number]) => {
    const at = NOON + day * DAY;
    const events = [visit(at, { id: `visit-${day}` }), added(at, 'x'), order(at), asked(at, `${viewerId}-${number}`), answered(at, `${viewerId}-${number}`)];
    return { viewerId, event: events[what] as TrackEvent };
  });

const EVENTS = fc.array(EVENT, { maxLength: 60 });
const OPTIONS: fc.Arbitrary<InsightOptions> = fc.record({
  timeZone: fc.constantFrom('UTC', 'Asia/Kolkata', 'Pacific/Apia'),
  cohort: fc.constantFrom('month', 'week'),
  againAfterMs: fc.constantFrom(0, DAY, 7 * DAY),
});

describe('insight', () => {
  it('says nothing of nobody', () => {
    const nothing = share(0, 0);
    const repurchase = { size: 0, within30Days: nothing, within60Days: nothing, within90Days: nothing, ever: nothing };
    expect(insightOf([], NOON)).toEqual({ returning: nothing, answered: nothing, cart: nothing, purchase: nothing, repurchase, cohorts: [] });
  });

  it('counts who came back on another date of theirs', () => {
    const events = [
      ...of('twice-a-day', visit(NOON), visit(NOON + HOUR)),
      ...of('over-midnight', visit(NOON + 11 * HOUR), visit(NOON + 13 * HOUR)),
      ...of('asker', asked(NOON, 'q')),
    ];
    expect(insightOf(events, YEAR_LATER).returning).toEqual(share(1, 2));
    // In India it is past midnight already, and half past five when it is noon.
    expect(insightOf(events, YEAR_LATER, { timeZone: 'Asia/Kolkata' }).returning).toEqual(share(0, 2));
  });

  it('counts questions, carts and purchases of what they can be counted of', () => {
    const events = [
      ...of('a', visit(NOON), asked(NOON, '1'), answered(NOON, '1'), asked(NOON, '2'), added(NOON, 'x'), order(NOON)),
      ...of('b', visit(NOON), answered(NOON, '3'), added(NOON, 'x')),
      ...of('never-here', added(NOON, 'x'), order(NOON)),
    ];
    const report = insightOf(events, YEAR_LATER);
    expect([report.answered, report.cart, report.purchase, report.repurchase.size]).toEqual([share(2, 3), share(2, 2), share(1, 2), 2]);
  });

  it('takes orders of one shopping for no coming back, and the same order told twice for one', () => {
    const events = of('a', order(NOON, '1'), order(NOON + HOUR, '2'), order(NOON + 5 * DAY, '1'));
    expect(insightOf(events, YEAR_LATER).repurchase.ever).toEqual(share(0, 1));
    expect(insightOf(events, YEAR_LATER, { againAfterMs: 0 }).repurchase.ever).toEqual(share(1, 1));
  });

  it('counts coming back within days of those only who have had the days', () => {
    const events = [
      ...of('soon', order(NOON), order(NOON + 30 * DAY)),
      ...of('late', order(NOON), order(NOON + 60 * DAY + 1)),
      ...of('new', order(NOON + 40 * DAY), order(NOON + 45 * DAY)),
    ];
    expect(insightOf(events, NOON + 69 * DAY).repurchase).toEqual({
      size: 3,
      within30Days: share(1, 2),
      within60Days: share(1, 2),
      within90Days: share(0, 0),
      ever: share(3, 3),
    });
  });

  it('puts buyers together by the month or week of their first order, where they are', () => {
    const at = (text: string) => Date.parse(text);
    const events = [...of('a', order(at('2026-05-31T23:00Z'))), ...of('b', order(at('2026-06-07T12:00Z'))), ...of('c', order(at('2026-06-08T12:00Z')))];
    const starts = (options?: InsightOptions) => insightOf(events, YEAR_LATER, options).cohorts.map(({ from, size }) => [from, size]);
    expect(starts()).toEqual([['2026-05-01', 1], ['2026-06-01', 2]]);
    expect(starts({ timeZone: 'Europe/Berlin' })).toEqual([['2026-06-01', 3]]);
    // The first of June is a Monday.
    expect(starts({ cohort: 'week' })).toEqual([['2026-05-25', 1], ['2026-06-01', 1], ['2026-06-08', 1]]);
  });

  it('is the same in any order, in parts or at once, and however often an event is told', () => {
    fc.assert(
      fc.property(EVENTS.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }))), OPTIONS, ([events, told], options) => {
        const insight = new Insight(options);
        for (const event of told) {
          insight.add(event);
          insight.report(NOON);
        }
        const nowMs = NOON + 150 * DAY;
        expect(insight.report(nowMs)).toEqual(insightOf(events, nowMs, options));
      }),
      { numRuns: 60 },
    );
  });

  it('is what counting by hand gives', () => {
    fc.assert(
      fc.property(EVENTS, (events) => {
        const nowMs = NOON + 150 * DAY;
        const viewers = [...new Set(events.map(({ viewerId }) => viewerId))];
        const daysOf = (viewer: string, name: TrackEvent['name']) =>
          [...new Set(events.flatMap(({ viewerId, event }) => (viewerId === viewer && event.name === name ? [event.at] : [])))].sort((one, other) => one - other);
        const visitors = viewers.filter((viewer) => daysOf(viewer, 'visit').length > 0);
        const report = insightOf(events, nowMs);
        expect(report.returning).toEqual(share(visitors.filter((viewer) => daysOf(viewer, 'visit').length > 1).length, visitors.length));
        expect(report.purchase).toEqual(share(visitors.filter((viewer) => daysOf(viewer, 'purchased').length > 0).length, visitors.length));
        const buyers = viewers.map((viewer) => daysOf(viewer, 'purchased')).filter(({ length }) => length > 0);
        const known = buyers.filter(([first = NaN]) => nowMs - first >= 60 * DAY);
        const cameBack = known.filter(([first = NaN, second = NaN]) => second - first <= 60 * DAY);
        expect(report.repurchase.within60Days).toEqual(share(cameBack.length, known.length));
        expect(report.repurchase.ever).toEqual(share(buyers.filter(({ length }) => length > 1).length, buyers.length));
        const sizes = report.cohorts.map(({ size }) => size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(buyers.length);
        expect(report.cohorts.map(({ from }) => from)).toEqual([...new Set(report.cohorts.map(({ from }) => from))].sort());
      }),
    );
  });

  it('leaves out what says no time', () => {
    const insight = new Insight();
    for (const at of [NaN, Infinity, 9e15]) of('a', visit(at), order(at)).forEach((event) => insight.add(event));
    expect(insight.report(NOON)).toEqual(insightOf([], NOON));
  });

  it.each([[{ timeZone: 'Mars/Olympus' }, 'timeZone'], [{ cohort: 'year' }, 'cohort'], [{ againAfterMs: -1 }, 'againAfterMs'], [{ weeks: 1 }, 'weeks']])(
    'refuses %j',
    (options, option) => {
      expect(() => new Insight(options as InsightOptions)).toThrow(`unable to create an insight; option '${option}'`);
    },
  );
});

describe('exporting insight', () => {
  it('gives JSON that keeps what is not known, and a row for each figure', () => {
    const report = insightOf(of('a', visit(NOON), order(NOON), order(NOON + 2 * DAY)), NOON + 40 * DAY);
    const { json, rows, csv } = exportInsight(report);
    expect(json).toEqual(JSON.parse(JSON.stringify(json)));
    expect(json).toMatchObject({ answered: { count: 0, of: 0, share: null }, purchase: { share: 1 } });
    expect(rows[0]).toEqual(['measure', 'cohort', 'count', 'of', 'share']);
    expect(rows).toContainEqual(['answered', '', '0', '0', '']);
    expect(rows).toContainEqual(['repurchase-30-days', '2026-06-01', '1', '1', '1']);
    expect(csv.split('\r\n')).toEqual([...rows.map((row) => row.join(',')), '']);
    expect(csv).not.toMatch(/["']/);
  });
});
