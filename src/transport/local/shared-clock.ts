/**
 * The time that all sessions of a room share: each adds an offset to its own clock, which it learns from those who are here
 * when it comes, and keeps when they go. Does not know who they are, nor who has been here longest.
 */
import type { Clock } from '../../lib/clock';
import type { PeerChannel } from './peer-channel';
import type { PeerEnvelope, TimeAnswer } from './peer-message';

/** Nobody waits longer for an answer: a tab that stands still gives none. */
const PATIENCE_MS = 300;

/** A reading as good as this needs no better one. */
const CLOSE_MS = 4;
/** Of so many at most the best counts. */
const MAX_READINGS = 4;

/** Rounds of the heartbeat from one comparison to the next: 5 s. */
const ROUNDS_BETWEEN = 4;

/** What an exchange says of the offset, in ms: true within the error, because the answer was given while it was waited for. */
interface Reading {
  readonly offset: number;
  readonly error: number;
}

export class SharedClock {
  readonly #channel: PeerChannel;
  readonly #clock: Clock;
  #offsetMs = 0;
  /** Whether this is the room's time, and not only that of one who comes. */
  #isSettled = false;
  #stay = AbortSignal.abort();
  #reference = '';
  #rounds = 0;

  constructor(channel: PeerChannel, clock: Clock) {
    this.#channel = channel;
    this.#clock = clock;
    channel.onMessage((message) => {
      if (message.kind !== 'ask-time') return;
      const { askedMs, from } = message;
      channel.post({ kind: 'time', askedMs, atMs: this.now(), isSettled: this.#isSettled }, from);
    });
  }

  /** Steps only where it disagrees with the others. */
  now(): number {
    return this.#clock.now() + this.#offsetMs;
  }

  /** Takes over the time of the others who are here, for a stay that ends with the signal. Rejects with its reason. */
  async settle(others: number, stay: AbortSignal): Promise<void> {
    this.#isSettled = false;
    this.#stay = stay;
    if (others > 0) await this.#patiently((signal) => this.#adopt(others, signal));
    stay.throwIfAborted();
    this.#isSettled = true;
  }

  /** To be called in each round, with the session whose time counts. */
  compare(sessionId: string): void {
    this.#rounds = sessionId === this.#reference ? (this.#rounds + 1) % ROUNDS_BETWEEN : 0;
    this.#reference = sessionId;
    if (this.#rounds > 0 || sessionId === this.#channel.sessionId) return;
    void this.#patiently((signal) => this.#learn(sessionId, signal));
  }

  /** From anybody who has the room's time; where all have only just come, from the one that all of them pick. */
  async #adopt(others: number, signal: AbortSignal): Promise<void> {
    const own = this.#channel.sessionId;
    const newcomers = new Set([own]);
    const teller = await this.#ask(undefined, signal, ({ from, isSettled }) => {
      if (isSettled) return from;
      newcomers.add(from);
      return newcomers.size > others ? [...newcomers].sort()[0] : undefined;
    });
    if (teller !== undefined && teller !== own) await this.#learn(teller, signal);
  }

  /** Corrects the offset where it can't be true. Where it can, it stays: tabs on one clock never step. */
  async #learn(from: string, signal: AbortSignal): Promise<void> {
    let best: Reading = { offset: 0, error: Infinity };
    for (let left = MAX_READINGS; left > 0 && best.error > CLOSE_MS; left--) {
      const reading = await this.#ask(from, signal, (answer) => (answer.from === from ? this.#read(answer) : undefined));
      if (reading === undefined) break;
      if (reading.error < best.error) best = reading;
    }
    if (Math.abs(best.offset - this.#offsetMs) > best.error) this.#offsetMs = Math.round(best.offset);
  }

  #read({ askedMs, atMs }: TimeAnswer): Reading {
    const nowMs = this.#clock.now();
    // Clocks show whole ms: each has cut off less than one. A clock that was set meanwhile is wrong by as much.
    return { offset: atMs - (askedMs + nowMs) / 2, error: Math.abs(nowMs - askedMs) / 2 + 1 };
  }

  /** Asks one or all: what `pick` makes of the first answer that it can use; undefined when the signal aborts first. */
  #ask<T>(
    to: string | undefined,
    signal: AbortSignal,
    pick: (answer: TimeAnswer & PeerEnvelope) => T | undefined,
  ): Promise<T | undefined> {
    return new Promise((resolve) => {
      const off = this.#channel.onMessage((message) => {
        const picked = message.kind === 'time' ? pick(message) : undefined;
        if (picked !== undefined) resolve(picked);
      });
      signal.addEventListener('abort', () => {
        off();
        resolve(undefined);
      });
      this.#channel.post({ kind: 'ask-time', askedMs: this.#clock.now() }, to);
    });
  }

  /** @param task ends when its signal aborts. */
  async #patiently(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const limit = new AbortController();
    const cancel = this.#clock.schedule(() => limit.abort(), PATIENCE_MS);
    await task(AbortSignal.any([this.#stay, limit.signal]));
    cancel();
    limit.abort();
  }
}
