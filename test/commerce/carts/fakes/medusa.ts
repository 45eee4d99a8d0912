/** A Medusa 2 Store API's carts: by id, strict about what they are sent, amounts as decimal numbers. */
import { GOODS, piecesIn, putIn, type FakeLine } from './goods';
import { json, type FakeShop } from './page';

interface FakeCart {
  readonly id: string;
  readonly lines: FakeLine[];
  completedAt: string | null;
}

interface Item {
  variant_id: string;
  quantity: number;
  metadata?: Record<string, unknown> | null;
}

export const PUBLISHABLE_KEY = 'pk_test';

export function fakeMedusa() {
  const carts = new Map<string, FakeCart>();
  let last: FakeCart | undefined;

  const cartJson = ({ id, lines, completedAt }: FakeCart) => ({
    id,
    currency_code: 'eur',
    completed_at: completedAt,
    item_total: sumOf(lines),
    // Shipping is in it.
    total: sumOf(lines) + 4.9,
    items: lines.map((line) => ({
      id: line.key,
      variant_id: line.id,
      product_id: `prod_${line.id}`,
      quantity: line.quantity,
      metadata: line.properties,
      unit_price: (GOODS[line.id]?.price ?? 0) / 100,
      total: sumOf([line]),
    })),
  });
  const error = (status: number, type: string, message: string, code?: string) => json(status, { code, type, message });

  /** Undefined when all is well. */
  function put(lines: FakeLine[], { variant_id: id, quantity, metadata }: Item): Response | undefined {
    const good = GOODS[id];
    if (!good) return error(400, 'invalid_data', `Variants ${id} do not exist or belong to a product that is not published`);
    if (good.stock < piecesIn(lines, id) + quantity) {
      return error(400, 'not_allowed', 'Some variant does not have the required inventory', 'insufficient_inventory');
    }
    putIn(lines, id, quantity, metadata ?? {});
    return undefined;
  }

  const shop: FakeShop = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.headers.get('x-publishable-api-key') !== PUBLISHABLE_KEY) {
      return error(400, 'not_allowed', 'A valid publishable key is required to proceed with the request');
    }
    const [, id, rest] = /^\/store\/carts(?:\/([^/]+)(\/line-items)?)?$/.exec(pathname) ?? [];
    const body = request.method === 'POST' ? ((await request.json()) as Record<string, unknown>) : undefined;
    if (id === undefined) {
      const cart: FakeCart = { id: `cart_${carts.size + 1}`, lines: [], completedAt: null };
      for (const item of (body?.items ?? []) as Item[]) {
        const refusal = put(cart.lines, item);
        if (refusal) return refusal;
      }
      carts.set(cart.id, cart);
      last = cart;
      return json(200, { cart: shown(cart, searchParams) });
    }
    const cart = carts.get(id);
    if (!cart) return error(404, 'not_found', `Cart with id '${id}' not found`);
    if (rest === undefined) return json(200, { cart: shown(cart, searchParams) });
    if (cart.completedAt !== null) return error(400, 'invalid_data', `Cart ${id} is already completed.`);
    last = cart;
    return put(cart.lines, body as unknown as Item) ?? json(200, { cart: shown(cart, searchParams) });
  };

  /** Whether a cart is completed is told to who asks for it. */
  function shown(cart: FakeCart, params: URLSearchParams): object {
    const { completed_at, ...usual } = cartJson(cart);
    return params.get('fields')?.split(',').includes('+completed_at') ? { ...usual, completed_at } : usual;
  }

  return {
    shop,
    complete() {
      if (last) last.completedAt = '2026-11-23T12:00:00.000Z';
    },
    forget: () => carts.clear(),
    cart: () => (last?.lines ?? []).map(({ id, quantity, properties }) => ({ id, quantity, properties })),
    tooMany: () => json(429, { type: 'unknown_error', message: 'Too many requests' }),
  };
}

const sumOf = (lines: readonly FakeLine[]): number =>
  lines.reduce((sum, { id, quantity }) => sum + (GOODS[id]?.price ?? 0) * quantity, 0) / 100;
