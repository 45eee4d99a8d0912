/**
 * What QuestionQueue promises, written down as plainly as possible: Maps for the bookkeeping and a ranking that can be
 * exchanged. It is the model of the property tests and, over heap-js and over a sorted array, the baseline of the
 * benchmark. It takes the canonical form and the points from the library, so that only the queues differ.
 */
import { canonicalText } from '../../src/questions/canonical-text';
import {
  believedConfidence,
  believedTier,
  believedTime,
  type IncomingQuestion,
  type QuestionQueueOptions,
} from '../../src/questions/queue-options';
import { completeWeights, Scorer, type Standing } from '../../src/questions/score';

export interface ReferenceRow {
  question: IncomingQuestion;
  textKey: string;
  standing: { -readonly [Name in keyof Standing]: Standing[Name] };
  key: number;
  sequence: number;
  isAnswering: boolean;
  askers: Set<string>;
  /** Those who did not only send a copy. */
  earning: Set<string>;
  questionIds: string[];
}

/** Rows in order, best first: the higher key, then the lower sequence number. */
export interface Ranking {
  readonly size: number;
  insert(row: ReferenceRow): void;
  remove(row: ReferenceRow): void;
  change(row: ReferenceRow, key: number): void;
  best(): ReferenceRow | undefined;
  worst(): ReferenceRow | undefined;
  /** Calls back best first until false is returned. */
  visit(visitor: (row: ReferenceRow) => boolean): void;
}

export class ReferenceQueue {
  readonly #capacity: number;
  readonly #askerShare: number;
  readonly #maxBackdatingMs: number;
  readonly #onShed: ((ids: readonly string[]) => void) | undefined;
  readonly #scorer: Scorer;
  readonly #ranking: Ranking;
  readonly #byId = new Map<string, ReferenceRow>();
  readonly #byText = new Map<string, ReferenceRow>();
  readonly #resolved = new Set<string>();
  readonly #rowsByHead = new Map<string, number>();
  readonly #answering = new Set<ReferenceRow>();
  #featured: string | undefined;
  #sequence = 0;
  shedCount = 0;

  constructor(options: QuestionQueueOptions, ranking: Ranking) {
    this.#capacity = options.capacity ?? 10_000;
    this.#askerShare = options.askerShare ?? 0.2;
    this.#maxBackdatingMs = options.maxBackdatingMs ?? 600_000;
    this.#onShed = options.onShed;
    this.#scorer = new Scorer(completeWeights(options.weights));
    this.#ranking = ranking;
  }

  get size(): number {
    return this.#ranking.size;
  }

  offer(question: IncomingQuestion, nowMs: number): 'queued' | 'merged' | 'duplicate' | 'shed' {
    if (this.#byId.has(question.id) || this.#resolved.has(question.id)) return 'duplicate';
    const echoed = question.echoOf === undefined ? undefined : this.#byId.get(question.echoOf);
    let textKey = '';
    let text = '';
    let present = echoed;
    if (present === undefined) {
      text = canonicalText(question.text);
      textKey = `${text}\u0000${question.productId ?? ''}`;
      present = this.#byText.get(textKey);
    }
    if (present !== undefined) {
      this.#join(present, question, question.echoOf === undefined && isLong(text));
      return 'merged';
    }
    const standing = {
      confidence: believedConfidence(question.confidence),
      askers: 1,
      earningAskers: 1,
      intent: 'other' as const,
      isVague: false,
      tierPoints: this.#scorer.tierPoints(believedTier(question.tier)),
      repeats: Math.min(3, this.#rowsByHead.get(question.askerId) ?? 0),
      isFeatured: question.productId !== undefined && question.productId === this.#featured,
      askedAtMs: believedTime(question.askedAtMs, nowMs, this.#maxBackdatingMs),
    };
    const key = this.#scorer.key(standing);
    if (this.#ranking.size >= this.#capacity) {
      if (key <= (this.#ranking.worst() as ReferenceRow).key) {
        this.shedCount++;
        return 'shed';
      }
      this.#shedWorst();
    }
    const row: ReferenceRow = {
      question,
      textKey,
      standing,
      key,
      sequence: this.#sequence++,
      isAnswering: false,
      askers: new Set([question.askerId]),
      earning: new Set([question.askerId]),
      questionIds: [question.id],
    };
    this.#byId.set(question.id, row);
    this.#byText.set(textKey, row);
    this.#rowsByHead.set(question.askerId, (this.#rowsByHead.get(question.askerId) ?? 0) + 1);
    this.#ranking.insert(row);
    return 'queued';
  }

  /** The rows of `top(n)`. */
  top(n: number): ReferenceRow[] {
    const quota = Math.max(1, Math.ceil(this.#askerShare * n - 1e-9));
    const held = new Map<string, number>();
    const picked: ReferenceRow[] = [];
    const passedOver: ReferenceRow[] = [];
    this.#ranking.visit((row) => {
      const head = row.question.askerId;
      const count = held.get(head) ?? 0;
      if (count < quota) {
        held.set(head, count + 1);
        picked.push(row);
      } else {
        passedOver.push(row);
      }
      return picked.length < n;
    });
    return [...picked, ...passedOver].slice(0, n);
  }

  take(): ReferenceRow | undefined {
    const row = this.#ranking.best();
    if (row !== undefined) this.#begin(row);
    return row;
  }

  begin(id: string): boolean {
    const row = this.#byId.get(id);
    if (row !== undefined && !row.isAnswering) this.#begin(row);
    return row !== undefined;
  }

  release(id: string): boolean {
    const row = this.#byId.get(id);
    if (row === undefined || !row.isAnswering) return false;
    this.#release(row);
    return true;
  }

  resolve(id: string): boolean {
    const row = this.#byId.get(id);
    if (row === undefined) return false;
    for (const questionId of row.questionIds) this.#resolved.add(questionId);
    this.#discard(row);
    return true;
  }

  feature(productId: string | undefined): void {
    this.#featured = productId;
    for (const row of new Set(this.#byId.values())) {
      const isFeatured = row.question.productId !== undefined && row.question.productId === productId;
      if (row.standing.isFeatured === isFeatured) continue;
      row.standing.isFeatured = isFeatured;
      this.#rerank(row);
    }
  }

  answering(): ReferenceRow[] {
    return [...this.#answering];
  }

  row(id: string): ReferenceRow | undefined {
    return this.#byId.get(id);
  }

  #join(row: ReferenceRow, question: IncomingQuestion, isCopy: boolean): void {
    const { standing } = row;
    const tierPoints = this.#scorer.tierPoints(believedTier(question.tier));
    standing.tierPoints = Math.max(standing.tierPoints, tierPoints);
    standing.confidence = Math.max(standing.confidence, believedConfidence(question.confidence));
    standing.askers = row.askers.add(question.askerId).size;
    if (!isCopy) row.earning.add(question.askerId);
    standing.earningAskers = row.earning.size;
    row.questionIds.push(question.id);
    this.#byId.set(question.id, row);
    this.#rerank(row);
  }

  #rerank(row: ReferenceRow): void {
    const key = this.#scorer.key(row.standing);
    if (row.isAnswering) row.key = key;
    else if (row.key !== key) this.#ranking.change(row, key);
  }

  #shedWorst(): void {
    const worst = this.#ranking.worst() as ReferenceRow;
    this.shedCount++;
    this.#discard(worst);
    this.#onShed?.(worst.questionIds);
  }

  #discard(row: ReferenceRow): void {
    if (row.isAnswering) this.#answering.delete(row);
    else this.#ranking.remove(row);
    this.#byText.delete(row.textKey);
    for (const id of row.questionIds) this.#byId.delete(id);
    const rows = (this.#rowsByHead.get(row.question.askerId) as number) - 1;
    if (rows === 0) this.#rowsByHead.delete(row.question.askerId);
    else this.#rowsByHead.set(row.question.askerId, rows);
  }

  #begin(row: ReferenceRow): void {
    this.#ranking.remove(row);
    row.isAnswering = true;
    this.#answering.add(row);
    if (this.#answering.size > 100) this.#release(this.#answering.values().next().value as ReferenceRow);
  }

  #release(row: ReferenceRow): void {
    this.#answering.delete(row);
    row.isAnswering = false;
    this.#ranking.insert(row);
    if (this.#ranking.size > this.#capacity) this.#shedWorst();
  }
}

/** Of a canonical text: nobody types it twice by chance. */
const isLong = (text: string): boolean => text.length > 40 && Array.from(text).length > 40;
