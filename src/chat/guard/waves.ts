/** The copy-paste waves of late, the largest few, each with a text as somebody sent it. Bounded; pure. */
import type { Wave } from '../types';

interface Entry {
  readonly text: string;
  readonly keys: Int32Array;
  seenMs: number;
  count: number;
}

/** More than are shown, so that the smaller ones don't take each other's place all the time. */
const KEPT = 8;
const SHOWN = 3;

export class Waves {
  readonly #entries: Entry[] = [];
  readonly #keptMs: number;

  /** @param keptMs how long after its last line a wave is over. */
  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  /** A line of a wave: the first `keyCount` of its keys, and how often they came. */
  see(text: string, keys: Int32Array, keyCount: number, count: number, nowMs: number): void {
    let least: Entry | undefined;
    for (const entry of this.#entries) {
      if (isAlike(entry.keys, keys, keyCount)) {
        entry.seenMs = nowMs;
        entry.count = count;
        return;
      }
      if (this.#isOver(entry, nowMs)) entry.count = 0;
      if (least === undefined || entry.count < least.count) least = entry;
    }
    const entry = { text, keys: keys.slice(0, keyCount), seenMs: nowMs, count };
    if (this.#entries.length < KEPT) this.#entries.push(entry);
    else if (least !== undefined && least.count < count) this.#entries[this.#entries.indexOf(least)] = entry;
  }

  /** The largest now, largest first. `countNow` says how often the keys came lately. */
  largest(nowMs: number, countNow: (keys: Int32Array) => number): readonly Wave[] {
    return Object.freeze(
      this.#entries
        .filter((entry) => !this.#isOver(entry, nowMs))
        .map(({ text, keys }) => Object.freeze({ text, count: countNow(keys) }))
        .sort((one, other) => other.count - one.count)
        .slice(0, SHOWN),
    );
  }

  #isOver({ seenMs }: Entry, nowMs: number): boolean {
    return Math.abs(nowMs - seenMs) > this.#keptMs;
  }
}

/** Whether half of the keys, or more, are the same. */
function isAlike(known: Int32Array, keys: Int32Array, keyCount: number): boolean {
  let shared = 0;
  for (let index = 0; index < keyCount; index++) {
    for (let other = 0; other < known.length; other++) if (known[other] === keys[index]) shared++;
  }
  return 2 * shared >= keyCount;
}
