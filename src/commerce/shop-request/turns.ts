/**
 * A cart adapter from two requests, one at a time: shops lose one of two that change a cart at once, and two that come
 * before a session is known would open two carts. Knows no shop; settles what fails.
 */
import { Mutex } from '../../lib/mutex';
import { LiveRoomError } from '../../model/errors';
import type { CartAdapter, CartContext, CartLine, CartResult, CartSnapshot } from '../types';
import { resultOf } from './result';

/**
 * @param add may reject: then nothing is known of the outcome.
 * @param read gives undefined when what the shop said is no cart.
 */
export function inTurns(
  add: (line: CartLine, context: CartContext) => Promise<CartResult>,
  read: (signal: AbortSignal) => Promise<CartSnapshot | undefined>,
): CartAdapter {
  const turns = new Mutex();
  return {
    add: (line, context) =>
      turns.run(() => add(line, context)).catch((error: unknown) => resultOf(0, undefined, 'network', String(error))),
    read: ({ signal }) =>
      turns.run(async () => {
        const cart = await read(signal);
        if (cart) return cart;
        throw new LiveRoomError('network-unavailable', 'unable to read the cart', { action: 'read the cart' });
      }),
  };
}
