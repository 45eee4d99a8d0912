/**
 * Finds the slot whose text has a given 64-bit hash: open addressing over typed arrays, at most half full. Knows
 * nothing of texts: the caller confirms a match, so that two texts of the same hash are never taken for one.
 */
export class TextIndex {
  #size = 0;
  #mask: number;
  #lows: Int32Array;
  #highs: Int32Array;
  /** Slot plus 1; 0 for an empty place. */
  #slots: Int32Array;

  constructor() {
    this.#mask = 127;
    this.#lows = new Int32Array(128);
    this.#highs = new Int32Array(128);
    this.#slots = new Int32Array(128);
  }

  /** @returns the slot of this hash that `confirms`, -1 if there is none. */
  find(low: number, high: number, confirms: (slot: number) => boolean): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let place = low & mask; slots[place] !== 0; place = (place + 1) & mask) {
      if (this.#lows[place] !== low || this.#highs[place] !== high) continue;
      const slot = (slots[place] as number) - 1;
      if (confirms(slot)) return slot;
    }
    return -1;
  }

  insert(low: number, high: number, slot: number): void {
    if (2 * (this.#size + 1) > this.#slots.length) this.#grow();
    this.#size++;
    this.#put(low, high, slot + 1);
  }

  /** @param low as it was inserted. */
  remove(low: number, slot: number): void {
    const mask = this.#mask;
    const slots = this.#slots;
    let place = low & mask;
    while (slots[place] !== slot + 1) {
      if (slots[place] === 0) return;
      place = (place + 1) & mask;
    }
    this.#size--;
    // What follows moves up, so that no search stops at the gap.
    let gap = place;
    for (let next = (gap + 1) & mask; slots[next] !== 0; next = (next + 1) & mask) {
      const home = (this.#lows[next] as number) & mask;
      if (((next - home) & mask) < ((next - gap) & mask)) continue;
      this.#lows[gap] = this.#lows[next] as number;
      this.#highs[gap] = this.#highs[next] as number;
      slots[gap] = slots[next] as number;
      gap = next;
    }
    slots[gap] = 0;
  }

  #put(low: number, high: number, entry: number): void {
    let place = low & this.#mask;
    while (this.#slots[place] !== 0) place = (place + 1) & this.#mask;
    this.#lows[place] = low;
    this.#highs[place] = high;
    this.#slots[place] = entry;
  }

  #grow(): void {
    const { length } = this.#slots;
    const [lows, highs, slots] = [this.#lows, this.#highs, this.#slots];
    this.#mask = 2 * length - 1;
    this.#lows = new Int32Array(2 * length);
    this.#highs = new Int32Array(2 * length);
    this.#slots = new Int32Array(2 * length);
    for (let place = 0; place < length; place++) {
      const entry = slots[place] as number;
      if (entry !== 0) this.#put(lows[place] as number, highs[place] as number, entry);
    }
  }
}
