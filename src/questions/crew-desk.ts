/**
 * A crew member's side of questions: the board, its keeper, its comparison with the other boards, its store and what
 * reads meanings, put together, with what only crew may do. Viewers have none.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import { Scope } from '../lib/scope';
import { invalidOption } from '../model/errors';
import { outgoingText } from '../model/outgoing-text';
import type { Participant } from '../model/participant';
import type { RankedQuestion } from '../model/question';
import { cleanText } from '../model/text';
import type {
  Arrange,
  ArrangementRecord,
  Beat,
  Digest,
  Message,
  Poll,
  Records,
  StatusEntry,
  Statuses,
} from '../protocol/envelope';
import { MAX_ARRANGEMENTS } from '../protocol/limits';
import type { Lease } from '../transport/port';
import { Board } from './board';
import { BoardStore } from './board-store';
import { BoardSync } from './board-sync';
import { Keeper, statusMessages, type KeeperOptions } from './keeper';
import type { QuestionMeaning } from './meaning-likeness';
import type { ProductNames } from './meaning/types';
import { pagesOf } from './pages';
import { PollGuard } from './poll-guard';
import { loadQuestionMeaning } from './question-meaning';
import { unknownQuestion } from './unknown-question';

/** What a crew member's own device gives. */
export interface OwnDeskOptions {
  self: Participant;
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  storage: KeyValueStore;
  confidenceOf: (text: string, locale: string | undefined) => number | undefined;
  publish: (message: Statuses | Beat | Arrange) => Promise<void>;
  /** How what is sold here is called, as far as that was said. */
  products: readonly ProductNames[];
  /** Default: the built-in lexicons. */
  loadMeaning?: () => Promise<QuestionMeaning>;
}

/** The same, with the line to the others. */
export interface CrewDeskOptions extends OwnDeskOptions {
  send: (to: string, message: Digest | Records) => Promise<void>;
  lock: (name: string, signal: AbortSignal) => Promise<Lease>;
  claimEpoch: () => Promise<number>;
  keepShards: KeeperOptions['keepShards'];
  audience: KeeperOptions['audience'];
  /** All crew but oneself, present or not. */
  otherCrew: readonly string[];
}

interface KeeperSeen {
  readonly userId: string;
  readonly epoch: number;
  readonly atMs: number;
}

/** Five beats missed. Should the room have lost count of its keepers, the next one is believed after this. */
const KEEPER_GONE_MS = 10_000;

const SAVE_LIMIT_MS = 1_000;

export class CrewDesk {
  readonly board: Board;
  readonly #options: CrewDeskOptions;
  readonly #store: BoardStore;
  readonly #keeper: Keeper;
  readonly #sync: BoardSync;
  readonly #polls = new PollGuard();
  #meaning: QuestionMeaning | undefined;
  #products: readonly ProductNames[];
  #keeperSeen: KeeperSeen | undefined;

  constructor(options: CrewDeskOptions) {
    this.#options = options;
    this.#products = options.products;
    this.#store = new BoardStore(options);
    this.board = new Board({
      clock: options.clock,
      sharedNow: options.sharedNow,
      confidenceOf: options.confidenceOf,
      onRecord: (id, record) => this.#store.write(id, record),
      onArranged: () => this.#store.writeArrangements(this.board.arrangements.all()),
    });
    this.#keeper = new Keeper({
      ...options,
      lock: (signal) => options.lock('keeper', signal),
      entryOf: (id) => this.board.entryOf(id),
      openCount: () => this.board.openCount,
    });
    this.#sync = new BoardSync({
      ...options,
      board: this.board,
      partners: () => this.#partners(),
      onRaised: (id) => this.#keeper.tell(id),
    });
  }

  /**
   * Loads what tells which questions ask the same. Never rejects: without it only equal texts are one row, until the
   * next call succeeds.
   */
  async prepare(): Promise<void> {
    if (this.#meaning !== undefined) return;
    const { loadMeaning = loadQuestionMeaning } = this.#options;
    try {
      const meaning = await loadMeaning();
      if (this.#meaning !== undefined) return;
      this.#meaning = meaning;
    } catch (error) {
      reportError(error);
      return;
    }
    this.#sortAnew();
  }

  /** Says how what is sold here is called. */
  setProducts(products: readonly ProductNames[]): void {
    // A page may say it at every turn; to sort a full board anew takes a while.
    if (JSON.stringify(products) === JSON.stringify(this.#products)) return;
    this.#products = products;
    this.#sortAnew();
  }

  async load(): Promise<void> {
    this.board.arrange(await this.#store.loadArrangements());
    for (const record of await this.#store.load()) this.board.merge(record);
  }

  /** Starts the duties of a session; the returned function ends them and writes what is not yet on the device. */
  open(onError: (error: unknown) => void): () => Promise<void> {
    const scope = new Scope();
    this.#keeperSeen = undefined;
    scope.add(() => this.#saveWithinReason());
    scope.add(this.board.open());
    scope.add(this.#sync.start());
    const keeping = this.#keeper.run(scope.signal).catch(onError);
    scope.add(() => keeping);
    return () => scope.close();
  }

  kick(): void {
    this.#sync.kick();
  }

  receive(message: Message, from: string): void {
    if (message.t === 'ask') {
      this.board.receive(message, from);
      this.#keeper.tell(message.id);
    } else if (message.t === 'poll') this.#onPoll(message, from);
    else if (message.t === 'statuses') this.#onStatuses(message);
    else if (message.t === 'beat') this.#onBeat(message, from);
    else if (message.t === 'arrange') this.#onArrange(message);
    else if (message.t === 'digest') this.#sync.onDigest(from, message);
    else if (message.t === 'records') this.#sync.onRecords(from, message);
  }

  /** Starts answering the best row and tells all who asked it. */
  take(): RankedQuestion | undefined {
    const best = this.board.take();
    if (best === undefined) return undefined;
    this.board.ranked.flush();
    void this.#publish(this.board.entriesOf(best.id));
    return best;
  }

  /** See `Questions.answer`. */
  async answer(questionId: string, text: string | undefined): Promise<void> {
    // An empty field of a form is no reply.
    const isGiven = text !== undefined && !(typeof text === 'string' && cleanText(text) === '');
    const reply = isGiven ? outgoingText('answer a question', 'reply', text) : undefined;
    await this.#settle('answer a question', questionId, 'answered', reply);
  }

  /** See `Questions.dismiss`. */
  async dismiss(questionId: string): Promise<void> {
    await this.#settle('dismiss a question', questionId, 'dismissed');
  }

  /** See `Questions.split`. */
  async split(questionId: string): Promise<void> {
    this.#demandRow('split a row', questionId);
    const arrangements = this.board.splitting(questionId);
    if (arrangements !== undefined) return this.#arrange(arrangements);
    throw invalidOption('split a row', 'questionId', 'must be of a row with several wordings');
  }

  /** See `Questions.merge`. */
  async merge(questionId: string, intoQuestionId: string): Promise<void> {
    this.#demandRow('merge rows', questionId);
    this.#demandRow('merge rows', intoQuestionId);
    await this.#arrange(this.board.uniting(questionId, intoQuestionId) ?? []);
  }

  textOf(questionId: string): { text: string; productId?: string } | undefined {
    return this.board.book.get(questionId);
  }

  /** Settles a row and tells all who asked it. What is lost on the way heals: askers poll, boards compare. */
  async #settle(action: string, id: string, status: 'answered' | 'dismissed', reply?: string): Promise<void> {
    if (!this.board.has(id)) throw unknownQuestion(action, id);
    const entries = this.board.settle(id, status, reply);
    this.board.ranked.flush();
    await this.#publish(entries);
  }

  /** Arranges wordings here and on all other boards, and tells askers what that changes for them. */
  async #arrange(arrangements: readonly ArrangementRecord[]): Promise<void> {
    const { isNews, raised } = this.board.arrange(arrangements);
    if (!isNews) return;
    this.board.ranked.flush();
    // Should this be lost, the next comparison finds it.
    this.#sync.hasten();
    const { newId, sharedNow, publish } = this.#options;
    const sent = pagesOf(arrangements, MAX_ARRANGEMENTS).map((page) =>
      publish({ t: 'arrange', id: newId(), at: sharedNow(), arrangements: page }),
    );
    await Promise.allSettled([...sent, this.#publish(raised.map((id) => this.board.entryOf(id)))]);
  }

  #demandRow(action: string, questionId: string): void {
    if (this.board.rowOf(questionId) === undefined) throw unknownQuestion(action, questionId);
  }

  #sortAnew(): void {
    if (this.#meaning === undefined) return;
    this.#meaning.setProducts(this.#products);
    this.board.regroup(this.#meaning).forEach((id) => this.#keeper.tell(id));
  }

  async #publish(entries: readonly StatusEntry[]): Promise<void> {
    const sent = statusMessages(entries, this.#options).map((message) => this.#options.publish(message));
    await Promise.allSettled(sent);
  }

  /** People are told of their own questions, and of those that nobody here knows, which may be theirs. */
  #onPoll({ ids }: Poll, from: string): void {
    if (!this.#keeper.isKeeping) return;
    const isTheirs = (id: string) => (this.board.book.get(id)?.askerId ?? from) === from;
    const own = ids.filter(isTheirs);
    const admitted = this.#polls.admit(from, own.length, this.#options.clock.now());
    for (const id of own.slice(0, admitted)) this.#keeper.tell(id);
  }

  /** Questions that only this board knows to be of the same row are for the keeper to tell. */
  #onStatuses({ entries }: Statuses): void {
    const told = new Set(entries.map(({ id }) => id));
    for (const entry of entries) {
      for (const id of this.board.apply(entry, entries)) if (!told.has(id)) this.#keeper.tell(id);
    }
  }

  #onArrange({ arrangements }: Arrange): void {
    for (const id of this.board.arrange(arrangements).raised) this.#keeper.tell(id);
  }

  #onBeat({ epoch }: Beat, from: string): void {
    const present = this.#keeperNow();
    if (epoch < (present?.epoch ?? 0)) return;
    const isNew = present?.userId !== from || present.epoch !== epoch;
    this.#keeperSeen = { userId: from, epoch, atMs: this.#options.clock.now() };
    if (isNew) this.#sync.kick();
  }

  #partners(): readonly string[] {
    if (this.#keeper.isKeeping) return [];
    const { self, otherCrew } = this.#options;
    const keeper = this.#keeperNow()?.userId;
    return keeper !== undefined && keeper !== self.id ? [keeper] : otherCrew;
  }

  /** The other crew member who keeps the board, while they say so. */
  #keeperNow(): KeeperSeen | undefined {
    const seen = this.#keeperSeen;
    if (seen === undefined || this.#options.clock.now() - seen.atMs <= KEEPER_GONE_MS) return seen;
    return (this.#keeperSeen = undefined);
  }

  /** A device that does not answer must not hold up a leave. */
  async #saveWithinReason(): Promise<void> {
    let cancel: (() => void) | undefined;
    const limit = new Promise<void>((resolve) => {
      cancel = this.#options.clock.schedule(resolve, SAVE_LIMIT_MS);
    });
    await Promise.race([this.#store.flush(), limit]);
    cancel?.();
  }
}
