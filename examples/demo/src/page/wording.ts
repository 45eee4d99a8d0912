/** Numbers, times and errors in words. */
import { isLiveRoomError } from 'liveroom';

const plain = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

export const count = (value: number): string => plain.format(Math.round(value));
export const share = (value: number): string => percent.format(value);

/** `1 person`, `2 people`. */
export const plural = (value: number, one: string, many: string): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** `0:42`, `12:05`, `1:02:03`. */
export function stopwatch(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const padded = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
}

/** `42 s`, `3 min`, `1 h 5 min`. */
export function spell(durationMs: number): string {
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What went wrong, for the person in front of the screen. */
export function explain(error: unknown): string {
  if (isLiveRoomError(error, 'rate-limited')) {
    const seconds = Math.max(1, Math.ceil(error.context.retryAfterMs / 1000));
    return `That was a bit fast. You can go on in ${plural(seconds, 'second', 'seconds')}.`;
  }
  if (isLiveRoomError(error, 'text-too-long')) return `That is too long: ${error.context.limit} characters at most.`;
  if (isLiveRoomError(error, 'text-empty')) return 'Write something first.';
  return sentence(error instanceof Error ? error.message : String(error));
}

const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
