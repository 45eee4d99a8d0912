/** The outbox's part of the device; in memory, with what is known so far, from the first time that the device refuses. */
import { memoryStore, type KeyValueStore } from '../../lib/key-value';
import { Signal } from '../../lib/signal';
import type { Changes } from './kept';

export class ReminderStore {
  /** `unknown` before the device was asked. */
  readonly place = new Signal<'device' | 'memory' | 'unknown'>('unknown');
  readonly #prefix: string;
  #store: KeyValueStore;
  #known: ReadonlyMap<string, string> = new Map();

  constructor(store: KeyValueStore, prefix: string) {
    this.#store = store;
    this.#prefix = prefix;
  }

  async read(): Promise<ReadonlyMap<string, string>> {
    const entries = await this.#attempt((store) => store.entries(this.#prefix));
    this.#known = new Map(entries.map(([key, value]) => [key.slice(this.#prefix.length), value]));
    return this.#known;
  }

  async write(changes: Changes): Promise<void> {
    if (changes.size > 0) await this.#attempt((store) => store.write(this.#prefixed(changes)));
  }

  #prefixed(entries: Iterable<readonly [string, string | undefined]>): Changes {
    return new Map(Array.from(entries, ([key, value]) => [this.#prefix + key, value]));
  }

  async #attempt<T>(act: (store: KeyValueStore) => Promise<T>): Promise<T> {
    if (this.place.get() !== 'memory') {
      try {
        const result = await act(this.#store);
        this.place.set('device');
        return result;
      } catch {
        this.#store = memoryStore();
        await this.#store.write(this.#prefixed(this.#known));
        this.place.set('memory');
      }
    }
    return act(this.#store);
  }
}
