/** Says something to the room, again and again for as long as somebody can be made to wait for it. Knows no message. */
import { retry } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { isRetryable } from '../../model/errors';
import { unreachable } from '../../model/refusals';

const PATIENCE_MS = 5_000;
const AGAIN = { baseMs: 500, maxMs: 2_000 };

/** @throws LiveRoomError `network-unavailable`, and what `say` rejects with when trying again is no use. */
export async function sayInTime(
  { clock, random }: { clock: Clock; random: Random },
  action: string,
  say: () => Promise<void>,
  session: AbortSignal,
): Promise<void> {
  const limit = new AbortController();
  const giveUp = () => limit.abort(unreachable(action, 'the network did not answer'));
  const cancel = clock.schedule(giveUp, PATIENCE_MS);
  try {
    await retry(say, { clock, random, signal: AbortSignal.any([session, limit.signal]), isRetryable, ...AGAIN });
  } catch (error) {
    throw session.aborted ? unreachable(action, 'the connection was lost', error) : error;
  } finally {
    cancel();
  }
}
