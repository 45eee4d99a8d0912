/**
 * A participant's end of a session: its connection, from the server's welcome through interruptions to its end. What
 * travels is the business of its two ports.
 */
import type { Clock } from '../../lib/clock';
import { Signal } from '../../lib/signal';
import type { LiveRoomError } from '../../model/errors';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Connection, Delivery, Presence, Session, StateItem } from '../port';
import type { CallServer } from './call-server';
import { Calls, unreachable } from './calls';
import type { Link, Wire } from './link';
import type { MediaConditions } from './media-conditions';
import { MemoryMediaPort } from './memory-media-port';
import { MemorySignalPort } from './memory-signal-port';
import type { Feed } from './publication-table';
import type { RoomServer } from './room-server';
import type { Seat, Terminal } from './seat';

export interface SessionOptions {
  readonly clock: Clock;
  readonly link: Link;
  readonly room: RoomServer;
  readonly userId: UserId;
  readonly requestTimeoutMs: number;
  readonly lockTtlMs: number;
  /** What becomes of media on its way from one user to another now. */
  readonly mediaConditions: (publisherId: UserId, receiverId: UserId) => Required<MediaConditions>;
  /** Runs when the session is over, however it ended. */
  readonly onOver: (session: MemorySession) => void;
}

/** How often a greeting is repeated until the server answers, in ms. */
const GREETING_MS = 250;

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const INTERRUPTED: Connection = Object.freeze({ state: 'interrupted' });

export class MemorySession implements Session, Terminal {
  readonly connection = new Signal<Connection>(CONNECTED);
  readonly signal: MemorySignalPort;
  readonly media: MemoryMediaPort;
  readonly userId: UserId;
  readonly #options: SessionOptions;
  readonly #up: Wire;
  readonly #down: Wire;
  readonly #calls: Calls;
  #seat: Seat | undefined;
  #phase: 'open' | 'crashed' | 'closed' = 'open';

  constructor(options: SessionOptions) {
    this.#options = options;
    this.userId = options.userId;
    this.#up = options.link.wire();
    this.#down = options.link.wire();
    this.#calls = new Calls({
      clock: options.clock,
      up: this.#up,
      down: this.#down,
      limitMs: options.requestTimeoutMs,
    });
    const { clock, lockTtlMs, mediaConditions, userId } = options;
    const conditionsFrom = (publisherId: UserId) => mediaConditions(publisherId, userId);
    this.signal = new MemorySignalPort({ clock, lockTtlMs, call: this.#call, isOver: () => this.isOver });
    this.media = new MemoryMediaPort({ clock, userId, call: this.#call, conditionsFrom });
  }

  get isOver(): boolean {
    return this.#phase !== 'open';
  }

  /** Asks the server to open the session. */
  async greet(): Promise<void> {
    const admit = () => {
      this.#seat = this.#options.room.admit(this);
    };
    await this.#calls.ask('connect', admit, { repeatMs: GREETING_MS });
    this.connection.set(CONNECTED);
    this.media.setFlowing(true);
  }

  /** Gives up on a greeting that was not answered, or comes too late. */
  abandon(): void {
    this.#up.cut();
    void this.close();
  }

  close(): Promise<void> {
    const wasOpen = this.#phase === 'open';
    const seat = this.#seat;
    if (wasOpen && seat !== undefined) this.#up.send(() => this.#options.room.drop(seat));
    this.#end('closed');
    if (wasOpen) {
      // Should the goodbye be lost, the server notices the silence.
      seat?.fallSilent();
      this.connection.set(Object.freeze({ state: 'closed' }));
    }
    return Promise.resolve();
  }

  /** The process dies: no goodbye, and nothing reaches it any more. */
  crash(): void {
    if (this.isOver) return;
    this.#up.cut();
    this.#end('crashed');
    this.#seat?.fallSilent();
  }

  linkWentDown(): void {
    this.#seat?.fallSilent();
    this.connection.set(INTERRUPTED);
    this.media.setFlowing(false);
  }

  linkCameUp(): void {
    if (this.isOver || this.#seat === undefined || !this.#options.link.isOpen) return;
    this.#call('resume the session', () => undefined, { repeatMs: GREETING_MS }).then(
      () => {
        if (this.isOver || !this.#options.link.isOpen) return;
        this.connection.set(CONNECTED);
        this.media.setFlowing(true);
      },
      () => this.linkCameUp(),
    );
  }

  tell(arrive: () => void): void {
    if (!this.isOver) this.#down.send(arrive);
  }

  receiveMessage(delivery: Delivery): void {
    this.signal.receiveMessage(delivery);
  }

  receivePresence(lane: Lane, presence: Presence): void {
    this.signal.receivePresence(lane, presence);
  }

  receiveState(key: string, item: StateItem): void {
    this.signal.receiveState(key, item);
  }

  receiveFeeds(feeds: readonly Feed[]): void {
    this.media.receiveFeeds(feeds);
  }

  receiveEnd(error: LiveRoomError): void {
    if (this.isOver) return;
    this.#end('closed');
    this.connection.set(Object.freeze({ state: 'closed', error }));
  }

  readonly #call: CallServer = (action, serve, options) => {
    const seat = this.#seat;
    if (seat === undefined) return Promise.reject(unreachable(action));
    const serveIfKnown = () => {
      const reason = seat.goneBecause;
      if (reason === undefined) {
        seat.heard();
        return serve(this.#options.room, seat);
      }
      this.tell(() => this.receiveEnd(reason));
      throw unreachable(action);
    };
    return this.#calls.ask(action, serveIfKnown, options);
  };

  #end(phase: 'crashed' | 'closed'): void {
    if (this.#phase === 'closed') return;
    this.#phase = phase;
    this.#down.cut();
    this.#options.link.remove(this.#up, this.#down);
    if (phase === 'crashed') {
      this.#calls.freeze();
      this.signal.freeze();
    } else {
      this.#calls.end();
      this.signal.end();
      this.media.end();
    }
    this.#options.onOver(this);
  }
}
