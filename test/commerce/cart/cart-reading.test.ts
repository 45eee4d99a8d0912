import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/lib/key-value';
import { createVirtualClock } from '../../../src/testing/index';
import { refusingStore, silentStore } from '../../fakes/awkward-stores';
import { createModelShop, type ModelShopOptions } from './model-shop';
import { setUp } from './set-up';

const line = { productId: 'serum', quantity: 2 };

function shopAndCart(shop: Omit<ModelShopOptions, 'clock'> = {}, rest: Parameters<typeof setUp>[1] = {}) {
  const clock = createVirtualClock();
  const model = createModelShop({ clock, ...shop });
  return { shop: model, ...setUp(model.adapter, { clock, ...rest }) };
}

describe('the cart that is shown', () => {
  it('is read for the first who looks, and not again', async () => {
    const { shop, cart, clock, quantities } = shopAndCart();
    shop.put('soap', 3);
    await clock.advance(1_000);
    expect(shop.reads).toBe(0);
    for (let times = 0; times < 3; times++) cart.state.subscribe(() => undefined);
    await clock.advance(100);
    await cart.warm();
    expect(shop.reads).toBe(1);
    expect(quantities()).toEqual({ soap: 3 });
    expect(cart.state.get().knowledge).toBe('known');
  });

  it('is frozen, and the same while nothing changes', async () => {
    const { shop, cart, clock, add } = shopAndCart();
    shop.put('soap', 3);
    void cart.refresh();
    await clock.advance(100);
    const first = cart.state.get();
    expect([first, first.lines, first.lines[0]].every(Object.isFrozen)).toBe(true);
    void cart.refresh();
    await clock.advance(100);
    expect(cart.state.get()).toBe(first);
    await add(line);
    expect(cart.state.get()).not.toBe(first);
    expect(cart.state.get().lines[0]).toBe(first.lines[0]);
  });

  it('is one line for an item that the shop keeps in several', async () => {
    const { shop, cart, clock } = shopAndCart({ showsKeys: true });
    shop.put('soap', 1);
    shop.put('soap', 2);
    void cart.refresh();
    await clock.advance(100);
    expect(cart.state.get().lines).toEqual([{ productId: 'soap', quantity: 3, pendingQuantity: 0 }]);
  });

  it('has what is on its way in the line of its item', async () => {
    const { shop, cart, clock } = shopAndCart();
    shop.put('serum', 1);
    void cart.refresh();
    await clock.advance(100);
    void cart.add(line);
    expect(cart.state.get().lines).toEqual([{ productId: 'serum', quantity: 3, pendingQuantity: 2 }]);
  });

  it('is the sum of what was added where the shop can not be read', async () => {
    const { cart, add, quantities, shop } = shopAndCart({ canRead: false });
    cart.state.subscribe(() => undefined);
    expect(cart.state.get().knowledge).toBe('unknown');
    await add(line);
    await add(line);
    expect(quantities()).toEqual({ serum: 4 });
    expect(cart.state.get().knowledge).toBe('known');
    await cart.refresh();
    expect(shop.reads).toBe(0);
  });

  it('is what an answer brings along', async () => {
    const { shop, add, quantities, cart } = shopAndCart({ tellsCart: true });
    shop.put('soap', 1);
    await add(line);
    expect(quantities()).toEqual({ serum: 2, soap: 1 });
    expect(cart.state.get().knowledge).toBe('known');
    expect(shop.reads).toBe(0);
  });

  it('keeps its total until it is another', async () => {
    const total = { amountMinor: 900, currency: 'EUR' };
    const { cart, clock, add } = setUp({
      add: async () => ({ ok: true, addedQuantity: 2 }),
      read: async () => ({ lines: [], total }),
    });
    void cart.refresh();
    await clock.advance(10);
    expect(cart.state.get().total).toEqual(total);
    await add(line);
    expect(cart.state.get().total).toBeUndefined();
  });

  it('is stale when the shop does not tell, and says nothing of a shop that never told', async () => {
    let isDown = false;
    const { cart, clock } = shopAndCart({ readFate: () => (isDown ? 'hangs' : 'fine') });
    isDown = true;
    void cart.refresh();
    await clock.advance(60_000);
    expect(cart.state.get().knowledge).toBe('unknown');
    expect(clock.pending).toBe(0);
    isDown = false;
    void cart.refresh();
    await clock.advance(100);
    isDown = true;
    void cart.refresh();
    await clock.advance(5_000);
    expect(cart.state.get().knowledge).toBe('stale');
    isDown = false;
    await clock.advance(5_000);
    expect(cart.state.get().knowledge).toBe('known');
  });

  it('is read of a shop that never told once it takes a line, and not where nobody wanted to know', async () => {
    for (const isWanted of [true, false]) {
      let isDown = true;
      const { shop, cart, clock, add, quantities } = shopAndCart({ readFate: () => (isDown ? 'fails' : 'fine') });
      shop.put('soap', 1);
      if (isWanted) cart.state.subscribe(() => undefined);
      await clock.advance(100_000);
      const { reads } = shop;
      isDown = false;
      await add(line);
      await clock.advance(100);
      expect(quantities()).toEqual(isWanted ? { serum: 2, soap: 1 } : { serum: 2 });
      expect(shop.reads - reads).toBe(isWanted ? 1 : 0);
    }
  });

  it('is read after whoever adds meanwhile, not before', async () => {
    let hangs = true;
    const { cart, clock, shop, add, quantities } = shopAndCart({ readFate: () => (hangs ? 'hangs' : 'fine') });
    shop.put('soap', 1);
    let isRead = false;
    void cart.refresh().then(() => (isRead = true));
    await clock.advance(100);
    hangs = false;
    const startMs = clock.now();
    await add(line);
    expect(clock.now()).toBe(startMs);
    await clock.advance(100);
    expect(isRead).toBe(true);
    expect(quantities()).toEqual({ serum: 2, soap: 1 });
  });

  it('is not read once an adding that the shop took has told it', async () => {
    let isDown = true;
    const { shop, cart, clock, add } = shopAndCart({ readFate: () => (isDown ? 'fails' : 'fine'), tellsCart: true });
    cart.state.subscribe(() => undefined);
    await clock.advance(100);
    const { reads } = shop;
    isDown = false;
    await add(line);
    await clock.advance(100);
    expect(cart.state.get().knowledge).toBe('known');
    expect(shop.reads).toBe(reads);
  });

  it('is not read any more when who added meanwhile brought it along', async () => {
    const { cart, clock, shop, add, quantities } = shopAndCart({ readFate: () => 'hangs', tellsCart: true });
    shop.put('soap', 1);
    let isRead = false;
    void cart.refresh().then(() => (isRead = true));
    await clock.advance(100);
    await add(line);
    await clock.advance(100);
    expect(isRead).toBe(true);
    expect(shop.reads).toBe(1);
    expect(quantities()).toEqual({ serum: 2, soap: 1 });
  });
});

describe('an order', () => {
  const order = { orderId: 'o-1', lines: [line], total: { amountMinor: 900, currency: 'EUR' } };
  const purchased = { name: 'purchased', orderId: 'o-1', lines: [{ productId: 'serum', quantity: 2, title: 'the serum' }], total: order.total };

  it('is told of once, also after a reload, and empties the cart', async () => {
    const storage = memoryStore();
    const { cart, clock, shop, add, happenings, quantities } = shopAndCart({}, { storage });
    await add(line);
    shop.clear();
    await Promise.all([cart.purchased(order), cart.purchased(order)]);
    await clock.advance(100);
    expect(happenings.slice(1)).toEqual([purchased]);
    expect(quantities()).toEqual({});
    const reloaded = shopAndCart({}, { storage });
    await reloaded.cart.purchased(order);
    expect(reloaded.happenings).toEqual([]);
    await reloaded.cart.purchased({ ...order, orderId: 'o-2' });
    expect(reloaded.happenings).toMatchObject([{ orderId: 'o-2' }]);
  });

  it('empties the cart of a shop that can not be read', async () => {
    const { cart, add } = shopAndCart({ canRead: false });
    await add(line);
    await cart.purchased(order);
    expect(cart.state.get()).toMatchObject({ lines: [], quantity: 0 });
  });

  it('arrives once, whether or not it was told of before', async () => {
    const storage = memoryStore();
    const { cart, happenings } = shopAndCart({}, { storage });
    await cart.arrived('o-1');
    await cart.arrived('o-1');
    await cart.purchased(order);
    expect(happenings.map(({ name }) => name)).toEqual(['arrived', 'purchased']);
    const reloaded = shopAndCart({}, { storage });
    await reloaded.cart.arrived('o-1');
    expect(reloaded.happenings).toEqual([]);
  });

  it('is remembered among the last fifty', async () => {
    const storage = memoryStore();
    const { cart } = shopAndCart({}, { storage });
    for (let index = 0; index <= 50; index++) await cart.arrived(`o-${index}`);
    const reloaded = shopAndCart({}, { storage });
    for (const id of ['o-50', 'o-1', 'o-0']) await reloaded.cart.arrived(id);
    expect(reloaded.happenings).toMatchObject([{ orderId: 'o-0' }]);
  });

  it.each([['refuses', refusingStore()], ['hangs', silentStore()]])('is told of on a device that %s, once', async (_, storage) => {
    const { cart, clock, happenings } = shopAndCart({}, { storage });
    void cart.purchased(order);
    void cart.purchased(order);
    await clock.advance(10_000);
    expect(happenings).toEqual([purchased]);
  });

  it('is not hindered by what somebody else left on the device', async () => {
    for (const kept of ['', '{', '[]', '{"purchased":7}', '{"purchased":[7]}']) {
      const storage = memoryStore();
      await storage.write(new Map([['orders', kept]]));
      const { cart, happenings } = shopAndCart({}, { storage });
      await cart.purchased(order);
      expect(happenings).toHaveLength(1);
    }
  });

  it('is refused when it is none', async () => {
    const { cart, happenings } = shopAndCart();
    await expect(cart.purchased({ ...order, orderId: '' })).rejects.toMatchObject({ context: { option: 'order.orderId' } });
    await expect(cart.arrived('')).rejects.toMatchObject({ context: { option: 'orderId' } });
    expect(happenings).toEqual([]);
  });
});
