/** A Shopify storefront's Ajax API, as its reference describes it: session by cookie, amounts in hundredths. */
import { GOODS, piecesIn, putIn, type FakeLine } from './goods';
import { cookieOf, json, type FakeShop } from './page';

export interface FakeShopifyOptions {
  /** Adds what there is when too much is asked, and says 422 all the same: shops with the newer checkout do. */
  addsWhatThereIs?: boolean;
  currency?: string;
}

interface Item {
  id: string | number;
  quantity: number;
  properties?: Record<string, string>;
}

export function fakeShopify({ addsWhatThereIs = false, currency = 'EUR' }: FakeShopifyOptions = {}) {
  const carts = new Map<string, FakeLine[]>();
  let last: FakeLine[] = [];

  const lineJson = ({ key, id, quantity, properties }: FakeLine) => ({
    key,
    id: Number(id),
    variant_id: Number(id),
    product_id: Number(id) + 9_000,
    quantity,
    properties,
    price: GOODS[id]?.price ?? 0,
    final_line_price: (GOODS[id]?.price ?? 0) * quantity,
  });

  const shop: FakeShop = async (request) => {
    const { pathname } = new URL(request.url);
    const token = cookieOf(request, 'cart') || `cart-${carts.size + 1}`;
    const lines = carts.get(token) ?? [];
    carts.set(token, lines);
    last = lines;
    const cookie = { 'set-cookie': `cart=${token}; path=/; SameSite=Lax` };

    const cartError = (status: number, description: string) =>
      json(status, { status, message: 'Cart Error', description }, cookie);

    if (request.method === 'GET' && pathname.endsWith('/cart.js')) {
      const items = lines.map(lineJson);
      const total = items.reduce((sum, item) => sum + item.final_line_price, 0);
      return json(200, { token, currency, total_price: total, item_count: items.length, items }, cookie);
    }
    if (request.method !== 'POST' || !pathname.endsWith('/cart/add.js')) return new Response('<html>404', { status: 404 });

    const { items } = (await request.json()) as { items: Item[] };
    const added: FakeLine[] = [];
    for (const { id, quantity, properties } of items) {
      const good = GOODS[String(id)];
      if (!good) return cartError(404, 'Cannot find variant');
      if (good.stock === 0) return cartError(422, 'The product is already sold out.');
      const free = good.stock - piecesIn(lines, String(id));
      if (quantity > free) {
        if (addsWhatThereIs && free > 0) putIn(lines, String(id), free, properties);
        return cartError(422, 'Only available quantity items were added to your cart.');
      }
      added.push(putIn(lines, String(id), quantity, properties));
    }
    return json(200, { items: added.map(lineJson) }, cookie);
  };

  return {
    shop,
    cart: () => last.map(({ id, quantity, properties }) => ({ id, quantity, properties })),
    tooMany: () => new Response('Too Many Requests', { status: 430 }),
  };
}
