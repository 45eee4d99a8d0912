import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../src/follow-up/rules/follow';
import { readOccasions, writeOccasions } from '../../../src/follow-up/rules/kept-occasions';
import { MAX_CLOSED, MAX_OPEN, NO_OCCASIONS, type Occasions } from '../../../src/follow-up/rules/occasions';
import type { TrackEvent } from '../../../src/model/track';
import { added, answered, arrived, away, DAY, dropCancelled, HOUR, MINUTE, NOON, purchased, scheduled, visit } from './events';

const NAME = fc.constantFrom('a', 'b', 'c');
const TEXT = fc.string({ unit: 'binary', maxLength: 400 });

/** An event, given when it happens. */
const HAPPENING: fc.Arbitrary<(at: number) => TrackEvent> = fc.oneof(
  fc.constant((at: number) => visit(at)),
  fc.tuple(NAME, TEXT).map(([id, title]) => (at: number) => added(at, id, { line: { productId: id, quantity: 1, title } })),
  fc.tuple(NAME, TEXT, TEXT).map(([id, text, reply]) => (at: number) => answered(at, id, { text, reply })),
  fc.tuple(NAME, fc.integer({ min: 0, max: 300 })).map(([id, minutes]) => (at: number) => scheduled(at, id, at + minutes * MINUTE)),
  NAME.map((id) => (at: number) => dropCancelled(at, id)),
  fc.tuple(NAME, fc.array(NAME, { maxLength: 3 })).map(([orderId, ids]) => (at: number) => purchased(at, ids, { orderId })),
  NAME.map((id) => (at: number) => arrived(at, id)),
);

const STEPS = fc.array(
  fc.record({
    happening: HAPPENING,
    afterMs: fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 5 * DAY })),
    isPresent: fc.boolean(),
    show: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  }),
  { maxLength: 25 },
);

const optionsOf = ({ isPresent, show }: { isPresent: boolean; show: number | undefined }) =>
  away({
    isPresent,
    refillAfterDays: (id) => (id === 'c' ? undefined : 20),
    ...(show === undefined ? {} : { nextShow: { startsAt: NOON + show * 7 * DAY, title: `Show ${show}` } }),
  });

describe('occasions', () => {
  it('grow in revision whenever they change, close and come again, and only then', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        let occasions: Occasions = NO_OCCASIONS;
        let at = NOON;
        const latest = new Map<string, { revision: number; shown: string; isOpen: boolean }>();
        for (const { happening, afterMs, ...step } of steps) {
          at += afterMs;
          occasions = follow(occasions, happening(at), optionsOf(step), at);
          const open = new Set(occasions.open.map(({ id }) => id));
          for (const [id, before] of latest) if (!open.has(id)) before.isOpen = false;
          for (const { asOf: _, revision, ...rest } of occasions.open) {
            const shown = JSON.stringify(Object.entries(rest).sort());
            const before = latest.get(rest.id);
            if (before?.isOpen && before.shown === shown) expect(revision).toBe(before.revision);
            else expect(revision).toBeGreaterThan(before?.revision ?? 0);
            latest.set(rest.id, { revision, shown, isOpen: true });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same when an event is told twice, and after a reload', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        let occasions: Occasions = NO_OCCASIONS;
        let at = NOON;
        for (const { happening, afterMs, ...step } of steps) {
          at += afterMs;
          const event = happening(at);
          occasions = follow(readOccasions(writeOccasions(occasions)), event, optionsOf(step), at);
          expect(follow(occasions, event, optionsOf(step), at)).toEqual(occasions);
          expect(readOccasions(writeOccasions(occasions))).toEqual(occasions);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have ids of their own, are not over, and say what can be shown', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        let occasions: Occasions = NO_OCCASIONS;
        let at = NOON;
        for (const { happening, afterMs, ...step } of steps) {
          at += afterMs;
          occasions = follow(occasions, happening(at), optionsOf(step), at);
        }
        const { open, closed } = occasions;
        expect(open.length).toBeLessThanOrEqual(MAX_OPEN);
        expect(closed.length).toBeLessThanOrEqual(MAX_CLOSED);
        const ids = [...open, ...closed].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { title, body = '', expiresAt, wantedAt } of open) {
          expect(expiresAt).toBeGreaterThanOrEqual(at);
          expect(wantedAt).toBeLessThanOrEqual(expiresAt);
          expect(title).not.toBe('');
          expect([...title].length).toBeLessThanOrEqual(100);
          expect([...body].length).toBeLessThanOrEqual(300);
          expect(title + body).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have of a cart what a list of what happened says', () => {
    const what = fc.record({ isOrder: fc.boolean(), product: NAME, afterMs: fc.integer({ min: 1, max: DAY }) });
    fc.assert(
      fc.property(fc.array(what, { maxLength: 12 }), (list) => {
        let occasions: Occasions = NO_OCCASIONS;
        let at = NOON;
        let cart: string[] = [];
        let addedAt = 0;
        for (const { isOrder, product, afterMs } of list) {
          at += afterMs;
          const event = isOrder ? purchased(at, [product]) : added(at, product);
          occasions = follow(occasions, event, away(), at);
          cart = isOrder ? [] : [...cart.filter((one) => one !== product), product];
          if (!isOrder) addedAt = at;
          const open = occasions.open.find(({ kind }) => kind === 'abandoned-cart');
          expect(open?.productIds ?? []).toEqual(cart);
          if (open !== undefined) expect(open.wantedAt).toBe(addedAt + 3 * HOUR);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are read without what is damaged, whatever the device kept', () => {
    const damaged = fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"open":[null,{}],"closed":7}', '[]', 'null', ''));
    fc.assert(
      fc.property(damaged, (text) => {
        expect(readOccasions(text)).toEqual(NO_OCCASIONS);
      }),
    );
    const [good] = follow(NO_OCCASIONS, added(NOON, 'a'), away(), NOON).open;
    for (const change of [{ id: '' }, { kind: 'other' }, { roomId: '../' }, { wantedAt: '1' }, { expiresAt: null }, { asOf: -1 },
      { revision: 0 }, { revision: 1.5 }, { title: ' ' }, { body: 7 }, { url: 'javascript:x' }, { productIds: 'a' }, { startsAt: 'x' }]) {
      const text = JSON.stringify({ open: [{ ...good, ...change }, { ...good, id: 'good' }, { ...good, id: 'good' }], closed: [] });
      expect(readOccasions(text).open.map(({ id }) => id)).toEqual(['good']);
    }
  });
});
