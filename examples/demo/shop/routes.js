// SPDX-License-Identifier: MIT
/**
 * The small shop over HTTP: what is asked of it, checked, and what it answers. A refusal is an answer too, with 200, as in
 * shops that speak GraphQL: browsers write every other status into the console.
 */
import { pictureOf } from './pictures.js';

const MAX_IDS = 100;
const MAX_QUANTITY = 99;
const MAX_KEY = 128;
const SESSION = /^[\w-]{8,64}$/;

/**
 * @param {ReturnType<typeof import('./shop.js').createShop>} shop
 * @returns {(request: Request) => Promise<Response>} paths count from where the shop is mounted
 */
export function shopRoutes(shop) {
  const routes = {
    'GET /ids': () => json(shop.productIds()),
    'GET /products': (_request, query) => {
      const ids = (query.get('ids') ?? '').split(',').slice(0, MAX_IDS);
      const [locale, currency] = [query.get('locale') ?? 'en', query.get('currency') ?? undefined];
      return json(shop.products(ids, { locale, currency }));
    },
    'GET /cart': (request, query) => inSession(request, (session) => json(shop.cart(session, query.get('currency')))),
    'POST /cart/lines': (request, query) =>
      inSession(request, async (session) => {
        const line = await bodyOf(request);
        const key = request.headers.get('idempotency-key')?.slice(0, MAX_KEY) ?? undefined;
        const isLine = typeof line?.productId === 'string' && Number.isInteger(line.quantity) && line.quantity > 0;
        if (!isLine || line.quantity > MAX_QUANTITY) return json({ error: 'that is no line of a cart' }, 400);
        const { productId, quantity } = line;
        return json(shop.add(session, { productId, quantity, key, currency: query.get('currency') }));
      }),
    'POST /orders': (request, query) =>
      inSession(request, (session) =>
        json(shop.checkOut(session, query.get('currency')) ?? { refusal: 'empty', message: 'Your cart is empty.' }),
      ),
    'POST /restock': () => {
      shop.restock();
      return json({});
    },
  };

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, picture] = /^\/pictures\/([\w-]+)\.svg$/.exec(pathname) ?? [];
    if (picture !== undefined) return drawing(pictureOf(picture));
    const name = `${request.method} ${pathname}`;
    return Object.hasOwn(routes, name) ? routes[name](request, searchParams) : json({ error: 'no such page' }, 404);
  };
}

const json = (body, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

const drawing = (svg) =>
  svg === undefined
    ? json({ error: 'no such picture' }, 404)
    : new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' } });

async function bodyOf(request) {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function inSession(request, answer) {
  const session = request.headers.get('shop-session') ?? '';
  return SESSION.test(session) ? answer(session) : json({ error: 'who is shopping?' }, 401);
}
