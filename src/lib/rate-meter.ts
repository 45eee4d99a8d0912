/** How many times a second something happens, over the last few seconds. Pure: the clock is a parameter. */
export interface RateWindow {
  /** The window moves in steps of this. */
  readonly sliceMs: number;
  readonly slices: number;
}

const THREE_SECONDS: RateWindow = Object.freeze({ sliceMs: 500, slices: 6 });

export class RateMeter {
  readonly #sliceMs: number;
  readonly #slices: number;
  readonly #counts: Float64Array;
  #slice = 0;
  #sliceEndsMs = 0;
  /** The running slice's place among the counts. */
  #current = 0;
  #startMs: number | undefined;

  constructor({ sliceMs, slices }: RateWindow = THREE_SECONDS) {
    this.#sliceMs = sliceMs;
    this.#slices = slices;
    this.#counts = new Float64Array(slices + 1);
  }

  count(nowMs: number): void {
    // Inside the running slice, as nearly always in a flood, nothing moves.
    if (nowMs >= this.#sliceEndsMs || nowMs < this.#sliceEndsMs - this.#sliceMs) this.#moveTo(nowMs);
    this.#counts[this.#current]! += 1;
  }

  /** The mean over the window (3 s unless told), the running slice left out; over less just after the start. */
  perSecond(nowMs: number): number {
    this.#moveTo(nowMs);
    if (this.#startMs === undefined) return 0;
    let total = 0;
    for (let index = 0; index <= this.#slices; index++) if (index !== this.#current) total += this.#counts[index] ?? 0;
    const completeMs = this.#slice * this.#sliceMs - this.#startMs;
    const coveredMs = Math.min(this.#slices * this.#sliceMs, completeMs);
    return coveredMs < this.#sliceMs ? 0 : (total * 1000) / coveredMs;
  }

  #moveTo(nowMs: number): void {
    const slice = Math.floor(nowMs / this.#sliceMs);
    // A clock that was set back a little stays in the present slice; set back further, it starts anew.
    if (this.#startMs === undefined || slice < this.#slice - this.#slices) {
      this.#counts.fill(0);
      this.#startMs = slice * this.#sliceMs;
      this.#slice = slice;
    }
    for (let steps = Math.min(slice - this.#slice, this.#slices + 1); steps > 0; steps--) {
      this.#current = (this.#current + 1) % (this.#slices + 1);
      this.#counts[this.#current] = 0;
    }
    this.#slice = Math.max(slice, this.#slice);
    this.#sliceEndsMs = (this.#slice + 1) * this.#sliceMs;
  }
}
