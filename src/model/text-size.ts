/** Size limits in bytes of UTF-8, checked without counting bytes where the length alone decides. */
import { LiveRoomError } from './errors';

/** A UTF-16 unit takes at most this many bytes of UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/** @throws LiveRoomError `message-too-large` when `text` has more than `limitBytes` bytes of UTF-8. */
export function assertFits(text: string, limitBytes: number, action: string): void {
  if (text.length * MAX_BYTES_PER_UNIT <= limitBytes) return;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= limitBytes) return;
  const context = { bytes, limitBytes };
  throw new LiveRoomError('message-too-large', `unable to ${action}; ${bytes} bytes are more than ${limitBytes}`, context);
}
