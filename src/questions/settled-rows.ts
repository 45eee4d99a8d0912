/**
 * Rows that left the board, by the ids of their questions: what is said later of one of them holds for all. Also tells
 * which questions that were settled elsewhere, before this board heard of them, made up one row. Knows no figures.
 */
import type { QuestionRecord } from '../protocol/envelope';
import type { Likeness } from './merging/likeness';
import type { IncomingQuestion } from './queue-options';
import { QuestionQueue } from './question-queue';

/** Ids of rows remembered; the oldest rows are forgotten first. */
const IDS_KEPT = 20_000;

export interface SettledRow {
  /** The ids of all its questions. */
  readonly members: readonly string[];
  /** From asked to settled in ms, where this board saw it. */
  readonly waitMs: number | undefined;
  status: 'answered' | 'dismissed';
}

export class SettledRows {
  readonly #byId = new Map<string, SettledRow>();
  /** Oldest first. */
  readonly #rows = new Set<SettledRow>();
  // Kept, because each new iterator would walk over the places of all that was deleted. What it passes is deleted.
  readonly #oldestRows = this.#rows.values();
  /** Merges as the board does; nothing ever leaves it but what a full one sheds. */
  #texts = new QuestionQueue();
  #likeness: Likeness | undefined;

  of(id: string): SettledRow | undefined {
    return this.#byId.get(id);
  }

  /** From now on, questions that are alike make up one row. What was settled until now is no longer recognised. */
  compareBy(likeness: Likeness): void {
    if (likeness === this.#likeness) return;
    this.#likeness = likeness;
    this.#texts = new QuestionQueue({ likeness });
  }

  /** A row was settled here. @param wordings the question that began each. */
  add(row: SettledRow, wordings: readonly IncomingQuestion[], nowMs: number): void {
    for (const question of wordings) this.#texts.restore(question, nowMs);
    this.#remember(row);
  }

  /** A question was settled before this board heard of it. @returns whether it is the first of its row known here. */
  learn(question: IncomingQuestion, status: QuestionRecord['status'], nowMs: number): boolean {
    const isFirst = this.#texts.restore(question, nowMs) !== 'merged';
    if (isFirst) {
      const settled = status === 'answered' ? 'answered' : 'dismissed';
      this.#remember({ members: [question.id], waitMs: undefined, status: settled });
    }
    return isFirst;
  }

  #remember(row: SettledRow): void {
    for (const id of row.members) this.#byId.set(id, row);
    this.#rows.add(row);
    while (this.#byId.size > IDS_KEPT && this.#rows.size > 1) {
      const oldest = this.#oldestRows.next().value;
      if (oldest === undefined) return;
      this.#rows.delete(oldest);
      for (const id of oldest.members) if (this.#byId.get(id) === oldest) this.#byId.delete(id);
    }
  }
}
