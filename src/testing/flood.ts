/**
 * Plays a chat log against a clock: at its own times, faster, or at a fixed rate. Knows nothing of rooms, questions or
 * where the messages go.
 */
import { repeat, systemClock, type Clock } from '../lib/clock';
import { reportError } from '../lib/report-error';
import { RateMeter } from '../lib/rate-meter';
import { PacedSignal, type Readable } from '../lib/signal';
import { invalidOption } from '../model/errors';
import type { ChatLogEntry } from './chat-log';

export interface FloodOptions {
  /** In the order of their times, as `parseChatLog` returns them. At least one. */
  entries: readonly ChatLogEntry[];
  /**
   * Called for each message when it is due; `pass` says how often the log was played before, from 0. One that throws is
   * reported, and the flood goes on.
   */
  onMessage: (entry: ChatLogEntry, pass: number) => void;
  /** Default: the machine's own. */
  clock?: Clock;
  /** How much faster than the log, 0.1–100. Default 1. Without effect at a fixed rate. */
  speed?: number;
  /** Plays this many messages a second (up to 100,000) instead of following the log's times. */
  ratePerSecond?: number;
  /** Begins again at the end. Default: at a fixed rate yes, else no. */
  loop?: boolean;
}

export type FloodState = 'idle' | 'playing' | 'paused' | 'ended';

export interface FloodProgress {
  readonly state: FloodState;
  /** Messages played since the start, every pass through the log counted, skipped ones not. */
  readonly playedCount: number;
  /** Messages in the log. */
  readonly total: number;
  /** Where in the log, in ms. */
  readonly atMs: number;
  readonly durationMs: number;
  /** Messages played in the last second of the clock. */
  readonly messagesPerSecond: number;
}

export interface Flood {
  /** Listeners hear of it at most every 100 ms. */
  readonly progress: Readable<FloodProgress>;
  /** Plays on from where it stands; from the beginning when it has ended. */
  start(): void;
  pause(): void;
  /** Stops and goes back to the beginning. */
  stop(): void;
  /** Goes to a time of the log, in ms, without playing what lies between. */
  seek(atMs: number): void;
  /** @throws LiveRoomError `invalid-options` outside of 0.1–100. */
  setSpeed(speed: number): void;
  /** Changes the fixed rate; `undefined` follows the log's times. @throws LiveRoomError `invalid-options`. */
  setRate(ratePerSecond: number | undefined): void;
}

/** One frame at 60 Hz: finer than anybody sees, coarse enough for thousands of messages a second. */
const TICK_MS = 16;
const PROGRESS_MS = 100;
/** What a tick makes up for at most: a machine that slept for an hour does not get that hour at once. */
const MAX_CATCH_UP_MS = 2_000;
const MIN_LOOP_MS = 1_000;
const LAST_SECOND = { sliceMs: 50, slices: 20 };

/** @throws LiveRoomError `invalid-options` without entries, or for a speed or rate out of range. */
export function createFlood(options: FloodOptions): Flood {
  return new LogFlood(options);
}

class LogFlood implements Flood {
  readonly progress: PacedSignal<FloodProgress>;
  readonly #entries: readonly ChatLogEntry[];
  readonly #onMessage: FloodOptions['onMessage'];
  readonly #clock: Clock;
  readonly #loop: boolean | undefined;
  readonly #durationMs: number;
  /** From the start of one pass to the start of the next. */
  readonly #loopMs: number;
  #meter = new RateMeter(LAST_SECOND);
  #speed: number;
  #rate: number | undefined;
  #state: FloodState = 'idle';
  #next = 0;
  #pass = 0;
  #playedCount = 0;
  /** Position and clock are anchored, not summed up tick by tick, so that rounding can't make them drift. */
  #anchorMs = 0;
  #elapsedMs = 0;
  #playedSinceAnchor = 0;
  #lastTickMs = 0;
  #isTicking = false;
  #stopTicking: (() => void) | undefined;

  constructor({ entries, onMessage, clock = systemClock, speed = 1, ratePerSecond, loop }: FloodOptions) {
    const last = entries.at(-1);
    if (last === undefined) throw invalidOption('create the flood', 'entries', 'must not be empty');
    this.#entries = entries;
    this.#onMessage = onMessage;
    this.#clock = clock;
    this.#loop = loop;
    this.#speed = checkedSpeed(speed);
    this.#rate = checkedRate(ratePerSecond);
    this.#durationMs = last.atMs;
    this.#loopMs = Math.max(MIN_LOOP_MS, last.atMs * (1 + 1 / Math.max(1, entries.length - 1)));
    this.progress = new PacedSignal(() => this.#snapshot(), clock, PROGRESS_MS);
  }

  start(): void {
    if (this.#state === 'playing') return;
    if (this.#state === 'ended') this.#rewind();
    this.#lastTickMs = this.#clock.now();
    this.#stopTicking = repeat(this.#clock, () => this.#tick(), TICK_MS);
    this.#enter('playing');
  }

  pause(): void {
    if (this.#state !== 'playing') return;
    this.#tick();
    if (this.#state === 'playing') this.#enter('paused');
  }

  stop(): void {
    this.#rewind();
    this.#enter('idle');
  }

  seek(atMs: number): void {
    if (this.#state === 'playing') this.#tick();
    const targetMs = Math.min(Math.max(0, Number.isFinite(atMs) ? atMs : 0), this.#durationMs);
    this.#next = firstAtOrAfter(this.#entries, targetMs);
    this.#anchor(targetMs);
    if (this.#state === 'ended') this.#enter('paused');
    else this.progress.flush();
  }

  setSpeed(speed: number): void {
    this.#change(() => (this.#speed = checkedSpeed(speed)));
  }

  setRate(ratePerSecond: number | undefined): void {
    this.#change(() => (this.#rate = checkedRate(ratePerSecond)));
  }

  /** Changes how it plays from this moment on: what was due until now is played as it was. */
  #change(set: () => void): void {
    if (this.#state === 'playing') this.#tick();
    const positionMs = this.#positionMs();
    set();
    this.#anchor(positionMs);
    this.progress.invalidate();
  }

  #tick(): void {
    // A listener that seeks or changes the speed gets here again, from within its message.
    if (this.#isTicking) return;
    this.#isTicking = true;
    const nowMs = this.#clock.now();
    // max: a clock that was set back costs one tick, no more.
    this.#elapsedMs += Math.min(Math.max(0, nowMs - this.#lastTickMs), MAX_CATCH_UP_MS);
    this.#lastTickMs = nowMs;
    if (this.#rate === undefined) this.#playDue();
    else this.#playCount(Math.floor((this.#elapsedMs * this.#rate) / 1000) - this.#playedSinceAnchor);
    this.#isTicking = false;
    this.progress.invalidate();
  }

  #playDue(): void {
    while (this.#state === 'playing' && this.#rate === undefined) {
      const entry = this.#entries[this.#next];
      if (entry === undefined) {
        if (!this.#loop) this.#enter('ended');
        if (!this.#loop || this.#positionMs() < this.#loopMs) return;
        this.#anchorMs -= this.#loopMs;
        this.#again();
      } else if (entry.atMs > this.#positionMs()) return;
      else this.#play(entry);
    }
  }

  #playCount(count: number): void {
    const rate = this.#rate;
    for (let left = count; left > 0 && this.#state === 'playing' && this.#rate === rate; left--) {
      if (this.#next === this.#entries.length && (this.#loop ?? true)) this.#again();
      const entry = this.#entries[this.#next];
      if (entry === undefined) this.#enter('ended');
      else this.#play(entry);
    }
  }

  #play(entry: ChatLogEntry): void {
    this.#next++;
    this.#playedCount++;
    this.#playedSinceAnchor++;
    this.#meter.count(this.#lastTickMs);
    try {
      this.#onMessage(entry, this.#pass);
    } catch (error) {
      reportError(error);
    }
  }

  #again(): void {
    this.#next = 0;
    this.#pass++;
  }

  #positionMs(): number {
    if (this.#rate === undefined) return this.#anchorMs + this.#elapsedMs * this.#speed;
    return this.#next === 0 ? 0 : (this.#entries[this.#next - 1]?.atMs ?? 0);
  }

  #anchor(positionMs: number): void {
    this.#anchorMs = positionMs;
    this.#elapsedMs = 0;
    this.#playedSinceAnchor = 0;
    this.#lastTickMs = this.#clock.now();
  }

  #rewind(): void {
    this.#next = 0;
    this.#pass = 0;
    this.#playedCount = 0;
    this.#anchor(0);
  }

  #enter(state: FloodState): void {
    this.#state = state;
    if (state !== 'playing') {
      this.#stopTicking?.();
      this.#stopTicking = undefined;
      this.#meter = new RateMeter(LAST_SECOND);
    }
    this.progress.flush();
  }

  #snapshot(): FloodProgress {
    return Object.freeze({
      state: this.#state,
      playedCount: this.#playedCount,
      total: this.#entries.length,
      atMs: Math.min(this.#positionMs(), this.#durationMs),
      durationMs: this.#durationMs,
      messagesPerSecond: this.#meter.perSecond(this.#clock.now()),
    });
  }
}

function firstAtOrAfter(entries: readonly ChatLogEntry[], atMs: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.atMs ?? Infinity) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkedSpeed(speed: number): number {
  if (speed >= 0.1 && speed <= 100) return speed;
  throw invalidOption('set the speed of the flood', 'speed', 'must be a number from 0.1 to 100');
}

function checkedRate(rate: number | undefined): number | undefined {
  if (rate === undefined || (rate > 0 && rate <= 100_000)) return rate;
  throw invalidOption('set the rate of the flood', 'ratePerSecond', 'must be a number above 0, at most 100,000');
}
