/** Puts shelf and cart together and on the room's line. Part of a chunk: see `sale-parts-chunk.ts`. */
import type { Clock } from '../lib/clock';
import type { Emitter } from '../lib/emitter';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import type { Scope } from '../lib/scope';
import { CartFeature } from '../commerce/cart/cart-feature';
import { createLeadership } from '../lib/leadership';
import { ShelfFeature } from '../commerce/shelf/shelf-feature';
import type { Participant } from '../model/participant';
import type { Happening } from '../model/track';
import type { Call, ShelfMessage } from '../protocol/envelope';
import { pageSurroundings } from '../region/page-surroundings';
import { resolveRegion } from '../region/resolve-region';
import { fetchImage } from './fetch-image';
import type { Link } from './link';
import type { CheckedOptions } from './options';
import type { LiveRoomEvents } from './types';
import { visitorStorage, type Visitor } from './visitor-storage';

/** A buyer has one cart in all rooms of a shop: one adding at a time over all their tabs. */
const CART_LOCK = 'liveroom/cart/';

/** What catalogues are asked in where neither the viewer, the shop nor the browser names a language. */
const LAST_LOCALE = 'en';

export interface SaleSurroundings {
  readonly options: CheckedOptions;
  readonly environment: Visitor & {
    readonly storage: KeyValueStore;
    readonly locks: () => LockManager | undefined;
    readonly baseUrl: () => string | undefined;
  };
  readonly self: Participant;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: () => string;
  readonly sharedNow: () => number;
  readonly membership: () => AbortSignal | undefined;
  readonly events: Emitter<LiveRoomEvents>;
  readonly link: Link;
  /** How many are in the room. */
  readonly audience: () => number;
  readonly happened: (happening: Happening) => void;
}

export interface OpenSale {
  readonly shelf: ShelfFeature;
  readonly cart: CartFeature;
  /** A session begins, until its scope closes. */
  enter(scope: Scope): void;
  /** A message of the crew. */
  receive(message: ShelfMessage | Call): void;
}

export function openSale(surroundings: SaleSurroundings): OpenSale {
  const { options, environment, events, link, ...shared } = surroundings;
  const { catalog, hooks, region } = options;
  const { locale = LAST_LOCALE, currency } = resolveRegion(region, pageSurroundings(shared.self.locale));
  const shelf = new ShelfFeature({
    ...shared,
    roomId: options.id,
    storage: environment.storage,
    state: () => link.state(),
    publish: (message) => link.publish('control', message),
    catalog,
    locale,
    currency,
    onCall: (call) => events.emit('call', call),
    onDrop: (opened) => events.emit('drop', opened),
    fetchImage,
    warmCart: () => cart.warm(),
    baseUrl: environment.baseUrl(),
  });
  const { alone } = createLeadership(environment.locks(), CART_LOCK + encodeURIComponent(shared.self.id));
  const cart: CartFeature = new CartFeature({
    ...shared,
    storage: visitorStorage(environment),
    adapter: options.cart,
    beforeAddToCart: hooks.beforeAddToCart,
    afterAddToCart: hooks.afterAddToCart,
    attribute: (line) => shelf.attribute(line),
    describe: (line) => shelf.describe(line),
    isLocked: (productId) => shelf.isLocked(productId),
    spreadMs: (productId) => shelf.spreadMs(productId),
    onSoldOut: (line) => shelf.soldOut(line),
    exclusively: alone,
  });
  return {
    shelf,
    cart,
    enter(scope) {
      void shelf.enter(scope);
      // What got lost before is looked up now.
      if (cart.state.get().knowledge === 'stale') void cart.warm();
    },
    receive: (message) => shelf.receive(message),
  };
}
