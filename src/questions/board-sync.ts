/**
 * Brings the boards of the crew to agree: each sends the keeper a digest of its board from time to time, and both send
 * the questions of the parts that differ, and what was arranged by hand. This is also how crew that joins late receives
 * the board. What is lost is found by the next digest.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { TokenBucket } from '../lib/token-bucket';
import type { Digest, QuestionRecord, Records } from '../protocol/envelope';
import { DIGEST_BUCKETS, MAX_ARRANGEMENTS, MAX_RECORDS } from '../protocol/limits';
import type { Board } from './board';
import { ExchangePace } from './exchange-pace';
import { jsonBytes } from './json-bytes';
import { pagesOf } from './pages';

/** Slower while there is nothing new. */
const EVERY_MS = { least: 2_000, most: 30_000 };

/** One exchange sends about this much each way; the rest follows with the next digest. */
const EXCHANGE_BYTES = 500_000;

/** Pages to all partners together: a sixth of the 60 messages a second that Agora's RTM allows a client. */
const PAGE_RATE = { capacity: 40, perSecond: 10 };

/** What was arranged by hand is compared as one more part. */
const ARRANGED = DIGEST_BUCKETS;

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

  /** There is something new that the others may not have heard: compares soon. */
  hasten(): void {
    if (!this.#isRunning || this.#everyMs === EVERY_MS.least) return;
    this.#everyMs = EVERY_MS.least;
    this.#compareLater();
  }

  /** Another's digest arrived: answer with what differs. */
  onDigest(from: string, { buckets, arranged }: Digest): void {
    const { board, clock } = this.#options;
    if (arranged !== undefined) this.#compareArrangements(from, arranged);
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
  onRecords(from: string, { records, wanted, arrangements = [], wantsArrangements }: Records): void {
    const { board, onRaised } = this.#options;
    // First, so that each question finds its row at once.
    const arranged = board.arrange(arrangements);
    arranged.raised.forEach(onRaised);
    let isNews = arranged.isNews;
    for (const record of records) {
      const outcome = board.merge(record, records);
      if (outcome === 'raised') onRaised(record.id);
      if (outcome !== 'known') isNews = true;
    }
    if (wantsArrangements) this.#sendArrangements(from, false);
    if (wanted.length > 0) this.#sendRecords(from, wanted, []);
    // There may be more where this came from.
    if (isNews) this.hasten();
  }

  #compare(): void {
    const { board, partners, send } = this.#options;
    for (const partner of partners()) {
      const summary = { buckets: board.book.digest(), arranged: board.arrangements.digest };
      send(partner, { t: 'digest', ...this.#stamp(), ...summary }).catch(() => undefined);
    }
    this.#compareLater();
    this.#everyMs = Math.min(EVERY_MS.most, this.#everyMs * 1.5);
  }

  #compareLater(): void {
    const { clock, random } = this.#options;
    this.#cancel?.();
    this.#cancel = clock.schedule(() => this.#compare(), this.#everyMs * (0.75 + random() / 2));
  }

  /** @returns the buckets that were sent; none when this time's limit cut them short. */
  #sendRecords(to: string, buckets: readonly number[], wanted: readonly number[]): readonly number[] {
    const { board, clock, random, send } = this.#options;
    const batch = select(board.book.inBuckets(buckets), random);
    const pages = pagesOf(batch.records, MAX_RECORDS);
    // One at least, to say what is wanted.
    if (pages.length === 0) pages.push([]);
    for (const [index, records] of pages.entries()) {
      if (!this.#pages.tryTake(clock.now())) return [];
      const message: Records = { t: 'records', ...this.#stamp(), records, wanted: index === 0 ? wanted : [] };
      send(to, message).catch(() => undefined);
    }
    return batch.buckets;
  }

  #compareArrangements(from: string, theirs: number): void {
    const own = this.#options.board.arrangements.digest;
    const nowMs = this.#options.clock.now();
    if (own === theirs || !this.#pace.isDue(from, ARRANGED, own, theirs, nowMs)) return;
    if (this.#sendArrangements(from, true)) this.#pace.exchanged(from, ARRANGED, own, theirs, nowMs);
  }

  /** @returns whether all were sent, and not cut short by this time's limit. */
  #sendArrangements(to: string, wantsArrangements: boolean): boolean {
    const { board, clock, random, send } = this.#options;
    const pages = pagesOf(board.arrangements.all(), MAX_ARRANGEMENTS);
    if (pages.length === 0) pages.push([]);
    // From a random page on, so that all get their turn where there are more than may be sent at a time.
    const first = Math.floor(random() * pages.length);
    const inTurn = [...pages.slice(first), ...pages.slice(0, first)];
    for (const [index, arrangements] of inTurn.entries()) {
      if (!this.#pages.tryTake(clock.now())) return false;
      const request = wantsArrangements && index === 0 ? ({ wantsArrangements: true } as const) : {};
      const message: Records = { t: 'records', ...this.#stamp(), records: [], wanted: [], arrangements, ...request };
      send(to, message).catch(() => undefined);
    }
    return true;
  }

  #stamp(): { id: string; at: number } {
    return { id: this.#options.newId(), at: this.#options.sharedNow() };
  }
}

interface Batch {
  readonly buckets: readonly number[];
  readonly records: readonly QuestionRecord[];
}

/**
 * As many whole buckets as fit one exchange, so that these agree for good; of a first one that is too large, a part from
 * a random place on. Oldest first: a board ranks somebody's later questions lower.
 */
function select(buckets: ReadonlyMap<number, readonly QuestionRecord[]>, random: Random): Batch {
  const selected: QuestionRecord[] = [];
  const whole: number[] = [];
  let bytes = 0;
  for (const [bucket, records] of buckets) {
    const size = records.reduce((sum, record) => sum + jsonBytes(record), 0);
    if (bytes + size <= EXCHANGE_BYTES) {
      selected.push(...records);
      whole.push(bucket);
      bytes += size;
    } else if (whole.length === 0) {
      const count = Math.floor((records.length * EXCHANGE_BYTES) / size);
      const start = Math.floor(random() * records.length);
      selected.push(...[...records.slice(start), ...records.slice(0, start)].slice(0, count));
      break;
    }
  }
  return { buckets: whole, records: selected.sort((left, right) => left.at - right.at) };
}
