/** How many times a second something happens, over the last few seconds. Pure: the clock is a parameter. */
const SLICE_MS = 500;
const SLICES = 6;

export class RateMeter {
  readonly #counts = new Float64Array(SLICES + 1);
  #slice = 0;
  #sliceEndsMs = 0;
  /** The running slice's place among the counts. */
  #current = 0;
  #startMs: number | undefined;

  count(nowMs: number): void {
    // Inside the running slice, as nearly always in a flood, nothing moves.
    if (nowMs >= this.#sliceEndsMs || nowMs < this.#sliceEndsMs - SLICE_MS) this.#moveTo(nowMs);
    this.#counts[this.#current]! += 1;
  }

  /** The mean over the last 3 s, the running half second left out; over less just after the start. */
  perSecond(nowMs: number): number {
    this.#moveTo(nowMs);
    if (this.#startMs === undefined) return 0;
    let total = 0;
    for (let index = 0; index <= SLICES; index++) if (index !== this.#current) total += this.#counts[index] ?? 0;
    const completeMs = this.#slice * SLICE_MS - this.#startMs;
    const coveredMs = Math.min(SLICES * SLICE_MS, completeMs);
    return coveredMs < SLICE_MS ? 0 : (total * 1000) / coveredMs;
  }

  #moveTo(nowMs: number): void {
    const slice = Math.floor(nowMs / SLICE_MS);
    // A clock that was set back a little stays in the present slice; set back further, it starts anew.
    if (this.#startMs === undefined || slice < this.#slice - SLICES) {
      this.#counts.fill(0);
      this.#startMs = slice * SLICE_MS;
      this.#slice = slice;
    }
    for (let steps = Math.min(slice - this.#slice, SLICES + 1); steps > 0; steps--) {
      this.#current = (this.#current + 1) % (SLICES + 1);
      this.#counts[this.#current] = 0;
    }
    this.#slice = Math.max(slice, this.#slice);
    this.#sliceEndsMs = (this.#slice + 1) * SLICE_MS;
  }
}
