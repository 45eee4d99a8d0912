import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedAnswer, checkedCart } from '../../../src/commerce/cart/checked-answer';
import { medusa } from '../../../src/commerce/carts/medusa';
import { shopify } from '../../../src/commerce/carts/shopify';
import { vendure } from '../../../src/commerce/carts/vendure';
import { woocommerce } from '../../../src/commerce/carts/woocommerce';
import type { ShopFetch } from '../../../src/commerce/shop-request/ask';
import { inMemory } from '../../../src/commerce/shop-request/session-store';
import type { CartAdapter, CartSnapshot } from '../../../src/commerce/types';
import { minorDigits } from '../../../src/model/minor-units';
import { isMoney, type Money } from '../../../src/model/money';

const url = 'https://shop.example';
const adapters: Record<string, (fetch: ShopFetch) => CartAdapter> = {
  Shopify: (fetch) => shopify({ fetch }),
  WooCommerce: (fetch) => woocommerce({ url, fetch }),
  Vendure: (fetch) => vendure({ url, attributionField: 'moment', fetch }),
  Medusa: (fetch) => medusa({ url, publishableKey: 'key', cartId: inMemory('cart_1'), fetch }),
};

const context = () => ({
  idempotencyKey: 'key',
  attribution: { roomId: 'room', moment: { kind: 'drop', at: 1, afterMs: 2 } },
  signal: new AbortController().signal,
}) as const;

/** Names that shops use, so that nonsense gets far. */
const NAMES = [
  'items', 'lines', 'cart', 'data', 'a', 'activeOrder', 'order', 'errors', '0', 'extensions', 'code', 'errorCode', 'message',
  'description', 'id', 'key', 'variant_id', 'product_id', 'productVariant', 'quantity', 'total', 'totals', 'total_price',
  'item_total', 'line_total', 'line_total_tax', 'final_line_price', 'currency', 'currency_code', 'currencyCode',
  'currency_minor_unit', 'quantityAvailable', 'variation', 'completed_at', '__proto__', 'toString', 'length',
];

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.constantFrom(null, true, false, '', ' ', 'EUR', 'eur', 'JPY', '19.99', 'insufficient_inventory', 'woocommerce_rest_invalid_nonce'),
    fc.oneof(fc.integer(), fc.double(), fc.nat(5), fc.string()),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('json')), { maxLength: 8 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.constantFrom('', '<!doctype html><title>Log in</title>', '{"items":[', 'null', `[${'[],'.repeat(20_000)}0]`, `"${'x'.repeat(200_000)}"`),
  fc.string(),
);
const status = fc.constantFrom(200, 200, 200, 201, 204, 301, 400, 401, 403, 404, 409, 422, 429, 430, 500, 503);
const answers = fc.array(fc.tuple(status, body), { minLength: 1, maxLength: 4 });

function isSound(cart: CartSnapshot): void {
  for (const { quantity } of cart.lines) expect(Number.isSafeInteger(quantity) && quantity > 0).toBe(true);
  expect(cart.total === undefined || isMoney(cart.total)).toBe(true);
}

const isError = (error: unknown): undefined => void expect(error).toBeInstanceOf(Error);

/** A cart of one line in every shop's words at once. */
function cartWith(amount: unknown, currency: unknown, decimals: unknown): object {
  const totals = { currency_code: currency, currency_minor_unit: decimals };
  const items = [{ key: 'k', id: 1, quantity: 1, totals: { line_total: amount, line_total_tax: '0' } }];
  const order = { currencyCode: currency, total: amount, lines: [] };
  const cart = { items, currency_code: currency, item_total: amount };
  return { items, totals, currency, total_price: amount, data: { activeOrder: order }, cart };
}

/** How many decimals the shop's amounts have: WooCommerce says it, Medusa's are in whole units. */
const decimalsOf = (shop: string, said: unknown): number => (shop === 'WooCommerce' ? Number(said) : shop === 'Medusa' ? 0 : 2);

const wholeUnits = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** minorDigits(currency);

describe.each(Object.entries(adapters))('%s, whatever it answers', (shop, makeAdapter) => {
  it('never makes a room believe an adding or an amount that is none', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 1, max: 5 }), async (said, quantity) => {
        let turn = 0;
        const adapter = makeAdapter(async () => {
          const [code, text] = said[turn++ % said.length] as [number, string];
          return new Response(code === 204 ? null : text, { status: code });
        });
        const told = await adapter.add({ productId: '1', quantity }, context()).catch(isError);
        // What makes no sense is undefined: the room looks what became of it.
        const result = checkedAnswer(told, quantity)?.result;
        if (result?.ok) expect(result.addedQuantity).toBe(quantity);
        else if (result) {
          expect(result.addedQuantity === 0 || (result.reason === 'partial' && result.addedQuantity < quantity)).toBe(true);
          expect(result.addedQuantity).toBeGreaterThanOrEqual(0);
        }
        if (result?.cart) isSound(result.cart);
        const cart = checkedCart(await adapter.read?.(context()).catch(isError));
        if (cart) isSound(cart.snapshot);
      }),
      { numRuns: 250 },
    );
  });

  it('never makes a room tell another amount than the shop wrote', async () => {
    const amount = fc.oneof(fc.constantFrom('', ' ', '1,5', '1e2', '0x1f', '-3', null, true, [], [7], {}), fc.double(), fc.nat(), json);
    await fc.assert(
      fc.asyncProperty(amount, fc.constantFrom('EUR', 'eur', 'JPY', 'KWD', '', 7), fc.constantFrom(0, 2, 3, '2', null), async (...written) => {
        const [said, currency, decimals] = written;
        const adapter = makeAdapter(async () => new Response(JSON.stringify(cartWith(said, currency, decimals)), { status: 200 }));
        const total = checkedCart(await adapter.read?.(context()).catch(isError))?.snapshot.total;
        if (total === undefined) return;
        expect(isMoney(total)).toBe(true);
        expect(total.currency).toBe(String(currency).toUpperCase());
        const saidUnits = Number(said) / 10 ** decimalsOf(shop, decimals);
        // As near as dividing twice comes.
        expect(Math.abs(wholeUnits(total) - saidUnits)).toBeLessThanOrEqual(saidUnits * 1e-12);
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['HTML', '<!doctype html><title>Enter password</title>'],
    ['nothing', ''],
    ['something else', '{"hello":"world"}'],
    ['lines that are none', '{"items":7,"cart":{"items":{}},"data":{"a":{"lines":"x"}}}'],
  ])('takes %s for an unknown outcome, not for an adding', async (_name, text) => {
    const adapter = makeAdapter(async () => new Response(text, { status: 200 }));
    expect(await adapter.add({ productId: '1', quantity: 1 }, context())).toMatchObject({ ok: false, reason: 'unknown', retryable: true });
  });

  it('says what the status says when there is nothing else', async () => {
    const reasons: [number, string][] = [
      [408, 'network'], [401, 'unauthorized'], [403, 'unauthorized'], [404, 'invalid'], [429, 'rate-limited'], [500, 'network'], [503, 'network'],
    ];
    for (const [code, reason] of reasons) {
      const adapter = makeAdapter(async () => new Response('<html>', { status: code }));
      const retryable = reason === 'network' || reason === 'rate-limited';
      expect(await adapter.add({ productId: '1', quantity: 1 }, context())).toMatchObject({ ok: false, reason, retryable });
    }
  });

  it('never shows people what is no text', async () => {
    for (const words of [{ quantity: ['too many'] }, ['no'], 7, true, { toString: 1 }]) {
      const said = { message: words, description: words, data: { a: { errorCode: 'ORDER_LIMIT_ERROR', message: words } } };
      const adapter = makeAdapter(async () => new Response(JSON.stringify(said), { status: 403 }));
      const answer = checkedAnswer(await adapter.add({ productId: '1', quantity: 1 }, context()), 1);
      expect(answer?.result).toMatchObject({ ok: false, message: shop === 'Vendure' ? 'invalid' : 'unauthorized' });
    }
  });

  it('rejects when an answer breaks off, as when the network fails', async () => {
    const adapter = makeAdapter(async () => {
      const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) });
      return new Response(broken, { status: 200 });
    });
    await expect(adapter.add({ productId: '1', quantity: 1 }, context())).rejects.toThrow('terminated');
    await expect(adapter.read?.(context())).rejects.toThrow('terminated');
  });
});
