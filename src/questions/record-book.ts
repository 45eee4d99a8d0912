/**
 * Every question a crew member's board knows, by id, with a digest to compare it with another's. Remembers settled ones
 * so that a resend is answered and not asked again. Does not rank and does not know the network.
 */
import { hash32 } from '../lib/hash';
import type { QuestionRecord } from '../protocol/envelope';
import { DIGEST_BUCKETS } from '../protocol/limits';
import { isSettled, standingOf, supersedes, type Standing } from './status-rank';

/** Settled questions kept whole, for those who come late; older ones are kept as id and status. */
const SETTLED_KEPT_WHOLE = 2_000;
const STANDINGS_KEPT = 20_000;

const bucketOf = (id: string): number => hash32(id) % DIGEST_BUCKETS;
const mark = (id: string, { status, reply = '' }: Standing): number => hash32(`${id} ${status} ${reply}`);

export class RecordBook {
  readonly #records = new Map<string, QuestionRecord>();
  /** Ids of settled records, oldest first. */
  readonly #settled = new Set<string>();
  /** What became of questions that are not kept whole, oldest first. */
  readonly #standings = new Map<string, Standing>();
  // Kept, because each new iterator would walk over the places of all that was deleted. What they pass is deleted.
  readonly #oldestSettled = this.#settled.values();
  readonly #oldestStandings = this.#standings.entries();
  readonly #digest = new Array<number>(DIGEST_BUCKETS).fill(0);
  readonly #onChange: (id: string, record: QuestionRecord | undefined) => void;

  /** @param onChange hears of every record written, and of every one that is no longer kept (`undefined`). */
  constructor(onChange: (id: string, record: QuestionRecord | undefined) => void) {
    this.#onChange = onChange;
  }

  /** Questions kept whole that are not settled. */
  get openCount(): number {
    return this.#records.size - this.#settled.size;
  }

  /** Questions kept whole that are not settled, in the order in which they came. */
  open(): readonly QuestionRecord[] {
    return [...this.#records.values()].filter(({ status }) => !isSettled(status));
  }

  get(id: string): QuestionRecord | undefined {
    return this.#records.get(id);
  }

  /** What became of a question, also of one that is no longer kept whole. */
  standing(id: string): Standing | undefined {
    return this.#records.get(id) ?? this.#standings.get(id);
  }

  /** Adds a question that is not known yet. */
  add(record: QuestionRecord): void {
    this.#toggle(record.id, record);
    this.#keepWhole(record);
  }

  /** Takes the greater of the known and the given standing; false if it says nothing new. */
  raise(id: string, next: Standing): boolean {
    const present = this.standing(id);
    if (present !== undefined && !supersedes(next, present)) return false;
    if (present !== undefined) this.#toggle(id, present);
    this.#toggle(id, next);
    const record = this.#records.get(id);
    if (record === undefined) {
      this.#keepStanding(id, next);
      return true;
    }
    const { reply: _, ...rest } = record;
    this.#keepWhole({ ...rest, ...standingOf(next) });
    return true;
  }

  /**
   * Keeps a question whole of which only the standing was known, where that says more than what is given: boards send
   * each other only what they have whole, and somebody does not know yet.
   * @returns whether it was so.
   */
  complete(record: QuestionRecord): boolean {
    const standing = this.#standings.get(record.id);
    if (standing === undefined || !supersedes(standing, record)) return false;
    this.#standings.delete(record.id);
    const { reply: _, ...rest } = record;
    this.#keepWhole({ ...rest, ...standing });
    return true;
  }

  /** Forgets a question altogether: it fell off the board, and a resend gets another chance. */
  forget(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#toggle(id, record);
    this.#records.delete(id);
    this.#settled.delete(id);
    this.#onChange(id, undefined);
  }

  /** One number for each bucket of ids: equal when two books hold the same questions with the same standings. */
  digest(): readonly number[] {
    return [...this.#digest];
  }

  /** The buckets in which another's digest differs. */
  differing(other: readonly number[]): number[] {
    return this.#digest.flatMap((own, bucket) => (own === other[bucket] ? [] : [bucket]));
  }

  /** The records kept whole whose ids fall into `buckets`, by bucket. */
  inBuckets(buckets: readonly number[]): ReadonlyMap<number, readonly QuestionRecord[]> {
    const byBucket = new Map(buckets.map((bucket): [number, QuestionRecord[]] => [bucket, []]));
    for (const record of this.#records.values()) byBucket.get(bucketOf(record.id))?.push(record);
    return byBucket;
  }

  #toggle(id: string, standing: Standing): void {
    const bucket = bucketOf(id);
    this.#digest[bucket] = ((this.#digest[bucket] ?? 0) ^ mark(id, standing)) >>> 0;
  }

  #keepWhole(record: QuestionRecord): void {
    this.#records.set(record.id, record);
    this.#onChange(record.id, record);
    if (isSettled(record.status)) this.#keepSettled(record.id);
  }

  #keepSettled(id: string): void {
    this.#settled.add(id);
    if (this.#settled.size <= SETTLED_KEPT_WHOLE) return;
    const record = this.#records.get(this.#oldestSettled.next().value ?? '');
    if (record === undefined) return;
    this.#settled.delete(record.id);
    this.#records.delete(record.id);
    this.#keepStanding(record.id, record);
    this.#onChange(record.id, undefined);
  }

  #keepStanding(id: string, standing: Standing): void {
    this.#standings.delete(id);
    this.#standings.set(id, standingOf(standing));
    if (this.#standings.size <= STANDINGS_KEPT) return;
    const oldest = this.#oldestStandings.next().value;
    if (oldest === undefined) return;
    this.#standings.delete(oldest[0]);
    this.#toggle(oldest[0], oldest[1]);
  }
}
