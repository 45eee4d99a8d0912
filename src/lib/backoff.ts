/** Waiting longer after each failure, with jitter so that a crowd that failed together does not return together. */
import { sleep, untilAborted } from './abort';
import type { Clock } from './clock';
import type { Random } from './random';

export interface Backoff {
  /** The longest first wait, in ms. */
  baseMs: number;
  /** No wait is longer, in ms. */
  maxMs: number;
}

/** The wait before try number `attempt` (from 0): between half of and the whole of `baseMs · 2^attempt`, at most `maxMs`. */
export function backoffMs(attempt: number, { baseMs, maxMs }: Backoff, random: Random): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 30));
  return ceiling * (0.5 + random() / 2);
}

/**
 * Runs `task` until it succeeds, waiting longer after each failure that `isRetryable` accepts. Rejects with any other
 * failure, and with the signal's reason when it aborts.
 */
export async function retry<T>(
  task: () => Promise<T>,
  { clock, random, signal, isRetryable, ...backoff }: Backoff & RetryContext,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await untilAborted(task(), signal);
    } catch (error) {
      if (signal.aborted || !isRetryable(error)) throw error;
      await sleep(clock, backoffMs(attempt, backoff, random), signal);
    }
  }
}

export interface RetryContext {
  clock: Clock;
  random: Random;
  signal: AbortSignal;
  isRetryable: (error: unknown) => boolean;
}
