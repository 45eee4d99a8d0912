/**
 * Questions, end to end: one's own and their outbox, and for the crew the board with its keeper and its comparison with the
 * other boards. Wires these parts; knows no transport, and of chat only that a line in sight has a text.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import { LateReadable } from '../lib/late-readable';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import type { Readable } from '../lib/signal';
import { TokenBucket } from '../lib/token-bucket';
import { within } from '../lib/within';
import { LiveRoomError } from '../model/errors';
import { outgoingText } from '../model/outgoing-text';
import { isCrewRole, type Participant, type Tier } from '../model/participant';
import { notJoined, spend } from '../model/refusals';
import type { OwnQuestion, QuestionStats, RankedQuestion } from '../model/question';
import type { Arrange, Ask, Beat, Message, Poll, Statuses } from '../protocol/envelope';
import { outgoingProduct } from '../protocol/outgoing';
import { checkedProducts } from './checked-products';
import type { CrewDesk, OwnDeskOptions } from './crew-desk';
import type { ProductNames } from './meaning/types';
import type { Outbox } from './outbox';
import { OwnQuestions } from './own-questions';
import type { Questions } from './types';
import { unknownQuestion } from './unknown-question';

/** A burst of ten, then one question a second. */
const OWN_RATE = { capacity: 10, perSecond: 1 };

/** How long crew waits for the lexicons before it joins. */
const MEANING_PATIENCE_MS = 3_000;

/** The confidence of an asker whose device can't tell yet. */
const UNDECIDED = 0.5;

const NO_STATS: QuestionStats = Object.freeze({
  asked: 0,
  merged: 0,
  waiting: 0,
  answered: 0,
  dismissed: 0,
  shed: 0,
  medianWaitMs: undefined,
  answeredRate: undefined,
});

export interface QuestionsDependencies {
  self: Participant;
  clock: Clock;
  random: Random;
  newId: () => string;
  /** The room's shared clock. */
  sharedNow: () => number;
  storage: KeyValueStore;
  /** How sure this device is that a text is a question, 0–1; undefined while it can't tell. */
  confidenceOf: (text: string, locale: string | undefined) => number | undefined;
  publish: (message: Ask | Poll | Statuses | Beat | Arrange) => Promise<void>;
  /** The text of a chat line in sight that was asked as `questionId`. */
  textInSight: (questionId: string) => { text: string; productId?: string } | undefined;
  /** What is known of the asker, where the shop does not say. */
  tier?: () => Tier | undefined;
  onAsked?: (question: OwnQuestion) => void;
  onAnswered: (question: OwnQuestion) => void;
  /** The keeper says how many chat shards there are; again with each of its beats. */
  onShards: (shards: number) => void;
  /** The same keeper says how often viewers may send samples of their health; undefined when it wants none. */
  onSampling?: (everyMs: number | undefined) => void;
  /** Fetches what sends questions. */
  loadOutbox: () => Promise<{ readonly Outbox: typeof Outbox }>;
  /** Fetches the crew's side, which viewers never need. */
  loadDesk: () => Promise<(options: OwnDeskOptions) => CrewDesk>;
}

export class QuestionsFeature implements Questions {
  readonly ranked = new LateReadable<readonly RankedQuestion[]>(Object.freeze([]));
  readonly mine: Readable<readonly OwnQuestion[]>;
  readonly stats = new LateReadable<QuestionStats>(NO_STATS);
  readonly #deps: QuestionsDependencies;
  readonly #own: OwnQuestions;
  /** From the first join on. */
  #outbox: Outbox | undefined;
  /** Crew only, from the first join on. */
  #desk: CrewDesk | undefined;
  #products: readonly ProductNames[] = [];
  readonly #ownRate = new TokenBucket(OWN_RATE);

  constructor(deps: QuestionsDependencies) {
    this.#deps = deps;
    this.#own = new OwnQuestions(deps);
    this.mine = this.#own.mine;
  }

  /** Loads what this participant's role needs. Rejects when the page can't load it. */
  async prepare(): Promise<void> {
    await Promise.all([this.#prepareAsking(), this.#prepareDesk()]);
  }

  /** Takes up what the device kept. Never rejects: without it, questions live as long as the page. */
  async load(): Promise<void> {
    const loaded = await Promise.allSettled([this.#outbox?.load(), this.#desk?.load()]);
    for (const each of loaded) if (each.status === 'rejected') reportError(each.reason);
  }

  /** Makes use of a session until its scope closes. */
  enter(scope: Scope): void {
    if (this.#outbox !== undefined) scope.add(this.#outbox.open());
    // A session that is over says so itself.
    const onError = (error: unknown) => void (scope.signal.aborted || reportError(error));
    if (this.#desk !== undefined) scope.add(this.#desk.open(onError));
  }

  /** The session is back after an interruption: what was sent meanwhile may be lost. */
  resume(): void {
    this.#outbox?.kick();
    this.#desk?.kick();
  }

  /** Takes a message that arrived. */
  receive(message: Message, from: string): void {
    this.#hear(message);
    this.#desk?.receive(message, from);
  }

  async ask(text: string, { productId }: { productId?: string } = {}): Promise<OwnQuestion> {
    const clean = outgoingText('ask', 'question', text);
    return this.#ask(clean, productId, undefined);
  }

  async echo(questionId: string): Promise<void> {
    const { textInSight } = this.#deps;
    if (this.#own.get(questionId) !== undefined || this.#own.hasJoined(questionId)) return;
    const known = this.#desk?.textOf(questionId) ?? textInSight(questionId);
    if (known === undefined) throw unknownQuestion('join the question', questionId);
    this.#ask(known.text, known.productId, questionId);
  }

  take(): RankedQuestion | undefined {
    return this.#crewDesk('take a question').take();
  }

  async answer(questionId: string, { text }: { text?: string } = {}): Promise<void> {
    await this.#crewDesk('answer a question').answer(questionId, text);
  }

  async dismiss(questionId: string): Promise<void> {
    await this.#crewDesk('dismiss a question').dismiss(questionId);
  }

  async split(questionId: string): Promise<void> {
    await this.#crewDesk('split a row').split(questionId);
  }

  async merge(questionId: string, intoQuestionId: string): Promise<void> {
    await this.#crewDesk('merge rows').merge(questionId, intoQuestionId);
  }

  setProducts(products: readonly ProductNames[]): void {
    this.#products = checkedProducts(products);
    this.#desk?.setProducts(this.#products);
  }

  async #prepareAsking(): Promise<void> {
    const { Outbox } = await this.#deps.loadOutbox();
    this.#outbox ??= new Outbox({ ...this.#deps, own: this.#own, publish: (message) => this.#publishOwn(message) });
  }

  async #prepareDesk(): Promise<void> {
    if (!isCrewRole(this.#deps.self.role)) return;
    const open = await this.#deps.loadDesk();
    this.#desk ??= open({
      ...this.#deps,
      products: this.#products,
      publish: (message) => this.#publishControl(message),
    });
    this.ranked.connect(this.#desk.board.ranked);
    this.stats.connect(this.#desk.board.stats);
    // The board groups anew when it comes later.
    await within(this.#deps.clock, MEANING_PATIENCE_MS, this.#desk.prepare(), new AbortController().signal);
  }

  #ask(text: string, productId: string | undefined, echoOf: string | undefined): OwnQuestion {
    const { self, clock, newId, sharedNow, confidenceOf, onAsked } = this.#deps;
    const tier = self.tier ?? this.#deps.tier?.();
    const product = outgoingProduct('ask', productId);
    spend(this.#ownRate, clock.now(), 'ask');
    const ask: Ask = {
      t: 'ask',
      id: newId(),
      at: sharedNow(),
      text,
      confidence: confidenceOf(text, self.locale) ?? UNDECIDED,
      ...(self.name === self.id ? {} : { name: self.name }),
      ...(tier === undefined ? {} : { tier }),
      ...(self.locale === undefined ? {} : { locale: self.locale }),
      ...product,
      ...(echoOf === undefined ? {} : { echoOf }),
    };
    const question = (this.#outbox ?? this.#own).add(ask);
    onAsked?.(question);
    return question;
  }

  /** Crew hears its own questions itself: a network does not bring back what one sends. */
  async #publishOwn(message: Ask | Poll): Promise<void> {
    this.#desk?.receive(message, this.#deps.self.id);
    await this.#deps.publish(message);
  }

  async #publishControl(message: Statuses | Beat | Arrange): Promise<void> {
    this.#hear(message);
    await this.#deps.publish(message);
  }

  #hear(message: Message): void {
    if (message.t === 'statuses') this.#outbox?.onStatuses(message.entries);
    if (message.t !== 'beat' || !this.#outbox?.onBeat(message)) return;
    if (message.shards !== undefined) this.#deps.onShards(message.shards);
    this.#deps.onSampling?.(message.sampleEveryMs);
  }

  #crewDesk(action: string): CrewDesk {
    if (this.#desk !== undefined) return this.#desk;
    const { role } = this.#deps.self;
    if (isCrewRole(role)) throw notJoined(action);
    throw new LiveRoomError('not-allowed', `unable to ${action}; a ${role} is not crew`, { action, role });
  }
}
