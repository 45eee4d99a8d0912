/**
 * The cart of a Shopify storefront, by its Ajax API: for pages of the shop itself, whose cookie is the session. Knows no
 * other Shopify API.
 */
import { exactMoney } from '../../../model/minor-units';
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { checkOptions } from '../../shop-request/check-options';
import { hiddenProperties } from '../../shop-request/hidden-properties';
import { reasonOf, resultOf } from '../../shop-request/result';
import { snapshotOf } from '../../shop-request/snapshot';
import { inTurns } from '../../shop-request/turns';
import type { CartAdapter, CartSnapshot } from '../../types';

export interface ShopifyOptions {
  /** Where the shop's pages begin, with a slash at the end: the theme's `Shopify.routes.root`. Default `/`. */
  root?: string;
  /** Instead of the page's own. It must heed the signal. */
  fetch?: ShopFetch;
}

/** Shopify's Ajax API counts in hundredths in every currency: 1,000 yen are 100000. */
const DECIMALS = 2;

/**
 * Lines are of variants: `variantId`, or `productId` where a line has none, is the number of a Shopify variant. Each has
 * properties, hidden from the buyer, that say which moment of the show led to it. Shopify keeps lines of different moments
 * apart, so that a product may have two of them.
 * @throws LiveRoomError `invalid-options`.
 */
export function shopify(options: ShopifyOptions = {}): CartAdapter {
  checkOptions(options, { root: 'string', fetch: 'function' });
  const { root = '/' } = options;
  /** The cart as it was last known for sure. */
  let known: CartSnapshot | undefined;

  const read = async (signal: AbortSignal) => {
    const { said } = await ask(options.fetch, `${root}cart.js`, signal, {});
    return (known = cartOf(said));
  };

  return inTurns(async ({ productId, variantId = productId, quantity, properties }, { signal, attribution }) => {
    const items = [{ id: variantId, quantity, properties: { ...properties, ...hiddenProperties(attribution) } }];
    const before = known;
    known = undefined;
    const { status, said } = await ask(options.fetch, `${root}cart/add.js`, signal, {}, { items });
    if (Array.isArray(said?.items)) {
      // As if it were a line of its own, which is all the same to who counts the pieces.
      known = before && { lines: [...before.lines, { variantId, quantity }] };
      return resultOf(quantity);
    }
    const words = said?.description;
    if (status !== 422) return resultOf(0, undefined, reasonOf(status), words);
    // Some shops add what they have and say 422 all the same, without saying how many that was.
    const after = await read(signal).catch(() => undefined);
    const pieces = (cart: CartSnapshot) =>
      cart.lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0);
    const grown = before && after ? pieces(after) - pieces(before) : 0;
    return grown > 0 && grown < quantity
      ? resultOf(grown, after, 'partial', words)
      : resultOf(0, after, 'out-of-stock', words);
  }, read);
}

const cartOf = (cart: Said | undefined) => {
  const money = (amount: unknown) => exactMoney(amount, cart?.currency, DECIMALS);
  return snapshotOf(
    cart?.items,
    (item) => ({
      id: item?.key,
      productId: item?.product_id,
      variantId: item?.variant_id,
      quantity: item?.quantity,
      total: money(item?.final_line_price),
    }),
    () => money(cart?.total_price),
  );
};
