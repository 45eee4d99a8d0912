/** Undoes what was set up: in reverse order, to the end, whatever a step throws. */
import { reportError } from './report-error';

type Undo = () => void | Promise<void>;

export class Scope {
  readonly #undos: Undo[] = [];
  readonly #controller = new AbortController();
  #closing: Promise<void> | undefined;

  /** Aborts when the scope closes, before the first undo step runs. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Remembers `undo`. On a scope that is closed already it runs at once. */
  add(undo: Undo): void {
    if (this.#closing === undefined) this.#undos.push(undo);
    else void settle(undo);
  }

  /** Runs every undo step, last added first. Idempotent; never rejects: a step that fails is reported. */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      // Known to be closing before anybody hears of it, who may close it too.
      let done!: () => void;
      this.#closing = new Promise((resolve) => (done = resolve));
      this.#controller.abort();
      void this.#unwind().then(done);
    }
    return this.#closing;
  }

  async #unwind(): Promise<void> {
    for (let undo = this.#undos.pop(); undo !== undefined; undo = this.#undos.pop()) await settle(undo);
  }
}

async function settle(undo: Undo): Promise<void> {
  try {
    await undo();
  } catch (error) {
    reportError(error);
  }
}
