/**
 * Chat: sends lines with local echo, receives those of others through the flood guard into the window. The guard is for
 * what is seen and has no part in asking. Knows neither the network nor what a question is: the room hands it both.
 */
import { untilAborted } from '../lib/abort';
import { retry } from '../lib/backoff';
import { repeat, type Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { RateMeter } from '../lib/rate-meter';
import { RecentSet } from '../lib/recent-set';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import { PacedSignal } from '../lib/signal';
import { TokenBucket } from '../lib/token-bucket';
import { isRetryable } from '../model/errors';
import type { ChatMessage } from '../model/message';
import { outgoingText } from '../model/outgoing-text';
import { isCrewRole, type Participant } from '../model/participant';
import { notJoined, spend, unreachable } from '../model/refusals';
import type { ChatLine } from '../protocol/envelope';
import { outgoingProduct } from '../protocol/outgoing';
import { ChatWindow } from './chat-window';
import type { FloodGuard, GuardFigures } from './guard/flood-guard';
import { isWatched, type GuardTreatments } from './guard/treatment';
import type { Chat, ChatStats } from './types';

/** A burst of five, then one line a second. */
const OWN_RATE = { capacity: 5, perSecond: 1 };

/** How long a line is tried, in ms, before it is shown as failed. */
const GIVE_UP_AFTER_MS = 10_000;
/** How long it may take, in ms, to find out whether it is a question: more than a room allows its detector. */
const UNDECIDED_AFTER_MS = 15_000;
const SEND_BACKOFF = { baseMs: 500, maxMs: 4_000 };

/** Ids remembered so that a line that arrives twice is shown once. */
const REMEMBERED_IDS = 4_096;

const STATS_EVERY_MS = 500;

const SEND = 'send a message';

const UNGUARDED: GuardFigures = {
  guarded: Object.freeze({ copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 }),
  waves: Object.freeze([]),
};

export interface ChatDependencies {
  self: Participant;
  crew: ReadonlySet<string>;
  clock: Clock;
  random: Random;
  newId: () => string;
  /** The room's shared clock. */
  sharedNow: () => number;
  /** The room's signal, which ends what is in progress; undefined while the room is not joined. */
  membership: () => AbortSignal | undefined;
  publish: (line: ChatLine) => Promise<void>;
  guard: GuardTreatments;
  /** Fetches what guards against floods. */
  loadGuard: () => Promise<{ readonly FloodGuard: typeof FloodGuard }>;
  /** Asks the text if it reads as a question, and says under which id. */
  askIfQuestion: (text: string, productId: string | undefined) => Promise<string | undefined>;
  /** Says that a line was kept out of sight because one user sent too many. */
  onFlooding: () => void;
}

export class ChatFeature implements Chat {
  readonly messages;
  readonly stats: PacedSignal<ChatStats>;
  readonly #window: ChatWindow;
  /** From the first join on, where anything is to be done. */
  #guard: FloodGuard | undefined;
  readonly #seen = new RecentSet(REMEMBERED_IDS);
  readonly #ownRate = new TokenBucket(OWN_RATE);
  readonly #meter = new RateMeter();
  readonly #deps: ChatDependencies;
  #received = 0;

  constructor(deps: ChatDependencies) {
    this.#deps = deps;
    this.#window = new ChatWindow(deps);
    this.messages = this.#window.messages;
    this.stats = new PacedSignal(
      () =>
        Object.freeze({
          received: this.#received,
          ...(this.#guard?.figures(deps.clock.now()) ?? UNGUARDED),
          perSecond: this.#meter.perSecond(deps.clock.now()),
        }),
      deps.clock,
      STATS_EVERY_MS,
    );
  }

  /** Fetches the flood guard. Rejects when the page can't load it; chat does without it. */
  async prepare(): Promise<void> {
    const { self, guard, loadGuard } = this.#deps;
    if (this.#guard !== undefined || !isWatched(guard)) return;
    const { FloodGuard } = await loadGuard();
    this.#guard ??= new FloodGuard({ ...this.#deps, isCrew: isCrewRole(self.role) });
  }

  /** The membership begins: its end stops the figures. */
  start(scope: Scope): void {
    // The rate falls also when nothing arrives any more.
    scope.add(repeat(this.#deps.clock, () => this.stats.invalidate(), STATS_EVERY_MS));
  }

  async send(text: string, { productId }: { productId?: string } = {}): Promise<ChatMessage> {
    const { self, clock, random, newId, sharedNow, membership, publish, askIfQuestion } = this.#deps;
    const clean = outgoingText(SEND, 'text', text);
    const product = outgoingProduct(SEND, productId);
    const signal = membership();
    if (signal === undefined) throw notJoined(SEND);
    spend(this.#ownRate, clock.now(), SEND);
    let line: ChatLine = {
      t: 'chat',
      id: newId(),
      at: sharedNow(),
      text: clean,
      ...(self.name === self.id ? {} : { name: self.name }),
      ...product,
    };
    this.#seen.add(line.id);
    const own = this.#window.pushOwn(line);
    const limit = new AbortController();
    const giveUp = () => limit.abort(unreachable(SEND, 'the network did not answer'));
    let cancelLimit = clock.schedule(giveUp, UNDECIDED_AFTER_MS);
    const stop = AbortSignal.any([signal, limit.signal]);
    try {
      const questionId = await untilAborted(askIfQuestion(clean, productId).catch(unasked), stop);
      if (questionId !== undefined) own.update({ line: (line = { ...line, questionId }) });
      cancelLimit();
      cancelLimit = clock.schedule(giveUp, GIVE_UP_AFTER_MS);
      await retry(() => publish(line), { clock, random, signal: stop, isRetryable, ...SEND_BACKOFF });
    } catch (error) {
      own.update({ status: 'failed' });
      throw signal.aborted ? unreachable(SEND, 'the room was left', error) : error;
    } finally {
      cancelLimit();
    }
    own.update({ status: 'sent' });
    return own.message();
  }

  /** Takes a line that arrived. */
  receive(line: ChatLine, senderId: string): void {
    const nowMs = this.#deps.clock.now();
    if (!this.#seen.add(line.id)) return;
    this.#received++;
    this.#meter.count(nowMs);
    this.stats.invalidate();
    const isCrew = this.#deps.crew.has(senderId);
    const isJudged = !isCrew && senderId !== this.#deps.self.id;
    const verdict = isJudged ? this.#guard?.judge(line.text, senderId, nowMs) : undefined;
    if (!verdict?.isHidden) this.#window.push(line, senderId, isCrew, verdict?.reason);
    else if (verdict.reason === 'flooding') this.#deps.onFlooding();
  }

  /** The text of a line in sight that was asked as `questionId`. */
  textOf(questionId: string): { text: string; productId?: string } | undefined {
    return this.#window.textOf(questionId);
  }
}

/** A line whose question could not be asked is sent all the same. */
function unasked(error: unknown): undefined {
  reportError(error);
}
