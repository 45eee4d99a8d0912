/** Refusals that several features share, worded once. */
import type { TokenBucket } from '../lib/token-bucket';
import { LiveRoomError } from './errors';

export function notJoined(action: string): LiveRoomError<'not-joined'> {
  return new LiveRoomError('not-joined', `unable to ${action}; the room is not joined`, { action });
}

/** The network did not do it; it may the next time. */
export function unreachable(action: string, reason: string, cause?: unknown): LiveRoomError<'network-unavailable'> {
  const options = { retryable: true, cause };
  return new LiveRoomError('network-unavailable', `unable to ${action}; ${reason}`, { action }, options);
}

/** Takes a token, or throws `rate-limited` with the time until there is one. */
export function spend(bucket: TokenBucket, nowMs: number, action: string): void {
  if (bucket.tryTake(nowMs)) return;
  const retryAfterMs = bucket.waitMs(nowMs);
  const message = `unable to ${action}; too often, try again in ${retryAfterMs} ms`;
  throw new LiveRoomError('rate-limited', message, { action, retryAfterMs }, { retryable: true });
}
