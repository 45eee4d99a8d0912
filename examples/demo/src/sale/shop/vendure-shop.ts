/** A Vendure shop, as `npm run demo -- --vendure` starts one. Knows its shop API, nothing of rooms. */
import { vendure } from 'liveroom/carts/vendure';
import { vendureCatalog } from '../../../../vendure-shop/catalog.js';
import type { DemoShop } from './demo-shop';
import { tabEntry } from './shopper';
import { payAtVendure, type AskVendure } from './vendure-checkout';

/** The name of the tab's entry that holds the session's token. */
const TOKEN = 'liveroom-demo-vendure';

/** Of the shop's products, in its own order. */
const SHELF_SIZE = 10;

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
}

/** @param url of the shop API */
export function openVendureShop(url: string): DemoShop {
  const token = tabEntry(TOKEN);
  const ask: AskVendure = async (query, variables = {}) => {
    const known = token.get();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(known === null ? {} : { authorization: `Bearer ${known}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const told = response.headers.get('vendure-auth-token');
    if (told) token.set(told);
    const { data, errors } = (await response.json()) as Answer;
    if (!data) throw new Error(errors?.[0]?.message ?? `the shop answered ${response.status}`);
    return Object.values(data)[0];
  };
  return {
    catalog: vendureCatalog({ url }),
    cart: vendure({ url, token, attributionField: 'liveroom' }),
    async productIds() {
      const { items } = (await ask(`{ products(options: { take: ${SHELF_SIZE} }) { items { id } } }`)) as Products;
      return items.map(({ id }) => id);
    },
    checkOut: () => payAtVendure(ask),
    checkOutLabel: 'Pay (demo)',
  };
}

interface Products {
  items: { id: string }[];
}
