/**
 * The cart of a Shopify storefront, by its Ajax API: for pages of the shop itself, whose cookie is the session. Knows no
 * other Shopify API.
 */
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { hiddenProperties } from '../../shop-request/hidden-properties';
import { added, reasonOf, refused } from '../../shop-request/result';
import { snapshotOf, textOf } from '../../shop-request/snapshot';
import type { CartAdapter, ShopCart } from '../../types';

export type { ShopFetch } from '../../shop-request/ask';

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
 */
export function shopify({ root = '/', fetch }: ShopifyOptions = {}): CartAdapter {
  /** The cart as it was last known for sure. */
  let known: ShopCart | undefined;

  const read = async ({ signal }: { signal: AbortSignal }) => {
    const { said } = await ask(fetch, `${root}cart.js`, signal, {});
    return (known = cartOf(said));
  };

  return {
    async add({ productId, variantId = productId, quantity, properties }, { signal, attribution }) {
      const items = [{ id: variantId, quantity, properties: { ...properties, ...hiddenProperties(attribution) } }];
      const before = known;
      known = undefined;
      const { status, said } = await ask(fetch, `${root}cart/add.js`, signal, {}, { items });
      if (Array.isArray(said?.items)) {
        // As if it were a line of its own, which is all the same to who counts the pieces.
        known = before && { lines: [...before.lines, { variantId, quantity }] };
        return added(quantity);
      }
      const words = said?.description;
      if (status !== 422) return refused(reasonOf(status), words);
      // Some shops add what they have and say 422 all the same, without saying how many that was.
      const after = await read({ signal }).catch(() => undefined);
      const pieces = (cart: ShopCart) =>
        cart.lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0);
      const grown = before && after ? pieces(after) - pieces(before) : 0;
      if (grown > 0 && grown < quantity) return refused('partial', words, grown, after);
      return refused('out-of-stock', words, 0, after);
    },
    read,
  };
}

const cartOf = (cart: Said | undefined) =>
  snapshotOf(
    cart?.items,
    (item) => ({
      id: item?.key,
      productId: textOf(item?.product_id),
      variantId: textOf(item?.variant_id),
      quantity: item?.quantity,
    }),
    { amount: cart?.total_price, currency: cart?.currency, decimals: DECIMALS },
  );
