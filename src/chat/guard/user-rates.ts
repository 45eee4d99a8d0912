/**
 * How many lines each user sends, in memory that does not grow with the users. Pure: the clock is a parameter. Knows
 * nothing of what lines say.
 */
import { CountMinSketch } from '../../lib/count-min-sketch';

/** The last five to ten seconds. */
const RATES = { widthBits: 12, sliceMs: 5_000 };

/** In that time; a client of this package sends 15 lines in ten seconds at most. */
const MOST_LINES = 20;

const FNV_PRIME = 0x01000193;

export class UserRates {
  readonly #seed: number;
  readonly #rates = new CountMinSketch(RATES);

  /** @param seed what nobody else knows: so that nobody chooses ids that are counted as another's. */
  constructor(seed: number) {
    this.#seed = seed;
  }

  hashOf(userId: string): number {
    let hash = this.#seed;
    for (let index = 0; index < userId.length; index++) hash = Math.imul(hash ^ userId.charCodeAt(index), FNV_PRIME);
    return hash;
  }

  /** Counts a line of the user with this hash; true when it is more than anybody could read. */
  isFlooding(user: number, nowMs: number): boolean {
    return this.#rates.exceeds(this.#rates.add(user, nowMs), MOST_LINES);
  }
}
