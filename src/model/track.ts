/**
 * What happens to a viewer in a room that a shop may want to count or follow up: the payloads of the room's `track`
 * event. Nothing in them names a person.
 */
import type { Attribution, CartLine, CartRefusal } from './cart';
import type { Money } from './money';

interface Tracked<Name extends string> {
  readonly name: Name;
  /** Unique to the event: the same again is the same event. */
  readonly id: string;
  readonly roomId: string;
  /** On the room's shared clock, ms since the Unix epoch. */
  readonly at: number;
}

/** One product of an event, with what the catalogue said of it. */
export interface TrackedProduct {
  readonly productId: string;
  readonly variantId?: string;
  readonly title?: string;
  /** Of one piece. */
  readonly price?: Money;
}

export interface TrackedLine extends TrackedProduct {
  readonly quantity: number;
}

/** The viewer joined. */
export type VisitTracked = Tracked<'visit'>;
/** The viewer looked at a product, as the shop's page says with `shelf.viewed()`. */
export type ProductViewedTracked = Tracked<'product-viewed'> & { readonly product: TrackedProduct };
/** The crew put a product on stage. */
export type ProductFeaturedTracked = Tracked<'product-featured'> & { readonly product: TrackedProduct };
/** The crew called on everyone to go for a product. */
export type CalledTracked = Tracked<'called'> & { readonly product: TrackedProduct };
/** A drop was scheduled, or moved to another time. */
export type DropScheduledTracked = Tracked<'drop-scheduled'> & {
  readonly dropId: string;
  readonly product: TrackedProduct;
  /** On the room's shared clock, ms since the Unix epoch. */
  readonly opensAt: number;
};
export type DropCancelledTracked = Tracked<'drop-cancelled'> & { readonly dropId: string };
export type DropOpenedTracked = Tracked<'drop-opened'> & { readonly dropId: string; readonly product: TrackedProduct };
/** The viewer asked. */
export type QuestionAskedTracked = Tracked<'question-asked'> & {
  readonly questionId: string;
  readonly text: string;
  readonly productId?: string;
};
/** A question of the viewer's own was answered. */
export type QuestionAnsweredTracked = Tracked<'question-answered'> & {
  readonly questionId: string;
  readonly text: string;
  readonly reply?: string;
  readonly productId?: string;
};
/** The shop's cart took a line, or a part of it. */
export type CartAddedTracked = Tracked<'cart-added'> & {
  readonly line: TrackedLine;
  readonly attribution: Attribution;
  /** Of the line: the same key is the same adding. */
  readonly idempotencyKey: string;
};
/** The shop's cart took nothing of a line. */
export type CartRefusedTracked = Tracked<'cart-refused'> & {
  readonly line: CartLine;
  readonly reason: CartRefusal;
  readonly attribution: Attribution;
};
/** The viewer bought, as the shop's page says with `cart.purchased()`. */
export type PurchasedTracked = Tracked<'purchased'> & {
  readonly orderId: string;
  readonly lines: readonly TrackedLine[];
  readonly total?: Money;
};
/** The shop says that an order has reached the buyer. */
export type ArrivedTracked = Tracked<'arrived'> & { readonly orderId: string };

export type TrackEvent =
  | VisitTracked
  | ProductViewedTracked
  | ProductFeaturedTracked
  | CalledTracked
  | DropScheduledTracked
  | DropCancelledTracked
  | DropOpenedTracked
  | QuestionAskedTracked
  | QuestionAnsweredTracked
  | CartAddedTracked
  | CartRefusedTracked
  | PurchasedTracked
  | ArrivedTracked;

/** An event before the room has stamped it. */
export type Happening = TrackEvent extends infer Event
  ? Event extends TrackEvent
    ? Omit<Event, 'id' | 'roomId' | 'at'>
    : never
  : never;
