/**
 * The one place that looks at the page: clock, chance, storage and devices, each replaced by what is left where the
 * browser has none. Looked up when a room is made, never on import.
 */
import { systemClock, type Clock } from '../lib/clock';
import { lateStore, memoryStore, withPrefix, type KeyValueStore } from '../lib/key-value';
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
  /** What the site's rooms keep on the device, of all users. Rejects where the browser denies it. */
  readonly siteStorage: KeyValueStore;
  /** How keys name the user, after the room. */
  readonly userKey: string;
  readonly mediaDevices: () => MediaDevices | undefined;
  /** What keeps tabs of one browser from doing the same at the same time. */
  readonly locks: () => LockManager | undefined;
  /** What relative addresses count from; undefined outside a page. */
  readonly baseUrl: () => string | undefined;
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
  const given = storage ?? world.storage?.({ roomId, userId });
  const store = given ?? pageStore();
  const user = `${encodeURIComponent(userId)}/`;
  return {
    clock: world.clock ?? systemClock,
    random: world.random ?? Math.random,
    // A user id may have a slash in it, and must not reach into another's entries.
    storage: withPrefix(store, `liveroom/${roomId}/${user}`),
    siteStorage: given ?? lateStore(lazy(openDevice)),
    userKey: user,
    mediaDevices: () => (typeof navigator === 'undefined' ? undefined : navigator.mediaDevices),
    locks: () => (typeof navigator === 'undefined' ? undefined : navigator.locks),
    baseUrl: () => (typeof document === 'undefined' ? undefined : document.baseURI),
    isHidden: () => typeof document !== 'undefined' && document.hidden,
  };
}

// Asked for without reading it: where storage is denied, the reading may throw.
const pageStore = (): KeyValueStore => ('indexedDB' in globalThis ? lateStore(lazy(openStore)) : memoryStore());

const openStore = async () => (await loadLateParts()).browserStore();
const openDevice = async () => (await loadLateParts()).deviceStore();
