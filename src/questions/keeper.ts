/**
 * The duties of the keeper, the one crew member whom the room's lock elects: acknowledges questions in batches, answers
 * polls, and tells everyone who keeps the board. Knows what became of a question only by asking the board.
 */
import { sleep } from '../lib/abort';
import { backoffMs, retry } from '../lib/backoff';
import { repeat, type Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { isRetryable } from '../model/errors';
import type { Beat, StatusEntry, Statuses } from '../protocol/envelope';
import { MAX_STATUS_ENTRIES } from '../protocol/limits';
import type { Lease } from '../transport/port';
import { pagesOf } from './pages';
import { SamplePace } from './sample-pace';

/** Long enough to gather a burst into one message, short enough that an asker sees "received" at once. */
const BATCH_MS = 100;
const BEAT_EVERY_MS = 2_000;
const ELECTION_BACKOFF = { baseMs: 500, maxMs: 10_000 };

/** Polls a second that all askers together may send: a quarter of the ask lane's 200 messages a second. */
const POLL_BUDGET_PER_S = 50;
const POLL_EVERY_MS = { least: 3_000, most: 1_800_000 };

export interface KeeperOptions {
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  /** Waits for the keeper's lock. */
  lock: (signal: AbortSignal) => Promise<Lease>;
  /** The next number of the room's keepers, never given twice. */
  claimEpoch: () => Promise<number>;
  publish: (message: Statuses | Beat) => Promise<void>;
  entryOf: (questionId: string) => StatusEntry;
  /** How many askers may poll. */
  openCount: () => number;
  /** How many are in the room. */
  audience: () => number;
  /**
   * Sees to the number of chat shards until the term ends; what it returns says how many there are, undefined while that
   * is not known. `beat` says so at once, and rejects when that can't be sent.
   */
  keepShards: (epoch: number, term: AbortSignal, beat: () => Promise<void>) => () => number | undefined;
}

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #due = new Set<string>();
  #epoch: number | undefined;
  #shards: () => number | undefined = () => undefined;
  #samples = new SamplePace();
  #cancelFlush: (() => void) | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Whether this crew member keeps the board now. */
  get isKeeping(): boolean {
    return this.#epoch !== undefined;
  }

  /** Stands for election until the signal aborts, again after each loss. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#options;
    for (let losses = 0; !signal.aborted; losses++) {
      await this.#serve(signal);
      const pauseMs = backoffMs(Math.min(losses, 3), ELECTION_BACKOFF, random);
      if (!signal.aborted) await sleep(clock, pauseMs, signal).catch(() => undefined);
    }
  }

  /** One term, from election to loss. Rejects with what trying again does not help against. */
  async #serve(signal: AbortSignal): Promise<void> {
    const { clock, random, lock, claimEpoch } = this.#options;
    const patience = { clock, random, isRetryable, ...ELECTION_BACKOFF };
    let ended: AbortSignal | undefined;
    try {
      const lease = await retry(() => elect(lock, signal), { ...patience, signal });
      ended = lease.ended;
      const term = AbortSignal.any([signal, ended]);
      try {
        const epoch = await retry(claimEpoch, { ...patience, signal: term });
        this.#epoch = epoch;
        await this.#keep(epoch, term);
      } finally {
        this.#epoch = undefined;
        // Nobody waits for the goodbye: the lock does not outlive the session.
        lease.release().catch(() => undefined);
      }
    } catch (error) {
      if (!signal.aborted && !ended?.aborted && !isRetryable(error)) throw error;
    }
  }

  /** Has an asker told what became of a question; does nothing unless this is the keeper. */
  tell(questionId: string): void {
    if (!this.isKeeping) return;
    this.#due.add(questionId);
    this.#cancelFlush ??= this.#options.clock.schedule(() => this.#flush(), BATCH_MS);
  }

  async #keep(epoch: number, term: AbortSignal): Promise<void> {
    const { clock, keepShards } = this.#options;
    const beat = () => this.#options.publish(this.#beat(epoch));
    this.#samples = new SamplePace();
    this.#shards = keepShards(epoch, term, beat);
    // What is lost here heals: an asker with an open question polls, and the next beat says all that this one did.
    const say = () => void beat().catch(() => undefined);
    say();
    const stopBeats = repeat(clock, say, BEAT_EVERY_MS);
    await new Promise<void>((resolve) => {
      if (term.aborted) resolve();
      else term.addEventListener('abort', () => resolve(), { once: true });
    });
    stopBeats();
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    this.#due.clear();
  }

  #beat(epoch: number): Beat {
    const { clock, newId, sharedNow, openCount, audience } = this.#options;
    const wantedMs = (openCount() / POLL_BUDGET_PER_S) * 1000;
    const pollEveryMs = Math.min(POLL_EVERY_MS.most, Math.max(POLL_EVERY_MS.least, wantedMs));
    const shards = this.#shards();
    const plan = shards === undefined ? {} : { shards };
    const sampleEveryMs = this.#samples.everyMs(audience(), clock.now());
    const samples = sampleEveryMs === undefined ? {} : { sampleEveryMs };
    return { t: 'beat', id: newId(), at: sharedNow(), epoch, pollEveryMs, ...plan, ...samples };
  }

  #flush(): void {
    this.#cancelFlush = undefined;
    const entries = [...this.#due].map((id) => this.#options.entryOf(id));
    this.#due.clear();
    // What is lost here heals: an asker without an acknowledgement sends again, one with an open question polls.
    for (const message of statusMessages(entries, this.#options)) this.#options.publish(message).catch(() => undefined);
  }
}

/** Splits what is to be told into messages that stay within 32 KB. */
export function statusMessages(
  entries: readonly StatusEntry[],
  { newId, sharedNow }: { newId: () => string; sharedNow: () => number },
): Statuses[] {
  return pagesOf(entries, MAX_STATUS_ENTRIES).map((page) => ({
    t: 'statuses',
    id: newId(),
    at: sharedNow(),
    entries: page,
  }));
}

/** A lease that comes after it was given up is let go again. */
async function elect(lock: KeeperOptions['lock'], signal: AbortSignal): Promise<Lease> {
  const pending = lock(signal);
  pending.then((late) => signal.aborted && void late.release().catch(() => undefined), () => undefined);
  return pending;
}
