/**
 * Selling as the room holds it before its code is there: what is loaded first takes up where the session is. Decides
 * nothing.
 */
import { lateObject, REJECTS } from '../lib/late-object';
import { reportError } from '../lib/report-error';
import type { Cart, Shelf } from '../commerce/types';
import type { CartRefused } from '../model/cart';
import { latePart, type LatePart, type Patience } from './late-part';
import type { OpenSale } from './open-sale';

const NONE = Object.freeze([]);

const NOT_LOADED: CartRefused = Object.freeze({
  ok: false,
  reason: 'network',
  addedQuantity: 0,
  message: 'the cart could not be loaded',
  retryable: true,
});

export interface Sale extends LatePart<OpenSale> {
  readonly shelf: Shelf;
  readonly cart: Cart;
}

export function createSale(load: () => Promise<OpenSale>, patience: Patience): Sale {
  const part = latePart(
    'reach the shop',
    load,
    (opened) => {
      shelf.connect(opened.shelf);
      cart.connect(opened.cart);
    },
    (opened, scope) => opened.enter(scope),
    patience,
  );
  const { open, want } = part;
  const shelf = lateObject<Shelf>(
    async () => (await open()).shelf,
    { products: NONE, featured: undefined, drops: NONE },
    {
      set: REJECTS,
      feature: REJECTS,
      setSoldOut: REJECTS,
      call: REJECTS,
      schedule: REJECTS,
      cancel: REJECTS,
      viewed: REJECTS,
      refresh: reportError,
    },
    want,
  );
  const cart = lateObject<Cart>(
    async () => (await open()).cart,
    { state: Object.freeze({ lines: NONE, quantity: 0, pending: 0, knowledge: 'unknown' }) },
    { add: () => NOT_LOADED, refresh: reportError, purchased: REJECTS, arrived: REJECTS },
    want,
  );
  return { ...part, shelf: shelf.object, cart: cart.object };
}
