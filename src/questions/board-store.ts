/** Keeps a board's questions on the crew member's device, so that a reload finds them. Writes in batches, behind. */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import { Mutex } from '../lib/mutex';
import { asRecord } from '../protocol/crew-codec';
import type { QuestionRecord } from '../protocol/envelope';

const WRITE_EVERY_MS = 250;

/** A show lasts hours; what is older belongs to another one. */
const KEPT_MS = 86_400_000;

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
      const record = parse(value);
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

function parse(text: string): QuestionRecord | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}
