/**
 * Selling as the room holds it before its code is there: what is loaded first takes up where the session is. Decides
 * nothing.
 */
import { lateObject } from '../lib/late-object';
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
  message: 'the page could not load the cart',
  retryable: true,
});

export interface Sale extends LatePart<OpenSale> {
  readonly shelf: Shelf;
  readonly cart: Cart;
}

export function createSale(load: () => Promise<OpenSale>, patience: Patience): Sale {
  const part = latePart(
    'reach shelf and cart',
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
      set: true,
      feature: true,
      setSoldOut: true,
      call: true,
      schedule: true,
      cancel: true,
      viewed: true,
      refresh: true,
    },
    want,
  );
  const cart = lateObject<Cart>(
    async () => (await open()).cart,
    { state: Object.freeze({ lines: NONE, quantity: 0, pending: 0, knowledge: 'unknown' }) },
    { add: true, refresh: true, purchased: true, arrived: true },
    want,
  );
  return {
    ...part,
    // Some never reject, and so not because the page could not load them.
    shelf: Object.freeze<Shelf>({
      ...shelf.object,
      refresh: () => open().then((opened) => opened.shelf.refresh(), reportError),
    }),
    cart: Object.freeze<Cart>({
      ...cart.object,
      add: (line) => open().then((opened) => opened.cart.add(line), () => NOT_LOADED),
      refresh: () => open().then((opened) => opened.cart.refresh(), reportError),
    }),
  };
}
