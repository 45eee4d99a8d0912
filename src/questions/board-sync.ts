/**
 * Brings the boards of the crew to agree: each sends the keeper a digest of its board from time to time, and both send
 * the questions of the parts that differ. This is also how crew that joins late receives the board. What is lost is
 * found by the next digest.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { TokenBucket } from '../lib/token-bucket';
import type { Digest, QuestionRecord, Records } from '../protocol/envelope';
import { MAX_RECORDS } from '../protocol/limits';
import type { Board } from './board';
import { ExchangePace } from './exchange-pace';
import { jsonBytes } from './json-bytes';

/** Slower while there is nothing new. */
const EVERY_MS = { least: 2_000, most: 30_000 };

/** One exchange sends at most this many messages each way; the rest follows with the next digest. */
const MAX_PAGES = 20;

/** Leaves room for the envelope within 32 KB. */
const PAGE_BYTES = 32_000;

/** Pages to all partners together: a sixth of the 60 messages a second that Agora's RTM allows a client. */
const PAGE_RATE = { capacity: 2 * MAX_PAGES, perSecond: 10 };

export interface BoardSyncOptions {
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  board: Board;
  /** The other crew members who may know more: the keeper once it is known, everyone else until then. */
  partners: () => readonly string[];
  send: (to: string, message: Digest | Records) => Promise<void>;
  /** More has become of a known question than its askers were told. */
  onRaised: (questionId: string) => void;
}

export class BoardSync {
  readonly #options: BoardSyncOptions;
  readonly #pace = new ExchangePace();
  readonly #pages = new TokenBucket(PAGE_RATE);
  #cancel: (() => void) | undefined;
  #everyMs = EVERY_MS.least;
  #isRunning = false;

  constructor(options: BoardSyncOptions) {
    this.#options = options;
  }

  /** Starts comparing; the returned function ends it. */
  start(): () => void {
    this.#isRunning = true;
    this.kick();
    return () => {
      this.#isRunning = false;
      this.#cancel?.();
      this.#cancel = undefined;
    };
  }

  /** Compares now: after joining, after an interruption, with a new keeper. */
  kick(): void {
    if (!this.#isRunning) return;
    this.#everyMs = EVERY_MS.least;
    this.#compare();
  }

  /** Another's digest arrived: answer with what differs. */
  onDigest(from: string, { buckets }: Digest): void {
    const { board, clock } = this.#options;
    const own = board.book.digest();
    const nowMs = clock.now();
    const differing = board.book
      .differing(buckets)
      .filter((bucket) => this.#pace.isDue(from, bucket, own[bucket] ?? 0, buckets[bucket] ?? 0, nowMs));
    if (differing.length === 0) return;
    for (const bucket of this.#sendRecords(from, differing, differing)) {
      this.#pace.exchanged(from, bucket, own[bucket] ?? 0, buckets[bucket] ?? 0, nowMs);
    }
  }

  /** Another's questions arrived. */
  onRecords(from: string, { records, wanted }: Records): void {
    const { board, onRaised } = this.#options;
    let isNews = false;
    for (const record of records) {
      const outcome = board.merge(record);
      if (outcome === 'raised') onRaised(record.id);
      if (outcome !== 'known') isNews = true;
    }
    if (wanted.length > 0) this.#sendRecords(from, wanted, []);
    if (isNews && this.#isRunning && this.#everyMs > EVERY_MS.least) {
      // There may be more where this came from.
      this.#everyMs = EVERY_MS.least;
      this.#compareLater();
    }
  }

  #compare(): void {
    const { board, partners, send } = this.#options;
    for (const partner of partners()) {
      send(partner, { t: 'digest', ...this.#stamp(), buckets: board.book.digest() }).catch(() => undefined);
    }
    this.#compareLater();
    this.#everyMs = Math.min(EVERY_MS.most, this.#everyMs * 1.5);
  }

  #compareLater(): void {
    const { clock, random } = this.#options;
    this.#cancel?.();
    this.#cancel = clock.schedule(() => this.#compare(), this.#everyMs * (0.75 + random() / 2));
  }

  /** @returns the buckets that were sent, as far as this time's limit went. */
  #sendRecords(to: string, buckets: readonly number[], wanted: readonly number[]): readonly number[] {
    const { board, clock, random, send } = this.#options;
    const pages = paginate(board.book.inBuckets(buckets), MAX_PAGES, random);
    const sent = new Set<number>();
    for (const [index, page] of pages.entries()) {
      if (!this.#pages.tryTake(clock.now())) break;
      const message: Records = {
        t: 'records',
        ...this.#stamp(),
        records: page.records,
        wanted: index === 0 ? wanted : [],
      };
      send(to, message).catch(() => undefined);
      for (const bucket of page.buckets) sent.add(bucket);
    }
    return [...sent];
  }

  #stamp(): { id: string; at: number } {
    return { id: this.#options.newId(), at: this.#options.sharedNow() };
  }
}

interface Page {
  readonly records: QuestionRecord[];
  readonly buckets: Set<number>;
}

/**
 * One page at least, `limit` at most. Bucket by bucket, so that whatever fits makes some buckets agree for good; each
 * from a random place on, so that one too large for the limit is through after some times.
 */
function paginate(buckets: ReadonlyMap<number, readonly QuestionRecord[]>, limit: number, random: Random): readonly Page[] {
  let page: Page = { records: [], buckets: new Set() };
  const pages = [page];
  let bytes = 0;
  for (const [bucket, records] of buckets) {
    const start = Math.floor(random() * records.length);
    page.buckets.add(bucket);
    for (let index = 0; index < records.length; index++) {
      const record = records[(start + index) % records.length] as QuestionRecord;
      const size = jsonBytes(record) + 1;
      if (page.records.length === MAX_RECORDS || bytes + size > PAGE_BYTES) {
        if (pages.length === limit) return pages;
        pages.push((page = { records: [], buckets: new Set([bucket]) }));
        bytes = 0;
      }
      page.records.push(record);
      bytes += size;
    }
  }
  return pages;
}
