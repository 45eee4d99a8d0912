/**
 * Turns in talking to the shop: one at a time in all tabs of this browser, because the carts of real shops race. Knows
 * nothing of what is said.
 */
import type { Clock } from '../../lib/clock';
import { reportError } from '../../lib/report-error';

/** Whoever had no turn by then has waited long enough to be told. */
const LONGEST_WAIT_MS = 30_000;

export type Exclusively = <T>(task: () => Promise<T>) => Promise<T>;

export class Lane {
  readonly #exclusively: Exclusively;
  readonly #clock: Clock;

  constructor(exclusively: Exclusively, clock: Clock) {
    this.#exclusively = exclusively;
    this.#clock = clock;
  }

  /**
   * Runs `task` in its turn, which ends with it. False when it had none, because that took too long or `signal` aborted:
   * then it never runs.
   */
  take(task: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      let isWaiting = true;
      const endWaiting = () => {
        isWaiting = false;
        cancel();
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = () => {
        endWaiting();
        resolve(false);
      };
      const begin = async () => {
        if (!isWaiting) return;
        endWaiting();
        try {
          await task();
        } catch (error) {
          reportError(error);
        }
        resolve(true);
      };
      const cancel = this.#clock.schedule(giveUp, LONGEST_WAIT_MS);
      signal.addEventListener('abort', giveUp, { once: true });
      if (signal.aborted) return giveUp();
      // Where tabs can't be kept apart, one page alone is better than none.
      this.#queue(begin).catch((error: unknown) => {
        reportError(error);
        return begin();
      });
    });
  }

  async #queue(task: () => Promise<void>): Promise<void> {
    await this.#exclusively(task);
  }
}
