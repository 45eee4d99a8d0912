import { describe, expect, it } from 'vitest';
import type { CartAdapter, CartLine, CartResult, CartSnapshot } from '../../../src/commerce/types';
import { memoryStore } from '../../../src/lib/key-value';
import { Mutex } from '../../../src/lib/mutex';
import { createVirtualClock } from '../../../src/testing/index';
import { refusingStore, silentStore } from '../../fakes/awkward-stores';
import { createModelShop, type Fate, type ModelShopOptions } from './model-shop';
import { setUp } from './set-up';

const serum: CartLine = { productId: 'serum', quantity: 2 };
const fine: Fate = { kind: 'fine', afterMs: 0 };

/** A cart that is known, of a shop whose next requests have these fates. */
async function known(fates: Fate[], shop: Partial<ModelShopOptions> = {}, rest: Parameters<typeof setUp>[1] = {}) {
  const clock = createVirtualClock();
  const model = createModelShop({ clock, fate: () => fates.shift() ?? fine, ...shop });
  const parts = setUp(model.adapter, { clock, ...rest });
  parts.cart.state.subscribe(() => undefined);
  await clock.advance(100);
  return { shop: model, ...parts };
}

describe('an adding whose outcome got lost', () => {
  it.each([
    ['the answer is lost', { kind: 'reply-lost', hangs: false }],
    ['no answer comes', { kind: 'reply-lost', hangs: true }],
    ['the shop fails after it added', { kind: 'failed-after' }],
    ['the answer comes too late', { kind: 'late-reply' }],
    ['the answer is nonsense', { kind: 'nonsense', adds: true, answer: { ok: true, addedQuantity: NaN } }],
    ['there is no answer at all', { kind: 'nonsense', adds: true, answer: undefined }],
  ] as [string, Fate][])('is found in the cart when %s', async (_, fate) => {
    const { add, shop, clock, cart } = await known([fate]);
    expect(await add(serum)).toMatchObject({ ok: true, addedQuantity: 2 });
    expect(shop.requests).toHaveLength(1);
    await clock.advance(60_000);
    expect(cart.state.get()).toMatchObject({ quantity: 2, knowledge: 'known', pending: 0 });
    expect(clock.pending).toBe(0);
  });

  it('is found in part', async () => {
    const { add, quantities } = await known([{ kind: 'reply-lost', hangs: false }], { stock: { serum: 1 } });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'partial', addedQuantity: 1 });
    expect(quantities()).toEqual({ serum: 1 });
  });

  it('is repeated at once where the shop knows the key', async () => {
    const { add, shop, clock } = await known([{ kind: 'reply-lost', hangs: false }], { isIdempotent: true });
    const { reads } = shop;
    const startMs = clock.now();
    expect(await add(serum)).toMatchObject({ ok: true });
    expect(clock.now() - startMs).toBeLessThan(500);
    expect(shop.requests).toHaveLength(2);
    expect(shop.reads).toBe(reads);
    expect(shop.cart()).toEqual({ serum: 2 });
  });

  it('is repeated elsewhere only when the lost request can no longer arrive', async () => {
    const { add, shop } = await known([{ kind: 'lost', hangs: false }]);
    expect(await add(serum)).toMatchObject({ ok: true });
    const [first, second] = shop.requests;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(5_000);
    expect(shop.cart()).toEqual({ serum: 2 });
  });

  it('is not repeated when the lost request arrives late', async () => {
    const { add, shop } = await known([{ kind: 'late', hangs: true, laterMs: 4_000 }]);
    expect(await add(serum)).toMatchObject({ ok: true });
    expect(shop.requests).toHaveLength(1);
    expect(shop.cart()).toEqual({ serum: 2 });
  });

  it('did not happen when the time is up and nothing can arrive any more', async () => {
    const { add, shop, clock, cart } = await known([{ kind: 'lost', hangs: true }]);
    const startMs = clock.now();
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'network', addedQuantity: 0, retryable: true });
    expect(clock.now() - startMs).toBeLessThanOrEqual(10_000);
    expect(shop.cart()).toEqual({});
    expect(cart.state.get()).toMatchObject({ quantity: 0, knowledge: 'known' });
  });

  it('is not known, and not repeated, where the cart was not known before', async () => {
    const clock = createVirtualClock();
    const shop = createModelShop({ clock, fate: () => ({ kind: 'reply-lost', hangs: false }) });
    shop.put('soap', 1);
    const { add, cart, quantities } = setUp(shop.adapter, { clock });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown', addedQuantity: 0, retryable: false });
    expect(cart.state.get()).toMatchObject({ knowledge: 'stale', pending: 0 });
    expect(shop.requests).toHaveLength(1);
    await clock.advance(6_000);
    expect(cart.state.get().knowledge).toBe('known');
    expect(quantities()).toEqual({ soap: 1, serum: 2 });
  });

  it('is proven by its key where the cart was not known before', async () => {
    const clock = createVirtualClock();
    const shop = createModelShop({ clock, showsKeys: true, fate: () => ({ kind: 'reply-lost', hangs: false }) });
    expect(await setUp(shop.adapter, { clock }).add(serum)).toMatchObject({ ok: true, addedQuantity: 2 });
  });

  it('is not known where the shop can not be read', async () => {
    const { add, cart, clock, shop } = await known([{ kind: 'lost', hangs: false }], { canRead: false });
    const startMs = clock.now();
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(clock.now() - startMs).toBeLessThan(100);
    expect(cart.state.get().knowledge).toBe('stale');
    expect(shop.requests).toHaveLength(1);
  });

  it('is asked for until the shop answers, for as long as the room is joined', async () => {
    let readFate: 'fine' | 'fails' = 'fine';
    const { add, cart, clock, shop, leave } = await known([{ kind: 'reply-lost', hangs: false }], { readFate: () => readFate });
    readFate = 'fails';
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    const { reads } = shop;
    await clock.advance(5 * 60_000);
    expect(cart.state.get().knowledge).toBe('stale');
    expect(shop.reads - reads).toBeGreaterThan(5);
    expect(shop.reads - reads).toBeLessThan(20);
    readFate = 'fine';
    await clock.advance(61_000);
    expect(cart.state.get()).toMatchObject({ knowledge: 'known', quantity: 2 });
    expect(clock.pending).toBe(0);
    readFate = 'fails';
    void cart.refresh();
    await clock.advance(1_000);
    expect(clock.pending).toBe(1);
    leave();
    expect(clock.pending).toBe(0);
  });

  it('keeps the next one waiting until nothing of it can arrive, so that neither is taken for the other', async () => {
    const lost: Fate = { kind: 'lost', hangs: false };
    const { cart, clock, shop } = await known([lost, { kind: 'late', hangs: true, laterMs: 4_000 }, lost]);
    const first = cart.add(serum);
    const second = cart.add({ ...serum, quantity: 1 });
    await clock.advance(10_100);
    expect(await first).toMatchObject({ ok: false, reason: 'unknown' });
    expect(shop.cart()).toEqual({});
    await clock.advance(20_000);
    expect(await second).toMatchObject({ ok: true, addedQuantity: 1 });
    expect(shop.cart()).toEqual({ serum: 3 });
  });

  it('is looked at once more after a while, whatever was found', async () => {
    const { add, shop, clock, quantities } = await known([{ kind: 'reply-lost', hangs: false }]);
    await add(serum);
    // The network sent it twice.
    shop.put('serum', 2);
    await clock.advance(6_000);
    expect(quantities()).toEqual({ serum: 4 });
  });

  it('is not known when the room is left, and then nothing is kept going', async () => {
    const { cart, clock, leave } = await known([{ kind: 'lost', hangs: true }]);
    const adding = cart.add(serum);
    const next = cart.add({ ...serum, quantity: 1 });
    await clock.advance(1_000);
    leave();
    await clock.advance(0);
    expect(await adding).toMatchObject({ ok: false, reason: 'unknown' });
    expect(await next).toMatchObject({ ok: false, reason: 'network', addedQuantity: 0 });
    expect(cart.state.get()).toMatchObject({ pending: 0, knowledge: 'stale' });
    expect(clock.pending).toBe(0);
  });

  it('leaves nothing going either when the room is left while the device still keeps what was known', async () => {
    const clock = createVirtualClock();
    const shop = createModelShop({ clock, isIdempotent: true, fate: () => fates.shift() ?? fine });
    const fates: Fate[] = [{ kind: 'failed-before' }];
    const storage = memoryStore();
    const slow = { ...storage, write: async (entries: ReadonlyMap<string, string | undefined>) => (await new Promise<void>((resolve) => void clock.schedule(resolve, 500)), storage.write(entries)) };
    const joined = new AbortController();
    let membership: AbortSignal | undefined = joined.signal;
    const { cart, add } = setUp(shop.adapter, { clock, storage: slow, membership: () => membership });
    expect(await add(serum)).toMatchObject({ ok: true });
    joined.abort();
    membership = undefined;
    const { reads } = shop;
    await clock.advance(1_000);
    expect(clock.pending).toBe(0);
    expect(shop.reads).toBe(reads);
    expect(cart.state.get()).toMatchObject({ quantity: 2, knowledge: 'stale' });
  });

  it.each([
    ['throws', () => { throw new Error('broken'); }],
    ['is not even a promise', () => 7],
    ['has traps in it', async () => new Proxy({}, { get: () => { throw new Error('trap'); } })],
  ] as [string, () => unknown][])('never throws when the shop’s own function %s', async (_, answer) => {
    const clock = createVirtualClock();
    const adapter = { add: answer, read: answer } as unknown as CartAdapter;
    const { add, cart } = setUp(adapter, { clock });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    void cart.refresh();
    await clock.advance(10_000);
    expect(cart.state.get()).toMatchObject({ knowledge: 'stale', quantity: 0 });
  });

  it('is not found by lines that could not be understood', async () => {
    const clock = createVirtualClock();
    let calls = 0;
    const adapter: CartAdapter = {
      add: async () => (calls++, undefined as unknown as CartResult),
      read: async () => ({ lines: [{ productId: 7, quantity: 1 }] }) as unknown as CartSnapshot,
    };
    const { add, cart } = setUp(adapter, { clock });
    cart.state.subscribe(() => undefined);
    await clock.advance(10);
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(calls).toBe(1);
  });
});

describe('two tabs with one cart', () => {
  function twoTabs(fates: Fate[], storage = memoryStore()) {
    const clock = createVirtualClock();
    const shop = createModelShop({ clock, fate: () => fates.shift() ?? fine });
    const lane = new Mutex();
    const tab = (name: string) => {
      const its = setUp(shop.adapter, { clock, tab: name, storage, exclusively: (task) => lane.run(task) });
      its.cart.state.subscribe(() => undefined);
      return its;
    };
    return { clock, shop, one: tab('one'), two: tab('two') };
  }

  it("don't take what the other one added for their own", async () => {
    const { clock, one, two, shop } = twoTabs([fine, { kind: 'lost', hangs: false }]);
    await clock.advance(100);
    expect(await two.add(serum)).toMatchObject({ ok: true });
    expect(await one.add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(shop.requests).toHaveLength(2);
    await clock.advance(10_000);
    expect(one.quantities()).toEqual({ serum: 2 });
  });

  it('see what the other one added with their own next adding', async () => {
    const { clock, one, two } = twoTabs([]);
    await clock.advance(100);
    await two.add(serum);
    await one.add({ productId: 'soap', quantity: 1 });
    await clock.advance(100);
    expect(one.quantities()).toEqual({ serum: 2, soap: 1 });
    expect(one.cart.state.get().knowledge).toBe('known');
  });

  it.each([['refuses', refusingStore()], ['hangs', silentStore()]])('take nothing for granted on a device that %s', async (_, storage) => {
    const { clock, one, shop } = twoTabs([{ kind: 'lost', hangs: false }], storage);
    await clock.advance(2_000);
    expect(await one.add(serum)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(shop.requests).toHaveLength(1);
  });
});
