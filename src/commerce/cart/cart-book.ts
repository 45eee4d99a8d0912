/**
 * What the viewer may believe is in the cart: the shop's last word, what it said it added since, and what is on its way.
 * Knows neither the shop nor when it is asked.
 */
import type { Attention } from '../../lib/listeners';
import { Signal } from '../../lib/signal';
import type { CartLine, CartState, CartStateLine } from '../types';
import type { ToldCart } from './checked-answer';
import { isOfItem } from './evidence';

/** An adding on its way. */
export interface Expected {
  line: CartLine;
}

const EMPTY: ToldCart = { snapshot: { lines: [] }, isWhole: true };

export class CartBook {
  readonly state: Signal<CartState>;
  readonly #expected = new Set<Expected>();
  #cart = EMPTY;
  #knowledge: CartState['knowledge'] = 'unknown';
  #snapshots = 0;
  #isBaseline = false;

  constructor(attention: Attention) {
    const nothing: CartState = { lines: Object.freeze([]), quantity: 0, pending: 0, knowledge: 'unknown' };
    this.state = new Signal(Object.freeze(nothing), attention);
  }

  /** Whether the cart is what the shop has, as far as it told. */
  get knows(): boolean {
    return this.#knowledge === 'known';
  }

  /** The cart as it must be in the shop; undefined while something is lost, or was never told. */
  get baseline(): ToldCart | undefined {
    return this.#isBaseline ? this.#cart : undefined;
  }

  /** How often the shop has told the whole cart. */
  get snapshots(): number {
    return this.#snapshots;
  }

  expect(line: CartLine): Expected {
    const expected = { line };
    this.#expected.add(expected);
    this.show();
    return expected;
  }

  /** It is no longer on its way. Shows nothing by itself: what came of it is shown with it. */
  forget(expected: Expected): this {
    this.#expected.delete(expected);
    return this;
  }

  /** The shop told the whole cart. */
  replace(cart: ToldCart): this {
    this.#cart = cart;
    this.#knowledge = 'known';
    this.#snapshots++;
    this.#isBaseline = true;
    return this;
  }

  empty(): this {
    this.#cart = EMPTY;
    return this;
  }

  /** The shop told of a line alone, what it added. */
  count({ productId, variantId }: CartLine, addedQuantity: number): this {
    if (addedQuantity === 0) return this;
    const line = { productId, ...(variantId === undefined ? {} : { variantId }), quantity: addedQuantity };
    this.#cart = { snapshot: { lines: [...this.#cart.snapshot.lines, line] }, isWhole: this.#cart.isWhole };
    return this;
  }

  /** What was told is all there is to know of the cart. */
  trustWhatWasTold(): this {
    if (this.#knowledge === 'unknown') this.#knowledge = 'known';
    return this;
  }

  /** The shop was asked and did not tell. */
  doubt(): this {
    this.#knowledge = 'stale';
    return this;
  }

  /** Something got lost: nobody knows what the cart is until the shop tells. */
  lose(): this {
    this.#isBaseline = false;
    return this.doubt();
  }

  /** Lets those who look see it. What did not change keeps its identity. */
  show(): void {
    const before = this.state.get();
    const { total } = this.#cart.snapshot;
    const shown = new Map(before.lines.map((line) => [JSON.stringify(line), line]));
    const lines = this.#lines().map((line) => shown.get(JSON.stringify(line)) ?? Object.freeze(line));
    const after: CartState = {
      lines: isSame(before.lines, lines) ? before.lines : Object.freeze(lines),
      quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      pending: this.#expected.size,
      knowledge: this.#knowledge,
      ...(total === undefined ? {} : { total }),
    };
    if (!isSame(before, after)) this.state.set(Object.freeze(after));
  }

  /** One for each item, whose lines the shop may keep apart by their properties. */
  #lines(): CartStateLine[] {
    const lines: CartStateLine[] = [];
    const put = (index: number, line: CartStateLine) => {
      const old = lines[index];
      if (old === undefined) lines.push(line);
      else {
        const quantity = old.quantity + line.quantity;
        lines[index] = { ...old, quantity, pendingQuantity: old.pendingQuantity + line.pendingQuantity };
      }
    };
    for (const { productId, variantId, quantity } of this.#cart.snapshot.lines) {
      const id = productId ?? variantId;
      // Of what has no name nobody could say what it is.
      if (id === undefined) continue;
      const line = stateLine(id, variantId, quantity, 0);
      put(lines.findIndex((other) => other.productId === id && other.variantId === variantId), line);
    }
    for (const { line } of this.#expected) {
      const { productId, variantId, quantity } = line;
      put(lines.findIndex((other) => isOfItem(line, other)), stateLine(productId, variantId, quantity, quantity));
    }
    return lines;
  }
}

const stateLine = (
  productId: string,
  variantId: string | undefined,
  quantity: number,
  pendingQuantity: number,
): CartStateLine => ({ productId, ...(variantId === undefined ? {} : { variantId }), quantity, pendingQuantity });

/** Of what is made here, with its fields always in the same order. */
const isSame = (left: object, right: object): boolean => JSON.stringify(left) === JSON.stringify(right);
