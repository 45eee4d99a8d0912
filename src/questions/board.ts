/**
 * One crew member's board: what was asked, ranked, and what became of it. Every crew member has one; they agree in the
 * end because each takes in the same questions and the greater of two statuses. Knows neither network nor storage.
 */
import { repeat, type Clock } from '../lib/clock';
import { RecentSet } from '../lib/recent-set';
import { PacedSignal } from '../lib/signal';
import type { QuestionStats, RankedQuestion } from '../model/question';
import type { Ask, QuestionRecord, StatusEntry } from '../protocol/envelope';
import { BoardFigures } from './board-figures';
import { QuestionQueue } from './question-queue';
import { RecordBook } from './record-book';
import { isSettled } from './status-rank';

/** Rows on show; the queue holds more. */
const ROWS_SHOWN = 1_000;

/** Two frames: a person sees a new question at once, and a flood of them does not burn the host's machine. */
const SHOW_EVERY_MS = 33;

/** Points for waiting grow while a board is looked at. */
const AGE_EVERY_MS = 1_000;

const SHED_IDS_REMEMBERED = 10_000;

/** How far back an asker's word is taken for when they asked: a false clock must not jump the line. */
const BELIEVED_WAIT_MS = 600_000;

export interface BoardOptions {
  clock: Clock;
  /** The room's shared clock, by which waiting is counted. */
  sharedNow: () => number;
  /** How sure this device is that a text is a question. An asker's own claim counts only while it can't tell. */
  confidenceOf: (text: string, locale: string | undefined) => number | undefined;
  /** Hears of every record written or no longer kept, to persist it. */
  onRecord: (id: string, record: QuestionRecord | undefined) => void;
}

export class Board {
  readonly ranked: PacedSignal<readonly RankedQuestion[]>;
  readonly stats: PacedSignal<QuestionStats>;
  readonly book: RecordBook;
  readonly #now: () => number;
  readonly #confidenceOf: BoardOptions['confidenceOf'];
  readonly #queue: QuestionQueue;
  readonly #figures = new BoardFigures();
  readonly #shedIds = new RecentSet(SHED_IDS_REMEMBERED);

  constructor({ clock, sharedNow, confidenceOf, onRecord }: BoardOptions) {
    this.#now = sharedNow;
    this.#confidenceOf = confidenceOf;
    this.book = new RecordBook(onRecord);
    this.#queue = new QuestionQueue({ onShed: (ids) => this.#displaced(ids) });
    const attention = { onFirstListener: () => repeat(clock, () => this.ranked.invalidate(), AGE_EVERY_MS) };
    this.ranked = new PacedSignal(() => this.#rows(), clock, SHOW_EVERY_MS, attention);
    this.stats = new PacedSignal(() => this.#figures.snapshot(this.#live()), clock, SHOW_EVERY_MS);
  }

  /** How many rows wait or are being answered. */
  get live(): number {
    return this.#live();
  }

  /** Takes in a question that arrived from its asker. */
  receive({ t: _, locale, ...ask }: Ask, askerId: string): void {
    const confidence = this.#confidenceOf(ask.text, locale) ?? ask.confidence;
    const nowMs = this.#now();
    const at = Math.min(nowMs, Math.max(nowMs - BELIEVED_WAIT_MS, ask.at));
    this.#take({ ...ask, at, askerId, confidence, status: 'waiting' });
  }

  /** Takes in a question as another board, or one's own before a reload, had it. */
  merge(record: QuestionRecord): void {
    this.#take(record);
  }

  /** Takes in what another crew member did. */
  apply({ id, status, reply }: StatusEntry): void {
    if (status === 'unknown' || status === 'waiting') return;
    if (isSettled(status)) this.settle(id, status, reply);
    else if (this.#queue.begin(id, this.#now())) this.#began(id);
  }

  /** The best one that waits, which is being answered from now on. */
  take(): RankedQuestion | undefined {
    const best = this.#queue.take(this.#now());
    if (best !== undefined) this.#began(best.id);
    return best;
  }

  /** What is told to all who asked the row that `id` belongs to. */
  entriesOf(id: string): readonly StatusEntry[] {
    return this.#queue.members(id).map((member) => this.entryOf(member));
  }

  /**
   * Settles the row that `id` belongs to.
   * @returns what became of every question in it, that one included; empty when the board has never heard of it.
   */
  settle(id: string, status: 'answered' | 'dismissed', reply?: string): readonly StatusEntry[] {
    const nowMs = this.#now();
    const row = this.#queue.row(id, nowMs);
    const members = row === undefined ? [id] : this.#queue.members(id);
    if (row !== undefined) {
      this.#queue.resolve(id, status, nowMs);
      this.#figures.settled(status, nowMs - row.askedAt);
    }
    const standing = { status, ...(reply === undefined ? {} : { reply }) };
    for (const member of members) this.book.raise(member, standing);
    this.#changed();
    return members.map((member) => this.entryOf(member));
  }

  has(id: string): boolean {
    return this.book.standing(id) !== undefined;
  }

  /** What an asker is told of a question. */
  entryOf(id: string): StatusEntry {
    const standing = this.book.standing(id);
    if (standing === undefined) return { id, status: this.#shedIds.has(id) ? 'waiting' : 'unknown' };
    const { status, reply } = standing;
    return { id, status, ...(reply === undefined ? {} : { reply }) };
  }

  /** Puts questions about what is on stage now higher. */
  feature(productId: string | undefined): void {
    this.#queue.feature(productId);
    this.#changed();
  }

  #take(record: QuestionRecord): void {
    const { id, status, reply } = record;
    if (this.has(id)) {
      this.apply({ id, status, ...(reply === undefined ? {} : { reply }) });
      return;
    }
    if (!isSettled(status)) {
      const outcome = this.#queue.restore(incoming(record), this.#now());
      this.#figures.asked(outcome);
      if (outcome === 'duplicate') return;
      if (outcome === 'shed') {
        this.#shedIds.add(id);
        return;
      }
    }
    this.book.add(record);
    const begins = status === 'answering' && this.#queue.begin(id, this.#now());
    if (begins || this.#queue.row(id, this.#now())?.status === 'answering') this.#began(id);
    this.#changed();
  }

  #displaced(ids: readonly string[]): void {
    this.#figures.displaced();
    for (const id of ids) {
      this.#shedIds.add(id);
      this.book.forget(id);
    }
  }

  #began(id: string): void {
    for (const member of this.#queue.members(id)) this.book.raise(member, { status: 'answering' });
    this.#changed();
  }

  #live(): number {
    return this.#queue.size + this.#queue.answering(this.#now()).length;
  }

  #rows(): readonly RankedQuestion[] {
    const nowMs = this.#now();
    return Object.freeze([...this.#queue.answering(nowMs), ...this.#queue.top(ROWS_SHOWN, nowMs)]);
  }

  #changed(): void {
    this.ranked.invalidate();
    this.stats.invalidate();
  }
}

function incoming(record: QuestionRecord) {
  const { id, text, askerId, at, confidence, name, productId, tier, echoOf } = record;
  return {
    id,
    text,
    askerId,
    askedAtMs: at,
    confidence,
    ...(name === undefined ? {} : { askerName: name }),
    ...(productId === undefined ? {} : { productId }),
    ...(tier === undefined ? {} : { tier }),
    ...(echoOf === undefined ? {} : { echoOf }),
  };
}
