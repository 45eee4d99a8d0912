/**
 * Remembers what wordings were pinned to, also while nobody has asked them. Bounded: of more than 1,000 those that were
 * decided first are forgotten.
 */
import { canonicalText } from '../canonical-text';
import { supersedes, type Arrangement, type Pin } from './arrangement';

const MAX_PINS = 1_000;

export class Pins {
  readonly #pins = new Map<string, Pin>();

  get(text: string, productId: string | undefined): Pin | undefined {
    return this.#pins.size === 0 ? undefined : this.#pins.get(keyOf(text, productId));
  }

  /** @returns false when it is older than all that are remembered, of which there are enough. */
  set({ text, productId, group, at }: Arrangement): boolean {
    const key = keyOf(text, productId);
    const pin = { group, at };
    this.#pins.set(key, pin);
    if (this.#pins.size > MAX_PINS) this.#pins.delete(this.#oldest());
    return this.#pins.get(key) === pin;
  }

  #oldest(): string {
    let oldest: readonly [key: string, pin: Pin] | undefined;
    for (const [key, pin] of this.#pins) {
      const isOlder = oldest === undefined || supersedes(oldest[1], pin);
      // Any order will do between equals, if only it is the same for all.
      const isEqual = oldest !== undefined && oldest[1].at === pin.at && oldest[1].group === pin.group;
      if (isOlder || (isEqual && oldest !== undefined && key < oldest[0])) oldest = [key, pin];
    }
    return oldest?.[0] ?? '';
  }
}

function keyOf(text: string, productId: string | undefined): string {
  return JSON.stringify([canonicalText(text), productId ?? null]);
}
