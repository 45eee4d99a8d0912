/**
 * Lines of a cart, what a shop answers, and what led to a line. A shop's own code says amounts as the shop writes them or as
 * money; what a room gives out has money alone.
 */
import type { Money } from './money';

/** One product and quantity. */
export interface CartLine {
  readonly productId: string;
  readonly variantId?: string;
  /** 1 to 9,999. */
  readonly quantity: number;
  /** What the buyer chose, such as an engraving; the shop shows it. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Why a shop did not add all of a line. */
export type CartRefusal =
  | 'out-of-stock'
  /** Fewer than asked were added; `addedQuantity` says how many. */
  | 'partial'
  /** The shop does not know the product or variant, or the line is not acceptable to it. */
  | 'invalid'
  /** The buyer's session is over. */
  | 'unauthorized'
  | 'rate-limited'
  /** The shop could not be reached, or did not answer in time. */
  | 'network'
  | 'unknown';

export type CartResult<Amount = Money> = CartAdded<Amount> | CartRefused<Amount>;

export interface CartAdded<Amount = Money> {
  readonly ok: true;
  readonly addedQuantity: number;
  readonly cart?: CartSnapshot<Amount>;
}

export interface CartRefused<Amount = Money> {
  readonly ok: false;
  readonly reason: CartRefusal;
  /** 0, or fewer than asked with reason `partial`. */
  readonly addedQuantity: number;
  /** For people, in the shop's own words where it has some. */
  readonly message: string;
  /** Whether the same line may succeed later without anything else changing. */
  readonly retryable: boolean;
  readonly cart?: CartSnapshot<Amount>;
}

/** The buyer's whole cart as the shop has it. */
export interface CartSnapshot<Amount = Money> {
  readonly lines: readonly CartSnapshotLine<Amount>[];
  /** What the buyer would pay for the lines, where the shop says. */
  readonly total?: Amount;
}

export interface CartSnapshotLine<Amount = Money> {
  /** The shop's own id of the line. */
  readonly id?: string;
  readonly productId?: string;
  readonly variantId?: string;
  readonly quantity: number;
  /** Of all of the line. */
  readonly total?: Amount;
  /** The line's own, the hidden ones too where the shop shows them to its page. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** A cart as a shop's own code tells it. */
export type ShopCart = CartSnapshot<Money | WrittenAmount>;

/** An amount as a shop writes it, of which the room makes exact money, or leaves it out. */
export interface WrittenAmount {
  /** Decimal text or a number, of at most 15 digits. */
  readonly amount: string | number;
  /** ISO 4217. */
  readonly currency: string;
  /** How many digits of a whole number are behind the point: 2 when the amount is in hundredths, 0 when it is in whole units. */
  readonly decimals: number;
}

/** Which moment of the show led to a line. */
export interface Attribution {
  readonly roomId: string;
  /** Undefined when no moment of the show named the product in the last half hour. */
  readonly moment?: AttributedMoment;
}

export interface AttributedMoment {
  readonly kind: 'featured' | 'answered' | 'drop' | 'call';
  /** The question's or the drop's id. */
  readonly id?: string;
  /** On the room's shared clock, ms since the Unix epoch. */
  readonly at: number;
  /** How long after it the line was added, in ms. */
  readonly afterMs: number;
}
