/**
 * Brings the boards of the crew to agree: each sends the keeper a digest of its board from time to time, and both send
 * the questions of the parts that differ. This is also how crew that joins late receives the board. What is lost is
 * found by the next digest.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import type { Digest, QuestionRecord, Records } from '../protocol/envelope';
import { MAX_RECORDS } from '../protocol/limits';
import type { Board } from './board';

/** Slower while there is nothing new. */
const EVERY_MS = { least: 2_000, most: 30_000 };

/** One exchange sends at most this many messages each way; the rest follows with the next digest. */
const MAX_PAGES = 20;
const PAGE_BYTES = 28_000;

export interface BoardSyncOptions {
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  board: Board;
  /** The other crew members who may know more: the keeper once it is known, everyone else until then. */
  partners: () => readonly string[];
  send: (to: string, message: Digest | Records) => Promise<void>;
}

export class BoardSync {
  readonly #options: BoardSyncOptions;
  #cancel: (() => void) | undefined;
  #everyMs = EVERY_MS.least;

  constructor(options: BoardSyncOptions) {
    this.#options = options;
  }

  /** Starts comparing; the returned function ends it. */
  start(): () => void {
    this.kick();
    return () => {
      this.#cancel?.();
      this.#cancel = undefined;
    };
  }

  /** Compares now: after joining, after an interruption, with a new keeper. */
  kick(): void {
    this.#cancel?.();
    this.#everyMs = EVERY_MS.least;
    this.#compare();
  }

  /** Another's digest arrived: answer with what differs. */
  onDigest(from: string, { buckets }: Digest): void {
    const differing = this.#options.board.book.differing(buckets);
    if (differing.length > 0) this.#sendRecords(from, differing, differing);
  }

  /** Another's questions arrived. */
  onRecords(from: string, { records, wanted }: Records): void {
    for (const record of records) this.#options.board.merge(record);
    if (records.length > 0) this.#everyMs = EVERY_MS.least;
    if (wanted.length > 0) this.#sendRecords(from, wanted, []);
  }

  #compare(): void {
    const { clock, random, board, partners, send } = this.#options;
    for (const partner of partners()) {
      send(partner, { t: 'digest', ...this.#stamp(), buckets: board.book.digest() }).catch(() => undefined);
    }
    this.#cancel = clock.schedule(() => this.#compare(), this.#everyMs * (0.75 + random() / 2));
    this.#everyMs = Math.min(EVERY_MS.most, this.#everyMs * 1.5);
  }

  #sendRecords(to: string, buckets: readonly number[], wanted: readonly number[]): void {
    const pages = paginate(this.#options.board.book.inBuckets(buckets)).slice(0, MAX_PAGES);
    if (pages.length === 0) pages.push([]);
    pages.forEach((records, page) => {
      const message: Records = { t: 'records', ...this.#stamp(), records, wanted: page === 0 ? wanted : [] };
      this.#options.send(to, message).catch(() => undefined);
    });
  }

  #stamp(): { id: string; at: number } {
    return { id: this.#options.newId(), at: this.#options.sharedNow() };
  }
}

function paginate(records: readonly QuestionRecord[]): QuestionRecord[][] {
  const pages: QuestionRecord[][] = [];
  let bytes = Infinity;
  for (const record of records) {
    // A UTF-16 unit is at most 6 bytes once JSON has escaped it, and most often 1 to 3.
    const size = 400 + 3 * (record.text.length + (record.reply?.length ?? 0));
    let page = pages.at(-1);
    if (page === undefined || page.length === MAX_RECORDS || bytes + size > PAGE_BYTES) {
      pages.push((page = []));
      bytes = 0;
    }
    page.push(record);
    bytes += size;
  }
  return pages;
}
