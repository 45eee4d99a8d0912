/** Size limits in bytes of UTF-8. */
import { LiveRoomError } from '../../../model/errors';

/** A UTF-16 unit takes at most this many bytes of UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/** @throws LiveRoomError `message-too-large`. */
export function requireFits(action: string, text: string, limitBytes: number): void {
  if (text.length * MAX_BYTES_PER_UNIT <= limitBytes) return;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= limitBytes) return;
  const context = { bytes, limitBytes };
  throw new LiveRoomError('message-too-large', `unable to ${action}; ${bytes} bytes are more than ${limitBytes}`, context);
}
