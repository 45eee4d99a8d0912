/** What the demo needs of a shop: a catalogue and a cart for the room, and what a room leaves to the shop. Knows no shop. */
import type { CartAdapter, Catalog, Order } from 'liveroom';

export interface DemoShop {
  readonly catalog: Catalog;
  readonly cart: CartAdapter;
  /** What it sells: the first shelf. */
  productIds(): Promise<readonly string[]>;
  /** Buys what is in the cart. Rejects with the shop's words. */
  checkOut(): Promise<Order>;
  readonly checkOutLabel: string;
  /** Fills the shelves as at the shop's opening; missing where a page can't do that. */
  restock?(): Promise<void>;
}
