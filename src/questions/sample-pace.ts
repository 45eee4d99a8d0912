/**
 * How often a viewer may send a sample of its health, so that all together send ten a second whatever the audience:
 * two minutes of them are 1,200, which show a million viewers as well as ten thousand. Knows no sample. Pure: the clock is a parameter.
 */

/** Over all ask channels: one in 160 of the 1,600 messages a second that eight of them carry. */
const SAMPLES_PER_S = 10;

/** Also in the smallest room. */
const LEAST_EVERY_MS = 10_000;

/**
 * The audience is taken for the largest that it was in this time, because presence falls short while a network recovers;
 * and nobody is asked for samples before that, because presence falls short at first.
 */
const WINDOW_MS = 30_000;

export class SamplePace {
  #counts: { readonly atMs: number; readonly count: number }[] = [];
  #sinceMs: number | undefined;

  /**
   * What to tell the viewers, undefined while that can't be said.
   * @param audience how many are in the room now, as far as is known. To be said every few seconds.
   */
  everyMs(audience: number, nowMs: number): number | undefined {
    const last = this.#counts.at(-1)?.atMs ?? nowMs;
    // A clock that was set back: what was counted is as old as it was, nobody knows how old.
    if (nowMs < last) this.#counts = [];
    this.#sinceMs = nowMs < last ? nowMs : (this.#sinceMs ?? nowMs);
    this.#counts = this.#counts.filter(({ atMs }) => atMs > nowMs - WINDOW_MS);
    this.#counts.push({ atMs: nowMs, count: audience });
    if (nowMs - this.#sinceMs < WINDOW_MS) return undefined;
    const most = Math.max(...this.#counts.map(({ count }) => count));
    return Math.max(LEAST_EVERY_MS, Math.ceil((most / SAMPLES_PER_S) * 1_000));
  }
}
