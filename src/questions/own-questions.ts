/**
 * What one asked oneself, oldest first: what the page shows, and the device keeps, because any page can be reloaded. There
 * from the start, so that nothing that is asked is lost. Does not know how a question gets to the crew.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import { PacedSignal } from '../lib/signal';
import type { OwnQuestion } from '../model/question';
import type { Ask } from '../protocol/envelope';
import { isOpen, newEntry, OWN_PREFIX, writeOwn, type OwnEntry } from './own-entry';

/** Questions remembered; the oldest settled ones go first. */
const MAX_OWN = 200;
const FRAME_MS = 16;

export class OwnQuestions {
  readonly mine: PacedSignal<readonly OwnQuestion[]>;
  readonly #clock: Clock;
  readonly #storage: KeyValueStore;
  readonly #entries = new Map<string, OwnEntry>();

  constructor({ clock, storage }: { clock: Clock; storage: KeyValueStore }) {
    this.#clock = clock;
    this.#storage = storage;
    this.mine = new PacedSignal(() => Object.freeze(Array.from(this.entries(), ({ question }) => question)), clock, FRAME_MS);
  }

  entries(): Iterable<OwnEntry> {
    return this.#entries.values();
  }

  get(id: string): OwnEntry | undefined {
    return this.#entries.get(id);
  }

  /** Whether an open question of one's own joined `id` already. */
  hasJoined(id: string): boolean {
    return [...this.entries()].some(({ ask, question }) => ask.echoOf === id && isOpen(question));
  }

  add(ask: Ask): OwnQuestion {
    const entry = newEntry(ask, 'sending', this.#clock.now());
    this.put(entry);
    return entry.question;
  }

  /** A question that is new, or has changed. */
  put(entry: OwnEntry): void {
    this.#entries.set(entry.ask.id, entry);
    this.#save(entry.ask.id, writeOwn(entry));
    this.#changed();
  }

  /** Takes up what the device kept; what is known already stays as it is. */
  restore(kept: readonly OwnEntry[]): void {
    const inOrder = [...kept, ...this.entries()].sort((left, right) => left.ask.at - right.ask.at);
    this.#entries.clear();
    for (const entry of inOrder) this.#entries.set(entry.ask.id, entry);
    this.#changed();
  }

  #changed(): void {
    for (const [id, { question }] of this.#entries) {
      if (this.#entries.size <= MAX_OWN) break;
      if (isOpen(question)) continue;
      this.#entries.delete(id);
      this.#save(id, undefined);
    }
    this.mine.invalidate();
    this.mine.flush();
  }

  /** A device that can't keep it still has it in memory. */
  #save(id: string, text: string | undefined): void {
    this.#storage.write(new Map([[OWN_PREFIX + id, text]])).catch(() => undefined);
  }
}
