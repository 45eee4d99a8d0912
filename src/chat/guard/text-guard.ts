/**
 * Judges what lines say as they arrive: which of them a page may fold, and why. Pure and bounded: 100,000 users cost what
 * 100 do, since only counts of hashes are kept. Counts are never too low, and too high at times where many keys share
 * cells; the limits rise with the traffic so that ordinary lines don't suffer for it. Knows neither how often one user
 * sends, nor who is crew, nor what is done about a verdict.
 */
import { CountMinSketch } from '../../lib/count-min-sketch';
import type { Wave } from '../types';
import { holdsAddress } from './address';
import { LineReader } from './line-reader';
import { GUARD_BITS } from './treatment';
import { isWall } from './wall';
import { Waves } from './waves';

const { link: LINK, repeated: REPEATED, copied: COPIED, wall: WALL } = GUARD_BITS;

/** Copies of texts, over the last five to ten seconds. */
const COPIES = { widthBits: 14, sliceMs: 5_000 };
const WAVE_MS = 2 * COPIES.sliceMs;
/** What each user said, over the last quarter to half a minute. */
const SAID = { widthBits: 14, sliceMs: 15_000 };

/** The third time within half a minute is a repetition. Short things people do say more often. */
const MOST_TIMES_SAID = 2;
const MOST_TIMES_SAID_SHORT = 5;
/** A wave is made of so many lines at least, and of so large a part of all keys that are counted. */
const LEAST_COPIES = 5;
const LEAST_SHARE = 0.002;
/** Short lines are typed alike by chance; so many only when hardly anybody types anything else. */
const LEAST_SHORT_COPIES = 50;
const LEAST_SHORT_SHARE = 0.25;

export class TextGuard {
  readonly #copies = new CountMinSketch(COPIES);
  readonly #said = new CountMinSketch(SAID);
  readonly #line = new LineReader();
  readonly #waves = new Waves(WAVE_MS);
  readonly #seed: number;

  /** @param seed what nobody else knows: so that nobody chooses a text that is counted as another. */
  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The reasons that hold of a line, as `GUARD_BITS`: 0 for most. `user` is a hash of who sent it. */
  judge(text: string, user: number, nowMs: number): number {
    const line = this.#line;
    line.read(text);
    let reasons = line.mayBeWall && isWall(text) ? WALL : 0;
    if (line.mayHoldAddress && holdsAddress(text)) reasons |= LINK;
    const timesSaid = this.#said.add(user ^ (line.keys[0] as number), nowMs);
    const mostTimes = line.isLong ? MOST_TIMES_SAID : MOST_TIMES_SAID_SHORT;
    if (this.#said.exceeds(timesSaid, mostTimes)) reasons |= REPEATED;
    // A wave is of many users: what one says again is not counted again.
    const copies = this.#countCopies(line.keys, line.keyCount, nowMs, !this.#said.exceeds(timesSaid, 1));
    if (copies < LEAST_COPIES || !this.#isWave(copies, line.isLong)) return reasons;
    this.#waves.see(text, line.keys, line.keyCount, copies, nowMs);
    return reasons | COPIED;
  }

  /** The largest copy-paste waves now, largest first. */
  waves(nowMs: number): readonly Wave[] {
    return this.#waves.largest(nowMs, (keys) => this.#countCopies(keys, keys.length, nowMs, false));
  }

  #isWave(copies: number, isLong: boolean): boolean {
    const { added } = this.#copies;
    const least = isLong
      ? Math.max(LEAST_COPIES, LEAST_SHARE * added)
      : Math.max(LEAST_SHORT_COPIES, LEAST_SHORT_SHARE * added);
    return this.#copies.exceeds(copies, least - 1);
  }

  /**
   * How often a line's keys came lately: at least three of them, since unrelated lines may well share one or two. Only
   * where one of the first two is known the others are counted.
   */
  #countCopies(keys: Int32Array, keyCount: number, nowMs: number, isCounted: boolean): number {
    let most = 0;
    let second = 0;
    let third = 0;
    for (let index = 0; index < keyCount; index++) {
      if (index === 2 && most < 2) return 1;
      const key = (keys[index] as number) ^ this.#seed;
      const count = isCounted ? this.#copies.add(key, nowMs) : this.#copies.count(key, nowMs);
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
