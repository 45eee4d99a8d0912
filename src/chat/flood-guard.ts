/**
 * Limits how much of the window one user can take: beyond the limit their lines are not shown here. Nobody is told to be
 * quiet, and nothing but counts is kept. Pure: the clock is a parameter.
 */
export interface FloodLimit {
  /** Lines of one user within one window. */
  readonly lines: number;
  readonly windowMs: number;
}

/** Two lines a second for five seconds is faster than people type. */
const DEFAULT_FLOOD_LIMIT: FloodLimit = Object.freeze({ lines: 10, windowMs: 5_000 });

/** Users counted in one window; beyond this the window ends early, so that memory is bounded at any audience. */
const MAX_USERS = 20_000;

export class FloodGuard {
  readonly #limit: FloodLimit;
  readonly #counts = new Map<string, number>();
  #windowEndsMs = -Infinity;

  constructor(limit: FloodLimit = DEFAULT_FLOOD_LIMIT) {
    this.#limit = limit;
  }

  /** Counts one line of `userId`; false when it is one too many. */
  admit(userId: string, nowMs: number): boolean {
    const endsInMs = this.#windowEndsMs - nowMs;
    // A clock that was set back must not stretch the window.
    if (endsInMs <= 0 || endsInMs > this.#limit.windowMs || this.#counts.size >= MAX_USERS) {
      this.#counts.clear();
      this.#windowEndsMs = nowMs + this.#limit.windowMs;
    }
    const count = (this.#counts.get(userId) ?? 0) + 1;
    this.#counts.set(userId, count);
    return count <= this.#limit.lines;
  }
}
