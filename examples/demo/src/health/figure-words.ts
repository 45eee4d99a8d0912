/** Figures of health as people read them. What was not measured, or is no number, is a dash. Pure. */
export const NONE = '–';

const known = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);
const trimmed = (value: number, digits: number) => value.toFixed(digits).replace(/\.0+$/, '');

/** `96`. */
export const whole = (value: number | undefined): string => (known(value) ? String(Math.round(value)) : NONE);

/** `180 ms`, `1.4 s`, `35 s`. */
export function duration(ms: number | undefined): string {
  if (!known(ms)) return NONE;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return `${trimmed(ms / 1000, ms < 9_950 ? 1 : 0)} s`;
}

/** `+45 ms`, `−32 ms`, `0 ms`. */
export function signedMs(ms: number | undefined): string {
  if (!known(ms)) return NONE;
  const rounded = Math.round(ms);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)} ms`;
}

/** `0%`, `0.4%`, `12%`. */
export function percent(share: number | undefined): string {
  const value = (share ?? NaN) * 100;
  if (!known(value)) return NONE;
  if (value > 0 && value < 0.1) return '<0.1%';
  return `${trimmed(value, value < 9.95 ? 1 : 0)}%`;
}

/** `640 kbit/s`, `1.8 Mbit/s`. */
export function bitrate(bitsPerSecond: number | undefined): string {
  if (!known(bitsPerSecond)) return NONE;
  if (bitsPerSecond < 999_500) return `${Math.round(bitsPerSecond / 1000)} kbit/s`;
  return `${trimmed(bitsPerSecond / 1_000_000, 1)} Mbit/s`;
}

/** `15 fps`. */
export const frameRate = (perSecond: number | undefined): string =>
  known(perSecond) ? `${Math.round(perSecond)} fps` : NONE;

/** `320 × 180`. */
export const resolution = (width: number | undefined, height: number | undefined): string =>
  known(width) && known(height) ? `${Math.round(width)} × ${Math.round(height)}` : NONE;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** As far as calendars of ECMAScript reach, in ms from the epoch. */
const END_OF_TIME_MS = 8.64e15;

/** `14:03:12`, on the reader's clock. */
export const timeOfDay = (atMs: number): string =>
  Math.abs(atMs) <= END_OF_TIME_MS ? clock.format(atMs) : NONE;

/** Those that are known, with a dot between; a dash when none is. */
export function joined(...parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined && !part.includes(NONE));
  return said.length === 0 ? NONE : said.join(' · ');
}
