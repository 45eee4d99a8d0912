/** Text on its way out: cleaned, or refused with an error that says why. */
import { LiveRoomError } from './errors';
import { cleanText, fitsCodePoints, MAX_TEXT_CODE_POINTS } from './text';

/**
 * The text as it will be sent.
 * @throws LiveRoomError `text-empty`, `text-too-long`.
 */
export function outgoingText(action: string, field: string, text: unknown, limit = MAX_TEXT_CODE_POINTS): string {
  const clean = typeof text === 'string' ? cleanText(text) : '';
  if (clean === '') throw new LiveRoomError('text-empty', `unable to ${action}; the ${field} is empty`, { field });
  if (!fitsCodePoints(clean, limit)) {
    const reason = `the ${field} is longer than ${limit} characters`;
    throw new LiveRoomError('text-too-long', `unable to ${action}; ${reason}`, { field, limit });
  }
  return clean;
}
