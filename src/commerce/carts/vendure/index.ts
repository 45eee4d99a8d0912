/** The cart of a Vendure shop, its active order, by the Shop API. Knows no other API of Vendure. */
import type { CartRefusal } from '../../../model/cart';
import { exactMoney } from '../../../model/minor-units';
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { checkOptions } from '../../shop-request/check-options';
import { reasonOf, resultOf } from '../../shop-request/result';
import { inMemory, type SessionStore } from '../../shop-request/session-store';
import { snapshotOf } from '../../shop-request/snapshot';
import { inTurns } from '../../shop-request/turns';
import type { CartAdapter } from '../../types';

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

const ORDER =
  '{currencyCode total:subTotalWithTax lines{id quantity total:discountedLinePriceWithTax productVariant{id productId}}}';

/** By the first letters of Vendure's and GraphQL's codes. */
const REASONS: readonly (readonly [RegExp, CartRefusal])[] = [
  [/^INS/, 'out-of-stock'],
  [/^INT/, 'network'],
  [/^FOR|^UNA/, 'unauthorized'],
  [/./, 'invalid'],
];

/**
 * Lines are of variants: `variantId`, or `productId` where a line has none, is the id of a `ProductVariant`. `properties`
 * are sent as custom fields of the order line, which the shop must have under these names.
 * @throws LiveRoomError `invalid-options`.
 */
export function vendure(options: VendureOptions): CartAdapter {
  const types = { url: 'string', token: 'object', attributionField: 'string', moneyPrecision: 'number', fetch: 'function' };
  checkOptions(options, types, 'url');
  const { url, token = inMemory(), attributionField, moneyPrecision = 2 } = options;

  const send = async (signal: AbortSignal, query: string) => {
    const known = token.get();
    const headers: Record<string, string> = known ? { authorization: `Bearer ${known}` } : {};
    const answer = await ask(options.fetch, url, signal, headers, { query });
    const told = answer.headers.get('vendure-auth-token');
    if (told) token.set(told);
    return answer;
  };

  const cartOf = (order: Said | undefined) => {
    const money = (amount: unknown) => exactMoney(amount, order?.currencyCode, moneyPrecision);
    return snapshotOf(
      order?.lines,
      (line) => ({
        id: line?.id,
        productId: line?.productVariant?.productId,
        variantId: line?.productVariant?.id,
        quantity: line?.quantity,
        total: money(line?.total),
      }),
      () => money(order?.total),
    );
  };

  return inTurns(
    async ({ productId, variantId = productId, quantity, properties }, { signal, attribution: { roomId, moment } }) => {
      // The same for all lines of one moment, so that they stay one line: nothing of this adding alone.
      const moments = attributionField && {
        [attributionField]: JSON.stringify({ roomId, ...moment, afterMs: undefined }),
      };
      const fields = Object.entries({ ...properties, ...moments }).map(([name, text]) => `${name}:${JSON.stringify(text)}`);
      // There is no such argument where order lines have no custom fields. Text in JSON is text in GraphQL.
      const customFields = fields.length ? `,customFields:{${fields.join()}}` : '';
      const { status, said } = await send(
        signal,
        `mutation{a:addItemToOrder(productVariantId:${JSON.stringify(variantId)},quantity:${quantity}${customFields}){` +
          `...on Order${ORDER}...on ErrorResult{errorCode message}...on InsufficientStockError{quantityAvailable order${ORDER}}}}`,
      );
      const outcome = said?.data?.a;
      if (Array.isArray(outcome?.lines)) return resultOf(quantity, cartOf(outcome));
      const error = said?.errors?.[0];
      const code = String(outcome?.errorCode ?? error?.extensions?.code ?? '');
      // What it calls available it has added.
      const available = Number(outcome?.quantityAvailable);
      const addedQuantity = available > 0 && available < quantity ? Math.floor(available) : 0;
      const reason = addedQuantity ? 'partial' : REASONS.find(([start]) => start.test(code))?.[1];
      return resultOf(addedQuantity, cartOf(outcome?.order), reason ?? reasonOf(status), (outcome ?? error)?.message);
    },
    async (signal) => {
      const { said } = await send(signal, `{activeOrder${ORDER}}`);
      const order = said?.data?.activeOrder;
      // There is no order before the first line.
      return order === null && !said?.errors ? { lines: [] } : cartOf(order);
    },
  );
}
