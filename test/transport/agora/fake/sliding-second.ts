/** Counts in any second that slides, as the signalling SDK counts its calls: those after `now - 1,000 ms`. */

export class SlidingSecond {
  /** The most attempts in any second, refused ones included. */
  peak = 0;
  #attempts: number[] = [];
  #taken: number[] = [];

  /** Counts an attempt; false when `limit` were already taken in this second. */
  take(nowMs: number, limit: number): boolean {
    const isRecent = (atMs: number) => atMs > nowMs - 1_000;
    this.#attempts = [...this.#attempts.filter(isRecent), nowMs];
    this.#taken = this.#taken.filter(isRecent);
    this.peak = Math.max(this.peak, this.#attempts.length);
    if (this.#taken.length >= limit) return false;
    this.#taken.push(nowMs);
    return true;
  }
}
