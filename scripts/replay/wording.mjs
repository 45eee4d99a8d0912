/** Numbers in words that people read. */

export const grouped = (count) => Math.round(count).toLocaleString('en-US');

/** `3:20`, or `1:03:20` from an hour on. */
export function clockTime(ms) {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${String(seconds % 60).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

export const percent = (part, whole) => (whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`);

export const plural = (count, one, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

/** Fainter, on a terminal that shows colours. */
export const dimmed = (text) => `\u001b[2m${text}\u001b[22m`;
