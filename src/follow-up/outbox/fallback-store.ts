/**
 * What the device keeps for following up; in memory, with what is known so far, from the first time that the device
 * refuses. Knows nothing of what is kept.
 */
import { memoryStore, type KeyValueStore } from '../../lib/key-value';
import { Signal } from '../../lib/signal';

export class FallbackStore implements KeyValueStore {
  /** `unknown` before the device was asked. */
  readonly place = new Signal<'device' | 'memory' | 'unknown'>('unknown');
  readonly #known = new Map<string, string>();
  #store: KeyValueStore;

  constructor(device: KeyValueStore) {
    this.#store = device;
  }

  async entries(prefix: string): ReturnType<KeyValueStore['entries']> {
    const entries = await this.#attempt((store) => store.entries(prefix));
    for (const key of this.#known.keys()) if (key.startsWith(prefix)) this.#known.delete(key);
    for (const [key, value] of entries) this.#known.set(key, value);
    return entries;
  }

  async write(changes: ReadonlyMap<string, string | undefined>): Promise<void> {
    if (changes.size === 0) return;
    await this.#attempt((store) => store.write(changes));
    for (const [key, value] of changes) {
      if (value === undefined) this.#known.delete(key);
      else this.#known.set(key, value);
    }
  }

  async #attempt<T>(act: (store: KeyValueStore) => Promise<T>): Promise<T> {
    if (this.place.get() !== 'memory') {
      try {
        const result = await act(this.#store);
        this.place.set('device');
        return result;
      } catch {
        await this.#moveToMemory();
      }
    }
    return act(this.#store);
  }

  /** Once, also where several are refused at the same time. */
  #moveToMemory(): Promise<void> | undefined {
    if (this.place.get() === 'memory') return undefined;
    this.#store = memoryStore();
    this.place.set('memory');
    return this.#store.write(this.#known);
  }
}
