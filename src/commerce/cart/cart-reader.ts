/**
 * Asks the shop for the cart: when the page wants it, and again after something got lost until it is told. Each reading
 * has its turn among the addings, so that no half of one is in it. Knows no line.
 */
import { backoffMs } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import type { CartAdapter } from '../types';
import { readCart, REQUEST_LIMIT_MS } from './adding';
import type { CartBook } from './cart-book';
import type { Lane } from './lane';
import type { TurnMark } from './turn-mark';

const RETRY_BACKOFF = { baseMs: 2_000, maxMs: 60_000 };

export interface CartReaderOptions {
  readonly adapter: CartAdapter;
  readonly clock: Clock;
  readonly random: Random;
  readonly lane: Lane;
  readonly mark: TurnMark;
  readonly book: CartBook;
  /** The room's signal; undefined while it is not joined. */
  readonly membership: () => AbortSignal | undefined;
}

export class CartReader {
  readonly #options: CartReaderOptions;
  /** A reading that waits for its turn: who wants one now is served by it too. */
  #waiting: Promise<void> | undefined;
  #reading: AbortController | undefined;
  #failures = 0;
  /** Somebody wanted the cart, of a shop that has never told it. */
  #isOwed = false;
  #cancelNext: (() => void) | undefined;

  constructor(options: CartReaderOptions) {
    this.#options = options;
  }

  /** Reads in its turn. Never rejects. */
  read(): Promise<void> {
    this.#waiting ??= this.#take();
    return this.#waiting;
  }

  /** A viewer adds: that comes before a reading, which begins anew afterwards. */
  giveWay(): void {
    this.#reading?.abort();
  }

  /**
   * Reads, in a turn that somebody has.
   * @param signal aborts when the room is left.
   */
  async readNow(signal: AbortSignal): Promise<void> {
    const { book, mark } = this.#options;
    const [cart, last] = await Promise.all([readCart(this.#options, REQUEST_LIMIT_MS, signal), mark.read()]);
    if (signal.aborted) return;
    if (cart === undefined) return this.#fail();
    mark.see(last);
    this.#failures = 0;
    this.#isOwed = false;
    book.replace(cart).show();
  }

  /** The shop has answered: what it never told when it was asked, it may tell now. */
  catchUp(): void {
    if (this.#isOwed && !this.#options.book.knows) void this.read();
  }

  /**
   * Reads once more after so long; when the room is left before, the cart is in doubt.
   * @param signal aborts when the room is left.
   */
  later(delayMs: number, signal: AbortSignal): void {
    const { clock, book } = this.#options;
    this.#cancelNext?.();
    const left = () => {
      this.#cancelNext?.();
      book.lose().show();
    };
    const cancel = clock.schedule(() => {
      this.#cancelNext?.();
      void this.read();
    }, delayMs);
    signal.addEventListener('abort', left, { once: true });
    this.#cancelNext = () => {
      this.#cancelNext = undefined;
      cancel();
      signal.removeEventListener('abort', left);
    };
    if (signal.aborted) left();
  }

  async #take(): Promise<void> {
    const { lane, membership, book } = this.#options;
    const { snapshots } = book;
    const never = new AbortController().signal;
    let isDone = false;
    while (!isDone) {
      const left = membership();
      const signal = left?.aborted === false ? left : never;
      const hadTurn = await lane.take(async () => {
        this.#waiting = undefined;
        // An adding came between, and brought the cart along.
        isDone = book.knows && book.snapshots > snapshots;
        if (isDone) return;
        const reading = new AbortController();
        this.#reading = reading;
        await this.readNow(AbortSignal.any([signal, reading.signal]));
        this.#reading = undefined;
        isDone = !reading.signal.aborted;
      }, signal);
      if (!hadTurn) {
        this.#waiting = undefined;
        return this.#fail();
      }
      isDone ||= left?.aborted === true;
    }
  }

  #fail(): void {
    const { book, random, membership } = this.#options;
    if (book.knows) book.doubt().show();
    // Who never told is not pressed for it.
    this.#isOwed = book.state.get().knowledge === 'unknown';
    if (this.#isOwed) return;
    const signal = membership();
    if (this.#cancelNext !== undefined || signal?.aborted !== false) return;
    this.later(backoffMs(this.#failures++, RETRY_BACKOFF, random), signal);
  }
}
