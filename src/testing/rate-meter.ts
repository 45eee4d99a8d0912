/** How many things happened in the last second, in constant memory. Pure: the clock is a parameter. */
const SLOT_MS = 50;
const SLOTS = 20;

export class RateMeter {
  readonly #counts = new Array<number>(SLOTS).fill(0);
  #slot = -Infinity;

  count(nowMs: number): void {
    this.#advance(nowMs);
    const index = this.#slot % SLOTS;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  perSecond(nowMs: number): number {
    this.#advance(nowMs);
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  reset(): void {
    this.#counts.fill(0);
    this.#slot = -Infinity;
  }

  #advance(nowMs: number): void {
    const slot = Math.floor(nowMs / SLOT_MS);
    if (slot - this.#slot >= SLOTS) this.#counts.fill(0);
    else for (let passed = this.#slot + 1; passed <= slot; passed++) this.#counts[passed % SLOTS] = 0;
    this.#slot = Math.max(slot, this.#slot);
  }
}
