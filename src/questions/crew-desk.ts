/**
 * A crew member's side of questions: the board, its keeper, its comparison with the other boards and its store, put
 * together. Viewers have none.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import { Scope } from '../lib/scope';
import type { Participant } from '../model/participant';
import type { RankedQuestion } from '../model/question';
import type { Beat, Digest, Message, Poll, Records, StatusEntry, Statuses } from '../protocol/envelope';
import type { Lease } from '../transport/port';
import { Board } from './board';
import { BoardStore } from './board-store';
import { BoardSync } from './board-sync';
import { Keeper, statusMessages } from './keeper';
import { PollGuard } from './poll-guard';

export interface CrewDeskOptions {
  self: Participant;
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  storage: KeyValueStore;
  confidenceOf: (text: string, locale: string | undefined) => number | undefined;
  publish: (message: Statuses | Beat) => Promise<void>;
  send: (to: string, message: Digest | Records) => Promise<void>;
  lock: (name: string, signal: AbortSignal) => Promise<Lease>;
  claimEpoch: () => Promise<number>;
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
  #keeperSeen: KeeperSeen | undefined;

  constructor(options: CrewDeskOptions) {
    this.#options = options;
    this.#store = new BoardStore(options);
    this.board = new Board({
      clock: options.clock,
      sharedNow: options.sharedNow,
      confidenceOf: options.confidenceOf,
      onRecord: (id, record) => this.#store.write(id, record),
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

  async load(): Promise<void> {
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

  /** Settles a row and tells all who asked it. What is lost on the way heals: askers poll, boards compare. */
  async settle(questionId: string, status: 'answered' | 'dismissed', reply?: string): Promise<void> {
    const entries = this.board.settle(questionId, status, reply);
    this.board.ranked.flush();
    await this.#publish(entries);
  }

  textOf(questionId: string): { text: string; productId?: string } | undefined {
    return this.board.book.get(questionId);
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
      for (const id of this.board.apply(entry)) if (!told.has(id)) this.#keeper.tell(id);
    }
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
