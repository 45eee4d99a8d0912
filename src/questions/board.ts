/**
 * One crew member's board: what was asked, ranked, and what became of it. Every crew member has one; they agree in the
 * end because each takes in the same questions, the greater of two statuses and the later of two decisions about a
 * wording. Knows neither network nor storage.
 */
import { repeat, type Clock } from '../lib/clock';
import { RecentSet } from '../lib/recent-set';
import { PacedSignal } from '../lib/signal';
import type { QuestionStats, RankedQuestion } from '../model/question';
import type { ArrangementRecord, Ask, QuestionRecord, StatusEntry } from '../protocol/envelope';
import { ArrangementBook } from './arrangement-book';
import { BoardFigures } from './board-figures';
import type { Arrangement } from './merging/arrangement';
import type { Likeness } from './merging/likeness';
import type { IncomingQuestion } from './queue-options';
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
  /** Hears when something new was decided by hand, to persist it. */
  onArranged: () => void;
}

export class Board {
  readonly ranked: PacedSignal<readonly RankedQuestion[]>;
  readonly stats: PacedSignal<QuestionStats>;
  readonly book: RecordBook;
  readonly arrangements = new ArrangementBook();
  readonly #clock: Clock;
  readonly #now: () => number;
  readonly #confidenceOf: BoardOptions['confidenceOf'];
  readonly #onArranged: () => void;
  #queue: QuestionQueue;
  readonly #figures = new BoardFigures();
  readonly #shedIds = new RecentSet(SHED_IDS_REMEMBERED);
  readonly #past = new SettledRows();
  #featured: string | undefined;

  constructor({ clock, sharedNow, confidenceOf, onRecord, onArranged }: BoardOptions) {
    this.#now = sharedNow;
    this.#confidenceOf = confidenceOf;
    this.book = new RecordBook(onRecord);
    this.#onArranged = onArranged;
    this.#queue = this.#newQueue(undefined);
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
  receive({ t: _, ...ask }: Ask, askerId: string): void {
    const confidence = this.#confidenceOf(ask.text, ask.locale) ?? ask.confidence;
    const nowMs = this.#now();
    const at = Math.min(nowMs, Math.max(nowMs - BELIEVED_WAIT_MS, ask.at));
    this.merge({ ...ask, at, askerId, confidence, status: 'waiting' });
  }

  /**
   * Takes in a question as another board, or one's own before a reload, had it.
   * @param together what else it says at the same time: see `apply`.
   * @returns `raised` when it was known and more has become of it, `known` when it says nothing new or finds no room;
   * `new` also when only what became of it was known.
   */
  merge(record: QuestionRecord, together: readonly QuestionRecord[] = []): 'new' | 'raised' | 'known' {
    const { id, status } = record;
    if (this.book.complete(record)) return 'new';
    if (this.has(id)) return this.apply(record, together).length > 0 ? 'raised' : 'known';
    if (isSettled(status)) this.#countPast(record);
    else if (!this.#admit(record)) return 'known';
    this.book.add(record);
    const begins = status === 'answering' && this.#queue.begin(id, this.#now());
    if (begins || this.#queue.row(id, this.#now())?.status === 'answering') this.#began(id);
    this.#changed();
    return 'new';
  }

  /**
   * Takes in what another crew member did. Their row may hold less than the one here: only the wordings of which they
   * say that they are settled are.
   * @param together all that they say at the same time.
   * @returns the ids of which more is known now: others of the same row may be among them.
   */
  apply({ id, status, reply }: StatusEntry, together: readonly StatusEntry[] = []): readonly string[] {
    if (status === 'unknown' || status === 'waiting') return [];
    if (!isSettled(status)) return this.#queue.begin(id, this.#now()) ? this.#began(id) : [];
    const same = together.filter((other) => other.status === status && other.reply === reply);
    const rest = this.#queue.setApart(id, [id, ...same.map((other) => other.id)]);
    if (rest !== undefined) this.#figures.united(-1);
    const { raised } = this.#settle(id, status, reply);
    if (rest !== undefined) this.#regrouping(() => this.#queue.regroup(rest));
    return raised;
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

  /** The id of the row that holds `id`; undefined where none on the board does. */
  rowOf(id: string): string | undefined {
    return this.#queue.rowOf(id);
  }

  /** What makes the wording of question `id` a row of its own; undefined when it is one. To be given to `arrange`. */
  splitting(id: string): readonly ArrangementRecord[] | undefined {
    return this.#decided(this.#queue.splitting(id));
  }

  /** What makes the rows of both one; undefined when they can't be. To be given to `arrange`. */
  uniting(id: string, intoId: string): readonly ArrangementRecord[] | undefined {
    return this.#decided(this.#queue.uniting(id, intoId));
  }

  /**
   * Takes in what was decided by hand, here or elsewhere. What leaves a row that is being answered goes on being
   * answered, since its askers were told so.
   * @returns whether it was news, and the ids of which more is known now.
   */
  arrange(arrangements: readonly ArrangementRecord[]): { isNews: boolean; raised: readonly string[] } {
    const news = arrangements.filter((arrangement) => this.arrangements.add(arrangement));
    if (news.length === 0) return { isNews: false, raised: [] };
    const nowMs = this.#now();
    const raised = this.#regrouping(() => {
      for (const arrangement of news) this.#queue.arrange(arrangement, nowMs);
    });
    this.#onArranged();
    return { isNews: true, raised };
  }

  /** Groups all that is on the board anew, because meanings are read in another way from now on: see `arrange`. */
  regroup(likeness: Likeness): readonly string[] {
    const nowMs = this.#now();
    this.#past.compareBy(likeness);
    return this.#regrouping(() => {
      this.#queue = this.#newQueue(likeness);
      this.#queue.feature(this.#featured);
      for (const arrangement of this.arrangements.all()) this.#queue.arrange(arrangement, nowMs);
      for (const record of this.book.open()) {
        if (this.#queue.restore(incoming(record), nowMs) === 'shed') this.#displaced([record.id]);
      }
    });
  }

  /** Puts questions about what is on stage now higher. */
  feature(productId: string | undefined): void {
    this.#featured = productId;
    this.#queue.feature(productId);
    this.#changed();
  }

  /** Whether the queue has the question now, and knows its id. */
  #admit(record: QuestionRecord): boolean {
    const { id } = record;
    const rowsBefore = this.#queue.size + this.#figures.shed;
    const outcome = this.#queue.restore(incoming(record), this.#now());
    // One that is alike to several rows makes them one.
    const rowsNow = this.#queue.size + this.#figures.shed;
    this.#figures.united(rowsBefore + (outcome === 'queued' ? 1 : 0) - rowsNow);
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
      const wordings = row.wordings.map((wording) => this.book.get(wording.id));
      this.#queue.resolve(id, status, nowMs);
      this.#figures.settled(status, settled.waitMs);
      this.#past.add(settled, wordings.filter((record) => record !== undefined).map(incoming), nowMs);
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

  /**
   * Makes a change after which other rows hold what is on the board.
   * @returns the ids of which more is known now: one in a row that is being answered is being answered.
   */
  #regrouping(change: () => void): readonly string[] {
    const rowsBefore = this.#live() + this.#figures.shed;
    const begun = this.#queue.answering(this.#now()).flatMap(({ wordings }) => wordings.map(({ id }) => id));
    change();
    const raised = begun.flatMap((id) => (this.#queue.begin(id, this.#now()) ? this.#began(id) : []));
    this.#figures.united(rowsBefore - this.#live() - this.#figures.shed);
    this.#changed();
    return raised;
  }

  /** The same, decided now: later than all that was decided about these wordings before, whatever the clocks say. */
  #decided(arrangements: readonly Arrangement[] | undefined): readonly ArrangementRecord[] | undefined {
    if (arrangements === undefined) return undefined;
    const at = Math.max(this.#now(), ...arrangements.map((each) => this.arrangements.lastAt(each) + 1));
    return arrangements.map((arrangement) => ({ ...arrangement, at }));
  }

  #newQueue(likeness: Likeness | undefined): QuestionQueue {
    const onShed = (ids: readonly string[]) => this.#displaced(ids);
    return new QuestionQueue({ onShed, ...(likeness === undefined ? {} : { likeness }) });
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

function incoming(record: QuestionRecord): IncomingQuestion {
  const { id, text, askerId, at, confidence, name, locale, productId, tier, echoOf } = record;
  return {
    id,
    text,
    askerId,
    askedAtMs: at,
    confidence,
    ...(name === undefined ? {} : { askerName: name }),
    ...(locale === undefined ? {} : { locale }),
    ...(productId === undefined ? {} : { productId }),
    ...(tier === undefined ? {} : { tier }),
    ...(echoOf === undefined ? {} : { echoOf }),
  };
}
