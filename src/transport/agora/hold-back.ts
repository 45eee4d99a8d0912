/**
 * How much chat each sender holds back, so that thousands who know nothing of each other keep a channel just under its
 * limit. Everyone on it sees the same messages arrive, so everyone comes to the same share by the same rule: the more
 * of the limit was used over the last seconds, the less may pass. A kernel: time is a parameter; it throws no dice.
 *
 * The rule is a leaky integrator: share = e^(STEEPNESS × (ONSET − load)), where load is the part of the limit that was
 * used, averaged over MEMORY_MS. With the limit itself offered, 0.62 of it is used; with ten times as much, 0.67. The
 * rest is room for chance (100 a second: ±10) and for what is on its way while the share falls.
 */

/** The part of the limit in use at which holding back begins. */
const ONSET = 0.615;
/** With MEMORY_MS: the share follows within about 0.35 s. Faster, it would swing: messages take up to 0.6 s. */
const STEEPNESS = 60;
const MEMORY_MS = 14_000;
/** Who is new, or heard nothing for long, learns faster: from this, the memory grows GROWTH times as fast as time. */
const FIRST_MEMORY_MS = 2_000;
const GROWTH = 3;
/** The load is kept within these, so that neither a quiet hour nor a flood makes the share late to move. */
const LEAST_LOAD = 0.53;
const MOST_LOAD = 0.735;

export class HoldBack {
  /** Messages that the channel may carry in a second. */
  limit: number;
  #load = LEAST_LOAD;
  #atMs = -Infinity;
  #sinceMs = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** A message is on the channel, whoever sent it. */
  heard(nowMs: number): void {
    const memoryMs = this.#fade(nowMs);
    this.#load = Math.min(MOST_LOAD, this.#load + 1000 / (this.limit * memoryMs));
  }

  /** The part of all messages that may pass, from 1 down to about 1 in 1,300. */
  share(nowMs: number): number {
    this.#fade(nowMs);
    return Math.min(1, Math.exp(STEEPNESS * (ONSET - this.#load)));
  }

  #fade(nowMs: number): number {
    // A clock that was set back lets no time pass.
    const passedMs = Math.max(0, nowMs - this.#atMs);
    if (passedMs > MEMORY_MS || nowMs < this.#sinceMs) this.#sinceMs = nowMs;
    this.#atMs = nowMs;
    const memoryMs = Math.min(MEMORY_MS, Math.max(FIRST_MEMORY_MS, GROWTH * (nowMs - this.#sinceMs)));
    this.#load = Math.max(LEAST_LOAD, this.#load * Math.exp(-passedMs / memoryMs));
    return memoryMs;
  }
}
