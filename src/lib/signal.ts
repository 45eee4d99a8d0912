/**
 * Values that change over time, as `get()` and `subscribe()`: what React's `useSyncExternalStore`, Vue, Svelte and
 * plain DOM code can all use. Knows nothing of rooms or rendering.
 */
import type { Clock } from './clock';
import { type Attention, Listeners } from './listeners';

/** Both functions work without their object: `useSyncExternalStore(readable.subscribe, readable.get)`. */
export interface Readable<T> {
  /** The present snapshot: frozen, and the same object until it changes. */
  get(this: void): T;
  /** Calls `listener` after each change; the returned function ends it. A listener that throws harms no other. */
  subscribe(this: void, listener: () => void): () => void;
}

/** A `Readable` whose owner sets it. Setting the same value again tells nobody. */
export class Signal<T> implements Readable<T> {
  #value: T;
  readonly #listeners: Listeners;

  constructor(initial: T, attention?: Attention) {
    this.#value = initial;
    this.#listeners = new Listeners(attention);
  }

  readonly get = (): T => this.#value;

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#listeners.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);
}

/**
 * A `Readable` for what changes faster than anybody can look: the snapshot is computed when it is needed, and listeners
 * hear of changes at most once per `intervalMs` (at once after a quiet spell). Between two notifications `get()` stays
 * the same object for those who listen, so that a renderer never sees it move under its feet.
 */
export class PacedSignal<T> implements Readable<T> {
  readonly #compute: () => T;
  readonly #clock: Clock;
  readonly #intervalMs: number;
  readonly #listeners: Listeners;
  #snapshot: T;
  #stale = false;
  #lastFlushMs = -Infinity;
  #cancelFlush: (() => void) | undefined;

  constructor(compute: () => T, clock: Clock, intervalMs: number, { onFirstListener }: Attention = {}) {
    this.#compute = compute;
    this.#clock = clock;
    this.#intervalMs = intervalMs;
    this.#snapshot = compute();
    this.#listeners = new Listeners({
      onFirstListener: () => {
        const onLast = onFirstListener?.();
        return () => {
          this.#cancelFlush?.();
          this.#cancelFlush = undefined;
          onLast?.();
        };
      },
    });
  }

  readonly get = (): T => {
    if (this.#stale && this.#listeners.size === 0) this.#refresh();
    return this.#snapshot;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#stale && this.#listeners.size === 0) this.#refresh();
    return this.#listeners.add(listener);
  };

  /** Says that the value has changed. */
  invalidate(): void {
    this.#stale = true;
    if (this.#cancelFlush !== undefined || this.#listeners.size === 0) return;
    const dueInMs = this.#lastFlushMs + this.#intervalMs - this.#clock.now();
    // Even after a quiet spell the flush waits for the end of the task, so that one task's changes are one notification.
    this.#cancelFlush = this.#clock.schedule(() => this.flush(), Math.max(0, Math.min(dueInMs, this.#intervalMs)));
  }

  /** Says that the value has changed and that listeners must know now: for what the user did themselves. */
  flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    this.#lastFlushMs = this.#clock.now();
    const before = this.#snapshot;
    this.#refresh();
    if (!Object.is(before, this.#snapshot)) this.#listeners.tell();
  }

  #refresh(): void {
    this.#stale = false;
    this.#snapshot = this.#compute();
  }
}
