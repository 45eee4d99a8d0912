/**
 * When one client may make its next call: no second, wherever it begins, has more calls or messages than the vendor
 * allows, and what must wait goes in order of urgency. It outlives sessions, so that joining and leaving in a hurry
 * stays within it. It knows neither what a call does nor how it ends.
 */
import type { Clock } from '../../lib/clock';
import { SlidingWindow } from '../../lib/sliding-window';
import { LiveRoomError } from '../../model/errors';
import type { Urgency } from './calls';
import type { AgoraLimits } from './limits';

/** A second, and what the network may press together on the way: calls arrive closer than they were made. */
export const WINDOW_MS = 1_200;
/** How long nothing more of a kind is called once the vendor said "too often". */
const PAUSE_MS = 1_000;
/** Chat that is older is no longer worth sending. */
const CHAT_PATIENCE_MS = 3_000;
const MAX_CHAT_WAITING = 60;

const RANK = { control: 0, ask: 1, chat: 2 } as const satisfies Record<Urgency, number>;

export type CallKind = 'api' | 'state' | 'publish';

/** A call that asks for its turn. Exactly one of `start` and `refuse` is called, once. */
export interface Turn {
  readonly kind: CallKind;
  readonly urgency: Urgency;
  /** For the error that refuses it. */
  readonly action: string;
  /** A limit besides those of its kind: its channel's. */
  readonly also?: SlidingWindow;
  /** Whose call it is: `withdraw()` takes it back. */
  readonly signal: AbortSignal;
  start(): void;
  refuse(error: unknown): void;
}

interface WaitingTurn {
  readonly turn: Turn;
  readonly rank: number;
  readonly windows: readonly SlidingWindow[];
  readonly dropAtMs: number;
}

export class CallBudget {
  readonly #clock: Clock;
  readonly #windows: Record<CallKind, SlidingWindow>;
  /** In the order they are served; those of equal rank in the order they came. */
  #waiting: WaitingTurn[] = [];
  #cancelTimer = () => {};
  #readMs: number;
  #steadyMs = 0;

  constructor({ limits, clock }: { limits: AgoraLimits; clock: Clock }) {
    const window = (limit: number) => new SlidingWindow({ limit, windowMs: WINDOW_MS });
    this.#clock = clock;
    this.#readMs = clock.now();
    this.#windows = {
      api: window(limits.apiCallsPerSecond),
      state: window(limits.stateCallsPerSecond),
      publish: window(limits.messagesPerSecond),
    };
  }

  /** Starts the turn as soon as it may. Chat that waits too long, or behind too much, is refused. */
  request(turn: Turn): void {
    const { kind, urgency, also, signal } = turn;
    if (signal.aborted) return turn.refuse(signal.reason);
    const rank = RANK[urgency];
    if (rank === RANK.chat && this.#waiting.filter((other) => other.rank === rank).length >= MAX_CHAT_WAITING) {
      return refuse(turn);
    }
    const second = kind === 'state' ? this.#windows.api : also;
    const windows = [this.#windows[kind], ...(second === undefined ? [] : [second])];
    const dropAtMs = rank === RANK.chat ? this.#now() + CHAT_PATIENCE_MS : Infinity;
    const place = this.#waiting.findLastIndex((other) => other.rank <= rank) + 1;
    this.#waiting.splice(place, 0, { turn, rank, windows, dropAtMs });
    this.#serve();
  }

  /** Nothing of that kind is called for a second: the vendor counted more than we did. */
  pause(kind: CallKind): void {
    this.#windows[kind].close(this.#now() + PAUSE_MS);
  }

  /** Refuses what waits for that signal, which has aborted, with its reason. */
  withdraw(signal: AbortSignal): void {
    const withdrawn = this.#waiting.filter(({ turn }) => turn.signal === signal);
    this.#waiting = this.#waiting.filter(({ turn }) => turn.signal !== signal);
    this.#serve();
    for (const { turn } of withdrawn) turn.refuse(signal.reason);
  }

  #serve(): void {
    this.#cancelTimer();
    const nowMs = this.#now();
    // What the turns do may come back here: it has to find everything in order.
    const outcomes: (() => void)[] = [];
    let wakeInMs = Infinity;
    this.#waiting = this.#waiting.filter(({ turn, windows, dropAtMs }) => {
      const waitMs = Math.max(...windows.map((window) => window.waitMs(nowMs)));
      if (dropAtMs > nowMs && waitMs > 0) {
        wakeInMs = Math.min(wakeInMs, waitMs, dropAtMs - nowMs);
        return true;
      }
      if (dropAtMs > nowMs) {
        for (const window of windows) window.take(nowMs);
        outcomes.push(() => turn.start());
      } else outcomes.push(() => refuse(turn));
      return false;
    });
    if (wakeInMs < Infinity) this.#cancelTimer = this.#clock.schedule(() => this.#serve(), Math.ceil(wakeInMs));
    for (const settle of outcomes) settle();
  }

  /** Time that never runs back: while the clock is set back, none passes. */
  #now(): number {
    const readMs = this.#clock.now();
    this.#steadyMs += Math.max(0, readMs - this.#readMs);
    this.#readMs = readMs;
    return this.#steadyMs;
  }
}

function refuse({ action, refuse }: Turn): void {
  const context = { action, retryAfterMs: PAUSE_MS };
  const message = `unable to ${action}; too often, try again in ${PAUSE_MS} ms`;
  refuse(new LiveRoomError('rate-limited', message, context, { retryable: true }));
}
