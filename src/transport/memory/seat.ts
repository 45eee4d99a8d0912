/** A session as the server knows it: whose it is, what it is told, and for how long it may be silent. */
import type { Clock } from '../../lib/clock';
import { LiveRoomError } from '../../model/errors';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery, Presence, StateItem } from '../port';
import type { Feed } from './publication-table';
import type { Follower } from './replica';

/** The participant's end: what the server can say to it, each over the lossy wire of `tell`. */
export interface Terminal extends Follower {
  readonly userId: UserId;
  /** Nobody is there any more: closed, crashed or given up. */
  readonly isOver: boolean;
  receiveMessage(delivery: Delivery): void;
  receivePresence(lane: Lane, presence: Presence): void;
  receiveState(key: string, item: StateItem): void;
  receiveFeeds(feeds: readonly Feed[]): void;
  /** The server has ended the session. */
  receiveEnd(reason: LiveRoomError): void;
}

/** How often a session that was ended is told so, and how many times at most: its next request tells it too. */
const FAREWELL_MS = 1_000;
const FAREWELLS = 10;

export class Seat implements Follower {
  readonly terminal: Terminal;
  readonly lanes = new Set<Lane>();
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #onTimeout: (seat: Seat) => void;
  #cancelTimeout: (() => void) | undefined;
  #goneBecause: LiveRoomError | undefined;

  constructor(terminal: Terminal, clock: Clock, timeoutMs: number, onTimeout: (seat: Seat) => void) {
    this.terminal = terminal;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#onTimeout = onTimeout;
  }

  get userId(): UserId {
    return this.terminal.userId;
  }

  /** Why the server no longer knows this session; undefined while it does. */
  get goneBecause(): LiveRoomError | undefined {
    return this.#goneBecause;
  }

  tell(arrive: () => void): void {
    this.terminal.tell(arrive);
  }

  /** Nothing is heard of it from now on: unless that changes, the session ends. */
  fallSilent(): void {
    if (this.#goneBecause !== undefined) return;
    this.#cancelTimeout ??= this.#clock.schedule(() => this.#onTimeout(this), this.#timeoutMs);
  }

  /** A request came. One that was on its way when its sender died proves nothing. */
  heard(): void {
    if (this.terminal.isOver) return;
    this.#cancelTimeout?.();
    this.#cancelTimeout = undefined;
  }

  /** Ends the session; the room has forgotten it. */
  end(reason: LiveRoomError): void {
    this.#goneBecause = reason;
    this.#cancelTimeout?.();
    this.#sayFarewell(reason, FAREWELLS);
  }

  #sayFarewell(reason: LiveRoomError, timesLeft: number): void {
    if (this.terminal.isOver || timesLeft === 0) return;
    this.tell(() => this.terminal.receiveEnd(reason));
    this.#clock.schedule(() => this.#sayFarewell(reason, timesLeft - 1), FAREWELL_MS);
  }
}

export function sessionLost(): LiveRoomError<'network-unavailable'> {
  return new LiveRoomError(
    'network-unavailable',
    'unable to keep the session; the server had not heard of it for too long',
    { action: 'keep the session' },
    { retryable: true },
  );
}

export function replacedByNewer(userId: UserId): LiveRoomError<'duplicate-user'> {
  return new LiveRoomError(
    'duplicate-user',
    `unable to keep the session; ${userId} has opened a newer one`,
    { userId },
  );
}
