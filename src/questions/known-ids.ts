/**
 * Which question ids are known: those of live rows, and the last ones that were resolved, so that a resend changes
 * nothing. Knows nothing of rank or text. Bounded: heads of rows, `MAX_MERGED_IDS` merged ones, `MAX_RESOLVED_IDS`.
 */
import type { QuestionRow } from './question-row';

/** Beyond this a merged question still counts its asker, but its own id is not remembered. About 20 MB. */
export const MAX_MERGED_IDS = 200_000;
/** The ids resolved last that are still taken for duplicates: at the ask lane's 200/s all of the last five minutes. */
export const MAX_RESOLVED_IDS = 65_536;

export class KnownIds {
  /** The live row that holds an id; null when that was resolved. */
  readonly #rows = new Map<string, QuestionRow | null>();
  #mergedIds = 0;
  /** The resolved ids, a ring that is overwritten from `#oldest` on once it is full. */
  readonly #resolved: string[] = [];
  #oldest = 0;

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** The live row that holds `id`. */
  row(id: string): QuestionRow | undefined {
    return this.#rows.get(id) ?? undefined;
  }

  addHead(row: QuestionRow): void {
    this.#rows.set(row.id, row);
  }

  /** Remembers `id` as one that was merged into `row`, unless there are too many. */
  addMerged(id: string, row: QuestionRow): void {
    if (this.#mergedIds >= MAX_MERGED_IDS) return;
    this.#mergedIds++;
    this.#rows.set(id, row);
    if (row.mergedIds === undefined) row.mergedIds = [id];
    else row.mergedIds.push(id);
  }

  /** The row was answered or dismissed: a resend of its questions is a duplicate for a while. */
  resolve(row: QuestionRow): void {
    for (const id of row.questionIds()) {
      this.#rows.set(id, null);
      this.#remember(id);
    }
    this.#mergedIds -= row.mergedIds?.length ?? 0;
  }

  /** The row was shed: its questions may be asked again. */
  forget(row: QuestionRow): void {
    for (const id of row.questionIds()) this.#rows.delete(id);
    this.#mergedIds -= row.mergedIds?.length ?? 0;
  }

  #remember(id: string): void {
    if (this.#resolved.length < MAX_RESOLVED_IDS) {
      this.#resolved.push(id);
      return;
    }
    this.#rows.delete(this.#resolved[this.#oldest] as string);
    this.#resolved[this.#oldest] = id;
    this.#oldest = (this.#oldest + 1) % MAX_RESOLVED_IDS;
  }
}
