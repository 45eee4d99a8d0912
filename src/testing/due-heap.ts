/**
 * Tasks by when they are due, first come first served among those due together: a binary heap. Knows no clock.
 */
export interface DueTask {
  readonly dueMs: number;
  /** The order in which tasks were added: what decides between two that are due together. */
  readonly order: number;
  /** Undefined once cancelled. */
  task: (() => void) | undefined;
}

/** Below this many entries, cancelled ones are left where they are. */
const TIDY_FROM = 1024;

export class DueHeap {
  #entries: DueTask[] = [];
  #added = 0;
  #cancelled = 0;

  /** How many tasks are waiting. */
  get size(): number {
    return this.#entries.length - this.#cancelled;
  }

  /** Adds a task; the returned function cancels it. */
  add(dueMs: number, task: () => void): () => void {
    const entry: DueTask = { dueMs, order: this.#added++, task };
    this.#entries.push(entry);
    this.#rise(this.#entries.length - 1);
    return () => this.#cancel(entry);
  }

  /** When the first task is due; undefined when there is none. */
  nextDueMs(): number | undefined {
    this.#dropCancelled();
    return this.#entries[0]?.dueMs;
  }

  /** Takes the first task out. */
  take(): (() => void) | undefined {
    this.#dropCancelled();
    const first = this.#entries[0];
    if (first === undefined) return undefined;
    this.#removeFirst();
    const { task } = first;
    // A task that has run can no longer be cancelled.
    first.task = undefined;
    return task;
  }

  #cancel(entry: DueTask): void {
    if (entry.task === undefined) return;
    entry.task = undefined;
    this.#cancelled++;
    if (this.#entries.length >= TIDY_FROM && this.#cancelled * 2 > this.#entries.length) this.#tidy();
  }

  #dropCancelled(): void {
    while (this.#entries[0]?.task === undefined && this.#entries.length > 0) {
      this.#removeFirst();
      this.#cancelled--;
    }
  }

  #tidy(): void {
    // Entries in order are a heap already.
    this.#entries = this.#entries.filter((entry) => entry.task !== undefined).sort(byDue);
    this.#cancelled = 0;
  }

  #removeFirst(): void {
    const last = this.#entries.pop()!;
    if (this.#entries.length === 0) return;
    this.#entries[0] = last;
    this.#sink();
  }

  #rise(index: number): void {
    const entries = this.#entries;
    const entry = entries[index]!;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = entries[parentIndex]!;
      if (byDue(parent, entry) < 0) break;
      entries[index] = parent;
      index = parentIndex;
    }
    entries[index] = entry;
  }

  #sink(): void {
    const entries = this.#entries;
    const entry = entries[0]!;
    let index = 0;
    for (;;) {
      let childIndex = 2 * index + 1;
      if (childIndex >= entries.length) break;
      if (childIndex + 1 < entries.length && byDue(entries[childIndex + 1]!, entries[childIndex]!) < 0) childIndex++;
      const child = entries[childIndex]!;
      if (byDue(entry, child) < 0) break;
      entries[index] = child;
      index = childIndex;
    }
    entries[index] = entry;
  }
}

const byDue = (a: DueTask, b: DueTask): number => (a.dueMs === b.dueMs ? a.order - b.order : a.dueMs - b.dueMs);
