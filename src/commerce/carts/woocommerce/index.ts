/** The cart of a WooCommerce shop, by its Store API. Knows no other WordPress API. */
import { ask, type Said, type ShopFetch } from '../../shop-request/ask';
import { checkRequired } from '../../shop-request/check-required';
import { added, reasonOf, refused } from '../../shop-request/result';
import { inMemory, type SessionStore } from '../../shop-request/session-store';
import { snapshotOf, textOf } from '../../shop-request/snapshot';
import type { CartAdapter } from '../../types';

export type { SessionStore } from '../../shop-request/session-store';
export type { ShopFetch } from '../../shop-request/ask';

export interface WooCommerceOptions {
  /** Where WordPress is: `https://shop.example`, or a path of the page's own site. */
  url: string;
  /**
   * Keeps the `Cart-Token`, by which the shop knows the cart of a page of another site; for example an entry of
   * `sessionStorage`. Default: memory, so that a page of another site has a new cart with each visit.
   */
  cartToken?: SessionStore;
  /**
   * For a page of the shop itself, instead of a `Cart-Token`: what `wp_create_nonce('wc_store_api')` gave. The cookie is the
   * session then, and a nonce that is out of date is replaced.
   */
  nonce?: string;
  /**
   * Whether adding says which moment of the show led to it, and the idempotency key, as `extensions.liveroom`. The Store API
   * keeps that only where a plugin of the shop takes it, by the filter `woocommerce_store_api_add_to_cart_data`; one that
   * puts `key` or `afterMs` into the cart item's data keeps each adding apart as a line. Default false.
   */
  sendAttribution?: boolean;
  /** Instead of the page's own. It must heed the signal. */
  fetch?: ShopFetch;
}

/**
 * The number of a product or variation is `variantId`, or `productId` where a line has none; `properties` are sent as
 * attributes of a variation, such as `{ Color: 'red' }`.
 * @throws LiveRoomError `invalid-options`.
 */
export function woocommerce(options: WooCommerceOptions): CartAdapter {
  checkRequired(options, 'url');
  const { nonce, cartToken = inMemory() } = options;
  const cart = `${options.url.replace(/\/$/, '')}/wp-json/wc/store/v1/cart`;
  const header = nonce ? 'Nonce' : 'Cart-Token';
  const session = nonce ? inMemory(nonce) : cartToken;

  const send = async (path: string, signal: AbortSignal, body?: object) => {
    const known = session.get();
    const headers: Record<string, string> = known ? { [header]: known } : {};
    const answer = await ask(options.fetch, cart + path, signal, headers, body);
    const told = answer.headers.get(header);
    if (told) session.set(told);
    return answer;
  };

  return {
    async add({ productId, variantId = productId, quantity, properties = {} }, { signal, idempotencyKey, attribution }) {
      const item = {
        id: Number(variantId),
        quantity,
        variation: Object.entries(properties).map(([attribute, value]) => ({ attribute, value })),
        ...(options.sendAttribution && { extensions: { liveroom: { key: idempotencyKey, ...attribution } } }),
      };
      // Any answer tells the token, and no adding is taken without.
      if (!session.get()) await send('', signal);
      let answer = await send('/add-item', signal, item);
      const codeHas = (part: string) => String(answer.said?.code).includes(part);
      if (codeHas('nonce')) {
        await send('', signal);
        answer = await send('/add-item', signal, item);
      }
      const { status, said } = answer;
      if (Array.isArray(said?.items)) return added(quantity, cartOf(said));
      const reason = codeHas('of_stock') ? 'out-of-stock' : codeHas('rate_limit') ? 'rate-limited' : reasonOf(status);
      return refused(reason, textOfHtml(said?.message));
    },
    read: async ({ signal }) => cartOf((await send('', signal)).said),
  };
}

/** WordPress writes its words for a page: `not enough &quot;Rosé&quot; &#8211; 3 left`. */
const textOfHtml = (words: unknown) =>
  typeof words === 'string' &&
  words.replace(/&(?:(quot)|(amp)|#(\d+));/g, (_, quote?: string, and?: string, code?: string) =>
    quote ? '"' : and ? '&' : String.fromCharCode(Number(code)),
  );

function cartOf(cart: Said | undefined) {
  /** Of all lines: the shop's own has shipping in it. */
  const total = { amount: 0, currency: cart?.totals?.currency_code, decimals: cart?.totals?.currency_minor_unit };
  const count = (amount: unknown) => {
    total.amount += /^\d+$/.test(String(amount)) ? Number(amount) : NaN;
  };
  return snapshotOf(
    cart?.items,
    (item) => {
      count(item?.totals?.line_total);
      count(item?.totals?.line_total_tax);
      return {
        id: item?.key,
        // The shop says one id, and names the attributes of those that are variations.
        [item?.variation?.[0] ? 'variantId' : 'productId']: textOf(item?.id),
        quantity: item?.quantity,
      };
    },
    total,
  );
}
