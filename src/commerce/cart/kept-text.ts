/** One text that the device keeps, for what can do without it: a device that refuses or hangs keeps nobody waiting. */
import type { Clock } from '../../lib/clock';
import type { KeyValueStore } from '../../lib/key-value';
import { inTime } from './time-limit';

const DEVICE_LIMIT_MS = 1_000;

export class KeptText {
  readonly #storage: KeyValueStore;
  readonly #clock: Clock;
  readonly #key: string;

  constructor(storage: KeyValueStore, clock: Clock, key: string) {
    this.#storage = storage;
    this.#clock = clock;
    this.#key = key;
  }

  /** '' when there is none; undefined when the device does not say. */
  async read(): Promise<string | undefined> {
    const entries = await this.#inTime(() => this.#storage.entries(this.#key));
    return entries && (entries.find(([key]) => key === this.#key)?.[1] ?? '');
  }

  async write(text: string): Promise<void> {
    await this.#inTime(() => this.#storage.write(new Map([[this.#key, text]])));
  }

  async #inTime<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await inTime(this.#clock, DEVICE_LIMIT_MS, new AbortController().signal, task);
    } catch {
      return undefined;
    }
  }
}
