import { describe, expect, it } from 'vitest';
import { medusa } from '../../../src/commerce/carts/medusa';
import { shopify } from '../../../src/commerce/carts/shopify';
import { vendure } from '../../../src/commerce/carts/vendure';
import { woocommerce } from '../../../src/commerce/carts/woocommerce';
import type { ShopFetch } from '../../../src/commerce/shop-request/ask';
import { inMemory, type SessionStore } from '../../../src/commerce/shop-request/session-store';
import type { CartAdapter } from '../../../src/commerce/types';
import { cartConformance, type CartHarness, type ShopLine } from '../../../src/testing/cart-conformance';
import { fakeMedusa, PUBLISHABLE_KEY } from './fakes/medusa';
import { openPage, type FakeShop } from './fakes/page';
import { fakeShopify } from './fakes/shopify';
import { fakeVendure } from './fakes/vendure';
import { fakeWooCommerce } from './fakes/woocommerce';

interface Fake {
  readonly shop: FakeShop;
  cart(): readonly ShopLine[];
  tooMany(): Response;
  expire?(): void;
}

type MakeAdapter = (fetch: ShopFetch, session: SessionStore, fake: Fake) => CartAdapter;

function harness(createFake: () => Fake, makeAdapter: MakeAdapter, more: Partial<CartHarness> = {}): CartHarness {
  let fake = createFake();
  let page = openPage(fake.shop);
  let session = inMemory();
  return {
    articles: {
      plenty: { productId: '101', price: { amountMinor: 1_999, currency: 'EUR' } },
      few: { productId: 'product-102', variantId: '102', pieces: 3 },
      soldOut: { productId: '103' },
      unknown: { productId: '404' },
    },
    begin() {
      fake = createFake();
      page = openPage(fake.shop);
      session = inMemory();
    },
    makeAdapter: () => makeAdapter(page.fetch, session, fake),
    cart: () => fake.cart(),
    cutNextRequest: () => page.cutNextRequest(),
    limitNextRequest: () => page.answerNextRequest(() => fake.tooMany()),
    expireSession: () => (fake.expire ? fake.expire() : page.forgetCookies()),
    ...more,
  };
}

const url = 'https://shop.example';
const shops: Record<string, CartHarness> = {
  'a Shopify shop': harness(fakeShopify, (fetch) => shopify({ fetch }), { keepsAttribution: true }),
  'a Shopify shop that adds what there is': harness(
    () => fakeShopify({ addsWhatThereIs: true }),
    (fetch) => shopify({ root: '/de/', fetch }),
  ),
  'a WooCommerce shop of another site': harness(fakeWooCommerce, (fetch, cartToken) => woocommerce({ url, cartToken, fetch })),
  'a WooCommerce shop with a nonce': harness(fakeWooCommerce, (fetch) => woocommerce({ url, nonce: 'nonce-1', fetch })),
  'a WooCommerce shop with a plugin': harness(
    () => fakeWooCommerce({ hasPlugin: true }),
    (fetch, cartToken) => woocommerce({ url, cartToken, sendAttribution: true, fetch }),
    { keepsAttribution: true },
  ),
  'a Vendure shop': harness(fakeVendure, (fetch, token) => vendure({ url: '/shop-api', token, fetch })),
  'a Vendure shop with a field for the moment': harness(
    () => fakeVendure({ customField: 'liveroom' }),
    (fetch, token) => vendure({ url: '/shop-api', token, attributionField: 'liveroom', fetch }),
    { keepsAttribution: true },
  ),
  'a Medusa shop': harness(
    () => {
      const fake = fakeMedusa();
      return { ...fake, expire: () => fake.complete() };
    },
    (fetch, cartId) => medusa({ url, publishableKey: PUBLISHABLE_KEY, cartId, fetch }),
    { keepsAttribution: true },
  ),
  'a Medusa shop that forgets carts': harness(
    () => {
      const fake = fakeMedusa();
      return { ...fake, expire: () => fake.forget() };
    },
    (fetch, cartId) => medusa({ url: `${url}/`, publishableKey: PUBLISHABLE_KEY, cartId, fetch }),
  ),
};

for (const [shop, itsHarness] of Object.entries(shops)) {
  describe(shop, () => {
    for (const { name, run } of cartConformance(itsHarness)) it(name, run);
  });
}

/** A shop's own few lines. */
function ownAdapter(lines: ShopLine[]): CartAdapter {
  return {
    async add({ productId, quantity }, { signal }) {
      signal.throwIfAborted();
      lines.push({ id: productId, quantity });
      return { ok: true, addedQuantity: quantity };
    },
  };
}

function ownHarness(makeAdapter: (lines: ShopLine[]) => CartAdapter): CartHarness {
  let lines: ShopLine[] = [];
  return {
    articles: { plenty: { productId: '101' } },
    begin: () => void (lines = []),
    makeAdapter: () => makeAdapter(lines),
    cart: () => lines,
  };
}

describe("a shop's own adapter", () => {
  const cases = cartConformance(ownHarness(ownAdapter));
  for (const { name, run } of cases) it(name, run);

  it('is asked for no more than its harness can cause', () => {
    expect(cases.length).toBeGreaterThanOrEqual(7);
    expect(cases.length).toBeLessThan(cartConformance(shops['a Shopify shop'] as CartHarness).length - 6);
  });
});
