/** The cart of a Medusa shop (version 2), by its Store API. Knows no other API of Medusa. */
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { hiddenProperties } from '../../shop-request/hidden-properties';
import { checkRequired } from '../../shop-request/check-required';
import { added, reasonOf, refused } from '../../shop-request/result';
import { inMemory, type SessionStore } from '../../shop-request/session-store';
import { snapshotOf, textOf } from '../../shop-request/snapshot';
import type { CartAdapter, ShopCart } from '../../types';

export type { SessionStore } from '../../shop-request/session-store';
export type { ShopFetch } from '../../shop-request/ask';

export interface MedusaOptions {
  /** Of the shop's server: `https://shop.example`. */
  url: string;
  /** Of a sales channel; public. */
  publishableKey: string;
  /**
   * Keeps the cart's id; for example an entry of `sessionStorage`, or of what the shop's own pages use. Default: memory. A
   * cart is opened when the first line is added and there is none, or the one there was is bought.
   */
  cartId?: SessionStore;
  /** Of carts that are opened here: decides the currency. Default: the shop's. */
  regionId?: string;
  /** Instead of the page's own. It must heed the signal. */
  fetch?: ShopFetch;
}

/** Lines, and whether the cart is bought. `%2B` is a plus, which adds to the usual fields. */
const FIELDS = '?fields=*items,%2Bcompleted_at';

/**
 * Lines are of variants: `variantId`, or `productId` where a line has none, is the id of a product variant. `properties`
 * are sent as the line's `metadata`, with which moment of the show led to it. Medusa keeps lines of different moments
 * apart, so that a product may have two of them.
 * @throws LiveRoomError `invalid-options`.
 */
export function medusa(options: MedusaOptions): CartAdapter {
  checkRequired(options, 'url', 'publishableKey');
  const { publishableKey, cartId = inMemory(), regionId } = options;

  const carts = `${options.url.replace(/\/$/, '')}/store/carts`;

  const send = (path: string, signal: AbortSignal, body?: object) =>
    ask(options.fetch, `${carts}${path}${FIELDS}`, signal, { 'x-publishable-api-key': publishableKey }, body);

  /** Nothing is in a cart that there is not, or that is bought. */
  const read = async ({ signal }: { signal: AbortSignal }) => {
    const id = cartId.get();
    const { status, said } = id ? await send(`/${id}`, signal) : { status: 404, said: undefined };
    return status === 404 || said?.cart?.completed_at ? EMPTY : cartOf(said?.cart);
  };

  return {
    async add({ productId, variantId = productId, quantity, properties }, { signal, attribution }) {
      const item = { variant_id: variantId, quantity, metadata: { ...properties, ...hiddenProperties(attribution) } };
      const open = () => send('', signal, { region_id: regionId, items: [item] });
      const id = cartId.get();
      let answer = await (id ? send(`/${id}/line-items`, signal, item) : open());
      const isSoldOut = () => /inventory/.test(String(answer.said?.code));
      if (id && reasonOf(answer.status) === 'invalid' && !isSoldOut() && (await read({ signal })) === EMPTY) {
        answer = await open();
      }
      const { status, said } = answer;
      if (Array.isArray(said?.cart?.items)) {
        cartId.set(String(said.cart.id));
        return added(quantity, cartOf(said.cart));
      }
      return refused(isSoldOut() ? 'out-of-stock' : reasonOf(status), said?.message);
    },
    read,
  };
}

const EMPTY: ShopCart = { lines: [] };

const cartOf = (cart: Said | undefined) =>
  snapshotOf(
    cart?.items,
    (item) => ({
      id: item?.id,
      productId: textOf(item?.product_id),
      variantId: textOf(item?.variant_id),
      quantity: item?.quantity,
    }),
    { amount: cart?.item_total, currency: String(cart?.currency_code).toUpperCase(), decimals: 0 },
  );
