import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMemory, writeMemory } from '../../../src/follow-up/profile/kept-memory';
import { MAX_BOUGHT, MAX_RECENT, NO_MEMORY, remember, tierOf, type ViewerMemory } from '../../../src/follow-up/profile/viewer-memory';
import type { TrackEvent } from '../../../src/model/track';
import { added, answered, arrived, asked, DAY, NOON, purchased, visit } from '../rules/events';

const after = (events: readonly TrackEvent[], from: ViewerMemory = NO_MEMORY) => events.reduce(remember, from);

const EVENTS: fc.Arbitrary<readonly TrackEvent[]> = fc.array(
  fc.tuple(fc.constantFrom('visit', 'asked', 'answered', 'added', 'bought', 'arrived'), fc.integer({ min: 0, max: 9 })).map(
    ([what, number]): TrackEvent => {
      // Each thing happens at a time of its own, so that what was bought has one order only.
      const at = NOON + number * DAY;
      const id = `${what}-${number}`;
      if (what === 'visit') return visit(at, { id });
      if (what === 'asked') return asked(at, id);
      if (what === 'answered') return answered(at, id);
      if (what === 'added') return added(at, id);
      if (what === 'bought') return purchased(at, [id], { orderId: id });
      return arrived(at, id);
    },
  ),
  { maxLength: 30 },
);

describe("a viewer's memory", () => {
  it('counts what happened', () => {
    const events = [
      visit(NOON), asked(NOON, 'q'), answered(NOON, 'q'), added(NOON, 'cream'),
      visit(NOON + DAY), purchased(NOON + DAY, ['cream', 'soap'], { orderId: 'o' }), arrived(NOON + 2 * DAY, 'o'),
    ];
    expect(after(events).profile).toEqual({
      visits: 2,
      firstVisitAt: NOON,
      lastVisitAt: NOON + DAY,
      questions: 1,
      answers: 1,
      cartAdds: 1,
      purchases: 1,
      bought: [{ productId: 'cream', at: NOON + DAY }, { productId: 'soap', at: NOON + DAY }],
      tier: 'returning',
    });
  });

  it('takes a page that thanks for an order again for the same order, however much happened since', () => {
    const order = (at: number) => purchased(at, ['cream'], { orderId: 'o' });
    const since = Array.from({ length: MAX_RECENT + 10 }, (_, index) => visit(NOON + index));
    expect(after([order(NOON), ...since, order(NOON + DAY)]).profile).toMatchObject({ purchases: 1, bought: [{ at: NOON }] });
  });

  it('is the same from two tabs, in any order, each telling as often as it likes', () => {
    fc.assert(
      fc.property(EVENTS.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }))), ([events, told]) => {
        const { profile } = after(told);
        const expected = after(events).profile;
        const sorted = ({ bought, ...rest }: typeof profile) => ({ ...rest, bought: bought.map(({ productId, at }) => `${at} ${productId}`).sort() });
        expect(sorted(profile)).toEqual(sorted(expected));
        const distinct = (name: TrackEvent['name']) => new Set(events.flatMap((event) => (event.name === name ? [event.at] : []))).size;
        expect([profile.visits, profile.purchases, profile.cartAdds]).toEqual([distinct('visit'), distinct('purchased'), distinct('cart-added')]);
      }),
    );
  });

  it('comes back from the device as it went', () => {
    fc.assert(
      fc.property(EVENTS, (events) => {
        const memory = after(events);
        expect(readMemory(writeMemory(memory))).toEqual(memory);
      }),
    );
  });

  it('is empty when what the device kept is damaged, and believes no tier', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readMemory(text)).toEqual(NO_MEMORY);
      }),
    );
    const good = after([visit(NOON), purchased(NOON, ['cream'])]);
    const changed = (profile: object, rest: object = {}) => readMemory(JSON.stringify({ ...good, profile: { ...good.profile, ...profile }, ...rest }));
    expect(changed({ tier: 'vip' })).toEqual(good);
    for (const odd of [{ visits: -1 }, { visits: 1.5 }, { visits: '1' }, { visits: 0 }, { firstVisitAt: NOON + 1 }, { lastVisitAt: null },
      { questions: null }, { answers: [] }, { cartAdds: 2 ** 60 }, { purchases: true }, { bought: {} }, { bought: [{ productId: '', at: 1 }] }, { bought: [{ productId: 'a' }] }]) {
      expect(changed(odd)).toBe(NO_MEMORY);
    }
    expect(changed({}, { recent: [7] })).toBe(NO_MEMORY);
    expect(changed({}, { orders: 'all' })).toBe(NO_MEMORY);
  });

  it('keeps within its bounds', () => {
    const orders = Array.from({ length: 300 }, (_, index) => purchased(NOON + index, ['a', 'b']));
    const { profile, recent, orders: known } = after([...orders, ...Array.from({ length: 600 }, () => visit(NOON))]);
    expect([profile.bought.length, recent.length, known.length, profile.purchases]).toEqual([MAX_BOUGHT, MAX_RECENT, 200, 300]);
    expect(profile.bought.at(-1)).toEqual({ productId: 'b', at: NOON + 299 });
  });

  it('is not changed by what it does not remember, or says no time', () => {
    expect(remember(NO_MEMORY, arrived(NOON, 'o'))).toBe(NO_MEMORY);
    expect(remember(NO_MEMORY, visit(NaN))).toBe(NO_MEMORY);
  });
});

describe('a tier', () => {
  it.each([
    [0, 0, undefined],
    [1, 0, 'new'],
    [2, 0, 'returning'],
    [0, 1, 'returning'],
    [9, 2, 'returning'],
    [0, 3, 'vip'],
  ])('of %i visits and %i purchases is %s', (visits, purchases, tier) => {
    expect(tierOf({ visits, purchases })).toBe(tier);
  });
});
