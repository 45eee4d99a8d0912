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

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let index = 0; index < this.#size; index++) {
      yield this.#items[(this.#start + index) % this.#items.length] as T;
    }
  }
}
