/** One call of a sink, and what it says: taken, to be tried again after a while, or let go. Never rejects. */
import { sleep, untilAborted } from '../../lib/abort';
import { backoffMs } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { isObject } from '../../model/option-rules';
import type { ReminderDelivery, ReminderSink } from '../types';

const RETRY_BACKOFF = { baseMs: 1_000, maxMs: 600_000 };

/** A sink that has not answered by then is tried again. */
const DELIVERY_LIMIT_MS = 30_000;

/** Whatever a sink asks for. */
const LONGEST_WAIT_MS = 86_400_000;

export type DeliveryOutcome =
  | { readonly status: 'taken' | 'failed' }
  | { readonly status: 'open'; readonly waitMs: number };

export interface DeliveryContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly isLeaving: boolean;
  /** This one included. */
  readonly attempts: number;
}

/** Undefined when the signal aborted before the sink has answered. */
export async function deliver(
  sink: ReminderSink,
  delivery: ReminderDelivery,
  { clock, random, signal, isLeaving, attempts }: DeliveryContext,
): Promise<DeliveryOutcome | undefined> {
  const over = new AbortController();
  const given = AbortSignal.any([signal, over.signal]);
  sleep(clock, DELIVERY_LIMIT_MS, given).then(() => over.abort(), () => undefined);
  try {
    await untilAborted(Promise.resolve(sink.deliver(delivery, { signal: given, isLeaving })), given);
    return { status: 'taken' };
  } catch (error) {
    if (signal.aborted) return undefined;
    if (isObject(error) && error.retryable === false) return { status: 'failed' };
    return { status: 'open', waitMs: Math.max(backoffMs(attempts - 1, RETRY_BACKOFF, random), askedWaitMs(error)) };
  } finally {
    over.abort();
  }
}

/** `retryAfterMs` of the error itself, or of its context as `rate-limited` has it. */
function askedWaitMs(error: unknown): number {
  if (!isObject(error)) return 0;
  const { retryAfterMs = isObject(error.context) ? error.context.retryAfterMs : 0 } = error;
  return typeof retryAfterMs === 'number' && retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_WAIT_MS) : 0;
}
