import { describe, expect, it } from 'vitest';
import type { CartAdapter, CartLine, CartResult } from '../../../src/commerce/types';
import { createVirtualClock } from '../../../src/testing/index';
import { collectReportedErrors } from '../../fakes/reported-errors';
import { createModelShop, type Fate, type ModelShopOptions } from './model-shop';
import { setUp } from './set-up';

const serum: CartLine = { productId: 'serum', quantity: 2 };

function shopAndCart(shop: Omit<ModelShopOptions, 'clock'> = {}, rest: Parameters<typeof setUp>[1] = {}) {
  const clock = createVirtualClock();
  const model = createModelShop({ clock, ...shop });
  return { shop: model, ...setUp(model.adapter, { clock, ...rest }) };
}

const slow = (afterMs: number) => ({ fate: (): Fate => ({ kind: 'fine', afterMs }) });
const always = (fate: Fate) => ({ fate: () => fate });

describe('adding to the cart', () => {
  it('adds, counts at once, and tells everybody once', async () => {
    const told: unknown[] = [];
    const { cart, clock, shop, happenings, keys, quantities } = shopAndCart(slow(300), { afterAddToCart: (outcome) => void told.push(outcome) });
    const adding = cart.add(serum);
    expect(cart.state.get()).toEqual({
      lines: [{ productId: 'serum', quantity: 2, pendingQuantity: 2 }],
      quantity: 2,
      pending: 1,
      knowledge: 'unknown',
    });
    await clock.advance(1_000);
    const result = await adding;
    expect(result).toEqual({ ok: true, addedQuantity: 2 });
    expect(shop.cart()).toEqual({ serum: 2 });
    expect(cart.state.get()).toMatchObject({ pending: 0, lines: [{ productId: 'serum', quantity: 2, pendingQuantity: 0 }] });
    expect(quantities()).toEqual({ serum: 2 });
    const attribution = { roomId: 'room' };
    expect(told).toEqual([{ line: serum, result, attribution }]);
    const line = { productId: 'serum', quantity: 2, title: 'the serum' };
    expect(happenings).toEqual([{ name: 'cart-added', line, attribution, idempotencyKey: keys[0] }]);
  });

  it('asks the shop within the same turn of the event loop', async () => {
    const { cart, shop } = shopAndCart({}, { exclusively: (task) => task() });
    void cart.add(serum);
    for (let turns = 0; turns < 8 && shop.requests.length === 0; turns++) await null;
    expect(shop.requests).toHaveLength(1);
    expect(shop.reads).toBe(0);
  });

  it('is one adding when the same line is tapped again while it is on its way, and another one afterwards', async () => {
    const { cart, clock, shop, add } = shopAndCart(slow(300));
    const first = cart.add({ ...serum, properties: { a: '1', b: '2' } });
    expect(cart.add({ ...serum, properties: { b: '2', a: '1' } })).toBe(first);
    await clock.advance(400);
    expect(shop.requests).toHaveLength(1);
    await add({ ...serum, properties: { a: '1', b: '2' } });
    expect(shop.cart()).toEqual({ serum: 4 });
    expect(new Set(shop.requests.map(({ key }) => key)).size).toBe(2);
  });

  it('lets eight lines arrive one after another, in their order', async () => {
    const { cart, clock, shop } = shopAndCart(slow(100));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const startMs = clock.now();
    const addings = names.map((productId) => cart.add({ productId, quantity: 1 }));
    expect(cart.state.get()).toMatchObject({ pending: 8, quantity: 8 });
    await clock.advance(1_000);
    expect((await Promise.all(addings)).every(({ ok }) => ok)).toBe(true);
    expect(shop.requests.map(({ line, atMs }) => [line.productId, atMs - startMs])).toEqual(names.map((name, index) => [name, index * 100]));
  });

  it('takes back what the shop refuses, and says when it is sold out', async () => {
    const { cart, add, soldOut, happenings } = shopAndCart({ stock: { serum: 0 } });
    const result = await add(serum);
    expect(result).toMatchObject({ ok: false, reason: 'out-of-stock', addedQuantity: 0 });
    expect(cart.state.get()).toMatchObject({ lines: [], quantity: 0, pending: 0 });
    expect(soldOut).toEqual(['serum']);
    expect(happenings).toEqual([{ name: 'cart-refused', line: serum, reason: 'out-of-stock', attribution: { roomId: 'room' } }]);
  });

  it('counts the part that was added', async () => {
    const { add, happenings, quantities } = shopAndCart({ stock: { serum: 1 } });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'partial', addedQuantity: 1 });
    expect(quantities()).toEqual({ serum: 1 });
    expect(happenings).toMatchObject([{ name: 'cart-added', line: { quantity: 1 } }]);
  });

  it('does not ask for what is not on sale yet', async () => {
    const { add, shop, cart } = shopAndCart({}, { isLocked: (id) => id === 'serum' });
    const states: unknown[] = [];
    cart.state.subscribe(() => states.push(cart.state.get()));
    const refusal = { ok: false, reason: 'invalid', message: 'not on sale yet', retryable: true, addedQuantity: 0 };
    expect(await add(serum)).toEqual(refusal);
    expect(shop.requests).toEqual([]);
    expect(states.every((state) => (state as { pending: number }).pending === 0)).toBe(true);
  });

  it('waits with the first request for as long as a drop wants', async () => {
    const { cart, clock, shop } = shopAndCart({}, { spreadMs: () => 700 });
    void cart.add(serum);
    await clock.advance(699);
    expect(shop.requests).toEqual([]);
    expect(cart.state.get().pending).toBe(1);
    await clock.advance(1);
    expect(shop.requests).toHaveLength(1);
  });

  it('tries again with the same key when the shop is asked too often', async () => {
    let calls = 0;
    const { add, shop } = shopAndCart({ fate: () => (calls++ < 2 ? { kind: 'rate-limited' } : { kind: 'fine', afterMs: 0 }) });
    expect(await add(serum)).toMatchObject({ ok: true });
    expect(shop.requests).toHaveLength(3);
    expect(new Set(shop.requests.map(({ key }) => key)).size).toBe(1);
    expect(shop.reads).toBe(0);
  });

  it('gives up after four attempts', async () => {
    const { add, shop } = shopAndCart(always({ kind: 'rate-limited' }));
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'rate-limited', retryable: true });
    expect(shop.requests).toHaveLength(4);
  });

  it.each(['out-of-stock', 'invalid', 'unauthorized'])('never repeats what is refused as %s', async (reason) => {
    const answer = { ok: false, reason, addedQuantity: 0, message: 'no', retryable: true };
    const { add, shop } = shopAndCart(always({ kind: 'nonsense', adds: false, answer }));
    expect(await add(serum)).toEqual(answer);
    expect(shop.requests).toHaveLength(1);
  });

  it('spares a shop that does not answer, and finds out later whether it is back', async () => {
    let isDown = true;
    const fate = (): Fate => (isDown ? { kind: 'failed-before' } : { kind: 'fine', afterMs: 0 });
    const { add, clock, shop, cart } = shopAndCart({ fate, isIdempotent: true });
    await add(serum);
    await add(serum);
    expect(shop.requests).toHaveLength(5);
    const startMs = clock.now();
    const refusal = { ok: false, reason: 'network', retryable: true, message: 'the shop does not answer at the moment', addedQuantity: 0 };
    expect(await cart.add(serum)).toEqual(refusal);
    expect(clock.now()).toBe(startMs);
    await clock.advance(10_000);
    await add(serum);
    expect(shop.requests).toHaveLength(6);
    isDown = false;
    await clock.advance(10_000);
    expect(await add(serum)).toMatchObject({ ok: true });
    expect(await add(serum)).toMatchObject({ ok: true });
  });

  it('says so when its turn does not come, and then sends nothing', async () => {
    let letIn: (() => void) | undefined;
    const exclusively = <T>(task: () => Promise<T>) => new Promise<T>((resolve) => (letIn = () => resolve(task())));
    const { add, shop, cart } = shopAndCart({}, { exclusively });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'network', addedQuantity: 0, retryable: true });
    letIn?.();
    await null;
    expect(shop.requests).toEqual([]);
    expect(cart.state.get().pending).toBe(0);
  });

  it('adds all the same where tabs can not be kept apart', async () => {
    const errors = collectReportedErrors();
    const { add, shop } = shopAndCart({}, { exclusively: () => Promise.reject(new Error('no locks here')) });
    expect(await add(serum)).toMatchObject({ ok: true });
    expect(shop.cart()).toEqual({ serum: 2 });
    expect(errors).toHaveLength(1);
  });

  it('asks one thing at a time even there', async () => {
    collectReportedErrors();
    const clock = createVirtualClock();
    const model = createModelShop({ clock, ...slow(50) });
    let open = 0;
    let most = 0;
    const alone = async <T>(request: Promise<T>): Promise<T> => {
      most = Math.max(most, ++open);
      return request.finally(() => open--);
    };
    const adapter: CartAdapter = {
      add: (line, context) => alone(model.adapter.add(line, context)),
      read: async (context) => alone(model.adapter.read?.(context) ?? Promise.resolve(undefined)),
    };
    const { cart } = setUp(adapter, { clock, exclusively: () => Promise.reject(new Error('no locks here')) });
    const results = Promise.all(['a', 'b', 'c'].map((productId) => cart.add({ productId, quantity: 1 })));
    void cart.refresh();
    await clock.advance(1_000);
    expect((await results).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(most).toBe(1);
  });

  it('works before the room is joined and after it was left, and keeps no timer', async () => {
    const before = shopAndCart({}, { membership: () => undefined });
    expect(await before.add(serum)).toMatchObject({ ok: true });
    expect(before.clock.pending).toBe(0);
    const after = shopAndCart();
    after.leave();
    expect(await after.add(serum)).toMatchObject({ ok: true });
  });

  it('refuses what is no line, and everything without a cart', async () => {
    const { add } = shopAndCart();
    await expect(add({ ...serum, quantity: 0 })).rejects.toMatchObject({ code: 'invalid-options', context: { option: 'line.quantity' } });
    const without = setUp(undefined);
    await expect(without.add(serum)).rejects.toMatchObject({ code: 'invalid-options', context: { option: 'cart' } });
  });
});

describe("the page's say in an adding", () => {
  it('changes the line that is sent, and what is shown, counted and attributed', async () => {
    const { cart, clock, shop, happenings } = shopAndCart(slow(100), {
      beforeAddToCart: async () => ({ productId: 'bundle', quantity: 3 }),
      attribute: ({ productId }) => ({ roomId: productId }),
    });
    void cart.add(serum);
    await clock.advance(50);
    expect(cart.state.get().lines).toEqual([{ productId: 'bundle', quantity: 3, pendingQuantity: 3 }]);
    await clock.advance(100);
    expect(shop.cart()).toEqual({ bundle: 3 });
    expect(happenings).toMatchObject([{ line: { productId: 'bundle', quantity: 3 }, attribution: { roomId: 'bundle' } }]);
  });

  it('stops it', async () => {
    const told: CartResult[] = [];
    const { add, shop } = shopAndCart({}, { beforeAddToCart: () => false, afterAddToCart: ({ result }) => void told.push(result) });
    const result = await add(serum);
    expect(result).toMatchObject({ ok: false, reason: 'invalid', message: 'vetoed by the page', addedQuantity: 0 });
    expect(shop.requests).toEqual([]);
    expect(told).toEqual([result]);
  });

  it.each([
    ['throws', () => { throw new Error('broken'); }],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['makes a line that is none', () => ({ productId: 'serum', quantity: -1 })],
  ])('has nothing sent when it %s', async (_, beforeAddToCart) => {
    const errors = collectReportedErrors();
    const { add, shop, cart } = shopAndCart({}, { beforeAddToCart });
    expect(await add(serum)).toMatchObject({ ok: false, reason: 'unknown', addedQuantity: 0 });
    expect(shop.requests).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(cart.state.get()).toMatchObject({ pending: 0, quantity: 0, knowledge: 'unknown' });
  });

  it.each([
    ['throws', () => { throw new Error('broken'); }],
    ['rejects', (): unknown => Promise.reject(new Error('broken'))],
  ] as [string, () => void][])('leaves the outcome alone when it %s afterwards', async (_, afterAddToCart) => {
    const errors = collectReportedErrors();
    const { add } = shopAndCart({}, { afterAddToCart });
    expect(await add(serum)).toEqual({ ok: true, addedQuantity: 2 });
    await null;
    expect(errors).toHaveLength(1);
  });

  it('ends with the room', async () => {
    const { cart, clock, shop, leave } = shopAndCart({}, { beforeAddToCart: () => new Promise(() => undefined) });
    const adding = cart.add(serum);
    await clock.advance(100);
    leave();
    await clock.advance(0);
    expect(await adding).toMatchObject({ ok: false, reason: 'network', addedQuantity: 0 });
    expect(shop.requests).toEqual([]);
  });
});
