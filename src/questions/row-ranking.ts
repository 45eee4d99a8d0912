/**
 * Rows in order: who is best and who is worst of those that wait, also while rows change, and what counts for it beyond
 * a row itself: which product is on stage and how many rows somebody heads. Knows neither why rows change nor how many
 * there may be.
 */
import { pickFairly, type Picked } from './fair-share';
import type { Wording } from './merging/wording';
import { QuestionRow, rowOf, type Head } from './question-row';
import { RankHeap } from './rank-heap';
import { MAX_REPEATS, type Scorer, type Standing } from './score';

export class RowRanking {
  readonly #scorer: Scorer;
  readonly #wordingAt: (slot: number) => Wording;
  readonly #rank = new RankHeap();
  readonly #heads = new Map<string, Head>();
  #featured: string | undefined;

  constructor(scorer: Scorer, wordingAt: (slot: number) => Wording) {
    this.#scorer = scorer;
    this.#wordingAt = wordingAt;
  }

  /** How many rows wait. */
  get size(): number {
    return this.#rank.size;
  }

  get best(): QuestionRow | undefined {
    return this.#rank.size === 0 ? undefined : this.#rowAt(this.#rank.best);
  }

  get worst(): QuestionRow | undefined {
    return this.#rank.size === 0 ? undefined : this.#rowAt(this.#rank.worst);
  }

  /** The first `n`, nobody with more than their share while others wait. */
  top(n: number, askerShare: number): readonly Picked<QuestionRow>[] {
    return pickFairly<QuestionRow, Head>(
      (visit) => this.#rank.visitBestFirst((slot) => visit(this.#rowAt(slot))),
      (row) => row.head,
      n,
      askerShare,
    );
  }

  /** Whether a row of this standing and sequence number would stand behind all that wait. */
  ranksLast(standing: Standing, sequence: number): boolean {
    return this.#rank.ranksLast(this.#scorer.key(standing), sequence);
  }

  /** Makes a row of a wording and lets it wait. */
  open(wording: Wording): QuestionRow {
    const row = new QuestionRow(wording, this.#enlist(wording.askerId));
    row.isFeatured = this.isFeatured(row.productId);
    this.#insert(row);
    return row;
  }

  /** The row is no more. */
  close(row: QuestionRow): void {
    this.#rank.remove(row.slot);
    this.#dismiss(row.head);
  }

  /** The row does not wait any longer. */
  hold(row: QuestionRow): void {
    row.isAnswering = true;
    this.#rank.remove(row.slot);
  }

  /** It waits again. */
  release(row: QuestionRow): void {
    row.isAnswering = false;
    this.#insert(row);
  }

  /** More is known of those who asked. */
  change(row: QuestionRow): void {
    if (!row.isAnswering) this.#rank.change(row.slot, this.#scorer.key(row));
  }

  /** Other wordings are in the row now. @param formerSlot by which it was ranked. */
  regroup(row: QuestionRow, formerSlot: number): void {
    if (row.head.id !== row.first.askerId) {
      this.#dismiss(row.head);
      row.head = this.#enlist(row.first.askerId);
    }
    row.isFeatured = this.isFeatured(row.productId);
    if (row.slot === formerSlot) {
      this.change(row);
    } else if (!row.isAnswering) {
      this.#rank.remove(formerSlot);
      this.#insert(row);
    }
  }

  /** @param rows all there are. */
  feature(productId: string | undefined, rows: Iterable<QuestionRow>): void {
    this.#featured = productId;
    for (const row of rows) {
      if (row.isFeatured === this.isFeatured(row.productId)) continue;
      row.isFeatured = !row.isFeatured;
      this.change(row);
    }
  }

  isFeatured(productId: string | undefined): boolean {
    return productId !== undefined && productId === this.#featured;
  }

  /** How many rows somebody heads, as far as it counts. */
  repeatsOf(askerId: string): number {
    return Math.min(this.#heads.get(askerId)?.rows ?? 0, MAX_REPEATS);
  }

  #insert(row: QuestionRow): void {
    this.#rank.insert(row.slot, this.#scorer.key(row), row.sequence);
  }

  #rowAt(slot: number): QuestionRow {
    return rowOf(this.#wordingAt(slot)) as QuestionRow;
  }

  /** Counts one more row of somebody. */
  #enlist(id: string): Head {
    const head = this.#heads.get(id) ?? { id, rows: 0 };
    if (head.rows++ === 0) this.#heads.set(id, head);
    return head;
  }

  #dismiss(head: Head): void {
    if (--head.rows === 0) this.#heads.delete(head.id);
  }
}
