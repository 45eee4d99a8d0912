/** Timers of the simulated cloud and its clients, counted, so that a test can tell what still runs. */
import type { Clock } from '../../../../src/lib/clock';

export class Timers {
  readonly #clock: Clock;
  readonly #pending = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get pending(): number {
    return this.#pending.size;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void {
    const cancelInClock = this.#clock.schedule(() => {
      this.#pending.delete(cancel);
      task();
    }, delayMs);
    const cancel = () => {
      this.#pending.delete(cancel);
      cancelInClock();
    };
    this.#pending.add(cancel);
    return cancel;
  }
}
