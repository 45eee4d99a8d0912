/**
 * How a tab notices that another one has added to the same cart: each adding leaves its mark on the device. Knows nothing
 * of the cart itself.
 */
import type { KeptText } from './kept-text';

export class TurnMark {
  readonly #kept: KeptText;
  /** The mark as it was when the cart was known here last. */
  #seen: string | undefined;

  constructor(kept: KeptText) {
    this.#kept = kept;
  }

  /** Whether the cart as it is known here is of this mark. */
  isCurrent(mark: string | undefined): boolean {
    return mark !== undefined && mark === this.#seen;
  }

  /** The cart is known here as of this mark; undefined: it is not. */
  see(mark: string | undefined): void {
    this.#seen = mark;
  }

  /** The last mark that any tab left, '' if none did; undefined where the device does not say. */
  read(): Promise<string | undefined> {
    return this.#kept.read();
  }

  /** Leaves a mark, and says which was there before. */
  leave(mark: string): { readonly before: Promise<string | undefined>; readonly isLeft: Promise<void> } {
    const before = this.read();
    return { before, isLeft: before.then(() => this.#kept.write(mark)) };
  }
}
