/**
 * Where a room's shared state is kept: IndexedDB, whose transactions make "write if unchanged" atomic across tabs.
 * (localStorage can't: a tab may read its own stale copy even while it holds a Web Lock; in Chromium two tabs that count
 * up 500 times each end near 900.) Knows nothing of who is told of a change.
 */
import type { RoomId } from '../../model/ids';
import type { StateItem } from '../port';

export interface StateStore {
  read(key: string): Promise<StateItem | undefined>;
  /** Replaces the item by what `change` makes of it, with nothing written in between. Rejects with what it throws. */
  update(key: string, change: (present: StateItem | undefined) => StateItem): Promise<StateItem>;
  close(): void;
}

const STORE = 'state';

/** Keeps items in the database of that name until the site's data is cleared. Rejects where storage is denied. */
export async function openStateStore(databases: IDBFactory, name: string, roomId: RoomId): Promise<StateStore> {
  const database = await openDatabase(databases, name);
  return {
    read(key) {
      const transaction = database.transaction(STORE, 'readonly');
      const reading = transaction.objectStore(STORE).get([roomId, key]);
      return settled(transaction, () => reading.result as StateItem | undefined);
    },
    update(key, change) {
      // `strict` would wait for the disk: state needs to outlive a tab, not a power cut.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
      const items = transaction.objectStore(STORE);
      const reading = items.get([roomId, key]);
      let item: StateItem;
      let refusal: unknown;
      reading.onsuccess = () => {
        try {
          item = change(reading.result as StateItem | undefined);
          items.put(item, [roomId, key]);
        } catch (error) {
          refusal = error;
          transaction.abort();
        }
      };
      return settled(
        transaction,
        () => item,
        () => refusal,
      );
    },
    close: () => database.close(),
  };
}

function openDatabase(databases: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = databases.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
  });
}

function settled<T>(transaction: IDBTransaction, result: () => T, refusal: () => unknown = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(result());
    transaction.onabort = () => reject((refusal() ?? transaction.error) as Error);
  });
}
