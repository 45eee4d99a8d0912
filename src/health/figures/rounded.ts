/** Figures as they are shown: no finer than anybody reads, so that noise alone makes no new report. */

/** To whole numbers, ms for instance. */
export const whole = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value) + 0; // never -0

/** A share of 0–1, to thousandths. */
export const share = (part: number | undefined, of: number | undefined): number | undefined =>
  part === undefined || of === undefined || !(of > 0)
    ? undefined
    : Math.round(Math.min(1, Math.max(0, part / of)) * 1000) / 1000;

/** Bits a second, to thousands. */
export const bitrate = (bytes: number, ms: number): number => Math.round((bytes * 8) / ms) * 1000;

/** Of what is known, the greatest. */
export function greatest(...values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
