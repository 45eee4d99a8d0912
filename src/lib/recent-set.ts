/** Remembers what it saw lately in bounded memory: at least the last `capacity` keys, at most twice as many. */
export class RecentSet {
  readonly #capacity: number;
  #young = new Set<string>();
  #old = new Set<string>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(key: string): boolean {
    return this.#young.has(key) || this.#old.has(key);
  }

  /** Remembers `key`; false if it was known already. */
  add(key: string): boolean {
    const young = this.#young;
    const sizeBefore = young.size;
    if (young.add(key).size === sizeBefore) return false;
    const isNew = !this.#old.has(key);
    if (young.size >= this.#capacity) {
      this.#old = young;
      this.#young = new Set();
    }
    return isNew;
  }
}
