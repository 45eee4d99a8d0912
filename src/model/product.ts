/** What a shop sells, as its catalogue tells the room. Prices and stock are the shop's truth, never a message's. */
import type { Money } from './money';

export interface Product {
  /** The shop's own id, 1 to 64 printable ASCII characters without spaces: what messages carry. */
  readonly id: string;
  readonly title: string;
  /** `http:` or `https:`, or a path of the shop's own site. Anything else is left out. */
  readonly url?: string;
  /** `http:` or `https:`, or a path of the shop's own site. Anything else is left out. */
  readonly imageUrl?: string;
  readonly price?: Money;
  /** What it costs otherwise, to strike through. Left out unless it is more, in the same currency. */
  readonly regularPrice?: Money;
  /** How many are left; undefined where the shop does not say. */
  readonly stock?: number;
  readonly isSoldOut?: boolean;
  readonly variants?: readonly ProductVariant[];
  /** After how many days it is used up, for a reminder to refill. */
  readonly refillAfterDays?: number;
}

export interface ProductVariant {
  readonly id: string;
  readonly title: string;
  readonly price?: Money;
  readonly stock?: number;
  readonly isSoldOut?: boolean;
}
