/** Where a device keeps things between visits: text by key, in batches. */
export interface KeyValueStore {
  /** All entries whose key begins with `prefix`. */
  entries(prefix: string): Promise<readonly (readonly [key: string, value: string])[]>;
  /** Writes and deletes (`undefined`) in one go. */
  write(changes: ReadonlyMap<string, string | undefined>): Promise<void>;
}

/** A store that is there before its code is: what it is asked first waits for that. */
export function lateStore(load: () => Promise<KeyValueStore>): KeyValueStore {
  return {
    entries: async (prefix) => (await load()).entries(prefix),
    write: async (changes) => (await load()).write(changes),
  };
}

/** A store that forgets when the page goes: for Node, and where the browser denies storage. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    async entries(prefix) {
      return [...values].filter(([key]) => key.startsWith(prefix));
    },
    async write(changes) {
      for (const [key, value] of changes) {
        if (value === undefined) values.delete(key);
        else values.set(key, value);
      }
    },
  };
}

/** The part of a store whose keys begin with `prefix`, which its own keys go without. */
export function withPrefix(store: KeyValueStore, prefix: string): KeyValueStore {
  return {
    async entries(within) {
      const found = await store.entries(prefix + within);
      return found.map(([key, value]) => [key.slice(prefix.length), value] as const);
    },
    // Awaited here, so that a shop's own store may throw or return nothing at all.
    async write(changes) {
      await store.write(new Map(Array.from(changes, ([key, value]) => [prefix + key, value])));
    },
  };
}
