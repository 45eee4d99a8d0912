/** The public face of selling: shelf, drops, cart, catalogue, and the adapter that talks to a shop. */
import type { Readable } from '../lib/signal';
import type {
  Attribution,
  CartLine,
  CartRefusal,
  CartResult,
  CartSnapshot,
  ShopCart,
  WrittenAmount,
} from '../model/cart';
import type { Product, ShopProduct } from '../model/product';
import type { Money } from '../model/money';

/**
 * The shop's products by id: asked in batches, kept for the visit, asked again in the background when they get old. Ids
 * that are not in the answer are unknown to the shop.
 */
export type Catalog = (ids: readonly string[], context: CatalogContext) => Promise<readonly ShopProduct[]>;

export interface CatalogContext {
  /** BCP 47. */
  readonly locale: string;
  /** ISO 4217; undefined where neither the shop nor the area says which. */
  readonly currency?: string;
  /** Aborts when the room is left. */
  readonly signal: AbortSignal;
}

export interface Shelf {
  /** In the crew's order. */
  readonly products: Readable<readonly ShelfItem[]>;
  /** What is on stage now. */
  readonly featured: Readable<ShelfItem | undefined>;
  /** Those to come and those that are open, the next one first. */
  readonly drops: Readable<readonly Drop[]>;
  /**
   * Crew: says what is on the shelf, in order; instead of what was there before.
   * @param productIds at most 150, each 1 to 64 printable ASCII characters without spaces.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `invalid-options`, `network-unavailable`.
   */
  set(productIds: readonly string[]): Promise<void>;
  /**
   * Crew: puts a product on stage, and on the shelf if it is not there; undefined takes it off stage.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `invalid-options`, `network-unavailable`.
   */
  feature(productId: string | undefined): Promise<void>;
  /**
   * Crew: marks a product as sold out for everyone at once, or takes that back.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `invalid-options`, `network-unavailable`.
   */
  setSoldOut(productId: string, isSoldOut: boolean): Promise<void>;
  /**
   * Crew: calls on everyone to go for a product now; the `call` event tells their pages.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `invalid-options`, `network-unavailable`.
   */
  call(productId: string): Promise<void>;
  /**
   * Crew: has a product unlock at a set time, for everyone at once. One drop for each product: a second one moves it.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `invalid-options`, `network-unavailable`.
   */
  schedule(drop: DropPlan): Promise<Drop>;
  /**
   * Crew: takes a drop back. Without effect when there is none of that id.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `network-unavailable`.
   */
  cancel(dropId: string): Promise<void>;
  /**
   * Says that the viewer looks at a product: a `track` event.
   * @throws LiveRoomError `invalid-options`; `network-unavailable`, as all of these, where the page can't load the shelf.
   */
  viewed(productId: string): Promise<void>;
  /** Asks the shop again now, for what is on the shelf. Never rejects: what can't be had stays as it was. */
  refresh(): Promise<void>;
}

export interface ShelfItem {
  readonly id: string;
  /** Undefined until the catalogue has told, and where it does not know the product. */
  readonly product?: Product;
  /** Its price as people write it where the viewer is, such as `19,90 €`; exact. */
  readonly priceText?: string;
  readonly regularPriceText?: string;
  readonly catalog: 'loading' | 'ready' | 'unknown' | 'unreachable';
  readonly isFeatured: boolean;
  /** The shop says so, the crew says so, or the shop's cart has refused for that reason. */
  readonly isSoldOut: boolean;
  /** It has a drop that is not open yet: it can't be added. */
  readonly isLocked: boolean;
}

export interface DropPlan {
  readonly productId: string;
  /** On the room's shared clock, ms since the Unix epoch; within a year from now. */
  readonly at: number;
  /** How many pieces, for the page to show: the shop's stock decides. 1 to 1,000,000. */
  readonly quantity?: number;
}

export interface Drop extends DropPlan {
  readonly id: string;
  readonly isOpen: boolean;
  /** Whole seconds until it opens, 0 once it is open; changes each second while somebody listens. */
  readonly secondsLeft: number;
  /** Whether product, picture and cart were fetched ahead. */
  readonly isReady: boolean;
}

/**
 * Talks to the shop. The room asks one thing at a time: it waits until an adding or a reading has settled, or gives it up by
 * its signal, before it asks for the next.
 */
export interface CartAdapter {
  /**
   * Adds a line to the buyer's cart. Says by the result what became of it; may also reject, which counts as `network`:
   * nothing is known of the outcome.
   */
  add(line: CartLine, context: CartContext): Promise<CartResult<Money | WrittenAmount>>;
  /**
   * The cart as the shop has it; undefined when what the shop said is no cart, which counts as a reading that failed, as a
   * rejection does. Without it, what became of a request that got lost is not known.
   */
  read?(context: { readonly signal: AbortSignal }): Promise<ShopCart | undefined>;
  /**
   * Whether the shop takes two requests with the same idempotency key for one. Default false: then a request that got
   * lost is repeated only after `read` has shown that it did not arrive.
   */
  readonly isIdempotent?: boolean;
}

export interface CartContext {
  /** Of this adding; the same at each attempt. */
  readonly idempotencyKey: string;
  readonly attribution: Attribution;
  /** Aborts when the attempt has taken too long, and when the room is left. */
  readonly signal: AbortSignal;
}

export interface Cart {
  /** What the viewer may believe is in the cart. */
  readonly state: Readable<CartState>;
  /**
   * Adds a line. Never rejects for a shop's refusal. The same line again while the first is on its way is the same
   * adding. What got lost on the way is looked up before it is tried again.
   * @throws LiveRoomError `invalid-options` (no cart was given, or the line is not acceptable).
   */
  add(line: CartLine): Promise<CartResult>;
  /** Reads the cart from the shop. Never rejects: `state` says whether that succeeded. */
  refresh(): Promise<void>;
  /**
   * Says that the viewer bought: a `track` event, the end of reminders of an abandoned cart, the begin of others. The same
   * order again is without effect.
   * @throws LiveRoomError `invalid-options`.
   */
  purchased(order: Order): Promise<void>;
  /**
   * Says that an order has reached the buyer, from which "did it arrive well?" counts.
   * @throws LiveRoomError `invalid-options`.
   */
  arrived(orderId: string): Promise<void>;
}

export interface Order {
  readonly orderId: string;
  readonly lines: readonly CartLine[];
  readonly total?: Money;
}

export interface CartState {
  /** What the shop last said, with what is on its way added to it. */
  readonly lines: readonly CartStateLine[];
  /** Pieces in all lines, those on their way included. */
  readonly quantity: number;
  /** How many addings are on their way. */
  readonly pending: number;
  /**
   * `unknown` before the shop has said; `stale` when something got lost and the shop could not be asked yet: then `lines`
   * is the last that is known, and it is asked again until it answers.
   */
  readonly knowledge: 'unknown' | 'known' | 'stale';
  readonly total?: Money;
}

export interface CartStateLine {
  readonly productId: string;
  readonly variantId?: string;
  readonly quantity: number;
  /** How many of them are on their way. */
  readonly pendingQuantity: number;
}

/** Before a line is sent: another line to send instead, false to send none, nothing to send it as it is. */
export type BeforeAddToCart = (
  line: CartLine,
  context: { readonly attribution: Attribution },
) => CartLine | false | void | Promise<CartLine | false | void>;

export type AfterAddToCart = (outcome: {
  readonly line: CartLine;
  readonly result: CartResult;
  readonly attribution: Attribution;
}) => void;

export type { Attribution, CartLine, CartRefusal, CartResult, CartSnapshot, ShopCart, WrittenAmount };
