/**
 * Which question ids are known: those of live rows, and the last ones that were resolved, so that a resend changes
 * nothing. Knows nothing of rank or text. Bounded: one id per row, `MAX_MERGED_IDS`, `MAX_RESOLVED_IDS`.
 */
import { hash32 } from '../lib/hash';
import { HashIndex } from './hash-index';
import type { QuestionRow } from './question-row';

/** Beyond this a merged question still counts its asker, but its own id is not remembered. About 20 MB. */
const MAX_MERGED_IDS = 200_000;
/** So many ids are still taken for duplicates after they were resolved; the oldest are forgotten first. */
const MAX_RESOLVED_IDS = 65_536;

export class KnownIds {
  readonly #index = new HashIndex();
  /** By the number that the index gives. */
  readonly #ids: string[] = [];
  /** The row that holds the id; null when that was resolved. */
  readonly #rows: (QuestionRow | null)[] = [];
  readonly #freeNumbers: number[] = [];
  #mergedIds = 0;
  /** The numbers of resolved ids, overwritten from `#oldest` on once there are enough. */
  readonly #resolved: number[] = [];
  #oldest = 0;
  #wanted = '';
  readonly #isWanted = (number: number): boolean => this.#ids[number] === this.#wanted;

  has(id: string): boolean {
    return this.#find(id) >= 0;
  }

  /** The live row that holds `id`. */
  row(id: string): QuestionRow | undefined {
    const number = this.#find(id);
    return number < 0 ? undefined : (this.#rows[number] ?? undefined);
  }

  /** Remembers a new row's own id, which must not be known. */
  addRow(row: QuestionRow): void {
    this.#add(row.id, row);
  }

  /** Remembers `id`, which must not be known, as one that was merged into `row`, unless there are too many. */
  addMerged(id: string, row: QuestionRow): void {
    if (this.#mergedIds >= MAX_MERGED_IDS) return;
    this.#mergedIds++;
    this.#add(id, row);
    if (row.mergedIds === undefined) row.mergedIds = [id];
    else row.mergedIds.push(id);
  }

  /** The row was answered or dismissed: for a while a resend of its questions is a duplicate. */
  resolve(row: QuestionRow): void {
    this.#rememberResolved(this.#find(row.id));
    if (row.mergedIds === undefined) return;
    for (const id of row.mergedIds) this.#rememberResolved(this.#find(id));
    this.#mergedIds -= row.mergedIds.length;
  }

  /** The row was shed: its questions may be asked again. */
  forget(row: QuestionRow): void {
    this.#remove(this.#find(row.id));
    if (row.mergedIds === undefined) return;
    for (const id of row.mergedIds) this.#remove(this.#find(id));
    this.#mergedIds -= row.mergedIds.length;
  }

  #find(id: string): number {
    this.#wanted = id;
    return this.#index.find(hash32(id) | 0, id.length, this.#isWanted);
  }

  #add(id: string, row: QuestionRow): void {
    const number = this.#freeNumbers.pop() ?? this.#ids.length;
    this.#ids[number] = id;
    this.#rows[number] = row;
    this.#index.insert(hash32(id) | 0, id.length, number);
  }

  #remove(number: number): void {
    this.#index.remove(hash32(this.#ids[number] as string) | 0, number);
    this.#ids[number] = '';
    this.#rows[number] = null;
    this.#freeNumbers.push(number);
  }

  #rememberResolved(number: number): void {
    this.#rows[number] = null;
    if (this.#resolved.length < MAX_RESOLVED_IDS) {
      this.#resolved.push(number);
      return;
    }
    this.#remove(this.#resolved[this.#oldest] as number);
    this.#resolved[this.#oldest] = number;
    this.#oldest = (this.#oldest + 1) % MAX_RESOLVED_IDS;
  }
}
