import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartLine, CartResult } from '../../../src/commerce/types';
import { memoryStore } from '../../../src/lib/key-value';
import { Mutex } from '../../../src/lib/mutex';
import { seededRandom, type Random } from '../../../src/lib/random';
import { createVirtualClock } from '../../../src/testing/index';
import { createModelShop, type Fate } from './model-shop';
import { setUp } from './set-up';

const MINUTE_MS = 60_000;

/** A request arrives so long after it was given up at most: less than what the cart waits for. */
const LATEST_MS = 4_000;

function fateOf(random: Random, trouble: number): Fate {
  if (random() >= trouble) return { kind: 'fine', afterMs: Math.floor(random() * 1_500) };
  const hangs = random() < 0.5;
  const nonsense = [undefined, null, {}, { ok: true }, { ok: true, addedQuantity: NaN }, { ok: true, addedQuantity: 0 }];
  const fates: readonly Fate[] = [
    { kind: 'lost', hangs },
    { kind: 'reply-lost', hangs },
    { kind: 'failed-before' },
    { kind: 'failed-after' },
    { kind: 'late', hangs, laterMs: Math.floor(random() * LATEST_MS) },
    { kind: 'late', hangs, laterMs: LATEST_MS },
    { kind: 'late-reply' },
    { kind: 'rate-limited' },
    { kind: 'nonsense', adds: hangs, answer: nonsense[Math.floor(random() * nonsense.length)] },
  ];
  return fates[Math.floor(random() * fates.length)] ?? { kind: 'lost', hangs };
}

interface World {
  seed: number;
  trouble: number;
  tabs: number;
  isIdempotent: boolean;
  canRead: boolean;
  tellsCart: boolean;
  showsKeys: boolean;
  addsParts: boolean;
}

async function live({ seed, trouble, tabs, ...kind }: World) {
  const random = seededRandom(seed);
  const clock = createVirtualClock();
  let isCalm = false;
  const shop = createModelShop({
    clock,
    ...kind,
    stock: { p0: 3, p1: 10 },
    fate: () => (isCalm ? { kind: 'fine', afterMs: 10 } : fateOf(random, trouble)),
    readFate: () => (isCalm || random() >= trouble / 2 ? 'fine' : random() < 0.5 ? 'fails' : 'hangs'),
  });
  shop.put('p0', 1);
  const lane = new Mutex();
  const storage = memoryStore();
  const carts = Array.from({ length: tabs }, (_, index) =>
    setUp(shop.adapter, {
      clock,
      tab: `tab${index}`,
      random,
      storage,
      exclusively: (task) => lane.run(task),
    }),
  );
  // The shop had a piece already: nothing but a reading tells.
  if (kind.canRead) for (const { cart } of carts) if (random() < 0.8) cart.state.subscribe(() => undefined);
  await clock.advance(random() < 0.5 ? 0 : 6_000);

  const answers: { line: CartLine; key: string; result: CartResult }[] = [];
  let begun = 0;
  for (let burst = 0; burst < 3; burst++) {
    const size = 1 + Math.floor(random() * 3);
    for (let index = 0; index < size; index++) {
      const its = carts[Math.floor(random() * tabs)];
      const line = { productId: `p${Math.floor(random() * 3)}`, quantity: 1 + Math.floor(random() * 3) };
      if (its === undefined) continue;
      const before = its.keys.length;
      const adding = its.cart.add(line);
      const key = its.keys[before];
      // The same line was on its way already.
      if (key === undefined) continue;
      begun++;
      void adding.then((result) => answers.push({ line, key, result }));
    }
    await clock.advance(Math.floor(random() * 15_000));
  }
  await clock.runUntil(() => answers.length === begun, { limitMs: 10 * MINUTE_MS });
  isCalm = true;
  await clock.advance(3 * MINUTE_MS);
  return { shop, clock, carts, answers };
}

const world = fc.record({
  seed: fc.integer(),
  trouble: fc.constantFrom(0.2, 0.5, 0.9),
  tabs: fc.constantFrom(1, 2),
  isIdempotent: fc.boolean(),
  canRead: fc.constantFrom(true, true, true, false),
  tellsCart: fc.boolean(),
  showsKeys: fc.boolean(),
  addsParts: fc.boolean(),
});

describe('a cart over a network that loses, delays and garbles', () => {
  const seen = new Map<string, number>();

  it('says of each adding exactly what the shop got, or that it is not known; and never adds twice', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (kind) => {
        const { shop, clock, carts, answers } = await live(kind);
        for (const { line, key, result } of answers) {
          const got = shop.received.get(key) ?? 0;
          const isUnknown = !result.ok && result.reason === 'unknown';
          const told = result.ok ? 'ok' : result.reason;
          seen.set(told, (seen.get(told) ?? 0) + 1);
          if (isUnknown) expect(got, `${key} ${told}`).toBeLessThanOrEqual(line.quantity);
          else expect(got, `${key} ${told}`).toBe(result.addedQuantity);
          if (result.ok) expect(got).toBe(line.quantity);
        }
        if (!kind.canRead) return;
        for (const { cart, quantities } of carts) {
          if (kind.tabs > 1 || cart.state.get().knowledge === 'unknown') {
            void cart.refresh();
            await clock.advance(1_000);
          }
          expect(cart.state.get()).toMatchObject({ pending: 0, knowledge: 'known' });
          expect(quantities()).toEqual(shop.cart());
        }
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 150 },
    );
    expect(seen.get('ok')).toBeGreaterThan(seen.get('unknown') ?? Infinity);
    for (const told of ['ok', 'partial', 'out-of-stock', 'network', 'unknown']) expect([...seen.keys()]).toContain(told);
  }, 30_000);
});
