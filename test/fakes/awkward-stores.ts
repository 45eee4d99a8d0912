/** Devices that keep things badly. */
import type { Clock } from '../../src/lib/clock';
import { memoryStore, type KeyValueStore } from '../../src/lib/key-value';

/** Refuses everything, as a full disk or a private window does. */
export const refusingStore = (): KeyValueStore => ({
  entries: () => Promise.reject(new Error('the device refuses to read')),
  write: () => Promise.reject(new Error('the device refuses to write')),
});

/** Never answers. */
export const silentStore = (): KeyValueStore => ({
  entries: () => new Promise(() => undefined),
  write: () => new Promise(() => undefined),
});

/** Answers after `delayMs`. */
export function slowStore(clock: Clock, delayMs: number, kept: KeyValueStore = memoryStore()): KeyValueStore {
  const after = () => new Promise<void>((resolve) => void clock.schedule(resolve, delayMs));
  return {
    async entries(prefix) {
      await after();
      return kept.entries(prefix);
    },
    async write(changes) {
      await after();
      return kept.write(changes);
    },
  };
}
