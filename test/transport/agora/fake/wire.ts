/**
 * One client's connection to the cloud. Packets keep their order in each direction, unless a fault shuffles events.
 * While it is down packets vanish without a word, as they do on a dead network.
 */
import { isPromise } from '../../../../src/lib/is-promise';
import type { Network, WireEnds } from './network';

/** How far a shuffled event falls behind, in ms. */
const SHUFFLED_BY_MS = [20, 300] as const;

export interface WireWatcher {
  down?(): void;
  up?(): void;
  /** The client has closed its end. `wasUp`: that arrived. */
  closed?(wasUp: boolean): void;
}

export class Wire {
  readonly ends: WireEnds;
  readonly #network: Network;
  readonly #forget: () => void;
  readonly #watchers = new Set<WireWatcher>();
  readonly #lastAtMs = { up: 0, down: 0 };
  /** What did not arrive yet and is not to be lost. */
  readonly #kept = new Set<() => void>();
  /** The client knows that it is down, and will make a new connection. */
  #isNoticed = false;
  #isUp: boolean;
  /** Packets sent in another epoch are lost. */
  #epoch = 0;
  #isClosed = false;

  constructor(network: Network, ends: WireEnds, forget: () => void) {
    this.#network = network;
    this.ends = ends;
    this.#forget = forget;
    this.#isUp = network.reaches(ends);
  }

  get isUp(): boolean {
    return this.#isUp && !this.#isClosed;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  watch(watcher: WireWatcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  settle(): void {
    const isUp = this.#network.reaches(this.ends);
    if (this.#isClosed || isUp === this.#isUp) return;
    this.#isUp = isUp;
    if (!isUp) this.#epoch++;
    else {
      this.#isNoticed = false;
      for (const deliver of this.#kept) this.#send('down', deliver);
    }
    for (const watcher of [...this.#watchers]) (isUp ? watcher.up : watcher.down)?.();
  }

  /** Runs `act` in the cloud and settles with its answer; never settles when a packet is lost. */
  request<T>(act: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const refuse = (error: unknown) => this.#send('down', () => reject(error));
      const answer = (value: T) => this.#send('down', () => resolve(value));
      this.#send('up', () => {
        try {
          const value = act();
          if (isPromise(value)) void value.then(answer, refuse);
          else answer(value);
        } catch (error) {
          refuse(error);
        }
      });
    });
  }

  /**
   * Tells the client of something. What is not `ordered` may be shuffled and doubled by faults. What is `kept` comes
   * after an outage that nobody noticed, as it does over TCP.
   */
  push(deliver: () => void, { ordered = false, kept = false }: { ordered?: boolean; kept?: boolean } = {}): void {
    const { faults } = this.#network;
    if (!ordered && this.#network.happens(faults.duplicates)) this.#send('down', deliver, { isLate: true });
    const arrive = kept ? this.#keep(deliver) : deliver;
    this.#send('down', arrive, { isLate: !ordered && this.#network.happens(faults.reorders) });
  }

  /** The client has noticed the outage: what it misses it is told in another way. */
  noticed(): void {
    this.#isNoticed = !this.#isUp;
    this.#kept.clear();
  }

  /** Tells the client now, or as soon as it can be reached again. */
  pushOnceUp(deliver: () => void): void {
    if (this.isUp) return this.push(deliver, { ordered: true, kept: true });
    const unwatch = this.watch({
      up: () => {
        unwatch();
        this.push(deliver, { ordered: true });
      },
    });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#kept.clear();
    this.#epoch++;
    this.#forget();
    for (const watcher of [...this.#watchers]) watcher.closed?.(this.#isUp);
  }

  #keep(deliver: () => void): () => void {
    const arrive = () => {
      if (this.#kept.delete(arrive)) deliver();
    };
    if (!this.#isClosed && !this.#isNoticed) this.#kept.add(arrive);
    return arrive;
  }

  #send(direction: 'up' | 'down', arrive: () => void, { isLate = false } = {}): void {
    if (!this.isUp) return;
    const nowMs = this.#network.timers.now();
    let atMs = Math.max(nowMs + this.#network.delayMs(this.ends.userId), this.#lastAtMs[direction]);
    if (isLate) atMs += this.#network.between(...SHUFFLED_BY_MS);
    else this.#lastAtMs[direction] = atMs;
    const epoch = this.#epoch;
    this.#network.timers.after(atMs - nowMs, () => {
      if (epoch === this.#epoch) arrive();
    });
  }
}
