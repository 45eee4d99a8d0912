/**
 * The board's kernel: takes questions in, merges those that are the same, ranks what waits and sheds the worst when
 * full. Pure: no clock, no timers, no randomness. Knows nothing of networks, crews or who is told what.
 *
 * - **Merging.** Questions of the same canonical text (see canonical-text) about the same product, or both about none,
 *   are one wording, and so is what echoes it. It keeps the text and the time of the first, and the highest confidence
 *   and tier among all. A row is one wording, or, where a `likeness` is given or crew arranged it, those that ask the
 *   same: see merging/grouping, also for the bounds. A person counts once per row, however often they ask.
 * - **Copies.** Nobody types the same long text by chance: of identical ones of more than 40 code points only the first
 *   earns points for its asker. Those of whoever echoes it count.
 * - **Resends.** An id that is on the board, or was resolved lately, is a duplicate. A shed id is forgotten: offered
 *   again it gets another chance.
 * - **Waiting is bounded.** A question is overtaken only by those asked less than `agingBoundMs(weights)` after it.
 * - **Memory is bounded** by the capacity, 100 rows being answered and the limits in known-ids, merging/grouping and
 *   merging/pins. Of a row's askers 1,024 are told apart exactly, more are estimated, and so of each wording's in a row
 *   that has several. What crew takes apart may exceed the capacity until the next row comes.
 */
import type { Intent } from '../model/intent';
import type { RankedQuestion } from '../model/question';
import { KnownIds } from './known-ids';
import type { Arrangement } from './merging/arrangement';
import { splittingOf, unitingOf } from './merging/by-hand';
import { Grouping, type Belonging } from './merging/grouping';
import { Wording, type Voice } from './merging/wording';
import type { WordingIndex } from './merging/wording-index';
import { rowOf, type QuestionRow } from './question-row';
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
import { RowRanking } from './row-ranking';
import { Scorer } from './score';

export type OfferOutcome = 'queued' | 'merged' | 'duplicate' | 'shed';

/** No crew answers more at once; of more, the one begun first goes back to waiting. */
const MAX_ANSWERING = 100;
/** Code points. People type the same short text by chance; a longer one is a copy. */
const LONGEST_TYPED_ALIKE = 40;

export class QuestionQueue {
  readonly #settings: QueueSettings;
  readonly #onShed: ((questionIds: readonly string[]) => void) | undefined;
  readonly #scorer: Scorer;
  readonly #grouping: Grouping;
  readonly #wordings: WordingIndex;
  readonly #ranking: RowRanking;
  readonly #ids = new KnownIds();
  /** In the order in which they were begun. */
  readonly #answering = new Set<QuestionRow>();
  /** The standing of the question being offered: kept, so that one that finds no room costs no memory. */
  readonly #newcomer = {
    confidence: 0.5,
    askers: 1,
    earningAskers: 1,
    intent: 'other' as Intent,
    isVague: false,
    tierPoints: 0.5,
    repeats: 0,
    isFeatured: false,
    askedAtMs: 0.5,
  };
  #sequence = 0;
  #shedCount = 0;
  #latestMs = 0;

  /** @throws LiveRoomError `invalid-options`, naming the option, for example `weights.featured`. */
  constructor(options: QuestionQueueOptions = {}) {
    this.#settings = queueSettings(options);
    this.#onShed = options.onShed;
    this.#scorer = new Scorer(this.#settings.weights);
    this.#grouping = new Grouping(this.#settings.likeness, {
      open: (wording) => this.#ranking.open(wording),
      close: (row) => this.#close(row),
      change: (row, formerSlot) => this.#ranking.regroup(row, formerSlot),
      begin: (row) => this.#begin(row),
      fold: (from, into) => this.#ids.handOver(from, into),
    });
    this.#wordings = this.#grouping.wordings;
    this.#ranking = new RowRanking(this.#scorer, (slot) => this.#wordings.at(slot));
  }

  /** How many rows wait. */
  get size(): number {
    return this.#ranking.size;
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
   * only where there are not enough others; those that stand lower than their score say so (reason `share`). A row's
   * points add up to its score exactly: they are multiples of 2^-32.
   */
  top(n: number, nowMs: number): readonly RankedQuestion[] {
    const now = this.#now(nowMs);
    const picked = this.#ranking.top(n, this.#settings.askerShare);
    return Object.freeze(picked.map(({ candidate, isLowered }) => candidate.ranked(this.#scorer, now, isLowered)));
  }

  /** Starts answering the first of `top`; undefined when none waits. */
  take(nowMs: number): RankedQuestion | undefined {
    const now = this.#now(nowMs);
    const row = this.#ranking.best;
    if (row !== undefined) this.#begin(row);
    return row?.ranked(this.#scorer, now);
  }

  /** Starts answering the row that holds `id`. @returns false when none does; true also if it was begun before. */
  begin(id: string, nowMs = this.#latestMs): boolean {
    this.#now(nowMs);
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    if (!row.isAnswering) this.#begin(row);
    return true;
  }

  /**
   * Puts a row that is being answered back among those that wait. If the board is full, the worst of them all is shed.
   * @returns false when no row being answered holds `id`.
   */
  release(id: string): boolean {
    const row = this.#rowOf(id);
    if (!row?.isAnswering) return false;
    this.#release(row);
    return true;
  }

  /** Takes the row that holds `id`, waiting or being answered, off the board. @returns false when none does. */
  resolve(id: string, _status: 'answered' | 'dismissed', nowMs: number): boolean {
    this.#now(nowMs);
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    for (const wording of row.wordings()) this.#ids.resolve(wording);
    this.#discard(row);
    return true;
  }

  /**
   * Makes those wordings of the row that holds `id` which hold any of these questions a row of their own. To be
   * resolved at once, since nothing keeps it apart, and then the rest is to be grouped anew: see {@link QuestionQueue.regroup}.
   * @returns the id of the rest; undefined where they are all of it, or none.
   */
  setApart(id: string, questionIds: readonly string[]): string | undefined {
    const row = this.#rowOf(id);
    if (row === undefined || row.wordingCount === 1) return undefined;
    const named = new Set(questionIds.map((each) => this.#ids.wording(each)));
    const apart = row.wordings().filter((wording) => named.has(wording));
    if (apart.length === 0 || apart.length === row.wordingCount) return undefined;
    this.#grouping.setApart(apart, row);
    return row.id;
  }

  /** Groups the row that holds `id` anew, unless it is being answered. */
  regroup(id: string): void {
    const row = this.#rowOf(id);
    if (row !== undefined && !row.isAnswering) this.#grouping.reconsider(row);
  }

  /** The rows being answered, in the order in which they were begun. @param nowMs default: the last time heard of. */
  answering(nowMs = this.#latestMs): readonly RankedQuestion[] {
    const now = this.#now(nowMs);
    return Object.freeze(Array.from(this.#answering, (row) => row.ranked(this.#scorer, now)));
  }

  /** Says which product is on stage: questions about it rank higher. */
  feature(productId: string | undefined): void {
    this.#ranking.feature(productId, this.#wordings.rows());
  }

  /** Whether a row holds `id`. */
  has(id: string): boolean {
    return this.#rowOf(id) !== undefined;
  }

  /** The row that holds `id`, as its own or as one that was merged into it. */
  row(id: string, nowMs: number): RankedQuestion | undefined {
    return this.#rowOf(id)?.ranked(this.#scorer, this.#now(nowMs));
  }

  /** The id of the row that holds `id`. */
  rowOf(id: string): string | undefined {
    return this.#rowOf(id)?.id;
  }

  /** The ids of all questions of the row that holds `id`, its own first; empty when none does. */
  members(id: string): readonly string[] {
    return this.#rowOf(id)?.questionIds() ?? Object.freeze([]);
  }

  /**
   * Takes in what crew decided about a wording, whether or not it is on the board: remembered for when it comes, the
   * latest 1,000 of such decisions. The order in which they arrive does not matter.
   * @returns false if it says nothing new: it was known, or superseded.
   */
  arrange(arrangement: Arrangement, nowMs: number): boolean {
    this.#now(nowMs);
    return this.#grouping.arrange(arrangement);
  }

  /**
   * What would have to be arranged, in this order, to make the wording that holds question `id` a row of its own, and
   * to keep the others of its row together where they are alike without it. `at` is the last time heard of, or just
   * after what is superseded. Changes nothing.
   * @returns undefined when its row has no other wording, or none holds `id`.
   */
  splitting(id: string): Arrangement[] | undefined {
    const wording = this.#ids.wording(id);
    return wording && splittingOf(wording, this.#grouping, this.#latestMs);
  }

  /**
   * What would have to be arranged to make the row that holds `id` one with the row that holds `intoId`. `at` is as in
   * {@link QuestionQueue.splitting}. Changes nothing.
   * @returns undefined when they are one row, or none holds one of these.
   */
  uniting(id: string, intoId: string): Arrangement[] | undefined {
    const row = this.#rowOf(id);
    const into = this.#rowOf(intoId);
    return row && into && unitingOf(row, into, this.#grouping, this.#latestMs);
  }

  #admit(question: IncomingQuestion, nowMs: number, maxBackdatingMs: number): OfferOutcome {
    const now = this.#now(nowMs);
    if (this.#ids.has(question.id)) return 'duplicate';
    const { id, text, productId, echoOf } = question;
    const echoed = echoOf === undefined ? undefined : this.#ids.wording(echoOf);
    const wording = echoed ?? this.#wordings.find(text, productId);
    if (wording !== undefined) {
      const isCopy = echoOf === undefined && this.#wordings.isLongerThan(LONGEST_TYPED_ALIKE);
      const confidence = believedConfidence(question.confidence);
      const tierPoints = this.#scorer.tierPoints(believedTier(question.tier));
      this.#hear({ askerId: question.askerId, confidence, tierPoints, isCopy }, wording, id);
      return 'merged';
    }
    return this.#enter(question, believedTime(question.askedAtMs, now, maxBackdatingMs));
  }

  /** Makes a wording of the question that was looked up last, in the row that it belongs to or in one of its own. */
  #enter(question: IncomingQuestion, askedAtMs: number): OfferOutcome {
    const belonging = this.#grouping.belonging(question.text, question.productId, question.locale);
    const { meaning, rows } = belonging;
    const standing = this.#newcomer;
    standing.confidence = believedConfidence(question.confidence);
    standing.intent = meaning?.intent ?? 'other';
    standing.tierPoints = this.#scorer.tierPoints(believedTier(question.tier));
    standing.repeats = 0;
    standing.isFeatured = this.#ranking.isFeatured(meaning?.productId ?? question.productId);
    standing.askedAtMs = askedAtMs;
    if (rows.length > 0) {
      standing.repeats = this.#ranking.repeatsOf(question.askerId);
      this.#grouping.admit(this.#wordingOf(question, belonging), rows);
      return 'merged';
    }
    const isFull = this.#ranking.size >= this.#settings.capacity;
    // Repeats only take points off, so most that find no room are known by this, without a look at who asks.
    if (isFull && this.#ranking.ranksLast(standing, this.#sequence)) return this.#turnAway();
    standing.repeats = this.#ranking.repeatsOf(question.askerId);
    if (isFull && this.#ranking.ranksLast(standing, this.#sequence)) return this.#turnAway();

    const shed = this.#shedDownTo(this.#settings.capacity - 1);
    this.#grouping.admit(this.#wordingOf(question, belonging), rows);
    for (const row of shed) this.#onShed?.(row.questionIds());
    return 'queued';
  }

  #wordingOf(question: IncomingQuestion, { meaning, pin }: Belonging): Wording {
    const { confidence, tierPoints, repeats, askedAtMs } = this.#newcomer;
    const wording = new Wording({
      sequence: this.#sequence++,
      id: question.id,
      text: question.text,
      productId: question.productId,
      askerId: question.askerId,
      askerName: question.askerName ?? question.askerId,
      askedAtMs,
      confidence,
      tierPoints,
      repeats,
      meaning,
      pin,
    });
    this.#ids.addFirst(wording);
    return wording;
  }

  /** Takes in a question of a wording that is on the board. */
  #hear(voice: Voice, wording: Wording, id: string): void {
    const row = rowOf(wording) as QuestionRow;
    row.hear(voice, wording);
    this.#ids.addMerged(id, wording);
    this.#ranking.change(row);
  }

  #turnAway(): 'shed' {
    this.#shedCount++;
    return 'shed';
  }

  /** Takes the rows that rank last off the board. The caller reports them, once everything is in order. */
  #shedDownTo(size: number): readonly QuestionRow[] {
    const shed: QuestionRow[] = [];
    for (let row = this.#ranking.worst; row !== undefined && this.#ranking.size > size; row = this.#ranking.worst) {
      shed.push(row);
      this.#shedCount++;
      for (const wording of row.wordings()) this.#ids.forget(wording);
      this.#discard(row);
    }
    return shed;
  }

  #discard(row: QuestionRow): void {
    this.#close(row);
    this.#grouping.discard(row);
  }

  #close(row: QuestionRow): void {
    this.#ranking.close(row);
    this.#answering.delete(row);
  }

  #begin(row: QuestionRow): void {
    this.#ranking.hold(row);
    this.#answering.add(row);
    if (this.#answering.size <= MAX_ANSWERING) return;
    const [first] = this.#answering;
    if (first !== undefined) this.#release(first);
  }

  #release(row: QuestionRow): void {
    this.#answering.delete(row);
    // It joins first, so that it is itself among those of whom the worst is shed.
    this.#ranking.release(row);
    this.#grouping.reconsider(row);
    for (const shed of this.#shedDownTo(this.#settings.capacity)) this.#onShed?.(shed.questionIds());
  }

  #rowOf(id: string): QuestionRow | undefined {
    return rowOf(this.#ids.wording(id));
  }

  #now(nowMs: number): number {
    const now = wholeMs(nowMs);
    if (now > this.#latestMs) this.#latestMs = now;
    return now;
  }
}
