/**
 * The drops as a page shows them, counting down each second while somebody listens, and computed afresh for who only
 * looks. Knows not what opens them.
 */
import type { Clock } from '../../lib/clock';
import { Signal, type Readable } from '../../lib/signal';
import type { Drop } from '../types';
import type { OwnDrop } from './drops';
import { keptList } from './kept';

const SECOND_MS = 1_000;

export interface DropListOptions {
  clock: Clock;
  sharedNow: () => number;
  list: () => readonly OwnDrop[];
}

export class DropList implements Readable<readonly Drop[]> {
  readonly #options: DropListOptions;
  readonly #shown: Signal<readonly Drop[]>;
  #isListened = false;
  /** Whether there is a session to count down in. */
  #isOn = false;
  #cancelTick: (() => void) | undefined;

  constructor(options: DropListOptions) {
    this.#options = options;
    const onFirstListener = () => {
      this.#isListened = true;
      this.refresh();
      return () => {
        this.#isListened = false;
        this.#cancelTick?.();
      };
    };
    this.#shown = new Signal<readonly Drop[]>(Object.freeze([]), { onFirstListener });
  }

  readonly get = (): readonly Drop[] => {
    if (!this.#isListened) this.refresh();
    return this.#shown.get();
  };

  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener);

  /** Counts down until the returned function is called. */
  start(): () => void {
    this.#isOn = true;
    this.refresh();
    return () => {
      this.#isOn = false;
      this.#cancelTick?.();
    };
  }

  /** Says that something but the time has changed. */
  refresh(): void {
    const { clock, sharedNow, list } = this.#options;
    const nowMs = sharedNow();
    let tickMs = Infinity;
    const drops = list().map(({ record: { id, productId, opensAt, quantity }, isOpen, isReady }) => {
      const leftMs = isOpen ? 0 : Math.max(0, opensAt - nowMs);
      if (leftMs > 0) tickMs = Math.min(tickMs, leftMs % SECOND_MS || SECOND_MS);
      const secondsLeft = Math.ceil(leftMs / SECOND_MS);
      return { id, productId, at: opensAt, ...(quantity === undefined ? {} : { quantity }), isOpen, secondsLeft, isReady };
    });
    this.#cancelTick?.();
    if (this.#isOn && this.#isListened && tickMs < Infinity) {
      this.#cancelTick = clock.schedule(() => this.refresh(), Math.ceil(tickMs));
    }
    // Of those to come the next one first, of those that are open the last one.
    const toCome = drops.filter(({ isOpen }) => !isOpen);
    const open = drops.filter(({ isOpen }) => isOpen).reverse();
    this.#shown.set(keptList<Drop>(this.#shown.get(), [...toCome, ...open]));
  }
}
