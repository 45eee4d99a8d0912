/** What a cart adapter under test brings along, and what a case of the suite is. Knows no shop and no test runner. */
import type { Attribution, CartLine, CartResult, ShopCart, WrittenAmount } from '../../model/cart';
import type { Money } from '../../model/money';

/** What a room's `cart` option takes. It is asked one thing at a time, as by a room. */
export interface CartUnderTest {
  add(line: CartLine, context: CartUnderTestContext): Promise<CartResult<Money | WrittenAmount>>;
  read?(context: { readonly signal: AbortSignal }): Promise<ShopCart | undefined>;
}

export interface CartUnderTestContext {
  readonly idempotencyKey: string;
  readonly attribution: Attribution;
  readonly signal: AbortSignal;
}

/** What a line says of the product: no quantity. */
export type Article = Omit<CartLine, 'quantity'>;

export interface CartHarness {
  readonly articles: {
    /** At least 20 in stock. With `price`, what one costs as the cart counts it, amounts of money are checked. */
    readonly plenty: Article & { readonly price?: Money };
    /** A few in stock: `pieces`, 1 to 100. Without it the case about too few is left out. */
    readonly few?: Article & { readonly pieces: number };
    /** Without it the case about what is sold out is left out. */
    readonly soldOut?: Article;
    /** An id that the shop does not know. */
    readonly unknown?: Article;
  };
  /** Begins anew: a buyer whose cart is empty. What follows is about this buyer. */
  begin(): void | Promise<void>;
  /** An adapter of the buyer's page; each further one is of the same session. */
  makeAdapter(): CartUnderTest | Promise<CartUnderTest>;
  /** What is in the buyer's cart, read from the shop itself and not through an adapter. */
  cart(): readonly ShopLine[] | Promise<readonly ShopLine[]>;
  /** Has the next request end without an answer, whether or not it arrives. Without it that case is left out. */
  cutNextRequest?(): void | Promise<void>;
  /** Has the shop refuse the next request because there were too many. Without it that case is left out. */
  limitNextRequest?(): void | Promise<void>;
  /** Ends the buyer's session. Without it that case is left out. */
  expireSession?(): void | Promise<void>;
  /** Whether the shop has somewhere to keep which moment led to a line. Default false. */
  keepsAttribution?: boolean;
}

/** A line as the shop has it. */
export interface ShopLine {
  /** The id that the adapter sends: of the variant, where shops sell variants. */
  readonly id: string;
  readonly quantity: number;
  /** What is kept with the line, hidden or not, in the shop's own form. */
  readonly properties?: unknown;
}

/** A case to hand to a test runner: `it(name, run)`. It rejects when the adapter fails. */
export interface CartCase {
  readonly name: string;
  run(): Promise<void>;
}

/** A case of the suite, before it has a harness to run with. */
export interface CartCaseDefinition {
  readonly name: string;
  /** Whether the harness has what the case needs. */
  readonly needs?: (harness: CartHarness) => boolean;
  run(harness: CartHarness): Promise<void>;
}
