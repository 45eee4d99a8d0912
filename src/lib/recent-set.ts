/**
 * Remembers what it saw lately in bounded memory: at least the last `capacity` keys, at most twice as many. Keeps 64 bits
 * of each key, not the key, so that a flood leaves nothing behind for the garbage collector: of a million keys, two would
 * be taken for one with a chance of about one in thirty million if the hashes were ideal. Not proof against made-up keys.
 */
export class RecentSet {
  readonly #capacity: number;
  /** Open addressing, at most half full: two numbers a place, the second of them 0 where it is free. */
  #young: Int32Array;
  #old: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#young = new Int32Array(4 * 2 ** Math.ceil(Math.log2(capacity)));
    this.#old = this.#young.slice();
  }

  has(key: string): boolean {
    return !this.add(key, false);
  }

  /** Remembers `key`; false if it was known already. */
  add(key: string, remembers = true): boolean {
    // Two hashes of different make in one pass: FNV-1a, and a polynomial.
    let first = 0x811c9dc5;
    let second = 1;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      first = Math.imul(first ^ unit, 0x01000193);
      second = (Math.imul(second, 0x1003f) + unit) | 0;
    }
    second ||= 1;
    const young = this.#young;
    const old = this.#old;
    const place = find(young, first, second);
    if (young[place + 1] !== 0) return false;
    const isNew = old[find(old, first, second) + 1] === 0;
    if (!remembers) return isNew;
    young[place] = first;
    young[place + 1] = second;
    if (++this.#size >= this.#capacity) {
      this.#young = old.fill(0);
      this.#old = young;
      this.#size = 0;
    }
    return isNew;
  }
}

/** Where the pair is, or would be. */
function find(table: Int32Array, first: number, second: number): number {
  const mask = table.length - 2;
  let place = (first ^ (first >>> 15)) & mask;
  while (table[place + 1] !== 0 && (table[place] !== first || table[place + 1] !== second)) place = (place + 2) & mask;
  return place;
}
