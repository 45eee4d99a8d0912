/**
 * The people who asked, and how many of them earn points: those who only sent a copy of a long text don't. Knows no
 * texts and no points.
 */
import { AskerSet } from '../asker-set';

export class Askers {
  readonly #all = new AskerSet();
  /** Undefined while it is all of them. */
  #earning: AskerSet | undefined;

  get count(): number {
    return this.#all.count;
  }

  get earning(): number {
    // Two estimates may disagree by a hair.
    return this.#earning === undefined ? this.#all.count : Math.min(this.#earning.count, this.#all.count);
  }

  add(id: string, isCopy = false): void {
    if (isCopy) this.#tellApart();
    else this.#earning?.add(id);
    this.#all.add(id);
  }

  addAll(others: Askers): void {
    if (others.#earning !== undefined) this.#tellApart();
    this.#earning?.addAll(others.#earning ?? others.#all);
    this.#all.addAll(others.#all);
  }

  #tellApart(): void {
    if (this.#earning !== undefined) return;
    this.#earning = new AskerSet();
    this.#earning.addAll(this.#all);
  }
}
