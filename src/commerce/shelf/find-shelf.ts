/**
 * What shared state says of the shelf, for a viewer who comes in: until crew has said something, in case it has not.
 * Knows nothing of what is on the shelf.
 */
import { retry } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { isRetryable } from '../../model/errors';
import { SHELF_KEY } from '../../protocol/sale-codec';
import type { SharedState } from '../../transport/port';
import { isTimely, type Belief } from './belief';
import { readTidied } from './shelf-state';

/** A crowd that came together and failed together does not return together. */
const AGAIN = { baseMs: 1_000, maxMs: 60_000 };

export interface FindShelfOptions {
  clock: Clock;
  random: Random;
  sharedNow: () => number;
  state: () => SharedState;
  belief: Belief;
}

/** Reads until it succeeds. Never rejects: without it the shelf is what crew says next. */
export async function findShelf(options: FindShelfOptions, session: AbortSignal): Promise<void> {
  const { clock, random, sharedNow, state, belief } = options;
  const { told } = belief;
  try {
    const read = async () => state().read(SHELF_KEY);
    const item = await retry(read, { clock, random, signal: session, isRetryable, ...AGAIN });
    const shelf = readTidied(item?.value);
    // What crew has said since is newer than anything that was read.
    if (shelf !== undefined && isTimely(shelf, sharedNow()) && belief.told === told) belief.find(shelf);
  } catch {
    // Left, or refused: then there is nothing to be had.
  }
}
