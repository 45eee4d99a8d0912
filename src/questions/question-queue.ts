/**
 * The board's kernel: takes questions in, merges those that are the same, ranks what waits and sheds the worst when
 * full. Pure: no clock, no timers, no randomness. Knows nothing of networks, crews or who is told what.
 *
 * - **Merging.** Questions of the same canonical text (see canonical-text) about the same product, or both about none,
 *   are one row, and so is what echoes it. A person counts once per row, however often they ask. The row keeps the
 *   wording and the time of the first, and the highest confidence and tier among all.
 * - **Resends.** An id that is on the board, or was resolved lately, is a duplicate. A shed id is forgotten: offered
 *   again it gets another chance.
 * - **Waiting is bounded.** A question is overtaken only by those asked less than `agingBoundMs(weights)` after it.
 * - **Memory is bounded** by the capacity, 100 rows being answered and the limits in known-ids. Of a row's askers 1,024
 *   are told apart exactly, more are estimated; the ids of all questions are remembered up to the limits there.
 */
import type { Tier } from '../model/participant';
import type { RankedQuestion } from '../model/question';
import { CanonicalReader } from './canonical-text';
import { pickFairly } from './fair-share';
import { HashIndex } from './hash-index';
import { KnownIds } from './known-ids';
import { QuestionRow, type Head } from './question-row';
import {
  believedConfidence,
  believedTier,
  believedTime,
  queueSettings,
  wholeMs,
  type IncomingQuestion,
  type QuestionQueueOptions,
  type QueueSettings,
} from './queue-options';
import { RankHeap } from './rank-heap';
import { MAX_REPEATS, Scorer } from './score';

export type OfferOutcome = 'queued' | 'merged' | 'duplicate' | 'shed';

/** No crew answers more at once; of more, the one begun first goes back to waiting. */
const MAX_ANSWERING = 100;

export class QuestionQueue {
  readonly #settings: QueueSettings;
  readonly #onShed: ((questionIds: readonly string[]) => void) | undefined;
  readonly #scorer: Scorer;
  readonly #rank = new RankHeap();
  readonly #texts = new HashIndex();
  readonly #ids = new KnownIds();
  /** By slot: those that wait and those being answered. */
  readonly #rows: (QuestionRow | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #heads = new Map<string, Head>();
  /** In the order in which they were begun. */
  readonly #answering = new Set<QuestionRow>();
  readonly #incoming = new CanonicalReader();
  readonly #present = new CanonicalReader();
  /** Whether the row in a slot asks what is looked up. */
  readonly #asksTheSame: (slot: number) => boolean;
  #lookedUp: IncomingQuestion | undefined;
  /** The standing of the question being offered: kept, so that one that finds no room costs no memory. */
  readonly #newcomer = {
    confidence: 0.5,
    askers: 1,
    tier: 'new' as Tier,
    repeats: 0,
    isFeatured: false,
    askedAtMs: 0.5,
  };
  #featured: string | undefined;
  #sequence = 0;
  #shedCount = 0;
  #latestMs = 0;

  /** @throws LiveRoomError `invalid-options`, naming the option, for example `weights.featured`. */
  constructor(options: QuestionQueueOptions = {}) {
    this.#settings = queueSettings(options);
    this.#onShed = options.onShed;
    this.#scorer = new Scorer(this.#settings.weights);
    this.#asksTheSame = (slot) => this.#rowAsks(this.#rows[slot] as QuestionRow, this.#lookedUp as IncomingQuestion);
  }

  /** How many rows wait. */
  get size(): number {
    return this.#rank.size;
  }

  /** How many rows fell off the full board, and newcomers found no room on it, so far. */
  get shedCount(): number {
    return this.#shedCount;
  }

  /**
   * Takes a question in.
   * @returns `queued`: a row of its own; `merged`: joined a row that was there; `duplicate`: this id came before;
   * `shed`: no room for one that ranks so low.
   */
  offer(question: IncomingQuestion, nowMs: number): OfferOutcome {
    return this.#admit(question, nowMs, this.#settings.maxBackdatingMs);
  }

  /** As `offer`, for questions that this side has kept itself: `askedAtMs` is believed however long ago it is. */
  restore(question: IncomingQuestion, nowMs: number): OfferOutcome {
    return this.#admit(question, nowMs, Infinity);
  }

  /**
   * The `n` best rows that wait, best first. Rows beyond a person's share (option `askerShare`) stand at the end, and
   * only where there are not enough others. A row's points add up to its score exactly: they are multiples of 2^-32.
   */
  top(n: number, nowMs: number): readonly RankedQuestion[] {
    const now = this.#now(nowMs);
    const picked = pickFairly<QuestionRow, Head>(
      (visit) => this.#rank.visitBestFirst((slot) => visit(this.#rows[slot] as QuestionRow)),
      (row) => row.head,
      n,
      this.#settings.askerShare,
    );
    return Object.freeze(picked.map((row) => row.ranked(this.#scorer, now)));
  }

  /** Starts answering the first of `top`; undefined when none waits. */
  take(nowMs: number): RankedQuestion | undefined {
    const now = this.#now(nowMs);
    if (this.#rank.size === 0) return undefined;
    const row = this.#rows[this.#rank.best] as QuestionRow;
    this.#begin(row);
    return row.ranked(this.#scorer, now);
  }

  /** Starts answering the row that holds `id`. @returns false when none does; true also if it was begun before. */
  begin(id: string, nowMs = this.#latestMs): boolean {
    this.#now(nowMs);
    const row = this.#ids.row(id);
    if (row === undefined) return false;
    if (!row.isAnswering) this.#begin(row);
    return true;
  }

  /**
   * Puts a row that is being answered back among those that wait. If the board is full, the worst of them all is shed.
   * @returns false when no row being answered holds `id`.
   */
  release(id: string): boolean {
    const row = this.#ids.row(id);
    if (!row?.isAnswering) return false;
    this.#release(row);
    return true;
  }

  /** Takes the row that holds `id`, waiting or being answered, off the board. @returns false when none does. */
  resolve(id: string, _status: 'answered' | 'dismissed', nowMs: number): boolean {
    this.#now(nowMs);
    const row = this.#ids.row(id);
    if (row === undefined) return false;
    this.#ids.resolve(row);
    this.#discard(row);
    return true;
  }

  /** The rows being answered, in the order in which they were begun. @param nowMs default: the last time heard of. */
  answering(nowMs = this.#latestMs): readonly RankedQuestion[] {
    const now = this.#now(nowMs);
    return Object.freeze(Array.from(this.#answering, (row) => row.ranked(this.#scorer, now)));
  }

  /** Says which product is on stage: questions about it rank higher. */
  feature(productId: string | undefined): void {
    this.#featured = productId;
    for (const row of this.#rows) {
      if (row === undefined || row.isFeatured === this.#isFeatured(row.productId)) continue;
      row.isFeatured = !row.isFeatured;
      this.#rerank(row);
    }
  }

  /** Whether a row holds `id`. */
  has(id: string): boolean {
    return this.#ids.row(id) !== undefined;
  }

  /** The row that holds `id`, as its own or as one that was merged into it. */
  row(id: string, nowMs: number): RankedQuestion | undefined {
    return this.#ids.row(id)?.ranked(this.#scorer, this.#now(nowMs));
  }

  /** The id of the row that holds `id`. */
  rowOf(id: string): string | undefined {
    return this.#ids.row(id)?.id;
  }

  /** The ids of all questions of the row that holds `id`, its own first; empty when none does. */
  members(id: string): readonly string[] {
    return this.#ids.row(id)?.questionIds() ?? Object.freeze([]);
  }

  #admit(question: IncomingQuestion, nowMs: number, maxBackdatingMs: number): OfferOutcome {
    const now = this.#now(nowMs);
    if (this.#ids.has(question.id)) return 'duplicate';
    const echoed = question.echoOf === undefined ? undefined : this.#ids.row(question.echoOf);
    const row = echoed ?? this.#find(question);
    if (row === undefined) return this.#enter(question, believedTime(question.askedAtMs, now, maxBackdatingMs));
    this.#join(row, question);
    return 'merged';
  }

  /** The row that asks the same. Leaves the canonical form in `#incoming`. */
  #find(question: IncomingQuestion): QuestionRow | undefined {
    const { hashLow, hashHigh } = this.#incoming.read(question.text, question.productId);
    this.#lookedUp = question;
    const slot = this.#texts.find(hashLow, hashHigh, this.#asksTheSame);
    this.#lookedUp = undefined;
    return slot < 0 ? undefined : this.#rows[slot];
  }

  #rowAsks(row: QuestionRow, { text, productId }: IncomingQuestion): boolean {
    if (row.productId !== productId) return false;
    return row.text === text || this.#present.read(row.text).equals(this.#incoming);
  }

  #join(row: QuestionRow, question: IncomingQuestion): void {
    const tier = believedTier(question.tier);
    const tierWeights = this.#settings.weights.tier;
    if (tierWeights[tier] > tierWeights[row.tier]) row.tier = tier;
    row.confidence = Math.max(row.confidence, believedConfidence(question.confidence));
    row.addAsker(question.askerId);
    this.#ids.addMerged(question.id, row);
    this.#rerank(row);
  }

  /** Makes a row of the question that was looked up last, if there is room for it. */
  #enter(question: IncomingQuestion, askedAtMs: number): OfferOutcome {
    const standing = this.#newcomer;
    standing.confidence = believedConfidence(question.confidence);
    standing.tier = believedTier(question.tier);
    standing.repeats = 0;
    standing.isFeatured = this.#isFeatured(question.productId);
    standing.askedAtMs = askedAtMs;
    const isFull = this.#rank.size >= this.#settings.capacity;
    // Repeats only take points off, so most that find no room are known by this, without a look at who asks.
    if (isFull && this.#rank.ranksLast(this.#scorer.key(standing), this.#sequence)) return this.#turnAway();
    const head = this.#heads.get(question.askerId) ?? { id: question.askerId, rows: 0 };
    standing.repeats = Math.min(head.rows, MAX_REPEATS);
    const key = this.#scorer.key(standing);
    if (isFull && this.#rank.ranksLast(key, this.#sequence)) return this.#turnAway();

    const shed = isFull ? this.#shedWorst() : undefined;
    const { hashLow, hashHigh } = this.#incoming;
    const row = new QuestionRow({
      slot: this.#freeSlots.pop() ?? this.#rows.length,
      sequence: this.#sequence++,
      id: question.id,
      text: question.text,
      textHash: hashLow,
      productId: question.productId,
      head,
      headName: question.askerName ?? question.askerId,
      standing,
    });
    this.#rows[row.slot] = row;
    if (head.rows++ === 0) this.#heads.set(head.id, head);
    this.#ids.addRow(row);
    this.#texts.insert(hashLow, hashHigh, row.slot);
    this.#rank.insert(row.slot, key, row.sequence);
    if (shed !== undefined) this.#onShed?.(shed.questionIds());
    return 'queued';
  }

  #turnAway(): 'shed' {
    this.#shedCount++;
    return 'shed';
  }

  /** Takes the row that ranks last off the board. The caller reports it, once everything is in order. */
  #shedWorst(): QuestionRow {
    const row = this.#rows[this.#rank.worst] as QuestionRow;
    this.#shedCount++;
    this.#ids.forget(row);
    this.#discard(row);
    return row;
  }

  #discard(row: QuestionRow): void {
    this.#rank.remove(row.slot);
    this.#answering.delete(row);
    this.#texts.remove(row.textHash, row.slot);
    this.#rows[row.slot] = undefined;
    this.#freeSlots.push(row.slot);
    if (--row.head.rows === 0) this.#heads.delete(row.head.id);
  }

  #begin(row: QuestionRow): void {
    this.#rank.remove(row.slot);
    row.isAnswering = true;
    this.#answering.add(row);
    if (this.#answering.size <= MAX_ANSWERING) return;
    const [first] = this.#answering;
    if (first !== undefined) this.#release(first);
  }

  #release(row: QuestionRow): void {
    this.#answering.delete(row);
    row.isAnswering = false;
    // It joins first, so that it is itself among those of whom the worst is shed.
    this.#rank.insert(row.slot, this.#scorer.key(row), row.sequence);
    if (this.#rank.size > this.#settings.capacity) this.#onShed?.(this.#shedWorst().questionIds());
  }

  #rerank(row: QuestionRow): void {
    if (!row.isAnswering) this.#rank.change(row.slot, this.#scorer.key(row));
  }

  #isFeatured(productId: string | undefined): boolean {
    return productId !== undefined && productId === this.#featured;
  }

  #now(nowMs: number): number {
    const now = wholeMs(nowMs);
    if (now > this.#latestMs) this.#latestMs = now;
    return now;
  }
}
