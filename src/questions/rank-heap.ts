/**
 * Who is best and who is worst, of rows that come, go and change: two binary heaps over the same slots, one with the
 * best on top and one with the worst. Insertion, removal and change take O(log n); the best and the worst are there to
 * read. A slot is a small integer that the caller gives a row; this knows nothing of what stands in it.
 *
 * Order: the higher key first; among equals the lower sequence number. Sequence numbers must differ.
 */
export class RankHeap {
  #keys: Float64Array;
  #sequences: Float64Array;
  readonly #best: IndexedHeap;
  readonly #worst: IndexedHeap;

  /** @param slots how many slots to make room for at first; there is room for more as they come. */
  constructor(slots = 64) {
    this.#keys = new Float64Array(slots);
    this.#sequences = new Float64Array(slots);
    this.#best = new IndexedHeap(this.#keys, this.#sequences, 1);
    this.#worst = new IndexedHeap(this.#keys, this.#sequences, -1);
  }

  get size(): number {
    return this.#best.size;
  }

  has(slot: number): boolean {
    return this.#best.has(slot);
  }

  key(slot: number): number {
    return this.#keys[slot] as number;
  }

  /** The slot of the best row, -1 if there is none. */
  get best(): number {
    return this.#best.top;
  }

  /** The slot of the worst row, -1 if there is none. */
  get worst(): number {
    return this.#worst.top;
  }

  /** Whether a row of this key and sequence number would stand behind all that are here. */
  ranksLast(key: number, sequence: number): boolean {
    const worst = this.#worst.top;
    if (worst < 0) return true;
    const worstKey = this.#keys[worst] as number;
    return key < worstKey || (key === worstKey && sequence > (this.#sequences[worst] as number));
  }

  /** The slot must not be in use. */
  insert(slot: number, key: number, sequence: number): void {
    if (slot >= this.#keys.length) this.#grow(slot + 1);
    this.#keys[slot] = key;
    this.#sequences[slot] = sequence;
    this.#best.insert(slot);
    this.#worst.insert(slot);
  }

  /** Does nothing when the slot is not in use. */
  remove(slot: number): void {
    if (!this.#best.has(slot)) return;
    this.#best.remove(slot);
    this.#worst.remove(slot);
  }

  /** Gives the row another key; it keeps its sequence number. */
  change(slot: number, key: number): void {
    if (this.#keys[slot] === key) return;
    this.#keys[slot] = key;
    this.#best.restore(slot);
    this.#worst.restore(slot);
  }

  /** Calls `visit` with the slots, best first, until it returns false. `visit` must change nothing here. */
  visitBestFirst(visit: (slot: number) => boolean): void {
    this.#best.visitInOrder(visit);
  }

  #grow(slots: number): void {
    const length = Math.max(slots, 2 * this.#keys.length);
    const keys = new Float64Array(length);
    keys.set(this.#keys);
    const sequences = new Float64Array(length);
    sequences.set(this.#sequences);
    this.#keys = keys;
    this.#sequences = sequences;
    this.#best.adopt(keys, sequences);
    this.#worst.adopt(keys, sequences);
  }
}

/** A binary heap of slots that knows where each one stands. */
class IndexedHeap {
  size = 0;
  #keys: Float64Array;
  #sequences: Float64Array;
  /** 1: the best on top; -1: the worst. */
  readonly #direction: 1 | -1;
  #slots: Int32Array;
  /** Where in `#slots` each slot stands, plus 1; 0 when it doesn't. */
  #places: Int32Array;

  constructor(keys: Float64Array, sequences: Float64Array, direction: 1 | -1) {
    this.#keys = keys;
    this.#sequences = sequences;
    this.#direction = direction;
    this.#slots = new Int32Array(keys.length);
    this.#places = new Int32Array(keys.length);
  }

  get top(): number {
    return this.size === 0 ? -1 : (this.#slots[0] as number);
  }

  has(slot: number): boolean {
    return slot < this.#places.length && this.#places[slot] !== 0;
  }

  adopt(keys: Float64Array, sequences: Float64Array): void {
    this.#keys = keys;
    this.#sequences = sequences;
    const slots = new Int32Array(keys.length);
    slots.set(this.#slots);
    const places = new Int32Array(keys.length);
    places.set(this.#places);
    this.#slots = slots;
    this.#places = places;
  }

  insert(slot: number): void {
    this.#rise(slot, this.size++);
  }

  remove(slot: number): void {
    const place = (this.#places[slot] as number) - 1;
    const last = this.#slots[--this.size] as number;
    this.#places[slot] = 0;
    if (last !== slot) this.#settle(last, place);
  }

  /** Puts a slot where it belongs after its key has changed. */
  restore(slot: number): void {
    this.#settle(slot, (this.#places[slot] as number) - 1);
  }

  visitInOrder(visit: (slot: number) => boolean): void {
    const slots = this.#slots;
    // Places whose parents have been visited, themselves in heap order.
    const frontier: number[] = [];
    const precedes = (a: number, b: number) => this.#precedes(slots[a] as number, slots[b] as number);
    const offer = (place: number) => {
      if (place >= this.size) return;
      let hole = frontier.length;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (!precedes(place, frontier[parent] as number)) break;
        frontier[hole] = frontier[parent] as number;
        hole = parent;
      }
      frontier[hole] = place;
    };
    const takeFirst = (): number => {
      const first = frontier[0] as number;
      const last = frontier.pop() as number;
      const length = frontier.length;
      if (length === 0) return first;
      let hole = 0;
      for (let child = 1; child < length; child = 2 * hole + 1) {
        if (child + 1 < length && precedes(frontier[child + 1] as number, frontier[child] as number)) child++;
        if (!precedes(frontier[child] as number, last)) break;
        frontier[hole] = frontier[child] as number;
        hole = child;
      }
      frontier[hole] = last;
      return first;
    };
    offer(0);
    while (frontier.length > 0) {
      const place = takeFirst();
      if (!visit(slots[place] as number)) return;
      offer(2 * place + 1);
      offer(2 * place + 2);
    }
  }

  #settle(slot: number, place: number): void {
    const parent = (place - 1) >> 1;
    if (place > 0 && this.#precedes(slot, this.#slots[parent] as number)) this.#rise(slot, place);
    else this.#sink(slot, place);
  }

  #rise(slot: number, from: number): void {
    const slots = this.#slots;
    const places = this.#places;
    let place = from;
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = slots[parentPlace] as number;
      if (!this.#precedes(slot, parent)) break;
      slots[place] = parent;
      places[parent] = place + 1;
      place = parentPlace;
    }
    slots[place] = slot;
    places[slot] = place + 1;
  }

  #sink(slot: number, from: number): void {
    const slots = this.#slots;
    const places = this.#places;
    const size = this.size;
    let place = from;
    for (let childPlace = 2 * place + 1; childPlace < size; childPlace = 2 * place + 1) {
      let child = slots[childPlace] as number;
      if (childPlace + 1 < size && this.#precedes(slots[childPlace + 1] as number, child)) {
        child = slots[++childPlace] as number;
      }
      if (!this.#precedes(child, slot)) break;
      slots[place] = child;
      places[child] = place + 1;
      place = childPlace;
    }
    slots[place] = slot;
    places[slot] = place + 1;
  }

  #precedes(a: number, b: number): boolean {
    const keyA = this.#keys[a] as number;
    const keyB = this.#keys[b] as number;
    const isBetter =
      keyA === keyB ? (this.#sequences[a] as number) < (this.#sequences[b] as number) : keyA > keyB;
    return this.#direction === 1 ? isBetter : !isBetter;
  }
}
