/** What a shop sells, as its catalogue tells the room. Prices and stock are the shop's truth, never a message's. */
import type { WrittenAmount } from './cart';
import type { Money } from './money';

export interface Product<Amount = Money> {
  /** The shop's own id, 1 to 64 printable ASCII characters without spaces: what messages carry. */
  readonly id: string;
  readonly title: string;
  /** `http:` or `https:`, or a path of the shop's own site. Anything else is left out. */
  readonly url?: string;
  /** `http:` or `https:`, or a path of the shop's own site. Anything else is left out. */
  readonly imageUrl?: string;
  readonly price?: Amount;
  /** What it costs otherwise, to strike through. Left out unless it is more, in the same currency. */
  readonly regularPrice?: Amount;
  /** How many are left; undefined where the shop does not say. */
  readonly stock?: number;
  readonly isSoldOut?: boolean;
  readonly variants?: readonly ProductVariant<Amount>[];
  /** After how many days it is used up, for a reminder to refill. */
  readonly refillAfterDays?: number;
}

export interface ProductVariant<Amount = Money> {
  readonly id: string;
  readonly title: string;
  readonly price?: Amount;
  readonly stock?: number;
  readonly isSoldOut?: boolean;
}

/** A product as a catalogue tells of it: with amounts as money, or as the shop writes them. */
export type ShopProduct = Product<Money | WrittenAmount>;
