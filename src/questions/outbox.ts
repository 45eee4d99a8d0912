/**
 * Gets an asker's questions to the crew, and their answers back. Each is resent until a crew member acknowledges it, then
 * asked after from time to time until it is settled, because any message can be lost. Comes after the page: what was asked
 * before, or kept by the device, it takes up.
 */
import { backoffMs } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import type { OwnQuestion } from '../model/question';
import type { Ask, Poll, StatusEntry } from '../protocol/envelope';
import { MAX_POLL_IDS } from '../protocol/limits';
import { readOwn } from './kept-entry';
import { isOpen, OWN_PREFIX, type OwnEntry } from './own-entry';
import type { OwnQuestions } from './own-questions';
import { supersedes, type Standing } from './status-rank';

/** So long at most, that twelve thousand who wait for a keeper together send no more than 400 times a second. */
const RESEND_BACKOFF = { baseMs: 1_000, maxMs: 60_000 };

/** What did not leave the device burdens nobody, and is tried again sooner. */
const UNSENT_RETRY_MS = 15_000;

/** Until a keeper has said how often to poll. */
const DEFAULT_POLL_EVERY_MS = 8_000;

/** What a keeper may ask for: as often as that nobody is flooded, as rarely as that a lost answer still arrives. */
const POLL_LIMITS_MS = { least: 1_000, most: 3_600_000 };

/** Where nobody kept the board for a while, what waits is sent within this time: ten thousand come to 700 a second. */
const FIRST_KEEPER_SPREAD_MS = 15_000;

/** With a new keeper everyone asks anew, spread over this time at least. */
const NEW_KEEPER_SPREAD_MS = 3_000;

/** When all ask anew at once, they may take this many times the ask lane's usual share. */
const SPREAD_PARTS = 4;

/** Five beats missed. */
const KEEPER_GONE_MS = 10_000;

export interface OutboxOptions {
  clock: Clock;
  random: Random;
  newId: () => string;
  sharedNow: () => number;
  storage: KeyValueStore;
  own: OwnQuestions;
  publish: (message: Ask | Poll) => Promise<void>;
  onAnswered: (question: OwnQuestion) => void;
}

export class Outbox {
  readonly #options: OutboxOptions;
  #pollEveryMs = DEFAULT_POLL_EVERY_MS;
  #epoch = -1;
  #beatAtMs = -Infinity;
  #isOpen = false;
  #cancelWake: (() => void) | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Takes up what the device kept. */
  async load(): Promise<void> {
    const { storage, clock, own } = this.#options;
    const nowMs = clock.now();
    const gone = new Map<string, undefined>();
    const kept: OwnEntry[] = [];
    for (const [key, value] of await storage.entries(OWN_PREFIX)) {
      const entry = readOwn(value, nowMs);
      if (entry === undefined) gone.set(key, undefined);
      else kept.push(entry);
    }
    own.restore(kept);
    if (gone.size > 0) storage.write(gone).catch(() => undefined);
    this.#wake();
  }

  /** Starts sending; the returned function stops it. */
  open(): () => void {
    this.#isOpen = true;
    this.kick();
    return () => {
      this.#isOpen = false;
      this.#cancelWake?.();
      this.#cancelWake = undefined;
    };
  }

  /**
   * Sends what is not acknowledged, now, and asks after what is, soon: after joining and after an interruption, which
   * may have been everybody's.
   */
  kick(): void {
    this.#hurry(0, this.#pollEveryMs / SPREAD_PARTS);
  }

  /** Adds a question and sends it as soon as that is possible. */
  add(ask: Ask): OwnQuestion {
    const question = this.#options.own.add(ask);
    this.#wake();
    return question;
  }

  /** What the crew says became of questions, anybody's. */
  onStatuses(entries: readonly StatusEntry[]): void {
    for (const told of entries) {
      const entry = this.#options.own.get(told.id);
      if (entry !== undefined) this.#apply(entry, told);
    }
  }

  /** A keeper says that it keeps the board. False when it is not believed. */
  onBeat({ epoch, pollEveryMs }: { epoch: number; pollEveryMs: number }): boolean {
    const nowMs = this.#options.clock.now();
    // A keeper with a lower number lost the lock without knowing, unless the room has lost count of its keepers.
    const isHeard = nowMs - this.#beatAtMs <= KEEPER_GONE_MS;
    if (epoch < this.#epoch && isHeard) return false;
    const isNew = this.#epoch >= 0 && epoch !== this.#epoch;
    const previousMs = this.#pollEveryMs;
    this.#pollEveryMs = Math.min(POLL_LIMITS_MS.most, Math.max(POLL_LIMITS_MS.least, pollEveryMs));
    this.#epoch = epoch;
    this.#beatAtMs = nowMs;
    // Spread, so that they don't all ask at once.
    const spreadMs = Math.max(NEW_KEEPER_SPREAD_MS, Math.max(previousMs, this.#pollEveryMs) / SPREAD_PARTS);
    if (isNew) this.#hurry(spreadMs, spreadMs);
    else this.#hurry(isHeard ? Infinity : FIRST_KEEPER_SPREAD_MS, this.#pollEveryMs < previousMs ? this.#pollEveryMs : Infinity);
    return true;
  }

  #apply(entry: OwnEntry, { status, reply }: StatusEntry): void {
    const { clock, random, own } = this.#options;
    const { question } = entry;
    if (status === 'unknown') {
      // The board forgot it, or never had it.
      if (!isOpen(question)) return;
      const dueMs = clock.now() + random() * RESEND_BACKOFF.baseMs;
      own.put({ ...entry, question: Object.freeze({ ...question, status: 'sending' }), attempts: 0, dueMs });
      this.#wake();
      return;
    }
    const next: Standing = { status, ...(reply === undefined ? {} : { reply }) };
    if (question.status !== 'sending' && !supersedes(next, standingOf(question))) {
      this.#schedulePoll(entry);
      return;
    }
    const ownStatus = status === 'waiting' ? 'received' : status;
    const { reply: _, ...rest } = question;
    const changed: OwnQuestion = Object.freeze({ ...rest, ...next, status: ownStatus });
    own.put({ ...entry, question: changed, dueMs: clock.now() + this.#pollDelayMs() });
    this.#wake();
    if (ownStatus === 'answered' && question.status !== 'answered') this.#options.onAnswered(changed);
  }

  #schedulePoll(entry: OwnEntry): void {
    entry.dueMs = this.#options.clock.now() + this.#pollDelayMs();
  }

  #pollDelayMs(): number {
    return this.#pollEveryMs * (0.75 + this.#options.random() / 2);
  }

  /** Has what is not acknowledged sent, and what is asked after, within these times from now. */
  #hurry(sendMs: number, pollMs: number): void {
    const { clock, random, own } = this.#options;
    const nowMs = clock.now();
    const part = random();
    for (const entry of own.entries()) {
      if (!isOpen(entry.question)) continue;
      const withinMs = entry.question.status === 'sending' ? sendMs : pollMs;
      if (withinMs !== Infinity) entry.dueMs = Math.min(entry.dueMs, nowMs + part * withinMs);
    }
    this.#wake();
  }

  /** One timer for all: it runs when the first of them is due. */
  #wake(): void {
    this.#cancelWake?.();
    this.#cancelWake = undefined;
    if (!this.#isOpen) return;
    const { clock, own } = this.#options;
    let dueMs = Infinity;
    for (const { question, dueMs: itsMs } of own.entries()) if (isOpen(question)) dueMs = Math.min(dueMs, itsMs);
    if (dueMs === Infinity) return;
    this.#cancelWake = clock.schedule(() => this.#work(), Math.max(0, dueMs - clock.now()));
  }

  #work(): void {
    const { clock, random, newId, sharedNow, own } = this.#options;
    const nowMs = clock.now();
    const polled: string[] = [];
    for (const entry of own.entries()) {
      if (!isOpen(entry.question) || entry.dueMs > nowMs) continue;
      if (entry.question.status === 'sending') {
        entry.dueMs = nowMs + backoffMs(entry.attempts++, RESEND_BACKOFF, random);
        this.#options.publish(entry.ask).catch(() => this.#retrySoon(entry.ask.id));
      } else if (polled.length < MAX_POLL_IDS) {
        polled.push(entry.ask.id);
        this.#schedulePoll(entry);
      }
    }
    const poll: Poll = { t: 'poll', id: newId(), at: sharedNow(), ids: polled };
    // What fails here is due again soon.
    if (polled.length > 0) this.#options.publish(poll).catch(() => undefined);
    this.#wake();
  }

  #retrySoon(id: string): void {
    const { clock, random, own } = this.#options;
    const entry = own.get(id);
    if (entry?.question.status !== 'sending') return;
    entry.dueMs = Math.min(entry.dueMs, clock.now() + UNSENT_RETRY_MS * (0.5 + random() / 2));
    this.#wake();
  }
}

const standingOf = ({ status, reply }: OwnQuestion): Standing => ({
  status: status === 'received' || status === 'sending' ? 'waiting' : status,
  ...(reply === undefined ? {} : { reply }),
});
