/**
 * The keeper's duty to repeat the shelf: mends what a viewer has missed, and what somebody forged in shared state. Part of
 * the crew's chunk.
 */
import { repeat, type Clock } from '../lib/clock';

/** A late viewer believes a forged shelf no longer than this. A shelf has 15 KB at most, and usually one. */
const ANNOUNCE_EVERY_MS = 10_000;

/** @param announce rejects when it can't be sent: the next one says the same. */
export function keepShelf(announce: () => Promise<void>, clock: Clock, term: AbortSignal): void {
  if (term.aborted) return;
  const say = () => void announce().catch(() => undefined);
  say();
  term.addEventListener('abort', repeat(clock, say, ANNOUNCE_EVERY_MS), { once: true });
}
