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
import { SettledRows, type SettledRow } from './settled-rows';
import { isSettled, standingOf } from './status-rank';

/** Rows on show; the queue holds more. */
const ROWS_SHOWN = 1_000;

/** Two frames: a person sees a new question at once, and a flood of them does not burn the host's machine. */
const SHOW_EVERY_MS = 33;

/** Points for waiting grow while a board is looked at. */
const AGE_EVERY_MS = 1_000;

const SHED_IDS_REMEMBERED = 10_000;

/** How far back an asker's word is taken for when they asked: a false clock must not jump the line. */
const BELIEVED_WAIT_MS = 60_000;

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
  readonly #clock: Clock;
  readonly #now: () => number;
  readonly #confidenceOf: BoardOptions['confidenceOf'];
  readonly #queue: QuestionQueue;
  readonly #figures = new BoardFigures();
  readonly #shedIds = new RecentSet(SHED_IDS_REMEMBERED);
  readonly #past = new SettledRows();

  constructor({ clock, sharedNow, confidenceOf, onRecord }: BoardOptions) {
    this.#now = sharedNow;
    this.#confidenceOf = confidenceOf;
    this.book = new RecordBook(onRecord);
    this.#queue = new QuestionQueue({ onShed: (ids) => this.#displaced(ids) });
    this.#clock = clock;
    this.ranked = new PacedSignal(() => this.#rows(), clock, SHOW_EVERY_MS);
    this.stats = new PacedSignal(() => this.#figures.snapshot(this.#live()), clock, SHOW_EVERY_MS);
  }

  /** Lets points for waiting grow on screen, until the returned function is called. */
  open(): () => void {
    return repeat(this.#clock, () => this.ranked.invalidate(), AGE_EVERY_MS);
  }

  /** How many askers may still ask after their question. */
  get openCount(): number {
    return this.book.openCount + Math.min(this.#figures.shed, SHED_IDS_REMEMBERED);
  }

  /** Takes in a question that arrived from its asker. */
  receive({ t: _, locale, ...ask }: Ask, askerId: string): void {
    const confidence = this.#confidenceOf(ask.text, locale) ?? ask.confidence;
    const nowMs = this.#now();
    const at = Math.min(nowMs, Math.max(nowMs - BELIEVED_WAIT_MS, ask.at));
    this.merge({ ...ask, at, askerId, confidence, status: 'waiting' });
  }

  /**
   * Takes in a question as another board, or one's own before a reload, had it.
   * @returns `raised` when it was known and more has become of it, `known` when it says nothing new or finds no room.
   */
  merge(record: QuestionRecord): 'new' | 'raised' | 'known' {
    const { id, status } = record;
    if (this.has(id)) return this.apply({ id, ...standingOf(record) }).length > 0 ? 'raised' : 'known';
    if (isSettled(status)) this.#countPast(record);
    else if (!this.#admit(record)) return 'known';
    this.book.add(record);
    const begins = status === 'answering' && this.#queue.begin(id, this.#now());
    if (begins || this.#queue.row(id, this.#now())?.status === 'answering') this.#began(id);
    this.#changed();
    return 'new';
  }

  /**
   * Takes in what another crew member did.
   * @returns the ids of which more is known now: others of the same row may be among them.
   */
  apply({ id, status, reply }: StatusEntry): readonly string[] {
    if (status === 'unknown' || status === 'waiting') return [];
    if (isSettled(status)) return this.#settle(id, status, reply).raised;
    return this.#queue.begin(id, this.#now()) ? this.#began(id) : [];
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
   * Settles the row that `id` belongs to, again if it was settled before: of two outcomes the greater one holds.
   * @returns what became of every question in it.
   */
  settle(id: string, status: 'answered' | 'dismissed', reply?: string): readonly StatusEntry[] {
    return this.#settle(id, status, reply).members.map((member) => this.entryOf(member));
  }

  has(id: string): boolean {
    return this.book.standing(id) !== undefined;
  }

  /** What an asker is told of a question. */
  entryOf(id: string): StatusEntry {
    const standing = this.book.standing(id);
    if (standing === undefined) return { id, status: this.#shedIds.has(id) ? 'waiting' : 'unknown' };
    return { id, ...standingOf(standing) };
  }

  /** Puts questions about what is on stage now higher. */
  feature(productId: string | undefined): void {
    this.#queue.feature(productId);
    this.#changed();
  }

  /** Whether the queue has the question now, and knows its id. */
  #admit(record: QuestionRecord): boolean {
    const { id } = record;
    const outcome = this.#queue.restore(incoming(record), this.#now());
    // One that found no room before was counted then.
    if (!this.#shedIds.has(id)) this.#figures.asked(outcome);
    this.stats.invalidate();
    if (outcome !== 'shed' && this.#queue.has(id)) return true;
    // Heard, but not kept. Told that it waits, its asker does not send it again and again.
    this.#shedIds.add(id);
    return false;
  }

  #settle(id: string, status: 'answered' | 'dismissed', reply: string | undefined) {
    const members = this.#takeOff(id, status)?.members ?? [id];
    const standing = standingOf({ status, ...(reply === undefined ? {} : { reply }) });
    const raised = members.filter((member) => this.book.raise(member, standing));
    this.#changed();
    return { members, raised };
  }

  /** The row that `id` belongs to, off the board now if it was not before. */
  #takeOff(id: string, status: 'answered' | 'dismissed'): SettledRow | undefined {
    const nowMs = this.#now();
    const row = this.#queue.row(id, nowMs);
    if (row !== undefined) {
      const settled: SettledRow = { members: this.#queue.members(id), waitMs: nowMs - row.askedAt, status };
      const first = this.book.get(row.id);
      this.#queue.resolve(id, status, nowMs);
      this.#figures.settled(status, settled.waitMs);
      this.#past.add(settled, first && incoming(first), nowMs);
      return settled;
    }
    const past = this.#past.of(id);
    if (past?.status === 'dismissed' && status === 'answered') {
      past.status = 'answered';
      this.#figures.answeredAfterAll(past.waitMs);
    }
    return past;
  }

  /** Counts a question that was settled before this board heard of it. */
  #countPast(record: QuestionRecord): void {
    const isFirst = this.#past.learn(incoming(record), record.status, this.#now());
    this.#figures.asked(isFirst ? 'queued' : 'merged');
    if (isFirst) this.#figures.settled(record.status === 'answered' ? 'answered' : 'dismissed', undefined);
  }

  #displaced(ids: readonly string[]): void {
    this.#figures.displaced();
    for (const id of ids) {
      this.#shedIds.add(id);
      this.book.forget(id);
    }
  }

  #began(id: string): readonly string[] {
    const raised = this.#queue.members(id).filter((member) => this.book.raise(member, { status: 'answering' }));
    this.#changed();
    return raised;
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
