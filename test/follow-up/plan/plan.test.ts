import { describe, expect, it } from 'vitest';
import { DayLedger } from '../../../src/follow-up/plan/caps';
import { plan } from '../../../src/follow-up/plan/plan';
import type { PlanSettings, Wanted } from '../../../src/follow-up/plan/types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(text);
const shown = (epochMs: number | undefined) => (epochMs === undefined ? undefined : new Date(epochMs).toISOString().slice(0, 16));

const NOW = at('2026-06-01T12:00Z');

const settings = (change: Partial<PlanSettings> = {}): PlanSettings => ({
  hasConsent: true,
  nowMs: NOW,
  timeZone: 'UTC',
  ...change,
});

function wish(id: string, wantedAt: string | number, change: Partial<Wanted> = {}): Wanted {
  const wantedMs = typeof wantedAt === 'string' ? at(wantedAt) : wantedAt;
  return { id, kind: 'abandoned-cart', roomId: 'room', wantedAt: wantedMs, expiresAt: wantedMs + 3 * DAY, revision: 1, title: id, ...change };
}

const show = (wantedAt: string, startsAt: string): Wanted =>
  wish('show', wantedAt, { kind: 'show-starting', startsAt: at(startsAt), expiresAt: at(startsAt) });

const dueAt = (wanted: Wanted, change?: Partial<PlanSettings>) => {
  const { planned, dropped } = plan([wanted], settings(change));
  return planned[0] === undefined ? dropped[0]?.reason : shown(planned[0].dueAt);
};

describe('planning', () => {
  it('waits until the quiet hours of the viewer are over', () => {
    expect(dueAt(wish('a', '2026-06-01T23:30Z'))).toBe('2026-06-02T08:00');
    expect(dueAt(wish('a', '2026-06-01T23:30Z'), { timeZone: 'Asia/Kolkata' })).toBe('2026-06-02T02:30');
    expect(dueAt(wish('a', '2026-06-01T23:30Z'), { quietHours: false })).toBe('2026-06-01T23:30');
  });

  it('announces a show before the quiet hours when it would be quiet until it starts', () => {
    expect(dueAt(show('2026-06-01T23:45Z', '2026-06-02T00:00Z'))).toBe('2026-06-01T21:45');
    expect(dueAt(show('2026-06-01T21:50Z', '2026-06-01T22:05Z'))).toBe('2026-06-01T21:50');
    expect(dueAt(show('2026-06-02T07:50Z', '2026-06-02T08:05Z'))).toBe('2026-06-02T08:00');
  });

  it('announces it not at all when the quiet hours have begun, or began more than a day before', () => {
    expect(dueAt(show('2026-06-01T23:45Z', '2026-06-02T00:00Z'), { nowMs: at('2026-06-01T22:10Z') })).toBe('quiet-hours');
    const always = { from: '12:30', to: '12:29' };
    expect(dueAt(show('2026-06-02T12:00Z', '2026-06-02T12:28Z'), { quietHours: always })).toBe('2026-06-01T12:29');
    // A day of 25 hours.
    const autumn = { quietHours: always, timeZone: 'Europe/Berlin', nowMs: at('2026-10-24T08:00Z') };
    expect(dueAt(show('2026-10-25T11:00Z', '2026-10-25T11:28Z'), autumn)).toBe('quiet-hours');
  });

  it('has the more urgent go first, and the others on the next day with room', () => {
    const wanted = [
      wish('refill', '2026-06-01T13:00Z', { kind: 'refill-due' }),
      wish('cart', '2026-06-01T13:00Z'),
      wish('answer', '2026-06-01T13:00Z', { kind: 'question-answered' }),
      show('2026-06-01T20:00Z', '2026-06-01T20:15Z'),
    ];
    const { planned } = plan(wanted, settings());
    expect(planned.map(({ id, dueAt }) => [id, shown(dueAt)])).toEqual([
      ['answer', '2026-06-01T13:00'],
      ['show', '2026-06-01T20:00'],
      ['cart', '2026-06-02T08:00'],
      ['refill', '2026-06-02T08:00'],
    ]);
  });

  it('counts what was delivered, on any seven dates in a row', () => {
    const delivered = [0, 1, 2, 3, 4].map((day) => ({ id: `past-${day}`, revision: 1, at: at('2026-05-27T09:00Z') + day * DAY }));
    expect(dueAt(wish('a', '2026-06-01T13:00Z'), { delivered })).toBe('2026-06-03T08:00');
    expect(dueAt(wish('a', '2026-06-01T13:00Z', { expiresAt: at('2026-06-02T20:00Z') }), { delivered })).toBe('caps');
    expect(dueAt(wish('a', '2026-06-01T13:00Z'), { caps: { perDay: 0 } })).toBe('caps');
  });

  it('lets go what has expired, or is only quiet until it does', () => {
    expect(dueAt(wish('a', '2026-05-28T11:59Z'))).toBe('expired');
    expect(dueAt(wish('a', '2026-05-29T12:00Z'))).toBe('2026-06-01T12:00');
    expect(dueAt(wish('a', '2026-06-01T23:00Z', { expiresAt: at('2026-06-02T07:59Z') }))).toBe('quiet-hours');
    expect(dueAt(wish('a', NaN))).toBe('expired');
  });

  it('does not remind twice of the same occasion, and again of a cart that was filled anew', () => {
    const delivered = [{ id: 'cart', revision: 4, at: at('2026-06-01T11:00Z') }];
    expect(dueAt(wish('cart', '2026-06-01T10:30Z'), { delivered })).toBe('delivered');
    const { planned } = plan([wish('cart', '2026-06-01T14:00Z', { revision: 2 })], settings({ delivered }));
    expect(planned.map(({ revision }) => revision)).toEqual([5]);
  });

  it('does not announce a drop again that was announced early, but one that was moved since', () => {
    const drop = (startsAt: string) =>
      wish('drop', at(startsAt) - 5 * 60_000, { kind: 'drop-starting', startsAt: at(startsAt), expiresAt: at(startsAt) });
    const delivered = [{ id: 'drop', revision: 1, at: at('2026-06-01T11:00Z'), startsAt: at('2026-06-01T15:00Z') }];
    expect(dueAt(drop('2026-06-01T15:00Z'), { delivered })).toBe('delivered');
    expect(dueAt(drop('2026-06-01T16:00Z'), { delivered })).toBe('2026-06-01T15:55');
  });

  it('keeps what is due and not shown yet where it was, so that its revision does not grow by waiting', () => {
    const wanted = [wish('a', '2026-06-01T11:00Z')];
    const first = plan(wanted, settings()).planned;
    const later = plan(wanted, settings({ nowMs: NOW + HOUR, before: first })).planned;
    expect(later[0]).toBe(first[0]);
  });

  it('grows the revision when the words change, and above all that a sink was given', () => {
    const before = plan([wish('a', '2026-06-01T13:00Z')], settings()).planned;
    const reworded = [wish('a', '2026-06-01T13:00Z', { title: 'New words' })];
    expect(plan(reworded, settings({ before })).planned[0]?.revision).toBe(2);
    expect(plan(reworded, settings({ before, lastRevision: () => 6 })).planned[0]?.revision).toBe(7);
  });

  it('leaves nothing of its own in a reminder', () => {
    const { planned } = plan([wish('a', '2026-06-01T13:00Z', { asOf: NOW })], settings());
    expect(Object.keys(planned[0] ?? {}).sort()).toEqual(['dueAt', 'expiresAt', 'id', 'kind', 'revision', 'roomId', 'title']);
  });

  it.each([
    [{ quietHours: { from: '9:00', to: '10:00' } }, 'quietHours.from'],
    [{ caps: { perDay: -1 } }, 'caps.perDay'],
    [{ caps: { perWeek: 1.5 } }, 'caps.perWeek'],
  ])('refuses %j', (change, option) => {
    expect(() => plan([], settings(change))).toThrow(`unable to plan reminders; option '${option}'`);
  });

  it('takes no longer than a moment for two hundred that find no room', () => {
    const wanted = Array.from({ length: 200 }, (_, index) => wish(`w${index}`, NOW + index, { expiresAt: NOW + 3_650 * DAY }));
    const { planned, dropped } = plan(wanted, settings({ timeZone: 'America/Nuuk' }));
    // Five in each seven of 61 dates.
    expect(planned.length).toBe(45);
    expect(new Set(dropped.map(({ reason }) => reason))).toEqual(new Set(['caps']));
  });
});

describe('a ledger of days', () => {
  it('has no room on a day that would overfill any week around it', () => {
    const ledger = new DayLedger({ perDay: 2, perWeek: 3 });
    for (const day of [10, 12, 16]) ledger.add(day);
    expect(ledger.dayWithRoom(11)).toBe(17);
    expect(ledger.dayWithRoom(3)).toBe(3);
    expect(ledger.dayWithRoom(5)).toBe(5);
  });
});
