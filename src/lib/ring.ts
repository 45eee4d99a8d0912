/** The last `capacity` items, oldest first. */
export class Ring<T> {
  readonly #items: (T | undefined)[];
  #start = 0;
  #size = 0;

  constructor(capacity: number) {
    this.#items = new Array<T | undefined>(capacity);
  }

  get size(): number {
    return this.#size;
  }

  push(item: T): void {
    const end = this.#start + this.#size;
    const capacity = this.#items.length;
    this.#items[end < capacity ? end : end - capacity] = item;
    if (this.#size < capacity) this.#size++;
    else this.#start = this.#start + 1 === capacity ? 0 : this.#start + 1;
  }

  /** An array of what `convert` makes of each item, oldest first. */
  map<U>(convert: (item: T) => U): U[] {
    const converted = new Array<U>(this.#size);
    let at = 0;
    for (let index = this.#start; index < this.#size; index++) converted[at++] = convert(this.#items[index] as T);
    for (let index = 0; index < this.#start; index++) converted[at++] = convert(this.#items[index] as T);
    return converted;
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let index = 0; index < this.#size; index++) {
      yield this.#items[(this.#start + index) % this.#items.length] as T;
    }
  }
}
