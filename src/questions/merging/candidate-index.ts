/**
 * Finds what shares a key: lists of slots by key, in typed arrays, 12 bytes an entry. Knows neither what the keys mean
 * nor what is in the slots.
 *
 * Bounded: 16 keys of a slot count, and of the slots that share a key the first 64: what so many share says little.
 */
const MAX_KEYS = 16;
const MAX_SHARING = 64;
const FIRST_LENGTH = 256;
const NONE = -1;

export class CandidateIndex {
  /** The first entry of each chain, which holds all keys that end in the same bits. Lengths are powers of two. */
  #chains = new Int32Array(FIRST_LENGTH).fill(NONE);
  #keys = new Int32Array(FIRST_LENGTH);
  #slots = new Int32Array(FIRST_LENGTH);
  /** The next entry of the same chain, or the next free one. */
  #next = new Int32Array(FIRST_LENGTH);
  #used = 0;
  #free = NONE;
  /** By slot, how many of the keys that are looked up it has; 0 between look-ups. */
  #shared = new Uint8Array(FIRST_LENGTH);
  readonly #found: number[] = [];

  insert(slot: number, keys: readonly number[]): void {
    for (const [index, key] of keys.slice(0, MAX_KEYS).entries()) {
      if (keys.indexOf(key) === index && this.#countSharing(key | 0) < MAX_SHARING) this.#add(slot, key | 0);
    }
  }

  /** @param keys as they were inserted. */
  remove(slot: number, keys: readonly number[]): void {
    for (const key of keys.slice(0, MAX_KEYS)) this.#removeOne(slot, key | 0);
  }

  /** The slots that have any of these keys, those that share most of them first. Holds until the next call. */
  find(keys: readonly number[]): readonly number[] {
    const found = this.#found;
    const shared = this.#shared;
    found.length = 0;
    for (let index = 0; index < keys.length && index < MAX_KEYS; index++) {
      const key = (keys[index] as number) | 0;
      for (let entry = this.#first(key); entry !== NONE; entry = this.#next[entry] as number) {
        if (this.#keys[entry] !== key) continue;
        const slot = this.#slots[entry] as number;
        if (shared[slot] === 0) found.push(slot);
        shared[slot] = (shared[slot] as number) + 1;
      }
    }
    if (found.length > 1) found.sort((a, b) => (shared[b] as number) - (shared[a] as number));
    for (const slot of found) shared[slot] = 0;
    return found;
  }

  #first(key: number): number {
    return this.#chains[placeOf(key, this.#chains.length)] as number;
  }

  #countSharing(key: number): number {
    let count = 0;
    for (let entry = this.#first(key); entry !== NONE; entry = this.#next[entry] as number) {
      if (this.#keys[entry] === key) count++;
    }
    return count;
  }

  #add(slot: number, key: number): void {
    let entry = this.#free;
    if (entry !== NONE) {
      this.#free = this.#next[entry] as number;
    } else {
      if (this.#used === this.#keys.length) this.#grow();
      entry = this.#used++;
    }
    if (slot >= this.#shared.length) this.#shared = new Uint8Array(2 * Math.max(slot, this.#shared.length));
    this.#keys[entry] = key;
    this.#slots[entry] = slot;
    this.#link(entry, key);
  }

  #link(entry: number, key: number): void {
    const place = placeOf(key, this.#chains.length);
    this.#next[entry] = this.#chains[place] as number;
    this.#chains[place] = entry;
  }

  #removeOne(slot: number, key: number): void {
    let previous = NONE;
    for (let entry = this.#first(key); entry !== NONE; entry = this.#next[entry] as number) {
      if (this.#slots[entry] === slot && this.#keys[entry] === key) {
        const next = this.#next[entry] as number;
        if (previous === NONE) this.#chains[placeOf(key, this.#chains.length)] = next;
        else this.#next[previous] = next;
        this.#next[entry] = this.#free;
        this.#free = entry;
        return;
      }
      previous = entry;
    }
  }

  /** Called when no entry is free: all are in a chain. */
  #grow(): void {
    const keys = this.#keys;
    const slots = this.#slots;
    const length = 2 * keys.length;
    this.#keys = new Int32Array(length);
    this.#slots = new Int32Array(length);
    this.#keys.set(keys);
    this.#slots.set(slots);
    this.#next = new Int32Array(length);
    this.#chains = new Int32Array(length).fill(NONE);
    for (let entry = 0; entry < this.#used; entry++) this.#link(entry, this.#keys[entry] as number);
  }
}

/** Keys may differ in their high bits only. */
function placeOf(key: number, length: number): number {
  return Math.imul(key ^ (key >>> 16), 0x9e3779b1) >>> (1 + Math.clz32(length));
}
