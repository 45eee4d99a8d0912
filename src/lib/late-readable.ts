/** A `Readable` that can be read and listened to before its source is there: until then it stays at its first value. */
import { reportError } from './report-error';
import type { Readable } from './signal';

export class LateReadable<T> implements Readable<T> {
  readonly #first: T;
  readonly #onWanted: (() => void) | undefined;
  #source: Readable<T> | undefined;
  /** Listeners, each with what ends its subscription at the source. */
  readonly #listeners = new Map<{ listener: () => void }, (() => void) | undefined>();

  /** @param onWanted is called with each new listener until there is a source. */
  constructor(first: T, onWanted?: () => void) {
    this.#first = first;
    this.#onWanted = onWanted;
  }

  readonly get = (): T => (this.#source === undefined ? this.#first : this.#source.get());

  readonly subscribe = (listener: () => void): (() => void) => {
    const entry = { listener };
    this.#listeners.set(entry, this.#source?.subscribe(listener));
    if (this.#source === undefined) this.#onWanted?.();
    return () => {
      this.#listeners.get(entry)?.();
      this.#listeners.delete(entry);
    };
  };

  /** Follows `source` from now on, and tells those who listen already. Without effect when it has one. */
  connect(source: Readable<T>): void {
    if (this.#source !== undefined) return;
    this.#source = source;
    for (const entry of [...this.#listeners.keys()]) {
      // Another that was told may have ended it.
      if (!this.#listeners.has(entry)) continue;
      this.#listeners.set(entry, source.subscribe(entry.listener));
      try {
        entry.listener();
      } catch (error) {
        reportError(error);
      }
    }
  }
}
