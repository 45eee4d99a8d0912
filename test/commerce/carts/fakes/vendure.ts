/**
 * A Vendure Shop API, as version 3.7 behaves: session by bearer token, what there is gets added with an error, errors of
 * GraphQL with status 200. It reads just so much GraphQL as a cart needs.
 */
import { GOODS, piecesIn, putIn, type FakeLine } from './goods';
import { json, type FakeShop } from './page';

export interface FakeVendureOptions {
  /** A custom field of order lines. */
  customField?: string;
}

interface Asked {
  readonly query: string;
  readonly variables?: { readonly c?: Readonly<Record<string, string>> };
}

/** Nothing but one call, so that nothing can hide in it. */
const CALL =
  /^mutation(?:\(\$c:OrderLineCustomFieldsInput\))?\{a:addItemToOrder\(productVariantId:("(?:[^"\\]|\\.)*"),quantity:(\d+)(,customFields:\$c)?\)\{[^()]*\}$/;

export function fakeVendure({ customField }: FakeVendureOptions = {}) {
  const sessions = new Map<string, FakeLine[]>();
  let last: FakeLine[] = [];

  const orderJson = (lines: readonly FakeLine[]) => ({
    currencyCode: 'EUR',
    total: lines.reduce((sum, { id, quantity }) => sum + (GOODS[id]?.price ?? 0) * quantity, 0),
    lines: lines.map(({ key, id, quantity }) => ({
      id: key,
      quantity,
      total: (GOODS[id]?.price ?? 0) * quantity,
      productVariant: { id, productId: `product-${id}` },
    })),
  });
  const failure = (code: string, status = 200) => ({ status, body: { errors: [{ message: code, extensions: { code } }] } });

  function answer({ query, variables }: Asked, lines: FakeLine[]): { status: number; body: unknown } {
    if (query.includes('activeOrder')) {
      return { status: 200, body: { data: { activeOrder: lines.length ? orderJson(lines) : null } } };
    }
    const call = CALL.exec(query);
    const [, id = '""', count = '0', argument] = call ?? [];
    if (!call || (argument && !customField)) return failure('GRAPHQL_VALIDATION_FAILED', 400);
    const [variant, quantity, properties] = [JSON.parse(id) as string, Number(count), argument ? (variables?.c ?? {}) : {}];
    if (Object.keys(properties).some((name) => name !== customField)) return failure('BAD_USER_INPUT');
    const good = GOODS[variant];
    if (!good) return { status: 200, body: { ...failure('ENTITY_NOT_FOUND').body, data: null } };
    const free = Math.max(0, good.stock - piecesIn(lines, variant));
    if (Math.min(free, quantity) > 0) putIn(lines, variant, Math.min(free, quantity), properties);
    if (free >= quantity) return { status: 200, body: { data: { a: orderJson(lines) } } };
    const refused = {
      errorCode: 'INSUFFICIENT_STOCK_ERROR',
      message: `Only ${free} items were added to the order due to insufficient stock`,
      quantityAvailable: free,
      order: orderJson(lines),
    };
    return { status: 200, body: { data: { a: refused } } };
  }

  const shop: FakeShop = async (request) => {
    const sent = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    const isKnown = sent !== undefined && sessions.has(sent);
    const token = isKnown ? sent : `session-${sessions.size + 1}`;
    const lines = sessions.get(token) ?? [];
    sessions.set(token, lines);
    last = lines;
    const { status, body } = answer((await request.json()) as Asked, lines);
    return json(status, body, isKnown ? {} : { 'vendure-auth-token': token });
  };

  return {
    shop,
    expire: () => sessions.clear(),
    cart: () => last.map(({ id, quantity, properties }) => ({ id, quantity, properties })),
    tooMany: () => json(429, { message: 'Too many requests' }),
  };
}
