/**
 * When to spare a shop that does not answer: after several attempts in a row that came to nothing it is left alone for a
 * while, and then one attempt says whether it is back. Pure: time is a parameter. Knows no cart.
 */

/** So many attempts in a row, in all addings. */
const FAILURES_TO_OPEN = 5;

const OPEN_MS = 10_000;

export class CircuitBreaker {
  #failures = 0;
  #openedAtMs = -Infinity;

  /** Whether nothing should be sent now. Once it no longer is, a single failure opens it again. */
  isOpen(nowMs: number): boolean {
    // A clock that was set back ends the pause too.
    return nowMs >= this.#openedAtMs && nowMs < this.#openedAtMs + OPEN_MS;
  }

  /** What became of an attempt: whether the shop answered it, be it with a refusal. */
  record(isAnswered: boolean, nowMs: number): void {
    this.#failures = isAnswered ? 0 : this.#failures + 1;
    this.#openedAtMs = this.#failures < FAILURES_TO_OPEN ? -Infinity : nowMs;
  }
}
