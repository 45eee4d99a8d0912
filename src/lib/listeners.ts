/** Who wants to hear of something: one that throws harms no other, and one that was ended hears nothing more. */
import { reportError } from './report-error';

/** What goes on while somebody listens. */
export interface Attention {
  /** Runs when the first listener comes; what it returns runs when the last one goes. */
  onFirstListener?: () => () => void;
}

export class Listeners<Payload = void> {
  readonly #listeners = new Set<{ tell: (payload: Payload) => void }>();
  readonly #onFirst: (() => () => void) | undefined;
  #onLast: (() => void) | undefined;

  constructor(attention: Attention = {}) {
    this.#onFirst = attention.onFirstListener;
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** The returned function ends it. The same listener may be added several times. */
  add(tell: (payload: Payload) => void): () => void {
    const entry = { tell };
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#onLast = this.#onFirst?.();
    return () => {
      if (!this.#listeners.delete(entry) || this.#listeners.size > 0) return;
      this.#onLast?.();
      this.#onLast = undefined;
    };
  }

  tell(payload: Payload): void {
    for (const entry of [...this.#listeners]) {
      if (!this.#listeners.has(entry)) continue;
      try {
        entry.tell(payload);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
