/** What became of a line, in the room's words. Knows what HTTP statuses say, no shop's own codes. */
import type { CartAdapter, CartRefusal, ShopCart } from '../types';

type Result = Awaited<ReturnType<CartAdapter['add']>>;

/** All of a line was added. */
export const added = (addedQuantity: number, cart?: ShopCart): Result => ({ ok: true, addedQuantity, ...(cart && { cart }) });

/** A line was refused, or added in part. */
export const refused = (
  reason: CartRefusal,
  /** The shop's own, if it has any; the room leaves out what is no text. */
  words: unknown,
  addedQuantity = 0,
  cart?: ShopCart,
): Result => ({
  ok: false,
  reason,
  addedQuantity,
  message: (words || reason) as string,
  retryable: /^(net|rate|unk)/.test(reason),
  ...(cart && { cart }),
});

/** Why a shop refused, or can't be understood, by the status of its answer. 430 is Shopify's own. */
export const reasonOf = (status: number): CartRefusal => {
  if (status > 499 || status === 408) return 'network';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429 || status === 430) return 'rate-limited';
  return status > 399 ? 'invalid' : 'unknown';
};
