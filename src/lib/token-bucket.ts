/** A rate limit that allows a burst: `capacity` at once, then `perSecond`. Pure: the clock is a parameter. */

// Tokens are counted in thousandths, so that whole rates and whole milliseconds come out exactly.
const ONE = 1000;

export class TokenBucket {
  readonly #perSecond: number;
  readonly #capacity: number;
  #tokens: number;
  #updatedMs: number | undefined;

  constructor({ capacity, perSecond }: { capacity: number; perSecond: number }) {
    this.#perSecond = perSecond;
    this.#capacity = capacity * ONE;
    this.#tokens = this.#capacity;
  }

  /** Takes one token if there is one. */
  tryTake(nowMs: number): boolean {
    this.#refill(nowMs);
    if (this.#tokens < ONE) return false;
    this.#tokens -= ONE;
    return true;
  }

  /** How long until the next token, in ms: 0 when there is one now. */
  waitMs(nowMs: number): number {
    this.#refill(nowMs);
    return this.#tokens >= ONE ? 0 : Math.ceil((ONE - this.#tokens) / this.#perSecond);
  }

  #refill(nowMs: number): void {
    // A clock that was set back must not empty or freeze the bucket.
    const elapsedMs = Math.max(0, nowMs - (this.#updatedMs ?? nowMs));
    this.#updatedMs = nowMs;
    this.#tokens = Math.min(this.#capacity, this.#tokens + elapsedMs * this.#perSecond);
  }
}
