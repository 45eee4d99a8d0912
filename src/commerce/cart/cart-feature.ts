/**
 * The cart as the page uses it: checks what is asked for, lets the page have its say, and tells everybody what came of
 * it. Knows no shop, no drop and no room: it is told what is locked, what led to a line and how products are called.
 */
import { sleep, untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import { isPromise } from '../../lib/is-promise';
import type { KeyValueStore } from '../../lib/key-value';
import type { Random } from '../../lib/random';
import { reportError } from '../../lib/report-error';
import type { Readable } from '../../lib/signal';
import { invalidOption } from '../../model/errors';
import type { Happening, TrackedLine } from '../../model/track';
import type {
  AfterAddToCart,
  Attribution,
  BeforeAddToCart,
  Cart,
  CartAdapter,
  CartLine,
  CartResult,
  CartState,
  Order,
} from '../types';
import type { Adding } from './adding';
import { addInTurn } from './adding-turn';
import { CartBook, type Expected } from './cart-book';
import { CartReader } from './cart-reader';
import { refused } from './checked-answer';
import { checkedLine, checkedOrder, checkedOrderId, sameness } from './checked-line';
import { CircuitBreaker } from './circuit-breaker';
import { KeptText } from './kept-text';
import { Lane, type Exclusively } from './lane';
import { oneAtATime } from './one-at-a-time';
import { Orders } from './orders';
import { TurnMark } from './turn-mark';

export interface CartDependencies {
  clock: Clock;
  random: Random;
  newId: () => string;
  /** The room's signal; undefined while it is not joined: adding works all the same, leaving aborts what is on its way. */
  membership: () => AbortSignal | undefined;
  adapter: CartAdapter | undefined;
  beforeAddToCart?: BeforeAddToCart | undefined;
  afterAddToCart?: AfterAddToCart | undefined;
  attribute: (line: CartLine) => Attribution;
  /** Why a product can't be added yet: a drop that has not opened. */
  isLocked: (productId: string) => boolean;
  /** How long the first request for this product should wait, in ms (0 for most): spares the shop at a drop. */
  spreadMs: (productId: string) => number;
  describe: (line: CartLine) => TrackedLine;
  happened: (happening: Happening) => void;
  onSoldOut: (line: CartLine) => void;
  /** One at a time over all tabs of this browser (Web Locks), or just over this page where there are none. */
  exclusively: Exclusively;
  /** Shared by all tabs of this browser. */
  storage: KeyValueStore;
}

const LOCKED = refused('invalid', 'not on sale yet', { retryable: true });
const VETOED = refused('invalid', 'vetoed by the page');
const HOOK_FAILED = refused('unknown', "the page's own check failed; the line was not sent");
const SHOP_IS_DOWN = refused('network', 'the shop does not answer at the moment', { retryable: true });
const NOT_SENT = refused('network', 'the line was not sent: the room was left, or its turn did not come', { retryable: true });
const FAILED = refused('unknown', 'it is not known what became of the line');

export class CartFeature implements Cart {
  readonly state: Readable<CartState>;
  readonly #dependencies: CartDependencies;
  readonly #adapter: CartAdapter | undefined;
  readonly #book: CartBook;
  readonly #lane: Lane;
  readonly #mark: TurnMark;
  readonly #orders: Orders;
  readonly #breaker = new CircuitBreaker();
  /** Undefined where the shop can't be read. */
  readonly #reader: CartReader | undefined;
  readonly #underWay = new Map<string, Promise<CartResult>>();

  constructor(dependencies: CartDependencies) {
    const { clock, exclusively, storage } = dependencies;
    const adapter = dependencies.adapter && oneAtATime(dependencies.adapter);
    this.#dependencies = dependencies;
    this.#adapter = adapter;
    this.#book = new CartBook({
      onFirstListener: () => {
        void this.warm();
        return () => {};
      },
    });
    this.state = this.#book.state;
    this.#lane = new Lane(exclusively, clock);
    this.#mark = new TurnMark(new KeptText(storage, clock, 'cart/turn'));
    this.#orders = new Orders(new KeptText(storage, clock, 'orders'));
    if (adapter?.read !== undefined) {
      this.#reader = new CartReader({ ...dependencies, adapter, lane: this.#lane, mark: this.#mark, book: this.#book });
    }
  }

  add(line: CartLine): Promise<CartResult> {
    let checked: CartLine;
    const adapter = this.#adapter;
    try {
      if (adapter === undefined) throw invalidOption('add to the cart', 'cart', 'is missing');
      checked = checkedLine(line);
    } catch (error) {
      return Promise.reject(error as Error);
    }
    const same = sameness(checked);
    let adding = this.#underWay.get(same);
    if (adding === undefined) {
      adding = this.#add(checked, adapter).finally(() => this.#underWay.delete(same));
      this.#underWay.set(same, adding);
    }
    return adding;
  }

  async refresh(): Promise<void> {
    await this.#reader?.read();
  }

  /** Reads the cart unless it is known. */
  async warm(): Promise<void> {
    if (!this.#book.knows) await this.#reader?.read();
  }

  async purchased(order: Order): Promise<void> {
    const { orderId, lines, total } = checkedOrder(order);
    const { describe, happened } = this.#dependencies;
    await this.#orders.once('purchased', orderId, () => {
      happened({
        name: 'purchased',
        orderId,
        lines: lines.map((line) => describe(line)),
        ...(total === undefined ? {} : { total }),
      });
      // What was bought is no longer in the cart.
      if (this.#reader === undefined) this.#book.empty().show();
      else void this.#reader.read();
    });
  }

  async arrived(orderId: string): Promise<void> {
    const checked = checkedOrderId(orderId);
    const { happened } = this.#dependencies;
    await this.#orders.once('arrived', checked, () => happened({ name: 'arrived', orderId: checked }));
  }

  /** From the tap to the answer, with everybody told. Never rejects. */
  async #add(asked: CartLine, adapter: CartAdapter): Promise<CartResult> {
    const { attribute, newId } = this.#dependencies;
    const signal = this.#signal();
    const idempotencyKey = newId();
    const attribution = attribute(asked);
    let adding: Adding = { line: asked, attribution, idempotencyKey, signal };
    let result = this.#refusalOf(asked);
    if (result === undefined) {
      const expected = this.#book.expect(asked);
      const chosen = await this.#chosen(adding);
      if ('ok' in chosen) result = chosen;
      else {
        if (chosen !== asked) adding = { ...adding, line: chosen, attribution: attribute(chosen) };
        expected.line = chosen;
        this.#book.show();
        result = this.#refusalOf(chosen) ?? (await this.#send(adding, adapter, expected));
      }
      this.#book.forget(expected).show();
    }
    this.#tell(adding, result);
    return result;
  }

  /** Leaving the room aborts it. One that was left already does not count. */
  #signal(): AbortSignal {
    const signal = this.#dependencies.membership();
    return signal?.aborted === false ? signal : new AbortController().signal;
  }

  /** Why a line is not even sent. */
  #refusalOf({ productId }: CartLine): CartResult | undefined {
    const { clock, isLocked } = this.#dependencies;
    if (isLocked(productId)) return LOCKED;
    return this.#breaker.isOpen(clock.now()) ? SHOP_IS_DOWN : undefined;
  }

  /** The line that the page has sent, or why it has none sent. */
  async #chosen({ line, attribution, signal }: Adding): Promise<CartLine | CartResult> {
    try {
      let choice = this.#dependencies.beforeAddToCart?.(line, { attribution });
      if (isPromise(choice)) choice = await untilAborted(Promise.resolve(choice), signal);
      if (choice === false) return VETOED;
      return choice === undefined ? line : checkedLine(choice, 'beforeAddToCart', 'add to the cart');
    } catch (error) {
      if (signal.aborted) return NOT_SENT;
      reportError(error);
      return HOOK_FAILED;
    }
  }

  async #send(adding: Adding, adapter: CartAdapter, expected: Expected): Promise<CartResult> {
    const { clock, random, spreadMs } = this.#dependencies;
    const waitMs = spreadMs(adding.line.productId);
    try {
      if (waitMs > 0) await sleep(clock, waitMs, adding.signal);
    } catch {
      return NOT_SENT;
    }
    return new Promise((resolve) => {
      const task = async () => {
        const refusal = this.#refusalOf(adding.line);
        if (refusal !== undefined) return resolve(refusal);
        const [book, mark, reader, breaker] = [this.#book, this.#mark, this.#reader, this.#breaker];
        await addInTurn(adding, expected, { adapter, clock, random, book, mark, reader, breaker }, resolve);
      };
      const turn = this.#lane.take(task, adding.signal);
      this.#reader?.giveWay();
      // By then it is answered, unless something broke.
      void turn.then((hadTurn) => resolve(hadTurn ? FAILED : NOT_SENT));
    });
  }

  #tell({ line, attribution, idempotencyKey }: Adding, result: CartResult): void {
    const { afterAddToCart, describe, happened, onSoldOut } = this.#dependencies;
    const { addedQuantity } = result;
    if (addedQuantity > 0) {
      happened({ name: 'cart-added', line: { ...describe(line), quantity: addedQuantity }, attribution, idempotencyKey });
    } else if (!result.ok) happened({ name: 'cart-refused', line, reason: result.reason, attribution });
    if (!result.ok && result.reason === 'out-of-stock') onSoldOut(line);
    try {
      const told: unknown = afterAddToCart?.({ line, result, attribution });
      if (isPromise(told)) told.then(undefined, reportError);
    } catch (error) {
      reportError(error);
    }
  }
}
