/**
 * A rate limit that holds in every window of time, wherever it begins: at most `limit` in any `windowMs`. Pure: time is
 * a parameter, and must not run backwards.
 */
export class SlidingWindow {
  /** May change at any time; what was taken under another limit counts on. */
  limit: number;
  readonly #windowMs: number;
  /** Oldest first, those that may still count. */
  readonly #takenMs: number[] = [];
  #closedUntilMs = -Infinity;

  constructor({ limit, windowMs }: { limit: number; windowMs: number }) {
    this.limit = limit;
    this.#windowMs = windowMs;
  }

  /** How long until one more may be taken, in ms: 0 when one may now. */
  waitMs(nowMs: number): number {
    const taken = this.#takenMs;
    while (taken[0]! + this.#windowMs <= nowMs) taken.shift();
    const lastInTheWay = taken[taken.length - Math.max(1, Math.floor(this.limit))] ?? -Infinity;
    return Math.max(0, lastInTheWay + this.#windowMs - nowMs, this.#closedUntilMs - nowMs);
  }

  /** Counts one, whether or not there is room for it. */
  take(nowMs: number): void {
    this.#takenMs.push(nowMs);
  }

  /** Allows nothing until then. */
  close(untilMs: number): void {
    this.#closedUntilMs = untilMs;
  }
}
