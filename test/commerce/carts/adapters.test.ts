import { describe, expect, it } from 'vitest';
import { checkedCart } from '../../../src/commerce/cart/checked-answer';
import { oneAtATime } from '../../../src/commerce/cart/one-at-a-time';
import { medusa } from '../../../src/commerce/carts/medusa';
import { shopify } from '../../../src/commerce/carts/shopify';
import { vendure } from '../../../src/commerce/carts/vendure';
import { woocommerce } from '../../../src/commerce/carts/woocommerce';
import { inMemory, type SessionStore } from '../../../src/commerce/shop-request/session-store';
import type { CartAdapter, CartSnapshot } from '../../../src/commerce/types';
import { fakeMedusa, PUBLISHABLE_KEY } from './fakes/medusa';
import { json, openPage } from './fakes/page';
import { fakeShopify } from './fakes/shopify';
import { fakeVendure } from './fakes/vendure';
import { fakeWooCommerce } from './fakes/woocommerce';

const url = 'https://shop.example';
const context = (afterMs = 1_000, signal = new AbortController().signal) =>
  ({
    idempotencyKey: `key-${afterMs}`,
    attribution: { roomId: 'room-1', moment: { kind: 'answered', id: 'q1', at: 1_790_000_000_000, afterMs } },
    signal,
  }) as const;

/** The cart as a room has it from what the adapter reads. */
async function roomsCart(adapter: CartAdapter): Promise<CartSnapshot | undefined> {
  return checkedCart(await adapter.read?.(context()))?.snapshot;
}

/** The body of the last request. */
async function lastBody(requests: readonly Request[]): Promise<unknown> {
  return (await requests.at(-1)?.clone().json()) as unknown;
}

describe('options of cart adapters', () => {
  const missing: [option: string, make: () => unknown][] = [
    ['url', () => woocommerce({} as never)],
    ['url', () => woocommerce({ url: '' })],
    ['url', () => vendure({ url: null as never })],
    ['url', () => medusa({ publishableKey: 'k' } as never)],
    ['publishableKey', () => medusa({ url } as never)],
    ['publishableKey', () => medusa({ url, publishableKey: '' })],
  ];

  it.each(missing)('must have %s', (option, make) => {
    expect(make).toThrow(expect.objectContaining({ name: 'LiveRoomError', code: 'invalid-options', context: { option } }));
  });

  it('may be left out where there is a default', () => {
    expect(() => shopify()).not.toThrow();
    expect(() => woocommerce({ url })).not.toThrow();
  });
});

describe('the cart of Shopify', () => {
  it('adds with one request, with properties that the buyer does not see', async () => {
    const page = openPage(fakeShopify().shop);
    const adapter = shopify({ root: '/en/', fetch: page.fetch });
    const line = { productId: '9', variantId: '101', quantity: 2, properties: { Engraving: 'Ada' } };
    expect(await adapter.add(line, context())).toEqual({ ok: true, addedQuantity: 2 });
    expect(page.requests.map(({ method, url: at }) => `${method} ${at}`)).toEqual([`POST ${url}/en/cart/add.js`]);
    expect(await lastBody(page.requests)).toEqual({
      items: [
        {
          id: '101',
          quantity: 2,
          properties: {
            Engraving: 'Ada',
            _liveroom_room: 'room-1',
            _liveroom_moment: 'answered 1790000000000 q1',
          },
        },
      ],
    });
  });

  it('tells lines and amounts, of yen and of dinars too', async () => {
    for (const [currency, amountMinor] of [['EUR', 3_998], ['JPY', undefined], ['KWD', 39_980]] as const) {
      const page = openPage(fakeShopify({ currency }).shop);
      const adapter = shopify({ fetch: page.fetch });
      await adapter.add({ productId: '101', quantity: 2 }, context());
      const { lines, total } = (await roomsCart(adapter)) ?? { lines: [] };
      // 39.98 yen are none.
      expect(total).toEqual(amountMinor === undefined ? undefined : { amountMinor, currency });
      expect(lines).toEqual([{ id: expect.any(String) as string, productId: '9101', variantId: '101', quantity: 2 }]);
    }
  });

  it('counts what came in part from what it last knew, and claims nothing where it knew nothing', async () => {
    const { shop } = fakeShopify({ addsWhatThereIs: true });
    const page = openPage(shop);
    const adapter = shopify({ fetch: page.fetch });
    await adapter.read?.(context());
    await adapter.add({ productId: '102', quantity: 1 }, context());
    expect(await adapter.add({ productId: '102', quantity: 5 }, context())).toMatchObject({ reason: 'partial', addedQuantity: 2 });
    expect(await adapter.add({ productId: '102', quantity: 5 }, context())).toMatchObject({ reason: 'out-of-stock', addedQuantity: 0 });
    const ignorant = shopify({ fetch: openPage(fakeShopify({ addsWhatThereIs: true }).shop).fetch });
    const result = await ignorant.add({ productId: '102', quantity: 5 }, context());
    expect(result).toMatchObject({ reason: 'out-of-stock', addedQuantity: 0, cart: { lines: [{ variantId: '102', quantity: 3 }] } });
  });
});

describe('the cart of Shopify after a failure', () => {
  it('claims no pieces of which it can not know when they came', async () => {
    const page = openPage(fakeShopify({ addsWhatThereIs: true }).shop);
    const adapter = shopify({ fetch: page.fetch });
    await adapter.read?.(context());
    page.cutNextRequest();
    await expect(adapter.add({ productId: '102', quantity: 1 }, context())).rejects.toThrow('fetch failed');
    const result = await adapter.add({ productId: '102', quantity: 5 }, context());
    expect(result).toMatchObject({ addedQuantity: 0, cart: { lines: [{ quantity: 3 }] } });
  });
});

describe('the cart of WooCommerce', () => {
  it('gets a token once, keeps it, and is taken up again with it', async () => {
    const fake = fakeWooCommerce();
    const cartToken = inMemory();
    const page = openPage(fake.shop);
    const adapter = woocommerce({ url: `${url}/`, cartToken, fetch: page.fetch });
    for (let times = 0; times < 2; times++) await adapter.add({ productId: '101', quantity: 1 }, context());
    expect(page.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    expect(cartToken.get()).toMatch(/^jwt-/);
    const nextVisit = woocommerce({ url, cartToken, fetch: openPage(fake.shop).fetch });
    expect(await nextVisit.read?.(context())).toMatchObject({ lines: [{ productId: '101', quantity: 2 }] });
  });

  it('begins with the nonce of the page, and replaces it once it is out of date', async () => {
    const fake = fakeWooCommerce();
    const page = openPage(fake.shop);
    const adapter = woocommerce({ url, nonce: fake.nonce(), fetch: page.fetch });
    expect(await adapter.add({ productId: '101', quantity: 1 }, context())).toMatchObject({ ok: true });
    expect(page.requests).toHaveLength(1);
    expect(page.requests[0]?.headers.get('cart-token')).toBeNull();
    fake.expire();
    expect(await adapter.add({ productId: '101', quantity: 1 }, context())).toMatchObject({ ok: true, cart: { lines: [{ quantity: 2 }] } });
    expect(page.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET', 'POST']);
  });

  it('is unauthorized when a new nonce is not taken either', async () => {
    const adapter = woocommerce({ url, nonce: 'old', fetch: async () => json(403, { code: 'woocommerce_rest_invalid_nonce', message: 'Nonce is invalid.' }) });
    expect(await adapter.add({ productId: '101', quantity: 1 }, context())).toMatchObject({ reason: 'unauthorized', retryable: false, message: 'Nonce is invalid.' });
  });

  it('says in text what the shop says in HTML', async () => {
    const message = 'You cannot add that amount of &quot;Rose &amp;amp; Co&#8217;s&quot; (&#x31; left) &#99999999999; &copy; &';
    const adapter = woocommerce({ url, fetch: async () => json(400, { code: 'woocommerce_rest_product_partially_out_of_stock', message }) });
    const result = await adapter.add({ productId: '101', quantity: 9 }, context());
    expect(result).toMatchObject({ reason: 'out-of-stock', addedQuantity: 0 });
    expect(result).toHaveProperty('message', expect.stringMatching(/^You cannot add that amount of "Rose &amp; Co’s" \(&#x31; left\) . &copy; &$/u));
  });

  it('tells a plugin what led to the line only where it is asked to, and sends choices as a variation', async () => {
    const page = openPage(fakeWooCommerce().shop);
    const line = { productId: '9', variantId: '101', quantity: 1, properties: { Color: 'red' } };
    const item = { id: 101, quantity: 1, variation: [{ attribute: 'Color', value: 'red' }] };
    await woocommerce({ url, fetch: page.fetch }).add(line, context());
    expect(await lastBody(page.requests)).toEqual(item);
    await woocommerce({ url, sendAttribution: true, fetch: page.fetch }).add(line, context());
    const { attribution } = context();
    expect(await lastBody(page.requests)).toEqual({ ...item, extensions: { liveroom: { key: 'key-1000', ...attribution } } });
  });

  it('counts what is paid for the lines, and not at all where the shop is unclear', async () => {
    const cart = (line_total: unknown, unit: unknown) => ({
      items: [
        { key: 'k', id: 7, quantity: 1, variation: [{ attribute: 'Color' }], totals: { line_total, line_total_tax: '1' } },
        { key: 'l', id: 8, quantity: 1, variation: [], totals: { line_total: '500', line_total_tax: '0' } },
      ],
      totals: { currency_code: 'JPY', currency_minor_unit: unit },
    });
    const read = (line_total: unknown, unit: unknown) =>
      roomsCart(woocommerce({ url, fetch: async () => json(200, cart(line_total, unit)) }));
    expect(await read('1000', 0)).toEqual({
      lines: [
        { id: 'k', variantId: '7', quantity: 1 },
        { id: 'l', productId: '8', quantity: 1 },
      ],
      total: { amountMinor: 1_501, currency: 'JPY' },
    });
    expect(await roomsCart(woocommerce({ url, fetch: async () => json(200, { items: [] }) }))).toStrictEqual({ lines: [] });
    for (const unclear of ['', ' ', null, true, '1,000', '1e3', '0x10', '-1', '9'.repeat(20), '9'.repeat(400), undefined]) expect(await read(unclear, 0)).not.toHaveProperty('total');
    for (const unit of [null, '', undefined, '0', 1]) expect(await read('1000', unit)).not.toHaveProperty('total');
  });
});

describe('the cart of Vendure', () => {
  it('keeps the token of its session, and asks with it', async () => {
    const fake = fakeVendure();
    const token = inMemory();
    const page = openPage(fake.shop);
    const adapter = vendure({ url: '/shop-api', token, fetch: page.fetch });
    expect(await adapter.add({ productId: 'p', variantId: '101', quantity: 1 }, context())).toEqual({
      ok: true,
      addedQuantity: 1,
      cart: {
        lines: [
          { id: '101:{}', productId: 'product-101', variantId: '101', quantity: 1 },
        ],
        total: { amount: 1_999, currency: 'EUR', decimals: 2 },
      },
    });
    expect(page.requests).toHaveLength(1);
    await adapter.add({ productId: '101', quantity: 1 }, context());
    expect(page.requests.at(-1)?.headers.get('authorization')).toBe(`Bearer ${token.get()}`);
    expect(JSON.stringify(await lastBody(page.requests))).not.toContain('customFields');
  });

  it('gives the same text to its field for all lines of a moment, and none of the adding', async () => {
    const fake = fakeVendure({ customField: 'moment' });
    const adapter = vendure({ url, attributionField: 'moment', fetch: openPage(fake.shop).fetch });
    for (const afterMs of [1, 2]) await adapter.add({ productId: '101', quantity: 1 }, context(afterMs));
    const moment = JSON.stringify({ roomId: 'room-1', kind: 'answered', id: 'q1', at: 1_790_000_000_000 });
    expect(fake.cart()).toEqual([{ id: '101', quantity: 2, properties: { moment } }]);
  });

  it('refuses choices that the shop has no field for, and does not lose them', async () => {
    const fake = fakeVendure();
    const adapter = vendure({ url, fetch: openPage(fake.shop).fetch });
    const line = { productId: '101', quantity: 1, properties: { engraving: 'Ada "the" {first}\n' } };
    expect(await adapter.add(line, context())).toMatchObject({ ok: false, reason: 'invalid' });
    const better = fakeVendure({ customField: 'engraving' });
    expect(await vendure({ url, fetch: openPage(better.shop).fetch }).add(line, context())).toMatchObject({ ok: true });
    expect(better.cart()).toEqual([{ id: '101', quantity: 1, properties: line.properties }]);
  });

  it.each([
    'a:"b"}){__typename}b:removeAllOrderLines{__typename}c:addItemToOrder(productVariantId:"101",quantity:9,customFields:{x',
    'two words', '1st', 'a#', 'größe', '__proto__',
  ])('never takes the name of a choice for a part of its query: %s', async (name) => {
    const fake = fakeVendure({ customField: name });
    const page = openPage(fake.shop);
    const properties = Object.fromEntries([[name, 'x']]);
    const adapter = vendure({ url, fetch: page.fetch });
    expect(await adapter.add({ productId: '101', quantity: 1, properties }, context())).toMatchObject({ ok: true });
    expect(Object.entries(fake.cart()[0]?.properties ?? {})).toEqual([[name, 'x']]);
    const { query } = (await lastBody(page.requests)) as { query: string };
    expect(query).not.toContain(`${name}:`);
  });

  it('takes an id for text, whatever is in it', async () => {
    const page = openPage(fakeVendure().shop);
    const adapter = vendure({ url, fetch: page.fetch });
    for (const productId of ['",quantity:9){__typename}}#', '101\\', '\\",quantity:9)#', '$c', '${1}']) {
      expect(await adapter.add({ productId, quantity: 1 }, context())).toMatchObject({ ok: false, reason: 'invalid', message: 'ENTITY_NOT_FOUND' });
    }
  });

  it('counts with the decimals of the shop in every currency', async () => {
    const order = (currencyCode: string) => ({ currencyCode, total: 320_000, lines: [] });
    const total = async (currencyCode: string, moneyPrecision?: number) => {
      const fetch = async () => json(200, { data: { activeOrder: order(currencyCode) } });
      const options = { url, fetch, ...(moneyPrecision === undefined ? {} : { moneyPrecision }) };
      return (await roomsCart(vendure(options)))?.total?.amountMinor;
    };
    expect([await total('EUR'), await total('JPY'), await total('KWD')]).toEqual([320_000, 3_200, 3_200_000]);
    expect([await total('EUR', 3), await total('JPY', 0), await total('EUR', 0.5)]).toEqual([32_000, 320_000, undefined]);
  });

  it('believes no part that is none', async () => {
    for (const quantityAvailable of [-1, 2, 7, 1e99, 'two', {}]) {
      const refused = { errorCode: 'INSUFFICIENT_STOCK_ERROR', message: 'No.', quantityAvailable };
      const adapter = vendure({ url, fetch: async () => json(200, { data: { a: refused } }) });
      expect(await adapter.add({ productId: '1', quantity: 2 }, context())).toMatchObject({ reason: 'out-of-stock', addedQuantity: 0 });
    }
  });

  it.each([
    ['ORDER_MODIFICATION_ERROR', 'invalid', false],
    ['ORDER_LIMIT_ERROR', 'invalid', false],
    ['NEGATIVE_QUANTITY_ERROR', 'invalid', false],
    ['ORDER_INTERCEPTOR_ERROR', 'invalid', false],
  ])('takes %s for %s', async (errorCode, reason, retryable) => {
    const adapter = vendure({ url, fetch: async () => json(200, { data: { a: { errorCode, message: 'No.' } } }) });
    expect(await adapter.add({ productId: '1', quantity: 1 }, context())).toMatchObject({ reason, retryable, message: 'No.' });
  });

  it.each([
    ['FORBIDDEN', 'unauthorized'],
    ['UNAUTHORIZED', 'unauthorized'],
    ['ENTITY_NOT_FOUND', 'invalid'],
    ['USER_INPUT_ERROR', 'invalid'],
    ['GRAPHQL_VALIDATION_FAILED', 'invalid'],
    ['INTERNAL_SERVER_ERROR', 'network'],
  ])("takes GraphQL's %s for %s", async (code, reason) => {
    const failure = { data: null, errors: [{ message: 'No.', extensions: { code } }] };
    const adapter = vendure({ url, fetch: async () => json(200, failure) });
    expect(await adapter.add({ productId: '1', quantity: 1 }, context())).toMatchObject({ reason, message: 'No.' });
    expect(await adapter.read?.(context())).toBeUndefined();
    const noOrder = vendure({ url, fetch: async () => json(200, { ...failure, data: { activeOrder: null } }) });
    expect(await noOrder.read?.(context())).toBeUndefined();
  });
});

describe('the cart of Medusa', () => {
  it('opens a cart with the first line in it, keeps its id, and asks for what it tells', async () => {
    const fake = fakeMedusa();
    const cartId = inMemory();
    const page = openPage(fake.shop);
    const adapter = medusa({ url, publishableKey: PUBLISHABLE_KEY, cartId, regionId: 'reg_1', fetch: page.fetch });
    expect(await adapter.read?.(context())).toEqual({ lines: [] });
    expect(page.requests).toHaveLength(0);
    expect(await adapter.add({ productId: 'p', variantId: '101', quantity: 2 }, context())).toMatchObject({
      ok: true,
      cart: {
        lines: [{ productId: 'prod_101', variantId: '101', quantity: 2 }],
        total: { amount: 39.98, currency: 'EUR', decimals: 0 },
      },
    });
    expect(page.requests.map((request) => request.url.replace(/\?.*/, ''))).toEqual([`${url}/store/carts`]);
    expect(await lastBody(page.requests)).toMatchObject({ region_id: 'reg_1', items: [{ variant_id: '101', quantity: 2 }] });
    expect(cartId.get()).toBe('cart_1');
    await adapter.add({ productId: '101', quantity: 1 }, context());
    expect(page.requests.at(-1)?.url).toBe(`${url}/store/carts/cart_1/line-items?fields=*items,%2Bcompleted_at`);
  });

  it('opens a new cart once the old one is bought, and for no other refusal', async () => {
    const fake = fakeMedusa();
    const cartId = inMemory();
    const page = openPage(fake.shop);
    const adapter = medusa({ url, publishableKey: PUBLISHABLE_KEY, cartId, fetch: page.fetch });
    await adapter.add({ productId: '101', quantity: 2 }, context());
    for (const productId of ['103', '404']) await adapter.add({ productId, quantity: 1 }, context());
    // Only what is not said to be sold out may be a cart that is over.
    expect(page.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'GET']);
    expect(cartId.get()).toBe('cart_1');
    fake.complete();
    expect(await adapter.read?.(context())).toEqual({ lines: [] });
    expect(await adapter.add({ productId: '101', quantity: 1 }, context())).toMatchObject({ ok: true, cart: { lines: [{ quantity: 1 }] } });
    expect(cartId.get()).toBe('cart_2');
  });

  it('says what is wrong with its key', async () => {
    const adapter = medusa({ url, publishableKey: 'wrong', fetch: openPage(fakeMedusa().shop).fetch });
    expect(await adapter.add({ productId: '101', quantity: 1 }, context())).toMatchObject({ reason: 'invalid', message: expect.stringContaining('publishable key') as string });
  });
});

describe('a cart as a room has it', () => {
  const read = async (items: unknown, more: object = { currency: 'EUR', total_price: 5 }) =>
    checkedCart(await shopify({ fetch: async () => json(200, { ...more, items }) }).read?.(context()));

  it('is not whole when a line does not say how many pieces it has', async () => {
    for (const quantity of [0, -1, 1.5, '2', null, undefined, 2 ** 53, {}]) {
      expect(await read([{ variant_id: 1, quantity }])).toMatchObject({ snapshot: { lines: [] }, isWhole: false });
    }
    expect(await read([null, 7, 'x', []])).toMatchObject({ snapshot: { lines: [] }, isWhole: false });
  });

  it('leaves out what is not there', async () => {
    const tip = { variant_id: null, product_id: null, quantity: 1 };
    expect(await read([tip])).toStrictEqual({ snapshot: { lines: [{ quantity: 1 }], total: { amountMinor: 5, currency: 'EUR' } }, isWhole: true });
    expect(await read([], { currency: 5, total_price: 5 })).toStrictEqual({ snapshot: { lines: [] }, isWhole: true });
  });

  it('is none when the shop tells no lines', async () => {
    for (const items of [undefined, null, {}, 'x']) expect(await read(items)).toBeUndefined();
  });
});

describe('an adapter that is asked one thing at a time', () => {
  it('opens one session, whether it is read or added to first', async () => {
    const fake = fakeVendure();
    const adapter = oneAtATime(vendure({ url, fetch: openPage(fake.shop).fetch }));
    await Promise.all([adapter.add({ productId: '101', quantity: 1 }, context()), adapter.read?.(context())]);
    await Promise.all([adapter.read?.(context()), adapter.add({ productId: '101', quantity: 1 }, context())]);
    expect(fake.cart()).toMatchObject([{ quantity: 2 }]);
    const other = fakeVendure();
    const fresh = oneAtATime(vendure({ url, fetch: openPage(other.shop).fetch }));
    const [, seen] = await Promise.all([fresh.add({ productId: '101', quantity: 1 }, context()), fresh.read?.(context())]);
    expect(seen).toMatchObject({ lines: [{ quantity: 1 }] });
  });
});

describe('the fetch of a cart adapter', () => {
  it('is that of the page when the time comes', async () => {
    const original = globalThis.fetch;
    const adapter = shopify();
    globalThis.fetch = (async () => json(200, { items: [{}] })) as typeof fetch;
    try {
      expect(await adapter.add({ productId: '1', quantity: 1 }, context())).toEqual({ ok: true, addedQuantity: 1 });
    } finally {
      globalThis.fetch = original;
    }
  });
});

describe('a session store of the page', () => {
  it('is asked each time, so that pages share a session', async () => {
    const storage = new Map<string, string>();
    const entry: SessionStore = { get: () => storage.get('cart') ?? null, set: (value) => void storage.set('cart', value) };
    const fake = fakeVendure();
    const make = () => vendure({ url, token: entry, fetch: openPage(fake.shop).fetch });
    await make().add({ productId: '101', quantity: 1 }, context());
    expect(await make().read?.(context())).toMatchObject({ lines: [{ quantity: 1 }] });
  });
});
