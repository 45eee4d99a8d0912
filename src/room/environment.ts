/**
 * The one place that looks at the page: clock, chance, storage and devices, each replaced by what is left where the
 * browser has none. Looked up when a room is made, never on import.
 */
import { systemClock, type Clock } from '../lib/clock';
import { lateStore, memoryStore, type KeyValueStore } from '../lib/key-value';
import { lazy } from '../lib/lazy';
import type { Random } from '../lib/random';
import type { RoomId, UserId } from '../model/ids';
import type { Transport } from '../transport/port';
import { loadLateParts } from './late-parts-chunk';

export interface Environment {
  readonly clock: Clock;
  readonly random: Random;
  /** What this user keeps of this room between visits. */
  readonly storage: KeyValueStore;
  readonly mediaDevices: () => MediaDevices | undefined;
  /** Whether the page is out of sight. */
  readonly isHidden: () => boolean;
}

export interface EnvironmentOptions {
  roomId: RoomId;
  userId: UserId;
  transport: Transport;
  storage: KeyValueStore | undefined;
}

export function environmentFor({ roomId, userId, transport, storage }: EnvironmentOptions): Environment {
  const { world = {} } = transport;
  const store = storage ?? world.storage?.({ roomId, userId }) ?? pageStore();
  return {
    clock: world.clock ?? systemClock,
    random: world.random ?? Math.random,
    // A user id may have a slash in it, and must not reach into another's entries.
    storage: withPrefix(store, `liveroom/${roomId}/${encodeURIComponent(userId)}/`),
    mediaDevices: () => (typeof navigator === 'undefined' ? undefined : navigator.mediaDevices),
    isHidden: () => typeof document !== 'undefined' && document.hidden,
  };
}

// Asked for without reading it: where storage is denied, the reading may throw.
const pageStore = (): KeyValueStore => ('indexedDB' in globalThis ? lateStore(lazy(openStore)) : memoryStore());

const openStore = async () => (await loadLateParts()).browserStore();

function withPrefix(store: KeyValueStore, prefix: string): KeyValueStore {
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
