/**
 * Limits what one person can have the keeper say to everybody: a poll of a hundred ids costs its sender nothing, and
 * its answer reaches the whole audience. Knows no question. Pure: the clock is a parameter.
 */

/** An honest device asks after each of its open questions once in four seconds, at most. */
const IDS_PER_WINDOW = 200;
const WINDOW_MS = 5_000;

/** People counted in one window; beyond this the window ends early, so that memory is bounded at any audience. */
const MAX_USERS = 20_000;

export class PollGuard {
  readonly #counts = new Map<string, number>();
  #windowEndsMs = -Infinity;

  /** How many of `wanted` ids the user may ask after now. */
  admit(userId: string, wanted: number, nowMs: number): number {
    const endsInMs = this.#windowEndsMs - nowMs;
    // A clock that was set back must not stretch the window.
    if (endsInMs <= 0 || endsInMs > WINDOW_MS || this.#counts.size >= MAX_USERS) {
      this.#counts.clear();
      this.#windowEndsMs = nowMs + WINDOW_MS;
    }
    const asked = this.#counts.get(userId) ?? 0;
    const admitted = Math.min(wanted, IDS_PER_WINDOW - asked);
    this.#counts.set(userId, asked + admitted);
    return admitted;
  }
}
