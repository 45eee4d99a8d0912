/** Tries to connect until it succeeds, is refused, or is stopped, at the pace of agora-rtm-sdk 2.3.0. */
import type { Timers } from '../timers';

/** An attempt to connect gives up after so long, and the next begins soon after. */
const ATTEMPT_MS = 6_000;
const PAUSE_MS = 1_000;
/** Within an attempt the servers are tried one after the other. */
const TRY_MS = 1_000;
/** A link that is down for longer is suspended, and does not resume. */
const SUSPEND_AFTER_MS = 115_000;

export interface LoginLoopHooks {
  /** Asks a server once. */
  ask(): Promise<void>;
  connected(isSuspended: boolean): void;
  refused(error: unknown): void;
  /** An attempt timed out. */
  gaveUp(isSuspended: boolean): void;
  /** The next attempt begins. */
  again(): void;
}

export class LoginLoop {
  readonly #timers: Timers;
  readonly #hooks: LoginLoopHooks;
  readonly #cancels = new Set<() => void>();
  #isSuspended = false;
  /** Answers to an earlier run do not count. */
  #run = 0;

  constructor(timers: Timers, hooks: LoginLoopHooks) {
    this.#timers = timers;
    this.#hooks = hooks;
  }

  start(): void {
    this.stop();
    this.#attempt();
    this.#suspendLater();
  }

  /** The same for a link that has just been lost. */
  startSoon(): void {
    this.stop();
    this.#againSoon();
    this.#suspendLater();
  }

  stop(): void {
    this.#run++;
    this.#isSuspended = false;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  #attempt(): void {
    const run = this.#run;
    const tries: (() => void)[] = [];
    const end = () => tries.splice(0).forEach((cancel) => cancel());
    const tryOnce = () => {
      tries.push(this.#after(TRY_MS, tryOnce));
      this.#hooks.ask().then(
        () => {
          if (run !== this.#run) return;
          const isSuspended = this.#isSuspended;
          this.stop();
          this.#hooks.connected(isSuspended);
        },
        (error: unknown) => {
          if (run !== this.#run) return;
          this.stop();
          this.#hooks.refused(error);
        },
      );
    };
    this.#after(ATTEMPT_MS, () => {
      end();
      this.#hooks.gaveUp(this.#isSuspended);
      this.#againSoon();
    });
    tryOnce();
  }

  #againSoon(): void {
    this.#after(PAUSE_MS, () => {
      this.#hooks.again();
      this.#attempt();
    });
  }

  #suspendLater(): void {
    this.#after(SUSPEND_AFTER_MS, () => {
      this.#isSuspended = true;
    });
  }

  #after(delayMs: number, task: () => void): () => void {
    const cancelTimer = this.#timers.after(delayMs, () => {
      this.#cancels.delete(cancel);
      task();
    });
    const cancel = () => {
      this.#cancels.delete(cancel);
      cancelTimer();
    };
    this.#cancels.add(cancel);
    return cancel;
  }
}
