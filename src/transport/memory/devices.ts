/** The participants' devices: what each keeps between visits, for as long as the network lives. */
import { memoryStore, type KeyValueStore } from '../../lib/key-value';
import type { RoomId, UserId } from '../../model/ids';

interface Owner {
  readonly roomId: RoomId;
  readonly userId: UserId;
}

export class Devices {
  readonly #stores = new Map<string, KeyValueStore>();
  /** How often each user's process has died. */
  readonly #crashes = new Map<UserId, number>();

  /** The store of one user in one room, the same at each visit. After a crash the process that died writes no more. */
  open({ roomId, userId }: Owner): KeyValueStore {
    const key = `${roomId}/${userId}`;
    const store = this.#stores.get(key) ?? memoryStore();
    this.#stores.set(key, store);
    const process = this.#process(userId);
    const isAlive = () => this.#process(userId) === process;
    return {
      entries: async (prefix) => (isAlive() ? store.entries(prefix) : []),
      write: async (changes) => {
        if (isAlive()) await store.write(changes);
      },
    };
  }

  crash(userId: UserId): void {
    this.#crashes.set(userId, this.#process(userId) + 1);
  }

  #process(userId: UserId): number {
    return this.#crashes.get(userId) ?? 0;
  }
}
