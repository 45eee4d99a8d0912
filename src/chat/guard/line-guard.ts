/**
 * Judges lines as they arrive: which of them a page may fold, and why. Pure and bounded: 100,000 users cost what 100 do,
 * since only counts of hashes are kept. Counts are never too low, and too high at times where many keys share cells; the
 * limits rise with the traffic so that ordinary lines don't suffer for it. Knows neither what is done about a verdict
 * nor who is crew.
 */
import { CountMinSketch } from '../../lib/count-min-sketch';
import type { Wave } from '../types';
import { holdsAddress } from './address';
import { LineReader } from './line-reader';
import { isWall } from './wall';
import { Waves } from './waves';

/** A bit for each reason, since several may hold of one line. */
export const GUARD_BITS = { flooding: 1, link: 2, repeated: 4, copied: 8, wall: 16 } as const;
const { flooding: FLOODING, link: LINK, repeated: REPEATED, copied: COPIED, wall: WALL } = GUARD_BITS;

/** Lines of users and copies of texts, over the last ten seconds: two slices. */
const RATE_WINDOW_MS = 10_000;
const RATES = { widthBits: 14, sliceMs: RATE_WINDOW_MS / 2 };
/** What each user said, over the last half minute. */
const SAID = { widthBits: 14, sliceMs: 15_000 };

/** A client of this package sends 15 lines in ten seconds at most. */
const MOST_LINES = 20;
/** The third time within half a minute is a repetition. Short things people do say more often. */
const MOST_TIMES_SAID = 2;
const MOST_TIMES_SAID_SHORT = 5;
/** A wave is made of so many lines at least, and of so large a part of all keys that are counted. */
const LEAST_COPIES = 5;
const LEAST_SHARE = 0.0015;
/** Short lines are typed alike by chance; so many only when hardly anybody types anything else. */
const LEAST_SHORT_COPIES = 50;
const LEAST_SHORT_SHARE = 0.15;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export class LineGuard {
  readonly #rates = new CountMinSketch(RATES);
  readonly #said = new CountMinSketch(SAID);
  readonly #line = new LineReader();
  readonly #waves = new Waves(RATE_WINDOW_MS);
  readonly #seed: number;

  /** @param seed what nobody else knows: so that nobody chooses ids or texts that are counted as another's. */
  constructor(seed: number) {
    this.#seed = Math.imul(seed, 0x9e3779b1) ^ FNV_OFFSET;
  }

  /**
   * The reasons that hold of a line, as `GUARD_BITS`: 0 for most.
   * @param isRead whether the text is looked at; without that only `flooding` can hold.
   */
  judge(text: string, userId: string, nowMs: number, isRead = true): number {
    let user = this.#seed;
    for (let index = 0; index < userId.length; index++) user = Math.imul(user ^ userId.charCodeAt(index), FNV_PRIME);
    let reasons = exceeds(this.#rates, this.#rates.add(user, nowMs), MOST_LINES) ? FLOODING : 0;
    if (!isRead) return reasons;
    const line = this.#line;
    line.read(text);
    if (line.mayBeWall && isWall(text)) reasons |= WALL;
    if (line.mayHoldAddress && holdsAddress(text)) reasons |= LINK;
    const timesSaid = this.#said.add(user ^ (line.keys[0] as number), nowMs);
    const mostTimes = line.isLong ? MOST_TIMES_SAID : MOST_TIMES_SAID_SHORT;
    if (exceeds(this.#said, timesSaid, mostTimes)) reasons |= REPEATED;
    // A wave is of many users: what one says again is not counted again.
    const copies = this.#copies(line.keys, line.keyCount, nowMs, !exceeds(this.#said, timesSaid, 1));
    if (copies < LEAST_COPIES || !this.#isWave(copies, line.isLong)) return reasons;
    this.#waves.see(text, line.keys, line.keyCount, copies, nowMs);
    return reasons | COPIED;
  }

  /** The largest copy-paste waves now, largest first. */
  waves(nowMs: number): readonly Wave[] {
    return this.#waves.largest(nowMs, (keys) => this.#copies(keys, keys.length, nowMs, false));
  }

  #isWave(copies: number, isLong: boolean): boolean {
    const { added } = this.#rates;
    const least = isLong
      ? Math.max(LEAST_COPIES, LEAST_SHARE * added)
      : Math.max(LEAST_SHORT_COPIES, LEAST_SHORT_SHARE * added);
    return exceeds(this.#rates, copies, least - 1);
  }

  /**
   * How often a line's keys came lately: at least three of them, since unrelated lines may well share one or two. Only
   * where one of the first two is known the others are counted.
   */
  #copies(keys: Int32Array, keyCount: number, nowMs: number, isCounted: boolean): number {
    const rates = this.#rates;
    let most = 0;
    let second = 0;
    let third = 0;
    for (let index = 0; index < keyCount; index++) {
      if (index === 2 && most < 2) return 1;
      const key = (keys[index] as number) ^ this.#seed;
      const count = isCounted ? rates.add(key, nowMs) : rates.count(key, nowMs);
      if (count > most) {
        third = second;
        second = most;
        most = count;
      } else if (count > second) {
        third = second;
        second = count;
      } else if (count > third) {
        third = count;
      }
    }
    return keyCount > 3 ? third : keyCount > 1 ? second : most;
  }
}

/**
 * Whether a count is above a limit also without what others may have added to it: of fewer than one key in ten thousand
 * both rows have more from others, as long as keys fall into cells like rain (Poisson).
 */
function exceeds(sketch: CountMinSketch, count: number, limit: number): boolean {
  return count > limit && count > limit + Math.round(3 * sketch.load + 0.2);
}
