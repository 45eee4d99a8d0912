/** What became of a line, in the room's words. Knows what HTTP statuses say, no shop's own codes. */
import type { CartRefusal, CartResult, CartSnapshot } from '../types';

/** All of a line was added, unless there is a reason why not. */
export const resultOf = (
  addedQuantity: number,
  cart?: CartSnapshot,
  reason?: CartRefusal,
  /** The shop's own words, if it has any. */
  words?: unknown,
): CartResult => {
  const refusal = reason && { reason, message: typeof words === 'string' ? words : reason, retryable: RETRYABLE.test(reason) };
  return { ok: !reason, addedQuantity, ...(cart && { cart }), ...refusal } as CartResult;
};

const RETRYABLE = /^(network|rate-limited|unknown)$/;

/** Why a shop refused, or can't be understood, by the status of its answer. 430 is Shopify's own. */
export const reasonOf = (status: number): CartRefusal => {
  if (status > 499) return 'network';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429 || status === 430) return 'rate-limited';
  return status > 399 ? 'invalid' : 'unknown';
};
