/** A `KeyValueStore` in IndexedDB; in memory from the first time the browser denies it (private windows, full disks). */
import { createStore, promisifyRequest } from 'idb-keyval';
import { memoryStore, type KeyValueStore } from '../lib/key-value';

const DATABASE = 'liveroom';
const TABLE = 'kept';

export function browserStore(): KeyValueStore {
  let database: ReturnType<typeof createStore> | undefined;
  let substitute: KeyValueStore | undefined;

  const attempt = async <T>(
    inDatabase: (useTable: ReturnType<typeof createStore>) => Promise<T>,
    inMemory: (store: KeyValueStore) => Promise<T>,
  ): Promise<T> => {
    if (substitute === undefined) {
      try {
        return await inDatabase((database ??= createStore(DATABASE, TABLE)));
      } catch {
        substitute ??= memoryStore();
      }
    }
    return inMemory(substitute);
  };

  return {
    entries: (prefix) =>
      attempt(
        (useTable) =>
          useTable('readonly', async (table) => {
            const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
            const [keys, values] = await Promise.all([
              promisifyRequest(table.getAllKeys(range)),
              promisifyRequest(table.getAll(range) as IDBRequest<string[]>),
            ]);
            return keys.map((key, index) => [String(key), String(values[index])] as const);
          }),
        (store) => store.entries(prefix),
      ),
    write: (changes) =>
      attempt(
        (useTable) =>
          useTable('readwrite', (table) => {
            for (const [key, value] of changes) {
              if (value === undefined) table.delete(key);
              else table.put(value, key);
            }
            return promisifyRequest(table.transaction);
          }),
        (store) => store.write(changes),
      ),
  };
}
