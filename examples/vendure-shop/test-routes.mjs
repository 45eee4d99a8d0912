// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What tests and the demo ask behind the shop's back: the truth of the database, and the stock as a case needs it. On
 * only with SHOP_TEST_ROUTES=1, which keeps the server on this machine.
 */
import {
  ConfigService,
  Order,
  ProductVariant,
  RequestContextService,
  Session,
  StockLevel,
  StockMovementService,
  TransactionalConnection,
} from '@vendure/core';

const MAX_BODY_BYTES = 10_000;

/** For Express, under `/test`. */
export function testRoutes(app, inTurn) {
  const routes = {
    'GET /orders': () => orders(app),
    'POST /stock': (body) => setStock(app, body),
    'POST /expire-sessions': () => expireSessions(app),
  };
  return async (request, response, next) => {
    const route = routes[`${request.method} ${request.path}`];
    if (route === undefined) return next();
    try {
      const body = request.method === 'POST' ? await readJson(request) : undefined;
      response.json(await inTurn(() => route(body)));
    } catch (error) {
      response.status(400).json({ error: error.message });
    }
  };
}

async function orders(app) {
  const all = await app.get(TransactionalConnection).rawConnection.getRepository(Order).find({
    relations: { lines: { productVariant: true } },
    order: { id: 'ASC' },
  });
  return all.map((order) => ({
    code: order.code,
    state: order.state,
    isPlaced: order.orderPlacedAt != null,
    currency: order.currencyCode,
    totalMinor: order.subTotalWithTax + order.shippingWithTax,
    lines: order.lines
      .filter(({ quantity }) => quantity > 0)
      .map((line) => ({
        variantId: String(line.productVariantId),
        productId: String(line.productVariant.productId),
        sku: line.productVariant.sku,
        quantity: line.quantity,
        liveroom: line.customFields.liveroom ?? null,
      })),
  }));
}

/** `stock` is how many are not sold yet; those that lie in carts are among them. */
async function setStock(app, { sku, variantId, stock }) {
  if (!Number.isInteger(stock) || stock < 0) throw new Error('unable to set the stock; stock must be a whole number');
  const connection = app.get(TransactionalConnection);
  const variant = await connection.rawConnection
    .getRepository(ProductVariant)
    .findOneBy(sku === undefined ? { id: variantId } : { sku });
  if (variant === null) throw new Error(`unable to set the stock; there is no ${sku ?? variantId}`);
  const ctx = await app.get(RequestContextService).create({ apiType: 'admin' });
  const levels = await connection.getRepository(ctx, StockLevel).findBy({ productVariantId: variant.id });
  const sold = levels.reduce((sum, { stockAllocated }) => sum + stockAllocated, 0);
  await app.get(StockMovementService).adjustProductVariantStock(ctx, variant.id, stock + sold);
  return { variantId: String(variant.id), sku: variant.sku, stock };
}

async function expireSessions(app) {
  const sessions = app.get(TransactionalConnection).rawConnection.getRepository(Session);
  await sessions.createQueryBuilder().delete().execute();
  await app.get(ConfigService).authOptions.sessionCacheStrategy.clear();
  return {};
}

async function readJson(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new Error('unable to read the request; it is too large');
  }
  return text === '' ? {} : JSON.parse(text);
}
