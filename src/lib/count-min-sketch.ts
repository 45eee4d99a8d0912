/**
 * How often each of any number of keys came lately, in memory that does not grow with them: a count-min sketch (Cormode
 * and Muthukrishnan, 2005) of two rows, over two slices of time: the running one and the one before. Never says too
 * little, up to 65,535 in a slice; what it says too much is what came of keys that share a cell, in the row where that is
 * less. Pure: the clock is a parameter.
 */
export interface SketchShape {
  /** Each row has 2 to the power of this many cells of 4 bytes: 1 to 20. */
  readonly widthBits: number;
  readonly sliceMs: number;
}

// Odd numbers without a relation: the top bits of a product with one of them are a row's hash of a key.
const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0x85ebca6b;

const SLICE_BITS = 16;
const MOST = 0xffff;

export class CountMinSketch {
  readonly #width: number;
  readonly #shift: number;
  readonly #sliceMs: number;
  /** One row after the other. A cell holds the count of the running slice, and above it that of the slice before. */
  readonly #cells: Int32Array;
  #addedBefore = 0;
  #addedNow = 0;
  #sliceEndsMs = -Infinity;

  constructor({ widthBits, sliceMs }: SketchShape) {
    this.#width = 2 ** widthBits;
    this.#shift = 32 - widthBits;
    this.#sliceMs = sliceMs;
    this.#cells = new Int32Array(2 * this.#width);
  }

  /** How many keys were counted in the window, each as often as it came. */
  get added(): number {
    return this.#addedBefore + this.#addedNow;
  }

  /** What others add to a key's count in a row, on average. */
  get load(): number {
    return this.added / this.#width;
  }

  /**
   * Whether a count is above a limit also without what others may have added to it: fewer than one key in ten thousand
   * has more from others in both rows, as long as keys fall into cells like rain (Poisson).
   */
  exceeds(count: number, limit: number): boolean {
    return count > limit && count > limit + Math.round(3 * this.load + 0.2);
  }

  /** Counts a key, given as a 32-bit hash of it; says how often it came in the window, this time included. */
  add(hash: number, nowMs: number): number {
    this.#moveTo(nowMs);
    this.#addedNow++;
    const cells = this.#cells;
    const first = Math.imul(hash, FIRST_FACTOR) >>> this.#shift;
    const second = (Math.imul(hash, SECOND_FACTOR) >>> this.#shift) + this.#width;
    let inFirst = cells[first] as number;
    let inSecond = cells[second] as number;
    if ((inFirst & MOST) < MOST) cells[first] = ++inFirst;
    if ((inSecond & MOST) < MOST) cells[second] = ++inSecond;
    return least(inFirst, inSecond);
  }

  /** How often a key came in the window. */
  count(hash: number, nowMs: number): number {
    this.#moveTo(nowMs);
    const first = Math.imul(hash, FIRST_FACTOR) >>> this.#shift;
    const second = (Math.imul(hash, SECOND_FACTOR) >>> this.#shift) + this.#width;
    return least(this.#cells[first] as number, this.#cells[second] as number);
  }

  #moveTo(nowMs: number): void {
    const endsInMs = this.#sliceEndsMs - nowMs;
    // A clock that was set back a little stays in the running slice.
    if (endsInMs > 0 && endsInMs <= 2 * this.#sliceMs) return;
    const isNext = endsInMs <= 0 && endsInMs > -this.#sliceMs;
    const cells = this.#cells;
    if (isNext) for (let cell = 0; cell < cells.length; cell++) cells[cell] = (cells[cell] as number) << SLICE_BITS;
    else cells.fill(0);
    this.#addedBefore = isNext ? this.#addedNow : 0;
    this.#addedNow = 0;
    this.#sliceEndsMs = (Math.floor(nowMs / this.#sliceMs) + 1) * this.#sliceMs;
  }
}

const countIn = (cell: number): number => (cell & MOST) + (cell >>> SLICE_BITS);

function least(inFirst: number, inSecond: number): number {
  const one = countIn(inFirst);
  const other = countIn(inSecond);
  return one < other ? one : other;
}
