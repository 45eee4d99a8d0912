/** Counts what happened in the second that ends now, and remembers the worst one. Pure: the clock is a parameter. */
const SECOND_MS = 1_000;
/** Entries that are over are thrown away from this many on. */
const TIDY_FROM = 256;

export class RateWindow {
  /** The most in any one second so far. */
  peak = 0;
  total = 0;
  #times: number[] = [];
  #first = 0;

  /** How many in the second that ends at `nowMs`. Times must not go back. */
  count(nowMs: number): number {
    while (this.#first < this.#times.length && this.#times[this.#first]! <= nowMs - SECOND_MS) this.#first++;
    if (this.#first >= TIDY_FROM) {
      this.#times = this.#times.slice(this.#first);
      this.#first = 0;
    }
    return this.#times.length - this.#first;
  }

  /** Counts one more, and returns how many there are now. */
  add(nowMs: number): number {
    this.#times.push(nowMs);
    this.total++;
    const count = this.count(nowMs);
    if (count > this.peak) this.peak = count;
    return count;
  }
}
