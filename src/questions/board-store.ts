/**
 * Keeps a board's questions, and what was arranged by hand, on the crew member's device, so that a reload finds them.
 * Writes in batches, behind.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import { Mutex } from '../lib/mutex';
import { asArrangement, asRecord } from '../protocol/crew-codec';
import type { ArrangementRecord, QuestionRecord } from '../protocol/envelope';
import { parseJson } from '../protocol/fields';

const WRITE_EVERY_MS = 250;

/** A show lasts hours; what is older belongs to another one. */
const KEPT_MS = 86_400_000;

/** One entry for all: they are few, and change only when a person decides something. */
const ARRANGED = 'arranged';

export class BoardStore {
  readonly #storage: KeyValueStore;
  readonly #clock: Clock;
  readonly #writes = new Mutex();
  /** What was just read need not be written. */
  readonly #kept = new WeakSet<QuestionRecord>();
  #changes = new Map<string, string | undefined>();
  #cancelWrite: (() => void) | undefined;

  constructor({ storage, clock }: { storage: KeyValueStore; clock: Clock }) {
    this.#storage = storage;
    this.#clock = clock;
  }

  /** What was kept, oldest first; what is damaged or too old is deleted. */
  async load(): Promise<QuestionRecord[]> {
    const records: QuestionRecord[] = [];
    const nowMs = this.#clock.now();
    for (const [key, value] of await this.#storage.entries('board/')) {
      const record = asRecord(parseJson(value));
      if (record === undefined || nowMs - record.at > KEPT_MS) this.#change(key, undefined);
      else {
        records.push(record);
        this.#kept.add(record);
      }
    }
    return records.sort((left, right) => left.at - right.at);
  }

  write(id: string, record: QuestionRecord | undefined): void {
    if (record !== undefined && this.#kept.has(record)) return;
    this.#change(`board/${id}`, record && JSON.stringify(record));
  }

  /** What was arranged by hand, without what is damaged or too old. */
  async loadArrangements(): Promise<ArrangementRecord[]> {
    const nowMs = this.#clock.now();
    const found = new Map(await this.#storage.entries(ARRANGED)).get(ARRANGED);
    const kept = found === undefined ? undefined : parseJson(found);
    if (!Array.isArray(kept)) return [];
    const arrangements = kept.map(asArrangement).filter((each) => each !== undefined);
    return arrangements.filter(({ at }) => nowMs - at <= KEPT_MS);
  }

  writeArrangements(arrangements: readonly ArrangementRecord[]): void {
    this.#change(ARRANGED, JSON.stringify(arrangements));
  }

  /** Writes what is due. A device that can't keep it loses nothing: askers send again. */
  async flush(): Promise<void> {
    this.#cancelWrite?.();
    this.#cancelWrite = undefined;
    const changes = this.#changes;
    if (changes.size === 0) return;
    this.#changes = new Map();
    await this.#writes.run(() => this.#storage.write(changes)).catch(() => undefined);
  }

  #change(key: string, value: string | undefined): void {
    this.#changes.set(key, value);
    this.#cancelWrite ??= this.#clock.schedule(() => void this.flush(), WRITE_EVERY_MS);
  }
}
