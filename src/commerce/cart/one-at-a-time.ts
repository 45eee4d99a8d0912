/**
 * An adapter that is asked one thing at a time: shops lose one of two requests that change a cart at once, and two that
 * come before a session is known would open two carts. Knows no other tab and no time limit.
 */
import { untilAborted } from '../../lib/abort';
import { Mutex } from '../../lib/mutex';
import type { CartAdapter } from '../types';

/** By adapter: two rooms of a page may have the same. */
const queues = new WeakMap<CartAdapter, Mutex>();

/** What is given up by its signal holds up nobody, whether the adapter heeds that or not, and is not asked any more. */
export function oneAtATime(adapter: CartAdapter): CartAdapter {
  const turns = queues.get(adapter) ?? new Mutex();
  queues.set(adapter, turns);
  const inTurn = <T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> =>
    turns.run(async () => {
      signal.throwIfAborted();
      return untilAborted(Promise.resolve(request()), signal);
    });
  return {
    isIdempotent: adapter.isIdempotent === true,
    add: (line, context) => inTurn(context.signal, () => adapter.add(line, context)),
    ...(adapter.read && { read: (context) => inTurn(context.signal, async () => adapter.read?.(context)) }),
  };
}
