/**
 * Selling as the room holds it before its code is there: what is loaded first takes up where the session is. Decides
 * nothing.
 */
import { lateObject } from '../lib/late-object';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import type { Cart, Shelf } from '../commerce/types';
import type { OpenSale } from './open-sale';

const NONE = Object.freeze([]);

export class Sale {
  readonly shelf: Shelf;
  readonly cart: Cart;
  /** Loads it. */
  readonly open: () => Promise<OpenSale>;
  #opened: OpenSale | undefined;
  /** Of the present session. */
  #session: Scope | undefined;

  constructor(load: () => Promise<OpenSale>) {
    this.open = lazy(async () => {
      const opened = await load();
      this.#opened = opened;
      shelf.connect(opened.shelf);
      cart.connect(opened.cart);
      if (this.#session !== undefined) opened.enter(this.#session);
      return opened;
    });
    const shelf = lateObject<Shelf>(
      async () => (await this.open()).shelf,
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
      reportError,
    );
    const cart = lateObject<Cart>(
      async () => (await this.open()).cart,
      { state: Object.freeze({ lines: NONE, quantity: 0, pending: 0, knowledge: 'unknown' }) },
      { add: true, refresh: true, purchased: true, arrived: true },
      reportError,
    );
    this.shelf = shelf.object;
    this.cart = cart.object;
  }

  /** Has it loaded in the background: what could not be is loaded when it is used. */
  readonly want = (): void => {
    this.open().catch(reportError);
  };

  /** What is loaded of it. */
  get opened(): OpenSale | undefined {
    return this.#opened;
  }

  /** Says to everyone what is on the shelf. */
  async announce(): Promise<void> {
    await this.#opened?.shelf.announce();
  }

  /** As far as the catalogue has said. */
  refillAfterDays(productId: string): number | undefined {
    return this.shelf.products.get().find(({ id }) => id === productId)?.product?.refillAfterDays;
  }

  /** A session begins, until its scope closes. */
  enter(scope: Scope): void {
    this.#session = scope;
    scope.add(() => {
      if (this.#session === scope) this.#session = undefined;
    });
    this.#opened?.enter(scope);
  }
}
