/** What fits into a message and into an item of shared state: the limits of Agora's RTM. */
import { LiveRoomError } from '../../model/errors';
import type { SignalLimits } from '../port';

export const LIMITS: SignalLimits = Object.freeze({ messageBytes: 32_768, stateItemBytes: 16_384 });

/** A UTF-16 unit takes at most this many bytes of UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/** @throws LiveRoomError `message-too-large`. */
export function requireFits(action: string, text: string, limitBytes: number): void {
  if (text.length * MAX_BYTES_PER_UNIT <= limitBytes) return;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= limitBytes) return;
  throw new LiveRoomError('message-too-large', `unable to ${action}; ${bytes} bytes are more than ${limitBytes}`, {
    bytes,
    limitBytes,
  });
}
