/** Waiting that ends in time, whether or not what is waited for is there. */
import { sleep } from './abort';
import type { Clock } from './clock';

/**
 * What `task` comes to, or undefined when that takes longer than `limitMs` or the signal aborts first. Rejects as `task`
 * does in time.
 */
export async function within<T>(
  clock: Clock,
  limitMs: number,
  task: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const over = new AbortController();
  const limit = sleep(clock, limitMs, AbortSignal.any([signal, over.signal])).catch(() => undefined);
  try {
    return (await Promise.race([task, limit])) as T | undefined;
  } finally {
    over.abort();
  }
}
