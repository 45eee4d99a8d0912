/**
 * What a participant takes the shelf to be: what crew said, or for the time being what shared state says, where any
 * viewer can write. Knows neither network nor storage.
 */
import type { ShelfMessage } from '../../protocol/envelope';
import { EMPTY_SHELF, isLater } from './shelf-state';

/** Shared state that claims to be later than this from now was not written by the room's clock. */
const MAX_AHEAD_MS = 10_000;

export const isTimely = (shelf: ShelfMessage, nowMs: number): boolean => shelf.at <= nowMs + MAX_AHEAD_MS;

export class Belief {
  #told: ShelfMessage | undefined;
  #found: ShelfMessage | undefined;

  get shelf(): ShelfMessage {
    return this.#found ?? this.#told ?? EMPTY_SHELF;
  }

  /** The latest that crew said. */
  get told(): ShelfMessage | undefined {
    return this.#told;
  }

  /** What only shared state says. */
  get found(): ShelfMessage | undefined {
    return this.#found;
  }

  /** Crew says so: it holds over whatever shared state said, unless crew has said something later. */
  tell(shelf: ShelfMessage): boolean {
    if (this.#told !== undefined && isLater(this.#told, shelf)) return false;
    this.#told = shelf;
    this.#found = undefined;
    return true;
  }

  /** Shared state says so: it holds until crew says something, if it is later than what crew said. */
  find(shelf: ShelfMessage): void {
    this.#found = this.#told !== undefined && !isLater(shelf, this.#told) ? undefined : shelf;
  }
}
