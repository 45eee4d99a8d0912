/**
 * What a room needs from a network. Implemented once per vendor, checked by the conformance suite in `liveroom/testing`.
 * It carries text it does not understand: envelopes are the protocol's business.
 */
import type { Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import type { Readable } from '../lib/signal';
import type { LiveRoomError } from '../model/errors';
import type { RoomId, UserId } from '../model/ids';
import type { Lane } from '../model/lane';
import type { Role } from '../model/participant';
import type { MediaPort } from './media-port';

export interface Transport {
  readonly name: string;
  /** How long a room that does not say otherwise tries to join, in ms. */
  readonly joinTimeoutMs?: number;
  /** The world its rooms live in, where it is not the page's own: a simulated network brings its clock and disk. */
  readonly world?: Partial<World>;
  /**
   * Opens a session. A session of the same user in the same room that is still open elsewhere is closed with
   * `duplicate-user`; a transport may allow a user one session in all. Rejects with a `LiveRoomError`, or with the signal's reason as soon as it aborts.
   */
  connect(request: ConnectRequest): Promise<Session>;
}

export interface World {
  readonly clock: Clock;
  readonly random: Random;
  /** What this user's device keeps between visits. */
  storage(owner: { roomId: RoomId; userId: UserId }): KeyValueStore;
}

export interface ConnectRequest {
  readonly roomId: RoomId;
  readonly user: { readonly id: UserId; readonly role: Role };
  readonly signal: AbortSignal;
  /** After so long, in ms, nobody waits for it any more: for transports that try one way after another. */
  readonly timeoutMs?: number;
}

export interface Session {
  readonly connection: Readable<Connection>;
  readonly signal: SignalPort;
  readonly media: MediaPort;
  /** Leaves: lanes, presence, locks and media are gone for everyone else. Idempotent, never rejects. */
  close(): Promise<void>;
}

/**
 * `interrupted` heals by itself, with lanes still joined and media coming back; what was sent meanwhile may be lost.
 * `closed` does not: `error` says why unless this side closed it. A retryable error invites another `connect()`.
 */
export type Connection =
  | { readonly state: 'connected' }
  | { readonly state: 'interrupted' }
  | { readonly state: 'closed'; readonly error?: LiveRoomError };

/** Calls may reject with a retryable `network-unavailable`; the effect may have happened all the same. */
export interface SignalPort {
  readonly limits: SignalLimits;
  /** A clock that all participants share, ms since the Unix epoch. */
  now(): number;
  /** Starts receiving a lane and being counted in its presence. Idempotent. */
  join(lane: Lane): Promise<void>;
  leave(lane: Lane): Promise<void>;
  /** Delivers at most once, or more often when the network duplicates, to everyone on the lane but the sender. */
  publish(lane: Lane, text: string): Promise<void>;
  /** Delivers to one user. Resolves also when that user is not there. */
  send(to: UserId, text: string): Promise<void>;
  /** Calls `listener` for each message; the returned function ends it. */
  onMessage(listener: (delivery: Delivery) => void): () => void;
  /** Who is on a lane that this session has joined. */
  presence(lane: Lane): Readable<Presence>;
  readonly state: SharedState;
  /**
   * Waits for the room's lock of that name. Locks outlive neither their session nor a crash: one that dies frees them
   * within 30 s. Rejects with the signal's reason when it aborts first.
   */
  lock(name: string, signal: AbortSignal): Promise<Lease>;
}

export interface SignalLimits {
  /** The longest message, in bytes of UTF-8. */
  readonly messageBytes: number;
  /** The largest item of shared state, in bytes of UTF-8. */
  readonly stateItemBytes: number;
}

/** A message that arrived. `from` is who the transport says it is from; `text` is unchecked. */
export interface Delivery {
  readonly lane: Lane | 'direct';
  readonly from: UserId;
  readonly text: unknown;
}

export interface Presence {
  /** How many are on the lane, this session included. */
  readonly count: number;
  /** Who they are; undefined when they are too many for the transport to name. */
  readonly userIds: readonly UserId[] | undefined;
}

/** Small texts that the room keeps for those who come late. */
export interface SharedState {
  read(key: string): Promise<StateItem | undefined>;
  /**
   * Writes if the item's revision is still `ifRevision` (0: if there is none yet), else rejects with `stale-revision`.
   * Without `ifRevision` the last writer wins.
   */
  write(key: string, value: string, ifRevision?: number): Promise<StateItem>;
  /** Calls `listener` for changes by others; the returned function ends it. */
  watch(listener: (key: string, item: StateItem) => void): () => void;
}

export interface StateItem {
  readonly value: string;
  /** Grows with each write, from 1. */
  readonly revision: number;
}

export interface Lease {
  /** Aborts when the lock is no longer held, by `release()` or by loss. */
  readonly ended: AbortSignal;
  release(): Promise<void>;
}
