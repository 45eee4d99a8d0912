/**
 * A bad network for encoded frames: loses every nth, and lets no more through than a token bucket has. Pure; what it
 * says of a frame is final, as a network's word is.
 */

export interface Badness {
  /** Every frame of this number is lost. */
  readonly loseEvery: number | undefined;
  readonly bitsPerSecond: number | undefined;
}

export const NO_BADNESS: Badness = { loseEvery: undefined, bitsPerSecond: undefined };

/** How much may come at once, in ms of the rate: as long as a router's queue would hold it without anybody noticing. */
const BURST_MS = 500;

export class FrameGate {
  #badness: Badness = NO_BADNESS;
  #count = 0;
  #tokens = 0;
  #filledAtMs: number | undefined;

  set(badness: Badness): void {
    this.#badness = badness;
    this.#filledAtMs = undefined;
  }

  admits(bytes: number, nowMs: number): boolean {
    const { loseEvery, bitsPerSecond } = this.#badness;
    this.#count += 1;
    if (loseEvery !== undefined && this.#count % loseEvery === 0) return false;
    if (bitsPerSecond === undefined) return true;
    this.#fill(bitsPerSecond, nowMs);
    // The last one may overdraw: a picture larger than the bucket would otherwise never come through.
    if (this.#tokens <= 0) return false;
    this.#tokens -= bytes * 8;
    return true;
  }

  #fill(bitsPerSecond: number, nowMs: number): void {
    const capacity = (bitsPerSecond * BURST_MS) / 1000;
    const passedMs = Math.max(0, nowMs - (this.#filledAtMs ?? -Infinity));
    this.#filledAtMs = nowMs;
    this.#tokens = Number.isFinite(passedMs)
      ? Math.min(capacity, this.#tokens + (bitsPerSecond * passedMs) / 1000)
      : capacity;
  }
}
