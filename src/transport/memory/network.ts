/**
 * A network in one process: many participants, one simulated server, and between them links that delay, lose,
 * duplicate and reorder. For tests, simulation and demonstrations; it knows no vendor and carries nothing anywhere.
 *
 * Loss is what it does to any single send, request, answer, acknowledgement or notice alike. What must converge all the
 * same (presence, shared state, who is on stage) the server sends again to those who missed it.
 */
import { untilAborted } from '../../lib/abort';
import type { KeyValueStore } from '../../lib/key-value';
import { seededRandom } from '../../lib/random';
import { invalidOption } from '../../model/errors';
import { isRoomId, isUserId, type RoomId, type UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { ConnectRequest, Session, Transport, World } from '../port';
import { Devices } from './devices';
import { Link, type Air, type HopCounts } from './link';
import { Impairments, type MediaConditions, type MediaPath } from './media-conditions';
import { checkedOptions, type MemoryNetworkOptions } from './options';
import { Partitions } from './partitions';
import { RoomServer } from './room-server';
import { MemorySession } from './session';

export interface MemoryNetwork {
  /** A way into this network: one for all participants, or one each. */
  transport(): Transport;
  /**
   * Cuts a user off, both ways. Their sessions become `interrupted`, what is on its way is lost, `connect()` gets no
   * answer; after `sessionTimeoutMs` the server drops them.
   */
  disconnect(userId: string): void;
  /** Ends `disconnect`. Sessions that the server still has are `connected` again, the others `closed`. */
  reconnect(userId: string): void;
  /**
   * The user's process dies without a goodbye: its sessions fall silent for good, and what it would still write to its
   * device is lost. The server notices after `sessionTimeoutMs`, or when the user connects again.
   */
  crash(userId: string): void;
  /** Keeps messages between two groups of users from arriving; the returned function ends it. */
  partition(groupA: readonly string[], groupB: readonly string[]): () => void;
  /** Ends every partition. */
  heal(): void;
  /**
   * Changes what becomes of media from now on, on one path or on all; the returned function ends it. Where two meet,
   * the later one counts, figure by figure. Tracks pass unchanged: it shows in what `RemoteMedia.stats()` says, and so
   * in `room.health`.
   *
   * @throws LiveRoomError `invalid-options`, naming the option.
   */
  impairMedia(conditions: MediaConditions, path?: MediaPath): () => void;
  /** What happened so far: a snapshot. */
  readonly stats: MemoryNetworkStats;
}

export interface MemoryNetworkStats extends Readonly<HopCounts> {
  /** Messages that reached the server, by lane. */
  readonly publishes: Readonly<Partial<Record<Lane | 'direct', number>>>;
  /** Messages that a partition kept back. */
  readonly partitioned: number;
  /** Sessions that are open now, on their owners' side. */
  readonly sessions: number;
}

/** @throws LiveRoomError `invalid-options`, naming the option. */
export function createMemoryNetwork(options: MemoryNetworkOptions = {}): MemoryNetwork {
  return new Network(checkedOptions(options));
}

class Network implements MemoryNetwork {
  readonly #options: Required<MemoryNetworkOptions>;
  readonly #air: Air;
  readonly #world: World;
  readonly #devices = new Devices();
  readonly #rooms = new Map<RoomId, RoomServer>();
  readonly #links = new Map<UserId, Link>();
  readonly #sessions = new Set<MemorySession>();
  readonly #partitions = new Partitions();
  readonly #impairments = new Impairments();
  readonly #publishes: Partial<Record<Lane | 'direct', number>> = {};

  constructor(options: Required<MemoryNetworkOptions>) {
    this.#options = options;
    const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
    this.#air = { clock: options.clock, random: seededRandom(options.seed), weather: options, counts };
    this.#world = {
      clock: options.clock,
      // Not the links' own source: what participants draw must not change the weather.
      random: seededRandom(options.seed + 1),
      storage: (owner): KeyValueStore => this.#devices.open(owner),
    };
  }

  transport(): Transport {
    return { name: 'memory', world: this.#world, connect: (request) => this.#connect(request) };
  }

  disconnect(userId: string): void {
    this.#link(userId as UserId).goDown();
    for (const session of this.#sessionsOf(userId)) session.linkWentDown();
  }

  reconnect(userId: string): void {
    this.#link(userId as UserId).comeUp();
    for (const session of this.#sessionsOf(userId)) session.linkCameUp();
  }

  crash(userId: string): void {
    this.#devices.crash(userId as UserId);
    for (const session of this.#sessionsOf(userId)) session.crash();
  }

  partition(groupA: readonly string[], groupB: readonly string[]): () => void {
    return this.#partitions.add(groupA, groupB);
  }

  heal(): void {
    this.#partitions.clear();
  }

  impairMedia(conditions: MediaConditions, path: MediaPath = {}): () => void {
    this.#countMedia();
    const end = this.#impairments.add(conditions, path);
    return () => {
      this.#countMedia();
      end();
    };
  }

  get stats(): MemoryNetworkStats {
    return Object.freeze({
      ...this.#air.counts,
      publishes: Object.freeze({ ...this.#publishes }),
      partitioned: this.#partitions.kept,
      sessions: this.#sessions.size,
    });
  }

  async #connect({ roomId, user, signal }: ConnectRequest): Promise<Session> {
    if (!isRoomId(roomId)) throw invalidOption('connect', 'roomId', 'must match [A-Za-z0-9_-]{1,40}');
    if (!isUserId(user.id)) throw invalidOption('connect', 'user.id', 'must be 1–64 printable ASCII characters');
    signal.throwIfAborted();
    const session = new MemorySession({
      ...this.#options,
      link: this.#link(user.id),
      room: this.#room(roomId),
      userId: user.id,
      mediaConditions: (from, to) => this.#impairments.between(from, to),
      onOver: (over) => this.#sessions.delete(over),
    });
    this.#sessions.add(session);
    try {
      await untilAborted(session.greet(), signal);
    } catch (error) {
      session.abandon();
      throw error;
    }
    return session;
  }

  /** What passed so far did so under the conditions so far. */
  #countMedia(): void {
    for (const { media } of this.#sessions) media.count();
  }

  #sessionsOf(userId: string): MemorySession[] {
    return [...this.#sessions].filter((session) => session.userId === userId);
  }

  #link(userId: UserId): Link {
    const link = this.#links.get(userId) ?? new Link(this.#air);
    this.#links.set(userId, link);
    return link;
  }

  #room(roomId: RoomId): RoomServer {
    const { clock, sessionTimeoutMs, lockTtlMs, namedPresence } = this.#options;
    const room =
      this.#rooms.get(roomId) ??
      new RoomServer({
        clock,
        sessionTimeoutMs,
        lockTtlMs,
        namedPresence,
        separates: (from, to) => this.#partitions.keeps(from, to),
        onPublish: (lane) => {
          this.#publishes[lane] = (this.#publishes[lane] ?? 0) + 1;
        },
      });
    this.#rooms.set(roomId, room);
    return room;
  }
}
