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
    this.#closing ??= this.#unwind();
    return this.#closing;
  }

  async #unwind(): Promise<void> {
    this.#controller.abort();
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
