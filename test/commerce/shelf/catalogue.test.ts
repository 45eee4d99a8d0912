import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import { Catalogue } from '../../../src/commerce/shelf/catalogue';
import type { Catalog, CatalogContext } from '../../../src/commerce/types';
import { createVirtualClock } from '../../../src/testing/index';
import { MINUTE_MS, SECOND_MS, shopOf } from './room-of-shelves';

function setUp(catalog: Catalog | undefined, currency?: string) {
  const clock = createVirtualClock();
  const wanted = new Set(['a', 'b', 'c']);
  const visit = new AbortController();
  let changes = 0;
  const catalogue = new Catalogue({
    clock,
    random: seededRandom(1),
    catalog,
    locale: 'pt-BR',
    currency,
    isWanted: (id) => wanted.has(id),
    onChange: () => changes++,
  });
  catalogue.enter(visit.signal);
  return { clock, wanted, visit, catalogue, state: (id: string) => catalogue.entry(id).state, changes: () => changes };
}

describe('the catalogue', () => {
  it('asks once for what is wanted in one tick, in calls of at most 50', async () => {
    const shop = shopOf();
    const { clock, catalogue } = setUp(shop.catalog);
    const ids = Array.from({ length: 120 }, (_, place) => `p${place}`);
    void catalogue.want(ids.slice(0, 70));
    void catalogue.want(ids.slice(30));
    await clock.advance(0);
    void catalogue.want(ids);
    await clock.advance(SECOND_MS);
    expect(shop.asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(shop.asked.flat()).toEqual(ids);
  });

  it('tells the shop in what language and currency, and when the visit is over', async () => {
    const contexts: CatalogContext[] = [];
    const catalog: Catalog = (_ids, context) => {
      contexts.push(context);
      return new Promise(() => undefined);
    };
    const { clock, catalogue, visit, changes } = setUp(catalog, 'BRL');
    const asking = catalogue.want(['a']);
    void setUp(catalog).catalogue.want(['a']);
    await clock.advance(SECOND_MS);
    expect(contexts[0]).toMatchObject({ locale: 'pt-BR', currency: 'BRL' });
    visit.abort();
    expect(contexts[0]?.signal.aborted).toBe(true);
    await asking;
    expect(clock.pending).toBe(0);
    expect(changes()).toBe(0);
    await catalogue.want(['b']);
    expect(clock.pending).toBe(0);
  });

  it('asks neither twice at a time, nor again for what is no longer wanted, nor after the visit', async () => {
    let calls = 0;
    const catalog: Catalog = () => {
      calls++;
      return new Promise((_, reject) => void clock.schedule(() => reject(new Error('down')), SECOND_MS));
    };
    const { clock, catalogue, wanted, visit } = setUp(catalog);
    void catalogue.ask(['a']);
    await clock.advance(500);
    void catalogue.ask(['a']);
    await clock.advance(500);
    expect(calls).toBe(1);
    wanted.delete('a');
    await clock.advance(MINUTE_MS);
    expect(calls).toBe(1);
    void catalogue.ask(['b']);
    await clock.advance(SECOND_MS);
    visit.abort();
    expect(clock.pending).toBe(0);
    await clock.advance(MINUTE_MS);
    expect(calls).toBe(2);
  });

  it('keeps an answer for a minute, and then until there is a newer one', async () => {
    const shop = shopOf();
    const { clock, catalogue, state } = setUp(shop.catalog);
    expect(state('a')).toBe('loading');
    void catalogue.want(['a']);
    await clock.advance(SECOND_MS);
    const { product } = catalogue.entry('a');
    await clock.advance(58 * SECOND_MS);
    void catalogue.want(['a']);
    await clock.advance(0);
    expect(shop.asked).toHaveLength(1);
    await clock.advance(2 * SECOND_MS);
    void catalogue.want(['a']);
    expect(state('a')).toBe('ready');
    await clock.advance(SECOND_MS);
    expect(shop.asked).toHaveLength(2);
    expect(catalogue.entry('a').product).toBe(product);
    shop.change = { stock: 1 };
    void catalogue.ask(['a']);
    await clock.advance(SECOND_MS);
    expect(catalogue.entry('a').product).toMatchObject({ stock: 1 });
  });

  it('knows what the shop does not know', async () => {
    const { clock, catalogue, state } = setUp(async () => [{ id: 'a', title: 'A' }]);
    void catalogue.want(['a', 'b']);
    await clock.advance(SECOND_MS);
    expect([state('a'), state('b')]).toEqual(['ready', 'unknown']);
    expect(setUp(undefined).state('a')).toBe('unknown');
  });

  it('gives the shop a list of its own, to do with as it likes', async () => {
    const { clock, catalogue, state } = setUp(async (ids) =>
      (ids as string[]).splice(0).map((id) => ({ id, title: id })),
    );
    void catalogue.want(['a', 'b']);
    await clock.advance(SECOND_MS);
    expect([state('a'), state('b')]).toEqual(['ready', 'ready']);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('down'))],
    ['throws', () => { throw new Error('down'); }],
    ['answers nonsense', () => Promise.resolve('nonsense' as never)],
    ['answers a trap', () => Promise.resolve(Object.defineProperty([], 0, { get: () => { throw new Error('a trap'); } }))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('asks a shop again that %s, with growing pauses, for as long as it is wanted', async (_, fail) => {
    let isDown = true;
    const at: number[] = [];
    const catalog: Catalog = (ids) => {
      at.push(clock.now());
      return isDown ? fail() : Promise.resolve(ids.map((id) => ({ id, title: id })));
    };
    const { clock, catalogue, state, wanted } = setUp(catalog);
    const asking = catalogue.want(['a']);
    await clock.advance(20 * SECOND_MS);
    await asking;
    expect(state('a')).toBe('unreachable');
    await clock.advance(30 * MINUTE_MS);
    const pauses = at.slice(1).map((time, place) => time - at[place]!);
    expect(pauses[0]).toBeGreaterThanOrEqual(500);
    expect(pauses[0]).toBeLessThanOrEqual(16_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(75_000);
    expect(Math.min(...pauses.slice(8))).toBeGreaterThanOrEqual(30_000);
    isDown = false;
    await clock.advance(2 * MINUTE_MS);
    expect(state('a')).toBe('ready');
    isDown = true;
    void catalogue.ask(['a']);
    wanted.clear();
    await clock.advance(MINUTE_MS);
    expect(clock.pending).toBe(0);
    expect(state('a')).toBe('ready');
  });

  it('shows the latest answer of the shop, whatever is wanted when and whatever fails', async () => {
    const step = fc.record({
      ids: fc.subarray(['a', 'b', 'c']),
      isForced: fc.boolean(),
      isDown: fc.boolean(),
      waitMs: fc.constantFrom(0, 1, 500, 20_000, 70_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const shop = shopOf();
        const { clock, catalogue, state } = setUp(shop.catalog);
        const asked = new Set<string>();
        for (const [turn, { ids, isForced, isDown, waitMs }] of steps.entries()) {
          shop.isDown = isDown;
          shop.change = { stock: turn };
          void (isForced ? catalogue.ask(ids) : catalogue.want(ids));
          for (const id of ids) asked.add(id);
          await clock.advance(waitMs);
        }
        shop.isDown = false;
        shop.change = { stock: 999 };
        await clock.advance(2 * MINUTE_MS);
        for (const id of asked) expect(state(id)).toBe('ready');
        void catalogue.want(['a', 'b', 'c']);
        await clock.advance(SECOND_MS);
        for (const id of asked) expect(catalogue.entry(id).product?.stock).toBe(999);
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
