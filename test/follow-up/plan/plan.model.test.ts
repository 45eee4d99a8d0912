import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/follow-up/plan/plan';
import type { Delivered, PlanSettings, Wanted } from '../../../src/follow-up/plan/types';
import { ORDER, referencePlan } from './reference-plan';
import { clockOf, DAY, isQuietAt, MINUTE, PLACES, wallTable } from './wall-table';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

const CLOCK = fc.integer({ min: 0, max: 1_439 }).map((minutes) => clockOf(minutes * MINUTE));

/** In minutes, from now on. */
const WISH = fc.record({
  kind: fc.constantFrom(...ORDER),
  wanted: fc.integer({ min: -DAY_MINUTES, max: 2 * DAY_MINUTES }),
  lasts: fc.oneof(fc.integer({ min: 0, max: 12 * HOUR_MINUTES }), fc.integer({ min: 0, max: 3 * DAY_MINUTES })),
});

/** But for the one whose clocks went back a minute after midnight: none does any more. */
const TODAYS = PLACES.filter(([timeZone]) => timeZone !== 'America/St_Johns');

const SCENE = fc.record({
  place: fc.constantFrom(...TODAYS),
  minute: fc.integer({ min: 0, max: 3 * DAY_MINUTES }),
  quietHours: fc.oneof({ weight: 4, arbitrary: fc.record({ from: CLOCK, to: CLOCK }) }, { weight: 1, arbitrary: fc.constant(false as const) }),
  perDay: fc.integer({ min: 0, max: 4 }),
  perWeek: fc.integer({ min: 0, max: 8 }),
  delivered: fc.array(fc.integer({ min: 0, max: 5 * DAY_MINUTES }), { maxLength: 4 }),
  wishes: fc.array(WISH, { maxLength: 10 }),
});

type Scene = typeof SCENE extends fc.Arbitrary<infer Value> ? Value : never;

function staged({ place, minute, quietHours, perDay, perWeek, delivered, wishes }: Scene) {
  const table = wallTable(...place, 8, 14, 15);
  const nowMs = table.startMs + (7 * DAY_MINUTES + minute) * MINUTE;
  const past: Delivered[] = delivered.map((ago, index) => ({ id: `past-${index}`, revision: 1, at: nowMs - ago * MINUTE }));
  const wanted = wishes.map(({ kind, wanted, lasts }, index): Wanted => {
    const wantedAt = nowMs + wanted * MINUTE;
    const expiresAt = wantedAt + lasts * MINUTE;
    const isMoment = kind === 'drop-starting' || kind === 'show-starting';
    const about = isMoment ? { startsAt: expiresAt } : {};
    return { id: `wish-${index}`, kind, roomId: 'room', wantedAt, expiresAt, revision: 1, title: 'Hello', ...about };
  });
  const settings: PlanSettings = {
    hasConsent: true,
    nowMs,
    timeZone: table.timeZone,
    quietHours,
    caps: { perDay, perWeek },
    delivered: past,
  };
  return { table, nowMs, wanted, settings, past };
}

const again = (planned: ReturnType<typeof plan>['planned']): Wanted[] =>
  planned.map(({ dueAt, ...reminder }) => ({ ...reminder, wantedAt: dueAt }));

describe('a plan', () => {
  it('is the one that looking at every minute gives', () => {
    fc.assert(
      fc.property(SCENE, (scene) => {
        const { table, nowMs, wanted, settings, past } = staged(scene);
        const { planned, dropped } = plan(wanted, settings);
        const places = new Map<string, number | string>();
        for (const { id, dueAt } of planned) places.set(id, dueAt);
        for (const { id, reason } of dropped) places.set(id, reason);
        expect(planned.length + dropped.length).toBe(wanted.length);
        expect(places).toEqual(referencePlan(wanted, { ...scene, table, nowMs, delivered: past }));
      }),
      { numRuns: 200 },
    );
  });

  it('is never within quiet hours, over the caps, late, or early but before quiet hours', () => {
    fc.assert(
      fc.property(SCENE, (scene) => {
        const { table, nowMs, wanted, settings, past } = staged(scene);
        const { planned } = plan(wanted, settings);
        const dateOf = (epochMs: number) => Math.floor(table.wallAt(epochMs) / DAY);
        const dates = [...past.map(({ at }) => at), ...planned.map(({ dueAt }) => dueAt)].map(dateOf);
        for (const { id, dueAt, expiresAt, startsAt } of planned) {
          const wantedAt = wanted.find((wish) => wish.id === id)?.wantedAt ?? NaN;
          expect(isQuietAt(table.wallAt(dueAt), scene.quietHours)).toBe(false);
          expect(dueAt).toBeGreaterThanOrEqual(nowMs);
          expect(dueAt).toBeLessThanOrEqual(Math.min(expiresAt, startsAt ?? Infinity));
          if (dueAt < wantedAt) {
            expect(startsAt).toBeDefined();
            expect(isQuietAt(table.wallAt(wantedAt), scene.quietHours)).toBe(true);
          }
          const date = dateOf(dueAt);
          expect(dates.filter((other) => other === date).length).toBeLessThanOrEqual(scene.perDay);
          for (let first = date - 6; first <= date; first++) {
            const inWeek = dates.filter((other) => other >= first && other < first + 7).length;
            expect(inWeek).toBeLessThanOrEqual(scene.perWeek);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same when it is planned again', () => {
    fc.assert(
      fc.property(SCENE, (scene) => {
        const { wanted, settings } = staged(scene);
        const { planned } = plan(wanted, settings);
        expect(plan(again(planned), settings)).toEqual({ planned, dropped: [] });
        expect(plan([...wanted].reverse(), settings).planned).toEqual(planned);
        const kept = plan(wanted, { ...settings, before: planned }).planned;
        expect(kept.every((reminder, index) => reminder === planned[index])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same while nothing has come due', () => {
    fc.assert(
      fc.property(SCENE, fc.integer({ min: 1, max: DAY_MINUTES }), (scene, later) => {
        const { wanted, nowMs, settings } = staged(scene);
        const { planned } = plan(wanted, settings);
        const laterMs = Math.min(nowMs + later * MINUTE, ...planned.map(({ dueAt }) => dueAt));
        const kept = plan(wanted, { ...settings, nowMs: laterMs, before: planned }).planned;
        expect(kept.filter(({ id }) => planned.some((one) => one.id === id))).toEqual(planned);
      }),
      { numRuns: 200 },
    );
  });

  it('is a plan for another zone, clock and quiet hours too, with revisions that grow where it moves', () => {
    fc.assert(
      fc.property(SCENE, SCENE, (scene, other) => {
        const { wanted, settings } = staged(scene);
        const first = plan(wanted, settings);
        const { settings: changed } = staged({ ...other, wishes: [] });
        const second = plan(wanted, { ...changed, nowMs: Math.max(changed.nowMs, settings.nowMs), before: first.planned });
        for (const reminder of second.planned) {
          const before = first.planned.find(({ id }) => id === reminder.id);
          if (before === undefined || before.dueAt === reminder.dueAt) expect(reminder.revision).toBe(1);
          else expect(reminder.revision).toBe(2);
          expect(isQuietAt(wallTable(...other.place, 8, 14, 15).wallAt(reminder.dueAt), other.quietHours)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is empty without consent', () => {
    fc.assert(
      fc.property(SCENE, (scene) => {
        const { wanted, settings } = staged(scene);
        const { planned, dropped } = plan(wanted, { ...settings, hasConsent: false });
        expect(planned).toEqual([]);
        expect(dropped.map(({ reason }) => reason)).toEqual(wanted.map(() => 'no-consent'));
      }),
    );
  });

  it('is no smaller with a wider cap for one, and no later for what is wanted earlier', () => {
    fc.assert(
      fc.property(SCENE, WISH, fc.integer({ min: 0, max: DAY_MINUTES }), (scene, wish, earlier) => {
        const one = { ...wish, kind: 'refill-due' as const, lasts: 3 * DAY_MINUTES };
        const dueAtOf = (wanted: number, more: number) => {
          const caps = { perDay: scene.perDay + more, perWeek: scene.perWeek + more };
          const { wanted: wishes, settings } = staged({ ...scene, ...caps, wishes: [{ ...one, wanted, lasts: 4 * DAY_MINUTES + one.wanted - wanted }] });
          return plan(wishes, settings).planned[0]?.dueAt ?? Infinity;
        };
        expect(dueAtOf(one.wanted - earlier, 0)).toBeLessThanOrEqual(dueAtOf(one.wanted, 0));
        expect(dueAtOf(one.wanted, 1)).toBeLessThanOrEqual(dueAtOf(one.wanted, 0));
      }),
      { numRuns: 200 },
    );
  });
});
