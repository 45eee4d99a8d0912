// SPDX-License-Identifier: MIT
/**
 * A small shop in memory: goods, stock, a cart for each session, orders. What is in a cart is held for its shopper. Fresh
 * with each start. Knows neither HTTP nor live rooms.
 */
import { GOODS } from './goods.js';
import { currencyFor, priceIn } from './prices.js';

/** A cart that nobody touched for so long gives its pieces back. */
const HELD_MS = 15 * 60_000;

/** Of sessions and of remembered requests: the oldest go first. */
const MAX_CARTS = 1_000;
const MAX_ANSWERS = 100;

const FIRST_ORDER = 1001;

/** @param {{ goods?: readonly import('./goods.js').Good[], now?: () => number }} [options] */
export function createShop({ goods = GOODS, now = Date.now } = {}) {
  const byId = new Map(goods.map((good) => [good.id, good]));
  const stock = new Map();
  const carts = new Map();
  let orderCount = 0;

  const restock = () => {
    for (const good of goods) stock.set(good.id, good.stock);
    carts.clear();
  };
  restock();

  const cartOf = (session) => {
    const cart = carts.get(session) ?? { lines: new Map(), answers: new Map(), touchedAt: now() };
    carts.delete(session);
    carts.set(session, cart);
    if (carts.size > MAX_CARTS) carts.delete(carts.keys().next().value);
    if (!isHeld(cart)) keepWhatIsLeft(cart);
    cart.touchedAt = now();
    return cart;
  };
  const keepWhatIsLeft = ({ lines }) => {
    for (const [id, quantity] of lines) {
      const left = Math.min(quantity, available(id));
      if (left > 0) lines.set(id, left);
      else lines.delete(id);
    }
  };
  const isHeld = (cart) => now() - cart.touchedAt < HELD_MS;
  const heldBy = (id, cart) => (isHeld(cart) ? (cart.lines.get(id) ?? 0) : 0);
  const available = (id) => {
    const held = Array.from(carts.values(), (cart) => heldBy(id, cart)).reduce((sum, count) => sum + count, 0);
    return Math.max(0, (stock.get(id) ?? 0) - held);
  };

  const snapshot = ({ lines }, currency) => {
    const priced = Array.from(lines, ([id, quantity]) => {
      const { amountMinor } = priceIn(byId.get(id).cents, currency);
      return { id: `line-${id}`, productId: id, quantity, total: { amountMinor: amountMinor * quantity, currency } };
    });
    const amountMinor = priced.reduce((sum, { total }) => sum + total.amountMinor, 0);
    return { lines: priced, total: { amountMinor, currency } };
  };

  const add = (cart, productId, quantity) => {
    if (!byId.has(productId)) return { addedQuantity: 0, refusal: 'unknown-product', message: 'We don’t sell this.' };
    const left = available(productId);
    const own = cart.lines.get(productId) ?? 0;
    const addedQuantity = Math.min(quantity, left);
    if (addedQuantity > 0) cart.lines.set(productId, own + addedQuantity);
    if (addedQuantity === quantity) return { addedQuantity };
    const inCart = own + addedQuantity;
    if (inCart === 0) return { addedQuantity, refusal: 'sold-out', message: 'Sold out: somebody was faster.' };
    const message = `Only ${inCart} left: ${inCart === 1 ? 'it is' : `${inCart} are`} in your cart`;
    return { addedQuantity, refusal: addedQuantity === 0 ? 'sold-out' : 'partial', message };
  };

  return {
    restock,
    productIds: () => goods.map(({ id }) => id),
    products: (ids, { locale = 'en', currency } = {}) =>
      ids.flatMap((id) => (byId.has(id) ? toProduct(byId.get(id), available(id), locale, currency) : [])),
    cart: (session, currency) => snapshot(cartOf(session), currencyFor(currency)),
    /** The same key again is answered as the first time, and adds nothing. */
    add(session, { productId, quantity, key, currency }) {
      const cart = cartOf(session);
      const said = cart.answers.get(key) ?? add(cart, productId, quantity);
      if (key !== undefined) cart.answers.set(key, said);
      if (cart.answers.size > MAX_ANSWERS) cart.answers.delete(cart.answers.keys().next().value);
      return { ...said, cart: snapshot(cart, currencyFor(currency)) };
    },
    /** Takes payment for granted: the pieces leave the stock. Undefined where the cart is empty. */
    checkOut(session, currency) {
      const cart = cartOf(session);
      if (cart.lines.size === 0) return undefined;
      const { lines, total } = snapshot(cart, currencyFor(currency));
      for (const [id, quantity] of cart.lines) stock.set(id, Math.max(0, stock.get(id) - quantity));
      cart.lines.clear();
      return { orderId: String(FIRST_ORDER + orderCount++), lines, total };
    },
  };
}

function toProduct({ id, titles, cents, regularCents, refillAfterDays }, left, locale, currency) {
  return {
    id,
    title: titles[locale.split('-')[0].toLowerCase()] ?? titles.en,
    price: priceIn(cents, currency),
    ...(regularCents === undefined ? {} : { regularPrice: priceIn(regularCents, currency) }),
    stock: left,
    isSoldOut: left === 0,
    ...(refillAfterDays === undefined ? {} : { refillAfterDays }),
  };
}
