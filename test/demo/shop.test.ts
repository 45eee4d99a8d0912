/** The demo's small shop, asked as a room asks it: through its adapters, by HTTP. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { pictureOf } from '../../examples/demo/shop/pictures.js';
import { shopRoutes } from '../../examples/demo/shop/routes.js';
import { createShop, type Good } from '../../examples/demo/shop/shop.js';
import { shopCart } from '../../examples/demo/src/sale/shop/shop-cart';
import { shopCatalog } from '../../examples/demo/src/sale/shop/shop-catalog';
import sampleShelf from '../../examples/demo/sample-shelf.json';
import type { CartLine } from '../../src/index';

const GOODS: readonly Good[] = [
  { id: 'serum', titles: { en: 'Serum', es: 'Sérum' }, cents: 29_00, regularCents: 36_00, stock: 3, refillAfterDays: 30 },
  { id: 'tint', titles: { en: 'Tint' }, cents: 14_90, stock: 0 },
];
const HOLD_MS = 15 * 60_000;

let nowMs: number;
let answer: (request: Request) => Promise<Response>;
beforeEach(() => {
  nowMs = 0;
  answer = shopRoutes(createShop({ goods: GOODS, now: () => nowMs }));
});

const url = 'http://shop.example';
const fakeFetch = ((path: string, init?: RequestInit) => answer(new Request(new URL(path, url), init))) as typeof fetch;
const signal = new AbortController().signal;
const cartOf = (session: string) => shopCart({ url, session: `${session}-session`, fetch: fakeFetch });
let keys = 0;
const add = (session: string, line: Partial<CartLine> = {}, idempotencyKey = `key-${++keys}`) =>
  cartOf(session).add(
    { productId: 'serum', quantity: 1, ...line },
    { idempotencyKey, attribution: { roomId: 'demo' }, signal },
  );
const products = (ids: readonly string[], context: { locale?: string; currency?: string } = {}) =>
  shopCatalog({ url, fetch: fakeFetch })(ids, { locale: 'en', signal, ...context });
const checkOut = async (session: string) =>
  (await fakeFetch('orders', { method: 'POST', headers: { 'shop-session': `${session}-session` } })).json() as Promise<
    Record<string, unknown>
  >;
const stockOf = async (id: string) => (await products([id]))[0]?.stock;

describe('the catalogue', () => {
  it('tells what a room asks for, in its language and currency, and leaves out what it does not sell', async () => {
    expect(await products(['serum', 'nothing'], { locale: 'es-MX', currency: 'JPY' })).toEqual([
      {
        id: 'serum',
        title: 'Sérum',
        price: { amountMinor: 4_790, currency: 'JPY' },
        regularPrice: { amountMinor: 5_940, currency: 'JPY' },
        stock: 3,
        isSoldOut: false,
        refillAfterDays: 30,
        imageUrl: 'http://shop.example/pictures/serum.svg',
      },
    ]);
    expect((await products(['tint'], { currency: 'XXX' }))[0]).toMatchObject({
      title: 'Tint',
      price: { amountMinor: 14_90, currency: 'EUR' },
      isSoldOut: true,
    });
  });
});

describe('the cart', () => {
  it('takes lines, is read back, and is another one for each shopper', async () => {
    expect(await add('ana', { quantity: 2 })).toMatchObject({ ok: true, addedQuantity: 2 });
    expect(await cartOf('ana').read?.({ signal })).toMatchObject({
      lines: [{ productId: 'serum', quantity: 2, total: { amountMinor: 58_00, currency: 'EUR' } }],
      total: { amountMinor: 58_00, currency: 'EUR' },
    });
    expect(await cartOf('ben').read?.({ signal })).toMatchObject({ lines: [] });
  });

  it('takes a request that comes twice for one', async () => {
    const first = await add('ana', {}, 'the-same');
    expect(await add('ana', {}, 'the-same')).toEqual(first);
    expect(await stockOf('serum')).toBe(2);
  });

  it('adds what is left of a line and says so, then that it is sold out', async () => {
    expect(await add('ana', { quantity: 5 })).toMatchObject({
      ok: false,
      reason: 'partial',
      addedQuantity: 3,
      message: 'Only 3 left: 3 are in your cart',
    });
    expect(await add('ana')).toMatchObject({ reason: 'out-of-stock', addedQuantity: 0, message: 'Only 3 left: 3 are in your cart' });
    expect(await add('ben')).toMatchObject({ reason: 'out-of-stock', message: 'Sold out: somebody was faster.' });
    expect(await add('ben', { productId: 'car' })).toMatchObject({ reason: 'invalid', addedQuantity: 0 });
  });

  it('holds its pieces for a while, and gives them back when nobody comes', async () => {
    await add('ana', { quantity: 3 });
    expect(await stockOf('serum')).toBe(0);
    nowMs = HOLD_MS - 1;
    expect(await stockOf('serum')).toBe(0);
    nowMs = HOLD_MS;
    expect(await stockOf('serum')).toBe(3);
  });

  it('fails like a network for who has no session, and for what is no line', async () => {
    await expect(shopCart({ url, session: '', fetch: fakeFetch }).read?.({ signal })).rejects.toThrow('401');
    await expect(add('ana', { quantity: 0 })).rejects.toThrow('400');
    const noJson = fakeFetch('cart/lines', { method: 'POST', headers: { 'shop-session': 'ana-session' }, body: '{' });
    expect((await noJson).status).toBe(400);
  });
});

describe('the checkout', () => {
  it('makes an order of the cart: its pieces leave the stock', async () => {
    await add('ana', { quantity: 2 });
    expect(await checkOut('ana')).toMatchObject({ orderId: '1001', total: { amountMinor: 58_00, currency: 'EUR' } });
    expect(await cartOf('ana').read?.({ signal })).toMatchObject({ lines: [] });
    nowMs = 10 * HOLD_MS;
    expect(await stockOf('serum')).toBe(1);
    expect(await checkOut('ana')).toEqual({ refusal: 'empty', message: 'Your cart is empty.' });
    await fakeFetch('restock', { method: 'POST' });
    expect(await stockOf('serum')).toBe(3);
  });

  it('sells nothing that somebody else bought while the cart was left alone', async () => {
    await add('ana', { quantity: 3 });
    nowMs = HOLD_MS;
    await add('ben', { quantity: 2 });
    await checkOut('ben');
    expect(await checkOut('ana')).toMatchObject({ lines: [{ productId: 'serum', quantity: 1 }] });
    expect(await stockOf('serum')).toBe(0);
  });

  it('never sells more than there is, whoever adds and pays in whatever order', async () => {
    const step = fc.record({
      who: fc.constantFrom('ana', 'ben', 'cem'),
      does: fc.constantFrom('add', 'add', 'pay', 'wait'),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        nowMs = 0;
        const shop = createShop({ goods: [{ ...GOODS[0]!, stock: 4 }], now: () => nowMs });
        answer = shopRoutes(shop);
        let sold = 0;
        for (const { who, does, quantity } of steps) {
          if (does === 'add') await add(who, { quantity });
          else if (does === 'wait') nowMs += HOLD_MS / 2;
          else {
            const { lines = [] } = (await checkOut(who)) as { lines?: { quantity: number }[] };
            sold += lines.reduce((sum, line) => sum + line.quantity, 0);
          }
        }
        expect(sold).toBeLessThanOrEqual(4);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the shop as the demo opens it', () => {
  it('sells what viewers of the sample show ask about, each with a picture', async () => {
    const ids = createShop().productIds();
    expect(ids).toEqual(expect.arrayContaining(sampleShelf.map(({ productId }) => productId)));
    for (const id of ids) expect(pictureOf(id)).toMatch(/^<svg /);
    expect(pictureOf('constructor')).toBeUndefined();
    expect((await fakeFetch('pictures/linen-shirt.svg')).headers.get('content-type')).toBe('image/svg+xml');
    expect((await fakeFetch('pictures/none.svg')).status).toBe(404);
  });
});
