/** Two ways to keep rows in order: an array that is always sorted, and two heaps of heap-js. */
import { Heap } from 'heap-js';
import type { Ranking, ReferenceRow } from './reference-queue';

const compare = (a: ReferenceRow, b: ReferenceRow) => b.key - a.key || a.sequence - b.sequence;

export class SortedArrayRanking implements Ranking {
  readonly #rows: ReferenceRow[] = [];

  get size(): number {
    return this.#rows.length;
  }

  insert(row: ReferenceRow): void {
    this.#rows.splice(this.#placeOf(row), 0, row);
  }

  remove(row: ReferenceRow): void {
    this.#rows.splice(this.#placeOf(row), 1);
  }

  change(row: ReferenceRow, key: number): void {
    this.remove(row);
    row.key = key;
    this.insert(row);
  }

  best(): ReferenceRow | undefined {
    return this.#rows[0];
  }

  worst(): ReferenceRow | undefined {
    return this.#rows.at(-1);
  }

  visit(visitor: (row: ReferenceRow) => boolean): void {
    for (const row of this.#rows) if (!visitor(row)) return;
  }

  /** Where the row stands, or would. */
  #placeOf(row: ReferenceRow): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#rows[middle] as ReferenceRow, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Entry {
  readonly row: ReferenceRow;
  readonly key: number;
  readonly sequence: number;
  isStale: boolean;
}

/**
 * heap-js removes from the middle by searching all of it, so entries that are out of date stay until they come up, or
 * until they are the majority and both heaps are made anew.
 */
export class HeapRanking implements Ranking {
  #best = new Heap<Entry>((a, b) => b.key - a.key || a.sequence - b.sequence);
  #worst = new Heap<Entry>((a, b) => a.key - b.key || b.sequence - a.sequence);
  readonly #entries = new Map<ReferenceRow, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  insert(row: ReferenceRow): void {
    const entry = { row, key: row.key, sequence: row.sequence, isStale: false };
    this.#entries.set(row, entry);
    this.#best.push(entry);
    this.#worst.push(entry);
  }

  remove(row: ReferenceRow): void {
    (this.#entries.get(row) as Entry).isStale = true;
    this.#entries.delete(row);
    this.#compact(this.#best);
    this.#compact(this.#worst);
  }

  change(row: ReferenceRow, key: number): void {
    this.remove(row);
    row.key = key;
    this.insert(row);
  }

  best(): ReferenceRow | undefined {
    return topOf(this.#best)?.row;
  }

  worst(): ReferenceRow | undefined {
    return topOf(this.#worst)?.row;
  }

  visit(visitor: (row: ReferenceRow) => boolean): void {
    const seen: Entry[] = [];
    for (let entry = topOf(this.#best); entry !== undefined; entry = topOf(this.#best)) {
      this.#best.pop();
      seen.push(entry);
      if (!visitor(entry.row)) break;
    }
    for (const entry of seen) this.#best.push(entry);
  }

  #compact(heap: Heap<Entry>): void {
    if (heap.length > 2 * this.#entries.size + 64) heap.init([...this.#entries.values()]);
  }
}

function topOf(heap: Heap<Entry>): Entry | undefined {
  for (let entry = heap.peek(); entry !== undefined; entry = heap.peek()) {
    if (!entry.isStale) return entry;
    heap.pop();
  }
  return undefined;
}
