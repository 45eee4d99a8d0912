/**
 * Rounds of ping and pong. In each round one session asks, whoever is due first, and all answer: timers of a hidden tab
 * are slowed down, its message handlers are not. Knows nothing of who takes part.
 */
import type { Clock } from '../../lib/clock';

/** The time between two rounds, in ms. */
export const ROUND_MS = 1_250;

export class Heartbeat {
  readonly #clock: Clock;
  readonly #ping: () => void;
  readonly #onRound: () => void;
  #lastRoundMs = 0;
  #cancel: (() => void) | undefined;

  /** `ping` asks the others; `onRound` is told of each round, whoever began it. */
  constructor(clock: Clock, ping: () => void, onRound: () => void) {
    this.#clock = clock;
    this.#ping = ping;
    this.#onRound = onRound;
  }

  /** Idempotent. */
  start(): void {
    if (this.#cancel !== undefined) return;
    this.#lastRoundMs = this.#clock.now();
    this.#wait(ROUND_MS);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Another session has begun a round. */
  heardPing(): void {
    // Two that ask at the same moment begin one round, not two.
    if (this.#dueInMs() <= ROUND_MS / 2) this.#round();
  }

  #wait(delayMs: number): void {
    this.#cancel = this.#clock.schedule(() => {
      const dueInMs = this.#dueInMs();
      this.#wait(dueInMs > 0 ? dueInMs : ROUND_MS);
      if (dueInMs > 0) return;
      this.#ping();
      this.#round();
    }, delayMs);
  }

  #dueInMs(): number {
    const elapsedMs = this.#clock.now() - this.#lastRoundMs;
    // A clock that was set back must not end the rounds.
    return elapsedMs < 0 ? 0 : ROUND_MS - elapsedMs;
  }

  #round(): void {
    this.#lastRoundMs = this.#clock.now();
    this.#onRound();
  }
}
