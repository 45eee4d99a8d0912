/** The WooCommerce Store API's cart: session by `Cart-Token` or by cookie and nonce, errors by code, amounts as text. */
import { GOODS, piecesIn, putIn, type FakeLine } from './goods';
import { cookieOf, json, type FakeShop } from './page';

export interface FakeWooCommerceOptions {
  /** Whether a plugin takes `extensions.liveroom` into the cart item. */
  hasPlugin?: boolean;
}

interface Session {
  readonly id: number;
  readonly lines: FakeLine[];
}

interface Item {
  id: number;
  quantity: number;
  variation?: unknown[];
  extensions?: { liveroom?: { roomId: string; moment?: Record<string, unknown> } };
}

export function fakeWooCommerce({ hasPlugin = false }: FakeWooCommerceOptions = {}) {
  const sessions = new Map<string, Session>();
  let nonce = 'nonce-1';
  let generation = 1;
  let last: Session | undefined;

  const money = (minor: number) => ({
    line_subtotal: String(minor),
    line_total: String(minor - Math.floor(minor / 6)),
    line_total_tax: String(Math.floor(minor / 6)),
    currency_code: 'EUR',
    currency_minor_unit: 2,
  });
  const cartJson = (lines: readonly FakeLine[]) => {
    const items = lines.map(({ key, id, quantity }) => ({
      key,
      id: Number(id),
      type: 'simple',
      quantity,
      variation: [],
      totals: money((GOODS[id]?.price ?? 0) * quantity),
    }));
    // Shipping is in it.
    return { items, errors: [], totals: { total_price: '99999', currency_code: 'EUR', currency_minor_unit: 2 } };
  };
  const error = (status: number, code: string, headers = {}) =>
    json(status, { code, message: `Sorry: ${code}`, data: { status } }, headers);

  /** Tokens are signed and end with their generation; one that is not good any more is as none. */
  function sessionOf(request: Request): [token: string, session: Session, byToken: boolean] {
    const sent = request.headers.get('cart-token');
    const byToken = sent !== null && sent.endsWith(`.${generation}`) && sessions.has(sent);
    const token = byToken ? sent : cookieOf(request, 'wp_woocommerce_session') || `jwt-${sessions.size + 1}.${generation}`;
    const session = sessions.get(token) ?? { id: sessions.size + 1, lines: [] };
    sessions.set(token, session);
    return [token, session, byToken];
  }

  const shop: FakeShop = async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/wp-json/wc/store/v1/cart')) return error(404, 'rest_no_route');
    const [token, session, byToken] = sessionOf(request);
    last = session;
    const headers = {
      nonce,
      'cart-token': token,
      'set-cookie': `wp_woocommerce_session=${token}; path=/; HttpOnly`,
    };
    if (request.method === 'GET') return json(200, cartJson(session.lines), headers);
    if (!byToken) {
      const sent = request.headers.get('nonce');
      if (sent === null) return error(401, 'woocommerce_rest_missing_nonce', headers);
      if (sent !== nonce) return error(403, 'woocommerce_rest_invalid_nonce', headers);
    }
    const { id, quantity, extensions } = (await request.json()) as Item;
    const good = GOODS[String(id)];
    if (!good) return error(400, 'woocommerce_rest_cart_invalid_product', headers);
    if (good.stock === 0) return error(400, 'woocommerce_rest_product_out_of_stock', headers);
    if (good.stock < piecesIn(session.lines, String(id)) + quantity) {
      return error(400, 'woocommerce_rest_product_partially_out_of_stock', headers);
    }
    // A careful plugin leaves out what differs between two addings of one moment.
    const { roomId, moment } = extensions?.liveroom ?? {};
    const kept = { roomId, kind: moment?.kind, id: moment?.id };
    // Two requests at once would lose one: each writes the whole session at its end.
    const copy = session.lines.map((line) => ({ ...line }));
    await Promise.resolve();
    putIn(copy, String(id), quantity, hasPlugin ? kept : {});
    session.lines.splice(0, Infinity, ...copy);
    return json(201, cartJson(session.lines), headers);
  };

  return {
    shop,
    nonce: () => nonce,
    expire() {
      generation++;
      nonce = `nonce-${generation}`;
    },
    cart: () => (last?.lines ?? []).map(({ id, quantity, properties }) => ({ id, quantity, properties })),
    tooMany: () => error(400, 'rate_limit_exceeded'),
  };
}
