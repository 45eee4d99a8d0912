/**
 * Finds a number by a 64-bit hash: open addressing in one typed array, at most half full. Knows nothing of what was
 * hashed: the caller confirms a match, so that two things of the same hash are never taken for one.
 */

// An entry is three integers, side by side for the cache's sake: low half, high half, number + 1 (0: empty).
const WIDTH = 3;
const HIGH = 1;
const NUMBER = 2;
const FIRST_LENGTH = 128;

export class HashIndex {
  #size = 0;
  /** A power of two. */
  #length = FIRST_LENGTH;
  #entries = new Int32Array(FIRST_LENGTH * WIDTH);

  /** @returns the number of this hash that `confirms`; -1 if there is none. */
  find(low: number, high: number, confirms: (number: number) => boolean): number {
    const entries = this.#entries;
    const mask = this.#length - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const at = place * WIDTH;
      const number = (entries[at + NUMBER] as number) - 1;
      if (number < 0) return -1;
      if (entries[at] === low && entries[at + HIGH] === high && confirms(number)) return number;
    }
  }

  /** A number may be in here once only. */
  insert(low: number, high: number, number: number): void {
    if (2 * (this.#size + 1) > this.#length) this.#grow();
    this.#size++;
    this.#put(low, high, number);
  }

  /** @param low as it was inserted. */
  remove(low: number, number: number): void {
    const entries = this.#entries;
    const mask = this.#length - 1;
    let gap = low & mask;
    while (entries[gap * WIDTH + NUMBER] !== number + 1) {
      if (entries[gap * WIDTH + NUMBER] === 0) return;
      gap = (gap + 1) & mask;
    }
    this.#size--;
    // What comes after moves up as far as it may, so that no search ends at the gap.
    for (let next = (gap + 1) & mask; entries[next * WIDTH + NUMBER] !== 0; next = (next + 1) & mask) {
      const home = (entries[next * WIDTH] as number) & mask;
      if (((next - home) & mask) < ((next - gap) & mask)) continue;
      entries.copyWithin(gap * WIDTH, next * WIDTH, (next + 1) * WIDTH);
      gap = next;
    }
    entries[gap * WIDTH + NUMBER] = 0;
  }

  #put(low: number, high: number, number: number): void {
    const entries = this.#entries;
    const mask = this.#length - 1;
    let place = low & mask;
    while (entries[place * WIDTH + NUMBER] !== 0) place = (place + 1) & mask;
    entries[place * WIDTH] = low;
    entries[place * WIDTH + HIGH] = high;
    entries[place * WIDTH + NUMBER] = number + 1;
  }

  #grow(): void {
    const before = this.#entries;
    this.#length *= 2;
    this.#entries = new Int32Array(this.#length * WIDTH);
    for (let at = 0; at < before.length; at += WIDTH) {
      const number = (before[at + NUMBER] as number) - 1;
      if (number >= 0) this.#put(before[at] as number, before[at + HIGH] as number, number);
    }
  }
}
