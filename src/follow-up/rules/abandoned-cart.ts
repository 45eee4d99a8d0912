/**
 * Reminds of what was put into the cart and not bought. Any order at all ends it, in every room: a shop has one cart,
 * its checkout takes all of it, and what was left out of an order was left out on purpose.
 */
import { DAY_MS, HOUR_MS } from './durations';
import { close, closeId, want } from './occasions';
import { delayOf, type FollowRule } from './rule';

/** After the last adding: the show is over by then, and the evening is not. */
export const ABANDONED_CART_DELAY_MS = 3 * HOUR_MS;

/** Prices and stock of a show don't last longer. */
const WORTH_MS = 3 * DAY_MS;

/** Products that a reminder names; the latest ones. */
const MAX_PRODUCTS = 20;

export const abandonedCart: FollowRule = (occasions, event, options) => {
  if (event.name === 'purchased') {
    const rest = close(occasions, event.at, ({ kind }) => kind === 'abandoned-cart');
    return closeId(rest, idOf(event.roomId), event.at);
  }
  const delayMs = delayOf('abandoned-cart', ABANDONED_CART_DELAY_MS, options);
  if (event.name !== 'cart-added' || delayMs === undefined) return occasions;
  const { roomId, at, line } = event;
  const id = idOf(roomId);
  const open = occasions.open.find((occasion) => occasion.id === id);
  // Told late by another tab, perhaps: then the later adding still counts.
  const addedAt = Math.max(at, open?.asOf ?? at);
  const products = [...(open?.productIds ?? []).filter((productId) => productId !== line.productId), line.productId];
  const productIds = products.slice(-MAX_PRODUCTS);
  const others = productIds.length - 1;
  const draft = {
    id,
    kind: 'abandoned-cart' as const,
    roomId,
    wantedAt: addedAt + delayMs,
    expiresAt: addedAt + delayMs + WORTH_MS,
    productIds,
    title: 'Your cart is waiting',
    body: `${line.title ?? 'What you chose'}${others > 0 ? ` and ${others} more` : ''}: still in your cart.`,
  };
  return want(occasions, draft, addedAt, options.words);
};

const idOf = (roomId: string): string => `abandoned-cart:${roomId}`;
