/**
 * Shared state where storage is denied: each session keeps a copy in memory, fed by what the others announce. It is
 * gone when the last tab closes, and of two writes in the same instant both may succeed: the later one stays.
 */
import type { StateItem } from '../port';
import type { StateStore } from './state-store';

export interface ReplicaStore extends StateStore {
  /** Takes over an item that another session has announced, unless a newer one is here. */
  adopt(key: string, item: StateItem): void;
  entries(): Iterable<readonly [key: string, item: StateItem]>;
}

export function replicaStore(): ReplicaStore {
  const items = new Map<string, StateItem>();
  return {
    async read(key) {
      return items.get(key);
    },
    async update(key, change) {
      const item = change(items.get(key));
      items.set(key, item);
      return item;
    },
    adopt(key, item) {
      if (item.revision >= (items.get(key)?.revision ?? 0)) items.set(key, item);
    },
    entries: () => items,
    close: () => items.clear(),
  };
}
