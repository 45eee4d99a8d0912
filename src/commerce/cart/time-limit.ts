/** A request that ends in time, whatever the code that makes it does. Knows no cart. */
import { untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';

/**
 * What `request` comes to. Its signal aborts after `limitMs` and when `signal` does, and then this rejects, whether it
 * heeds that or not. Rejects too with what it throws.
 */
export async function inTime<T>(
  clock: Clock,
  limitMs: number,
  signal: AbortSignal,
  request: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const either = AbortSignal.any([signal, limit.signal]);
  const cancel = clock.schedule(() => limit.abort(), limitMs);
  try {
    either.throwIfAborted();
    return await untilAborted(Promise.resolve(request(either)), either);
  } finally {
    cancel();
  }
}
