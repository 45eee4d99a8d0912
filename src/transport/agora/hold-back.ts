/**
 * How much chat each sender holds back, so that thousands who know nothing of each other keep a channel under its limit.
 * Everyone on it sees the same messages arrive, so everyone comes to the same share by the same rules: the more of the
 * limit was used, the less may pass. A kernel: time is a parameter; it throws no dice.
 *
 * Three rules; the share is what all three allow:
 * 1. Over seconds, a leaky integrator: e^(STEEPNESS × (ONSET − load)), where load is the part of the usable rate that was
 *    used, averaged over MEMORY_MS. With that rate itself offered, 0.62 of it is used; with ten times as much, 0.67. The
 *    rest is room for chance and for what is on its way while the share falls.
 * 2. Within a second: nothing more once the last second is nearly full, whatever the average says.
 * 3. Before anything was heard: a crowd too large for its channel, as it is until it has been spread over several, may
 *    send no more than it could bear if everybody spoke as much as people do when it is loudest.
 */

/** The part of the usable rate in use at which holding back begins. */
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
/** What is used where the usable rate is: see rule 1. */
const SETTLED = 0.67;

/** The parts of the limit, in the last second, from which less may pass and from which nothing may. */
const NEARLY_FULL = 0.8;
const FULL = 1;
/** The last second as an exponential mean, so that no list is kept. */
const SECOND_MS = 500;

/**
 * Messages that each user sends in a second when it is loudest. Real chats, scaled, come to 1 in 600; twice that, because
 * a crowd that grows is larger than it was when it was last counted, and some for chance.
 */
const LOUDEST = 1 / 250;

/** Messages come by chance: so many of its standard deviations fit between what is used and the limit. */
const DEVIATIONS = 4;

export class HoldBack {
  /** How many are on the channel. */
  users = 0;
  #limit = 1;
  /** What rule 1 takes for the limit: of 30 a second 22, of 100 and more all. */
  #usable = 1;
  #load = LEAST_LOAD;
  #perSecond = 0;
  #atMs = -Infinity;
  #sinceMs = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Messages that the channel may carry in a second. */
  get limit(): number {
    return this.#limit;
  }

  set limit(limit: number) {
    this.#limit = limit;
    const mean = ((Math.sqrt(DEVIATIONS ** 2 + 4 * limit) - DEVIATIONS) / 2) ** 2;
    this.#usable = Math.min(limit, mean / SETTLED);
  }

  /** A message is on the channel, whoever sent it. */
  heard(nowMs: number): void {
    const memoryMs = this.#fade(nowMs);
    this.#load = Math.min(MOST_LOAD, this.#load + 1000 / (this.#usable * memoryMs));
    this.#perSecond = Math.min(this.#limit, this.#perSecond + 1000 / SECOND_MS);
  }

  /** The part of all messages that may pass, from 1 down to none for a moment. */
  share(nowMs: number): number {
    this.#fade(nowMs);
    const overSeconds = Math.exp(STEEPNESS * (ONSET - this.#load));
    const withinSecond = (FULL - this.#perSecond / this.#limit) / (FULL - NEARLY_FULL);
    const ofCrowd = (SETTLED * this.#usable) / (this.users * LOUDEST);
    return Math.max(0, Math.min(1, overSeconds, ofCrowd) * Math.min(1, withinSecond));
  }

  #fade(nowMs: number): number {
    // A clock that was set back lets no time pass.
    const passedMs = Math.max(0, nowMs - this.#atMs);
    if (passedMs > MEMORY_MS || nowMs < this.#sinceMs) this.#sinceMs = nowMs;
    this.#atMs = nowMs;
    const memoryMs = Math.min(MEMORY_MS, Math.max(FIRST_MEMORY_MS, GROWTH * (nowMs - this.#sinceMs)));
    this.#load = Math.max(LEAST_LOAD, this.#load * Math.exp(-passedMs / memoryMs));
    this.#perSecond *= Math.exp(-passedMs / SECOND_MS);
    return memoryMs;
  }
}
