/** Size limits in bytes of UTF-8, checked without counting bytes where the length alone decides. */
import { LiveRoomError } from '../../model/errors';

/** Throws `message-too-large` when `text` has more than `limitBytes` bytes of UTF-8. */
export function assertFits(text: string, limitBytes: number, action: string): void {
  // A UTF-16 unit takes at most three bytes.
  if (text.length * 3 <= limitBytes) return;
  const bytes = utf8Bytes(text);
  if (bytes <= limitBytes) return;
  throw new LiveRoomError('message-too-large', `unable to ${action}; ${bytes} bytes exceed the limit of ${limitBytes}`, {
    bytes,
    limitBytes,
  });
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
