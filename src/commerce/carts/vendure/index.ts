/** The cart of a Vendure shop, its active order, by the Shop API. Knows no other API of Vendure. */
import type { CartRefusal } from '../../../model/cart';
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { checkRequired } from '../../shop-request/check-required';
import { added, reasonOf, refused } from '../../shop-request/result';
import { inMemory, type SessionStore } from '../../shop-request/session-store';
import { snapshotOf } from '../../shop-request/snapshot';
import type { CartAdapter } from '../../types';

export type { SessionStore } from '../../shop-request/session-store';
export type { ShopFetch } from '../../shop-request/ask';

export interface VendureOptions {
  /** Of the Shop API: `https://shop.example/shop-api`, or a path of the page's own site. */
  url: string;
  /**
   * Keeps the session's token, where the shop gives one in its `vendure-auth-token` header; for example an entry of
   * `sessionStorage`. Default: memory. Where the session is a cookie, nothing is kept.
   */
  token?: SessionStore;
  /**
   * A custom field of order lines, of type `string` or `text`: gets which moment of the show led to the line, as JSON text
   * of less than 255 characters. Vendure keeps lines of different moments apart, so that a product may have two of them.
   */
  attributionField?: string;
  /**
   * How many decimals amounts have: the `precision` of the shop's `MoneyStrategy`. Vendure has the same in every currency,
   * 1,000 yen are 100000. Default 2.
   */
  moneyPrecision?: number;
  /** Instead of the page's own. It must heed the signal. */
  fetch?: ShopFetch;
}

const ORDER = '{currencyCode total:subTotalWithTax lines{id quantity productVariant{id productId}}}';

/** By the first letters of Vendure's and GraphQL's codes. */
const reasonOfCode = (code: string): CartRefusal => {
  if (/^INS/.test(code)) return 'out-of-stock';
  if (/^INT/.test(code)) return 'network';
  if (/^(FOR|UNA)/.test(code)) return 'unauthorized';
  return 'invalid';
};

/**
 * Lines are of variants: `variantId`, or `productId` where a line has none, is the id of a `ProductVariant`. `properties`
 * are sent as custom fields of the order line, which the shop must have under these names.
 * @throws LiveRoomError `invalid-options`.
 */
export function vendure(options: VendureOptions): CartAdapter {
  checkRequired(options, 'url');
  const { url, token = inMemory(), attributionField, moneyPrecision = 2 } = options;

  const send = async (signal: AbortSignal, query: string, variables?: object) => {
    const known = token.get();
    const headers: Record<string, string> = known ? { authorization: `Bearer ${known}` } : {};
    const answer = await ask(options.fetch, url, signal, headers, { query, variables });
    const told = answer.headers.get('vendure-auth-token');
    if (told) token.set(told);
    return answer;
  };

  const cartOf = (order: Said | undefined) =>
    snapshotOf(
      order?.lines,
      (line) => ({
        id: line?.id,
        productId: line?.productVariant?.productId,
        variantId: line?.productVariant?.id,
        quantity: line?.quantity,
      }),
      { amount: order?.total, currency: order?.currencyCode, decimals: moneyPrecision },
    );

  return {
    async add({ productId, variantId = productId, quantity, properties }, { signal, attribution: { roomId, moment } }) {
      // The same for all lines of one moment, so that they stay one line: nothing of this adding alone.
      const moments = attributionField && {
        [attributionField]: JSON.stringify({ roomId, ...moment, afterMs: undefined }),
      };
      const fields = { ...properties, ...moments };
      // There is neither argument nor type where order lines have no custom fields. As a variable no name is part of the query.
      const [declared, customFields] = Object.keys(fields)[0] ? ['($c:OrderLineCustomFieldsInput)', ',customFields:$c'] : ['', ''];
      const { status, said } = await send(
        signal,
        `mutation${declared}{a:addItemToOrder(productVariantId:${JSON.stringify(variantId)},quantity:${quantity}${customFields}){` +
          `...on Order${ORDER}...on ErrorResult{errorCode message}...on InsufficientStockError{quantityAvailable order${ORDER}}}}`,
        { c: fields },
      );
      const outcome = said?.data?.a ?? said?.errors?.[0];
      if (Array.isArray(outcome?.lines)) return added(quantity, cartOf(outcome));
      const cart = cartOf(outcome?.order);
      // What it calls available it has added.
      const available = Number(outcome?.quantityAvailable);
      if (available > 0 && available < quantity) return refused('partial', outcome?.message, available, cart);
      const code = outcome?.errorCode ?? outcome?.extensions?.code;
      return refused(code ? reasonOfCode(String(code)) : reasonOf(status), outcome?.message, 0, cart);
    },
    async read({ signal }) {
      const { said } = await send(signal, `{activeOrder${ORDER}}`);
      const order = said?.data?.activeOrder;
      // There is no order before the first line.
      return order === null && !said?.errors ? { lines: [] } : cartOf(order);
    },
  };
}
