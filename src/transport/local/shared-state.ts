/** The room's shared state: size limits, revisions, and telling the other sessions what changed. */
import { Listeners } from '../../lib/listeners';
import { isLiveRoomError, LiveRoomError } from '../../model/errors';
import type { RoomId } from '../../model/ids';
import type { SharedState, StateItem } from '../port';
import type { PeerChannel } from './peer-channel';
import { type ReplicaStore, replicaStore } from './replica-store';
import { openStateStore, type StateStore } from './state-store';
import { assertFits } from '../../model/text-size';

export interface StateParts {
  readonly channel: PeerChannel;
  readonly databases: IDBFactory | undefined;
  readonly database: string;
  readonly roomId: RoomId;
  readonly itemBytes: number;
  /** Throws when the session can't do `action` now. */
  readonly assertConnected: (action: string) => void;
}

export class LocalState implements SharedState {
  readonly #parts: StateParts;
  readonly #changes = new Listeners<{ readonly key: string; readonly item: StateItem }>();
  /** The newest revision announced of each item: announcements of two writers may arrive in the wrong order. */
  readonly #announced = new Map<string, number>();
  #replica: ReplicaStore | undefined;
  #store: Promise<StateStore> | undefined;

  constructor(parts: StateParts) {
    this.#parts = parts;
    parts.channel.onMessage((message) => {
      if (message.kind === 'state') this.#hear(message.key, message.item);
      // Who comes late can't read what only memory holds.
      if (message.kind !== 'hello' || this.#replica === undefined) return;
      for (const [key, item] of this.#replica.entries()) parts.channel.post({ kind: 'state', key, item }, message.from);
    });
  }

  /** Opens the store. Where it is denied, opens memory instead. */
  async open(): Promise<void> {
    await this.#opened();
  }

  read(key: string): Promise<StateItem | undefined> {
    return this.#use('read shared state', async (store) => {
      const item = await store.read(key);
      return item && Object.freeze(item);
    });
  }

  write(key: string, value: string, ifRevision?: number): Promise<StateItem> {
    return this.#use('write shared state', async (store) => {
      assertFits(value, this.#parts.itemBytes, 'write shared state');
      const item = await store.update(key, (present) => {
        const revision = present?.revision ?? 0;
        if (ifRevision !== undefined && ifRevision !== revision) throw staleRevision(key, revision);
        return { value, revision: revision + 1 };
      });
      this.#announced.set(key, Math.max(item.revision, this.#announced.get(key) ?? 0));
      this.#parts.channel.post({ kind: 'state', key, item });
      return Object.freeze(item);
    });
  }

  watch(listener: (key: string, item: StateItem) => void): () => void {
    return this.#changes.add(({ key, item }) => listener(key, item));
  }

  async close(): Promise<void> {
    const store = await this.#store;
    store?.close();
  }

  #hear(key: string, item: StateItem): void {
    if (item.revision <= (this.#announced.get(key) ?? 0)) return;
    this.#announced.set(key, item.revision);
    this.#replica?.adopt(key, item);
    this.#changes.tell({ key, item: Object.freeze({ value: item.value, revision: item.revision }) });
  }

  async #use<T>(action: string, run: (store: StateStore) => Promise<T>): Promise<T> {
    this.#parts.assertConnected(action);
    const opened = this.#opened();
    const store = await opened;
    try {
      return await run(store);
    } catch (error) {
      if (isLiveRoomError(error)) throw error;
      // The disk is full, or the browser has closed the database: the next call opens it again.
      if (this.#store === opened && this.#replica === undefined) {
        this.#store = undefined;
        store.close();
      }
      const message = `unable to ${action}; the browser's storage failed`;
      throw new LiveRoomError('network-unavailable', message, { action }, { retryable: true, cause: error });
    }
  }

  #opened(): Promise<StateStore> {
    this.#store ??= this.#open();
    return this.#store;
  }

  async #open(): Promise<StateStore> {
    const { databases, database, roomId } = this.#parts;
    if (databases !== undefined) {
      try {
        return await openStateStore(databases, database, roomId);
      } catch {
        // Denied: private modes and blocked cookies. Memory is what is left.
      }
    }
    this.#replica = replicaStore();
    return this.#replica;
  }
}

function staleRevision(key: string, revision: number): LiveRoomError {
  return new LiveRoomError('stale-revision', `unable to write shared state; '${key}' is at revision ${revision} now`, {
    key,
    revision,
  });
}
