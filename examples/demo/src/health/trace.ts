/** The last two minutes of some figures, for a chart: a column of times and one per figure. Knows no chart. */

export const SPAN_MS = 120_000;
/** A longer silence is a gap in the lines, not a slope across it. */
const GAP_MS = 3_500;

export type Figures<Key extends string> = Readonly<Record<Key, number | undefined>>;

export class Trace<Key extends string> {
  /** Seconds since the Unix epoch. */
  readonly times: number[] = [];
  readonly #columns: Readonly<Record<Key, (number | null)[]>>;
  readonly #keys: readonly Key[];

  constructor(keys: readonly Key[]) {
    this.#keys = keys;
    this.#columns = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<Key, (number | null)[]>;
  }

  /** Adds the figures of a moment. One that is not later than the last is left out: time went backwards, or stood. */
  push(atMs: number, figures: Figures<Key>): void {
    const lastMs = this.#lastMs();
    if (!Number.isFinite(atMs) || (lastMs !== undefined && atMs <= lastMs)) return;
    if (lastMs !== undefined && atMs - lastMs > GAP_MS) this.#append(lastMs + 1, undefined);
    this.#append(atMs, figures);
    let stale = 0;
    while ((this.times[stale] ?? Infinity) * 1000 < atMs - SPAN_MS) stale += 1;
    if (stale === 0) return;
    this.times.splice(0, stale);
    for (const key of this.#keys) this.#columns[key].splice(0, stale);
  }

  /** One figure of every moment; null where it is not known. */
  column(key: Key): readonly (number | null)[] {
    return this.#columns[key];
  }

  /** What a figure was, as far as it is known. */
  summary(key: Key): { last: number; least: number; most: number } | undefined {
    const values = this.#columns[key].filter((value) => value !== null);
    const last = values.at(-1);
    return last === undefined ? undefined : { last, least: Math.min(...values), most: Math.max(...values) };
  }

  #append(atMs: number, figures: Figures<Key> | undefined): void {
    this.times.push(atMs / 1000);
    for (const key of this.#keys) {
      const value = figures?.[key];
      this.#columns[key].push(value !== undefined && Number.isFinite(value) ? value : null);
    }
  }

  #lastMs(): number | undefined {
    const last = this.times.at(-1);
    return last === undefined ? undefined : last * 1000;
  }
}
