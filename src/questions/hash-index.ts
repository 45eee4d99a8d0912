/**
 * Finds a number by a 64-bit hash: open addressing over typed arrays, at most half full. Knows nothing of what was
 * hashed: the caller confirms a match, so that two things of the same hash are never taken for one.
 */

const FIRST_LENGTH = 128;

export class HashIndex {
  #size = 0;
  /** Number + 1 by place, 0 where it is empty. By itself, since a search for what isn't there needs little else. */
  #numbers = new Int32Array(FIRST_LENGTH);
  /** The low and the high half of the hash, side by side. */
  #hashes = new Int32Array(2 * FIRST_LENGTH);

  /** @returns the number of this hash that `confirms`; -1 if there is none. */
  find(low: number, high: number, confirms: (number: number) => boolean): number {
    const numbers = this.#numbers;
    const hashes = this.#hashes;
    const mask = numbers.length - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const number = (numbers[place] as number) - 1;
      if (number < 0) return -1;
      if (hashes[2 * place] === low && hashes[2 * place + 1] === high && confirms(number)) return number;
    }
  }

  /** A number may be in here once only. */
  insert(low: number, high: number, number: number): void {
    if (2 * (this.#size + 1) > this.#numbers.length) this.#grow();
    this.#size++;
    this.#put(low, high, number + 1);
  }

  /** @param low as it was inserted. */
  remove(low: number, number: number): void {
    const numbers = this.#numbers;
    const hashes = this.#hashes;
    const mask = numbers.length - 1;
    let gap = low & mask;
    while (numbers[gap] !== number + 1) {
      if (numbers[gap] === 0) return;
      gap = (gap + 1) & mask;
    }
    this.#size--;
    // What comes after moves up as far as it may, so that no search ends at the gap.
    for (let next = (gap + 1) & mask; numbers[next] !== 0; next = (next + 1) & mask) {
      const home = (hashes[2 * next] as number) & mask;
      if (((next - home) & mask) < ((next - gap) & mask)) continue;
      numbers[gap] = numbers[next] as number;
      hashes[2 * gap] = hashes[2 * next] as number;
      hashes[2 * gap + 1] = hashes[2 * next + 1] as number;
      gap = next;
    }
    numbers[gap] = 0;
  }

  #put(low: number, high: number, entry: number): void {
    const numbers = this.#numbers;
    const mask = numbers.length - 1;
    let place = low & mask;
    while (numbers[place] !== 0) place = (place + 1) & mask;
    numbers[place] = entry;
    this.#hashes[2 * place] = low;
    this.#hashes[2 * place + 1] = high;
  }

  #grow(): void {
    const numbers = this.#numbers;
    const hashes = this.#hashes;
    this.#numbers = new Int32Array(2 * numbers.length);
    this.#hashes = new Int32Array(2 * hashes.length);
    for (const [place, entry] of numbers.entries()) {
      if (entry !== 0) this.#put(hashes[2 * place] as number, hashes[2 * place + 1] as number, entry);
    }
  }
}
