/** `KeyValueStore`s in IndexedDB. */
import { createStore, promisifyRequest } from 'idb-keyval';
import { memoryStore, type KeyValueStore } from '../lib/key-value';

const DATABASE = 'liveroom';
const TABLE = 'kept';

/** Rejects where the browser denies it (private windows, full disks), and outside a page. */
export function deviceStore(): KeyValueStore {
  let database: ReturnType<typeof createStore> | undefined;
  const inTable: ReturnType<typeof createStore> = async (mode, act) => (database ??= createStore(DATABASE, TABLE))(mode, act);

  return {
    entries: (prefix) =>
      inTable('readonly', async (table) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const [keys, values] = await Promise.all([
          promisifyRequest(table.getAllKeys(range)),
          promisifyRequest(table.getAll(range) as IDBRequest<string[]>),
        ]);
        return keys.map((key, index) => [String(key), String(values[index])] as const);
      }),
    write: (changes) =>
      inTable('readwrite', (table) => {
        for (const [key, value] of changes) {
          if (value === undefined) table.delete(key);
          else table.put(value, key);
        }
        return promisifyRequest(table.transaction);
      }),
  };
}

/** The same; in memory from the first time the browser denies it. */
export function browserStore(): KeyValueStore {
  const device = deviceStore();
  let substitute: KeyValueStore | undefined;

  const attempt = async <T>(act: (store: KeyValueStore) => Promise<T>): Promise<T> => {
    if (substitute === undefined) {
      try {
        return await act(device);
      } catch {
        substitute ??= memoryStore();
      }
    }
    return act(substitute);
  };

  return {
    entries: (prefix) => attempt((store) => store.entries(prefix)),
    write: (changes) => attempt((store) => store.write(changes)),
  };
}
