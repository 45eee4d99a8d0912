import { describe, expect, it } from 'vitest';
import type { CartAdapter, CartLine, CartResult, LiveRoom, Product, TrackEvent } from '../../src/index';
import { SHELF_KEY, writeShelf } from '../../src/protocol/sale-codec';
import { setUpShow } from './a-show';

const SERUM: Product = {
  id: 'serum',
  title: 'Dew serum',
  price: { amountMinor: 1_990, currency: 'EUR' },
  stock: 5,
};

const catalog = async (ids: readonly string[]) => [SERUM, { id: 'shirt', title: 'Linen shirt' }].filter(({ id }) => ids.includes(id));

/** A shop with so many pieces, whose cart anybody may fill. */
function shopWith(stock: number) {
  const asked: CartLine[] = [];
  const adapter: CartAdapter = {
    async add(line) {
      asked.push(line);
      if (stock < line.quantity) {
        return { ok: false, reason: 'out-of-stock', addedQuantity: 0, message: 'sold out', retryable: false };
      }
      stock -= line.quantity;
      return { ok: true, addedQuantity: line.quantity };
    },
  };
  return { adapter, asked };
}

const ids = (room: LiveRoom) => room.shelf.products.get().map(({ id }) => id);

/** Reads along, as a page does: what is not read along is not loaded. */
const look = (room: LiveRoom) => {
  for (const readable of [room.shelf.products, room.shelf.featured, room.shelf.drops]) readable.subscribe(() => {});
};

describe('a sale in a room', () => {
  it('puts what the crew chooses on every shelf, with what the shop says of it', async () => {
    const { clock, join, after } = setUpShow();
    const [host, ana] = [await join('host', { catalog }), await join('ana', { catalog })];
    await after(host.shelf.set(['shirt', 'serum']));
    await after(host.shelf.feature('serum'));
    await clock.advance(2_000);
    for (const room of [host, ana]) {
      expect(ids(room)).toEqual(['shirt', 'serum']);
      expect(room.shelf.featured.get()).toMatchObject({ id: 'serum', catalog: 'ready', product: SERUM });
    }
    const late = await join('late', { catalog });
    await clock.advance(2_000);
    expect(late.shelf.featured.get()?.product?.title).toBe('Dew serum');
  });

  it('shows ids where the shop gave no catalogue, to who reads along', async () => {
    const { clock, join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    look(ana);
    await after(host.shelf.feature('shirt'));
    await clock.advance(1_000);
    expect(ana.shelf.featured.get()).toMatchObject({ id: 'shirt', catalog: 'unknown' });
  });

  it('lets nobody but the crew change it', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host', { catalog }), await join('ana', { catalog })];
    await after(host.shelf.set(['serum']));
    await expect(after(ana.shelf.feature('shirt'))).rejects.toMatchObject({ code: 'not-allowed' });
    const liar = await stranger('liar');
    await after(
      liar.say('control', { t: 'shelf', id: 'x', at: clock.now() + 5_000, products: ['fake'], soldOut: [], drops: [] }),
    );
    expect(ids(ana)).toEqual(['serum']);
  });

  it('heals what a stranger forges in shared state', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const host = await join('host', { catalog });
    await after(host.shelf.set(['serum']));
    const liar = await stranger('liar');
    const forged = { t: 'shelf', id: 'x', at: clock.now() + 1, products: ['fake'], soldOut: [], drops: [] } as const;
    await after(liar.session.signal.state.write(SHELF_KEY, writeShelf(forged)));
    const ana = await join('ana', { catalog });
    await clock.advance(12_000);
    expect(ids(ana)).toEqual(['serum']);
    const late = await join('late', { catalog });
    await clock.advance(12_000);
    expect(ids(late)).toEqual(['serum']);
  });

  it('takes up what was missed in an interruption, although no crew is left to repeat it', async () => {
    const { clock, join, network, after } = setUpShow();
    const [ana, host] = [await join('ana', { catalog }), await join('host', { catalog })];
    await after(host.shelf.set(['serum']));
    network.disconnect('ana');
    await after(host.shelf.set(['serum', 'shirt']), 200);
    await after(host.leave(), 200);
    network.reconnect('ana');
    await clock.advance(1_000);
    expect(ids(ana)).toEqual(['serum', 'shirt']);
  });

  it('knows which moment led to a line, and tells analytics', async () => {
    const { clock, join, after } = setUpShow();
    const { adapter } = shopWith(5);
    const host = await join('host', { catalog });
    const ana = await join('ana', { catalog, cart: adapter });
    const tracked: TrackEvent[] = [];
    ana.on('track', (event) => tracked.push(event));
    await after(host.shelf.feature('serum'));
    await clock.advance(4_000);
    const result = await after(ana.cart.add({ productId: 'serum', quantity: 2 }));
    expect(result).toMatchObject({ ok: true, addedQuantity: 2 });
    const added = tracked.find(({ name }) => name === 'cart-added');
    expect(added).toMatchObject({
      roomId: 'show',
      line: { productId: 'serum', quantity: 2, title: 'Dew serum', price: SERUM.price },
      attribution: { roomId: 'show', moment: { kind: 'featured' } },
    });
    expect(tracked.map(({ name }) => name)).toContain('product-featured');
    expect(ana.cart.state.get()).toMatchObject({ quantity: 2, pending: 0 });
  });

  it('opens a drop for everyone at its moment, and not before, and sells what there is', async () => {
    const { clock, join, after } = setUpShow();
    const { adapter, asked } = shopWith(1);
    const host = await join('host', { catalog });
    const viewers = [await join('ana', { catalog, cart: adapter }), await join('ben', { catalog, cart: adapter })];
    const opened: number[] = [];
    for (const viewer of viewers) viewer.on('drop', () => opened.push(clock.now()));
    const at = clock.now() + 30_000;
    await after(host.shelf.schedule({ productId: 'serum', at, quantity: 1 }));
    const early = await after(viewers[0]!.cart.add({ productId: 'serum', quantity: 1 }));
    expect(early).toMatchObject({ ok: false, reason: 'invalid', retryable: true });
    expect(asked).toEqual([]);
    await clock.advance(at - clock.now());
    expect(opened).toHaveLength(2);
    for (const moment of opened) expect(Math.abs(moment - at)).toBeLessThanOrEqual(50);
    const results: CartResult[] = await after(
      Promise.all(viewers.map((viewer) => viewer.cart.add({ productId: 'serum', quantity: 1 }))),
      3_000,
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'out-of-stock' });
  });

  it('makes exact money of a price as the shop writes it', async () => {
    const { clock, join, after } = setUpShow();
    const written = { amount: '15000000', currency: 'IDR', decimals: 2 };
    const host = await join('host', { catalog: async () => [{ id: 'serum', title: 'Serum', price: written }] });
    await after(host.shelf.set(['serum']));
    await clock.advance(1_000);
    const [item] = host.shelf.products.get();
    expect(item?.product?.price).toEqual({ amountMinor: 15_000_000, currency: 'IDR' });
    expect(item?.priceText).toMatch(/150,000$/);
  });

  it('counts the visits of viewers only', async () => {
    const { clock, join, open } = setUpShow();
    const names: string[] = [];
    for (const id of ['host', 'ana']) {
      const room = open(id);
      room.on('track', ({ name }) => names.push(`${id} ${name}`));
      const joined = room.join();
      await clock.advance(2_000);
      await joined;
    }
    expect(names).toEqual(['ana visit']);
    expect((await join('ben')).now()).toBe(clock.now());
  });

  it('calls on everyone', async () => {
    const { clock, join, after } = setUpShow();
    const [host, ana] = [await join('host', { catalog }), await join('ana', { catalog })];
    const calls: string[] = [];
    ana.on('call', ({ item }) => calls.push(item.id));
    await after(host.shelf.set(['serum']));
    await after(host.shelf.call('serum'));
    await clock.advance(500);
    expect(calls).toEqual(['serum']);
  });

  it('asks for a cart by name where none was given', async () => {
    const { join, after } = setUpShow();
    const ana = await join('ana');
    await expect(after(ana.cart.add({ productId: 'serum', quantity: 1 }))).rejects.toMatchObject({
      code: 'invalid-options',
      context: { option: 'cart' },
    });
  });
});
