/** A room that has nothing but shelves in it: a lane, shared state, shops, and a network that can be made worse. */
import { isCrewRole, type Role } from '../../../src/model/participant';
import type { Happening } from '../../../src/model/track';
import type { Product } from '../../../src/model/product';
import { LiveRoomError } from '../../../src/model/errors';
import { memoryStore, type KeyValueStore } from '../../../src/lib/key-value';
import { seededRandom, type Random } from '../../../src/lib/random';
import { Scope } from '../../../src/lib/scope';
import type { Call, ShelfMessage } from '../../../src/protocol/envelope';
import type { SharedState, StateItem } from '../../../src/transport/port';
import type { Catalog, Drop, ShelfItem } from '../../../src/commerce/types';
import { ShelfFeature, type ShelfDependencies } from '../../../src/commerce/shelf/shelf-feature';
import { createVirtualClock, type VirtualClock } from '../../../src/testing/index';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;

export interface Weather {
  /** Share of messages that get lost, and that come twice. */
  loss: number;
  duplicates: number;
  /** Messages take up to so long. */
  delayMs: number;
  /** Share of calls to shared state that fail; half of these take effect all the same. */
  stateFailures: number;
  /** Share of changes of shared state that a watcher does not hear of. */
  watchLoss: number;
  /** Share of sends that are refused. */
  sendFailures: number;
}

export const FINE: Weather = { loss: 0, duplicates: 0, delayMs: 20, stateFailures: 0, watchLoss: 0, sendFailures: 0 };

const down = (action = 'reach the network') =>
  new LiveRoomError('network-unavailable', `unable to ${action}; it is down`, { action }, { retryable: true });

export function roomOfShelves({ clock = createVirtualClock(), seed = 1, stateMs = 30 } = {}) {
  const random = seededRandom(seed);
  const weather: Weather = { ...FINE };
  const items = new Map<string, StateItem>();
  const watchers = new Set<{ owner: object; tell: (key: string, item: StateItem) => void }>();
  const listeners = new Map<object, (message: ShelfMessage | Call) => void>();
  const said: (ShelfMessage | Call)[] = [];
  let writes = 0;
  const after = (ms: number) => new Promise<void>((resolve) => void clock.schedule(resolve, ms));

  function writeNow(owner: object | undefined, key: string, value: string, ifRevision?: number): StateItem {
    const revision = items.get(key)?.revision ?? 0;
    if (ifRevision !== undefined && ifRevision !== revision) {
      throw new LiveRoomError('stale-revision', 'unable to write; it has changed', { key, revision });
    }
    const item = { value, revision: revision + 1 };
    items.set(key, item);
    writes++;
    for (const watcher of watchers) {
      if (watcher.owner === owner) continue;
      if (weather.watchLoss > 0 && random() < weather.watchLoss) continue;
      clock.schedule(() => watchers.has(watcher) && watcher.tell(key, item), 10 + random() * weather.delayMs);
    }
    return item;
  }

  const stateOf = (owner: object): SharedState => ({
    async read(key) {
      await after(stateMs);
      if (random() < weather.stateFailures) throw down();
      return items.get(key);
    },
    async write(key, value, ifRevision) {
      await after(stateMs);
      const fails = random() < weather.stateFailures;
      if (fails && random() < 0.5) throw down();
      const item = writeNow(owner, key, value, ifRevision);
      if (fails) throw down();
      return item;
    },
    watch(tell) {
      const watcher = { owner, tell };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  });

  return {
    clock,
    random,
    weather,
    said,
    get writes() {
      return writes;
    },
    stored: () => items.get('shelf')?.value,
    forge: (value: string) => void writeNow(undefined, 'shelf', value),
    member(role: Role, options: MemberOptions = {}) {
      const owner = {};
      const send = async (message: ShelfMessage | Call) => {
        if (random() < weather.sendFailures) throw down();
        said.push(message);
        for (const [other, hear] of listeners) {
          if (other === owner) continue;
          if (random() < weather.loss) continue;
          for (let copies = random() < weather.duplicates ? 2 : 1; copies > 0; copies--) {
            clock.schedule(() => listeners.get(other) === hear && hear(message), random() * weather.delayMs);
          }
        }
      };
      return memberOf({ role, clock, random, send, state: () => stateOf(owner), listen: (hear) => {
        listeners.set(owner, hear);
        return () => listeners.delete(owner);
      } }, options);
    },
  };
}

export interface MemberOptions extends Partial<Pick<ShelfDependencies, 'audience' | 'fetchImage' | 'warmCart' | 'baseUrl'>> {
  catalog?: Catalog;
  storage?: KeyValueStore;
  random?: Random;
  /** How far the device's clock is off, in ms, and the network's estimate of it. */
  skewMs?: number;
  offsetMs?: number;
}

interface Place {
  role: Role;
  clock: VirtualClock;
  random: Random;
  send: (message: ShelfMessage | Call) => Promise<void>;
  state: () => SharedState;
  listen: (hear: (message: ShelfMessage | Call) => void) => () => void;
}

let members = 0;

function memberOf({ role, clock, random, send, state, listen }: Place, options: MemberOptions) {
  const { catalog, storage = memoryStore(), skewMs = 0, offsetMs = 0, ...rest } = options;
  const happenings: Happening[] = [];
  const calls: ShelfItem[] = [];
  const drops: { drop: Drop; item: ShelfItem; at: number }[] = [];
  const name = `${role}${++members}`;
  let ids = 0;
  let scope: Scope | undefined;
  let stopListening: (() => void) | undefined;
  const net = { offsetMs };
  const device = { now: () => clock.now() + skewMs, schedule: clock.schedule };
  const shelf = new ShelfFeature({
    roomId: 'r',
    self: { id: name, name, role },
    clock: device,
    random,
    newId: () => `${name}-${++ids}`,
    // As the room has it: without a session there is only the device's.
    sharedNow: () => (scope === undefined ? device.now() : clock.now() + net.offsetMs),
    membership: () => scope?.signal,
    state() {
      if (scope === undefined) throw down();
      return state();
    },
    publish: async (message) => {
      if (scope === undefined) throw down();
      await send(message);
    },
    storage,
    catalog,
    locale: 'en',
    currency: undefined,
    audience: () => 1,
    happened: (happening) => happenings.push(happening),
    onCall: ({ item }) => calls.push(item),
    onDrop: (opened) => drops.push({ ...opened, at: clock.now() }),
    fetchImage: async () => undefined,
    warmCart: async () => undefined,
    ...rest,
  });
  return {
    name,
    shelf,
    storage,
    happenings,
    calls,
    drops,
    net,
    isCrew: isCrewRole(role),
    names: () => happenings.map((happening) => happening.name),
    enter() {
      scope = new Scope();
      const own = scope;
      stopListening = listen((message) => shelf.receive(message));
      own.add(() => {
        stopListening?.();
        if (scope === own) scope = undefined;
      });
      return shelf.enter(own);
    },
    /** The session ends. */
    leave: () => scope?.close(),
  };
}

export type Member = ReturnType<ReturnType<typeof roomOfShelves>['member']>;

/** What two who agree both see. */
export function seenBy({ shelf }: Member) {
  return {
    products: shelf.products.get().map(({ id, isFeatured, isSoldOut }) => [id, isFeatured, isSoldOut]),
    drops: shelf.drops.get().map(({ id, productId, at }) => [id, productId, at]),
  };
}

/** A shop that has everything, and counts what it is asked. */
export function shopOf(change: Partial<Product> = {}) {
  const asked: (readonly string[])[] = [];
  const state = { change, isDown: false };
  const catalog: Catalog = async (ids) => {
    asked.push(ids);
    if (state.isDown) throw new Error('the shop is down');
    return ids.map((id) => ({ id, title: `The ${id}`, ...state.change }));
  };
  return Object.assign(state, { asked, catalog });
}
