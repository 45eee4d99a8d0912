/** What a server's answer to a reminder means. Pure. */
import { LiveRoomError } from '../../../model/errors';
import { unreachable } from '../../../model/refusals';

const ACTION = 'hand over a reminder';

/** Too early and too often; or the server's own trouble. */
const isPassing = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** Undefined when it was taken, or is known already (409); else the error, which says whether to try again. */
export function refusalOf(status: number, retryAfter: string | null, nowMs: number): LiveRoomError | undefined {
  if ((status >= 200 && status < 300) || status === 409) return undefined;
  // A redirect is not followed, because it would turn into a question; a browser shows it as status 0.
  const reason = `the server answered ${status || 'with a redirect'}`;
  if (!isPassing(status)) {
    return new LiveRoomError('vendor-failed', `unable to ${ACTION}; ${reason}`, { action: ACTION, vendorCode: String(status) });
  }
  const retryAfterMs = waitMs(retryAfter, nowMs);
  if (retryAfterMs === undefined) return unreachable(ACTION, reason);
  const context = { action: ACTION, retryAfterMs };
  return new LiveRoomError('rate-limited', `unable to ${ACTION}; ${reason}`, context, { retryable: true });
}

export const lost = (cause: unknown): LiveRoomError => unreachable(ACTION, 'the server could not be reached', cause);

export const keyless = (cause: unknown): LiveRoomError => unreachable(ACTION, 'there is no key to sign it with', cause);

/** `Retry-After` is seconds or a date (RFC 9110, section 10.2.3). */
function waitMs(retryAfter: string | null, nowMs: number): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
