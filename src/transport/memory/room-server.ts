/** One room on the server: who is there, on which lanes, and what is passed on to whom. Reads no message. */
import type { Clock } from '../../lib/clock';
import type { LiveRoomError } from '../../model/errors';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery, Presence } from '../port';
import { LockTable } from './locks';
import { PublicationTable } from './publication-table';
import { Replica } from './replica';
import { replacedByNewer, Seat, sessionLost, type Terminal } from './seat';
import { StateTable } from './state-table';

export interface RoomServerOptions {
  readonly clock: Clock;
  readonly sessionTimeoutMs: number;
  readonly lockTtlMs: number;
  /** Above this many on a lane, presence counts them without naming them. */
  readonly namedPresence: number;
  /** Whether a partition keeps messages of one user from another. */
  readonly separates: (from: UserId, to: UserId) => boolean;
  readonly onPublish: (lane: Lane | 'direct') => void;
}

/** Presence changes closer together than this are told as one, in ms: a crowd that comes in is no storm of notices. */
const PRESENCE_PACE_MS = 100;

interface LaneMembers {
  readonly members: Set<Seat>;
  readonly presence: Replica<Presence>;
}

export class RoomServer {
  readonly state: StateTable;
  readonly locks: LockTable;
  readonly publications: PublicationTable;
  readonly #options: RoomServerOptions;
  readonly #seats = new Map<UserId, Seat>();
  readonly #lanes = new Map<Lane, LaneMembers>();

  constructor(options: RoomServerOptions) {
    this.#options = options;
    this.state = new StateTable(options.clock);
    this.locks = new LockTable(options.clock, options.lockTtlMs);
    this.publications = new PublicationTable(options.clock);
  }

  /** Opens a session; an older one of the same user ends. */
  admit(terminal: Terminal): Seat {
    const older = this.#seats.get(terminal.userId);
    if (older !== undefined) this.drop(older, replacedByNewer(terminal.userId));
    const { clock, sessionTimeoutMs } = this.#options;
    const seat = new Seat(terminal, clock, sessionTimeoutMs, (silent) => this.drop(silent));
    this.#seats.set(terminal.userId, seat);
    this.state.watch(seat, (key, item) => terminal.receiveState(key, item));
    this.publications.follow(seat, (feeds) => terminal.receiveFeeds(feeds));
    return seat;
  }

  /**
   * Ends a session: its lanes, locks and media are gone for everyone else. Where someone may still believe to hold a
   * lock, it is left to expire.
   */
  drop(seat: Seat, reason: LiveRoomError = sessionLost()): void {
    if (seat.goneBecause !== undefined) return;
    this.#seats.delete(seat.userId);
    for (const lane of [...seat.lanes]) this.leave(seat, lane);
    if (seat.terminal.isOver) this.locks.releaseAll(seat);
    this.publications.leave(seat);
    this.state.unwatch(seat);
    seat.end(reason);
  }

  join(seat: Seat, lane: Lane): void {
    if (seat.lanes.has(lane)) return;
    seat.lanes.add(lane);
    const { members, presence } = this.#openLane(lane);
    members.add(seat);
    presence.changed();
    presence.follow(seat, (snapshot) => seat.terminal.receivePresence(lane, snapshot));
  }

  leave(seat: Seat, lane: Lane): void {
    if (!seat.lanes.delete(lane)) return;
    const { members, presence } = this.#openLane(lane);
    members.delete(seat);
    presence.unfollow(seat);
    if (members.size === 0) this.#lanes.delete(lane);
    else presence.changed();
  }

  publish(from: Seat, lane: Lane, text: string): void {
    this.#options.onPublish(lane);
    const members = this.#lanes.get(lane)?.members;
    if (members === undefined) return;
    const delivery = Object.freeze({ lane, from: from.userId, text });
    for (const to of members) if (to !== from) this.#deliver(to, delivery);
  }

  send(from: Seat, to: UserId, text: string): void {
    this.#options.onPublish('direct');
    const seat = this.#seats.get(to);
    if (seat !== undefined) this.#deliver(seat, Object.freeze({ lane: 'direct', from: from.userId, text }));
  }

  #deliver(to: Seat, delivery: Delivery): void {
    if (this.#options.separates(delivery.from, to.userId)) return;
    to.tell(() => to.terminal.receiveMessage(delivery));
  }

  #openLane(lane: Lane): LaneMembers {
    let open = this.#lanes.get(lane);
    if (open === undefined) {
      const members = new Set<Seat>();
      const { clock, namedPresence } = this.#options;
      const snapshot = () => presenceOf(members, namedPresence);
      open = { members, presence: new Replica({ clock, snapshot, paceMs: PRESENCE_PACE_MS }) };
      this.#lanes.set(lane, open);
    }
    return open;
  }
}

function presenceOf(members: ReadonlySet<Seat>, namedPresence: number): Presence {
  const isNamed = members.size <= namedPresence;
  const userIds = isNamed ? Object.freeze(Array.from(members, ({ userId }) => userId)) : undefined;
  return Object.freeze({ count: members.size, userIds });
}
