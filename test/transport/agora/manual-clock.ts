/** A clock moved by hand, all in one turn of the engine. Its reading can be set back, which timers don't notice. */
import type { Clock } from '../../../src/lib/clock';

interface Timer {
  readonly dueMs: number;
  readonly task: () => void;
}

export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  /** Time that has truly passed. */
  elapsedMs = 0;
  /** What the reading is off by. */
  offsetMs = 1_700_000_000_000;

  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.elapsedMs + this.offsetMs;
  }

  schedule(task: () => void, delayMs: number): () => void {
    const timer = { dueMs: this.elapsedMs + Math.max(1, delayMs), task };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  advance(ms: number): void {
    const untilMs = this.elapsedMs + ms;
    for (let next = this.#next(untilMs); next !== undefined; next = this.#next(untilMs)) {
      this.#timers.delete(next);
      this.elapsedMs = Math.max(this.elapsedMs, next.dueMs);
      next.task();
    }
    this.elapsedMs = untilMs;
  }

  #next(untilMs: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueMs <= untilMs && (first === undefined || timer.dueMs < first.dueMs)) first = timer;
    }
    return first;
  }
}
