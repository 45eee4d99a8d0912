/**
 * The shelf in shared state: what it is known to say, reading and writing it in time. Any viewer can write there; whether
 * to believe it is decided elsewhere.
 */
import { untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import { isLiveRoomError } from '../../model/errors';
import { unreachable } from '../../model/refusals';
import type { ShelfMessage } from '../../protocol/envelope';
import { SHELF_KEY, writeShelf } from '../../protocol/sale-codec';
import type { SharedState, StateItem } from '../../transport/port';
import { isTimely } from './belief';
import { isSame, readTidied } from './shelf-state';

/** A call that takes longer has failed. */
const PATIENCE_MS = 3_000;

export interface SharedShelfOptions {
  clock: Clock;
  sharedNow: () => number;
  state: () => SharedState;
}

export class SharedShelf {
  readonly #options: SharedShelfOptions;
  #item: StateItem | undefined;
  #isKnown = false;

  constructor(options: SharedShelfOptions) {
    this.#options = options;
  }

  /** Whether it has been read, and not been found to have changed since. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  get text(): string | undefined {
    return this.#item?.value;
  }

  /** What can be taken for a shelf, as far as it is known. */
  get shelf(): ShelfMessage | undefined {
    const shelf = readTidied(this.#item?.value);
    return shelf !== undefined && isTimely(shelf, this.#options.sharedNow()) ? shelf : undefined;
  }

  holds(shelf: ShelfMessage): boolean {
    const present = readTidied(this.#item?.value);
    return present !== undefined && isSame(present, shelf);
  }

  /** Another session may be another room's worth of revisions. */
  forget(): void {
    this.#item = undefined;
    this.#isKnown = false;
  }

  /** Calls `onChange` when others have changed it; the returned function ends it. */
  watch(onChange: () => void): () => void {
    return this.#options.state().watch((key, item) => {
      if (key !== SHELF_KEY) return;
      this.#see(item);
      onChange();
    });
  }

  async read(session: AbortSignal): Promise<void> {
    const item = await this.#inTime((state) => state.read(SHELF_KEY), session);
    if (item === undefined) this.#item = undefined;
    else this.#see(item);
    this.#isKnown = true;
  }

  /** Writes over what it is known to say. Rejects with `stale-revision` when it says something else. */
  async write(shelf: ShelfMessage, session: AbortSignal): Promise<void> {
    const revision = this.#item?.revision ?? 0;
    try {
      this.#see(await this.#inTime((state) => state.write(SHELF_KEY, writeShelf(shelf), revision), session));
    } catch (error) {
      if (isLiveRoomError(error, 'stale-revision')) this.#isKnown = false;
      throw error;
    }
  }

  #see(item: StateItem): void {
    if (item.revision >= (this.#item?.revision ?? 0)) this.#item = item;
  }

  async #inTime<T>(task: (state: SharedState) => Promise<T>, session: AbortSignal): Promise<T> {
    const { clock, state } = this.#options;
    const limit = new AbortController();
    const giveUp = () => limit.abort(unreachable('reach the shared state', 'it did not answer'));
    const cancel = clock.schedule(giveUp, PATIENCE_MS);
    try {
      return await untilAborted(task(state()), AbortSignal.any([session, limit.signal]));
    } finally {
      cancel();
    }
  }
}
