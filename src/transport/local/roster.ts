/**
 * Who is in the room: each session tells its facts, and every other keeps them until it says bye, its tab dies (its Web
 * Lock comes free) or it stands still (it misses rounds of ping and pong; it is back when it speaks again). Knows
 * nothing of what lanes carry or how media flows.
 */
import type { Clock } from '../../lib/clock';
import { Listeners } from '../../lib/listeners';
import type { UserId } from '../../model/ids';
import { Heartbeat } from './heartbeat';
import { type HeldLock, holdLock } from './held-lock';
import type { RoomNames } from './names';
import type { PeerChannel } from './peer-channel';
import type { PeerEnvelope, SessionFacts } from './peer-message';
import type { SharedClock } from './shared-clock';

/** How many rounds in a row a session may miss before it counts as gone: about 5 s. */
const ROUNDS_TO_MISS = 4;

/** How long a new session waits to hear from those whose tabs live, in ms. A frozen one never answers. */
const MEETING_MS = 300;

/** Of a session that is only coming in: newer than all who are here. */
const NOT_YET = Infinity;

export interface RosterEvents {
  /** Somebody came, went, or tells other facts. */
  change: void;
  /** A session said bye, died or stands still. */
  left: { readonly sessionId: string };
  /** A newer session of this user has taken this one's place. */
  replaced: void;
}

interface Peer {
  /** Undefined until it has told them. */
  facts: SessionFacts | undefined;
  roundsMissed: number;
  readonly unwatch: () => void;
}

export interface RosterParts {
  readonly channel: PeerChannel;
  readonly locks: LockManager;
  readonly names: RoomNames;
  readonly clock: Clock;
  readonly time: SharedClock;
}

export class Roster {
  readonly #channel: PeerChannel;
  readonly #locks: LockManager;
  readonly #names: RoomNames;
  readonly #clock: Clock;
  readonly #time: SharedClock;
  readonly #heartbeat: Heartbeat;
  readonly #events: { readonly [E in keyof RosterEvents]: Listeners<RosterEvents[E]> } = {
    change: new Listeners(),
    left: new Listeners(),
    replaced: new Listeners(),
  };
  readonly #peers = new Map<string, Peer>();
  #own: SessionFacts;
  #lock: HeldLock | undefined;

  constructor({ channel, locks, names, clock, time }: RosterParts, userId: UserId) {
    this.#channel = channel;
    this.#locks = locks;
    this.#names = names;
    this.#clock = clock;
    this.#time = time;
    this.#own = { userId, since: NOT_YET, lanes: [], publications: [] };
    this.#heartbeat = new Heartbeat(
      clock,
      () => channel.post({ kind: 'ping' }),
      () => this.#countRound(),
    );
    channel.onMessage((message) => this.#hear(message));
  }

  get own(): SessionFacts {
    return this.#own;
  }

  on<E extends keyof RosterEvents>(event: E, listener: (payload: RosterEvents[E]) => void): () => void {
    return this.#events[event].add(listener);
  }

  /** The others who are here, of each user the newest session only. */
  present(): ReadonlyMap<string, SessionFacts> {
    const newest = new Map<string, string>([[this.#own.userId, this.#channel.sessionId]]);
    const present = new Map<string, SessionFacts>();
    for (const [sessionId, { facts, roundsMissed }] of this.#peers) {
      if (facts === undefined || roundsMissed >= ROUNDS_TO_MISS) continue;
      const rivalId = newest.get(facts.userId);
      const rival = rivalId === undefined ? undefined : present.get(rivalId);
      if (rivalId !== undefined && (rival === undefined || isNewer(rivalId, rival, sessionId, facts))) continue;
      if (rivalId !== undefined) present.delete(rivalId);
      newest.set(facts.userId, sessionId);
      present.set(sessionId, facts);
    }
    return present;
  }

  /** Whether the session's tab stands still: it lives, and does not answer. */
  standsStill(sessionId: string): boolean {
    return (this.#peers.get(sessionId)?.roundsMissed ?? 0) >= ROUNDS_TO_MISS;
  }

  /** Changes this session's facts and tells everyone. */
  tell(facts: Partial<Pick<SessionFacts, 'lanes' | 'publications'>>): void {
    this.#own = { ...this.#own, ...facts };
    this.#channel.post({ kind: 'here', facts: this.#own });
  }

  /** Comes into the room: takes over its time, says hello, and resolves when those who are here have answered. */
  async start(signal: AbortSignal): Promise<void> {
    this.#channel.open();
    const own = this.#channel.sessionId;
    const lock = await holdLock(this.#locks, this.#names.session(own), { signal });
    if (signal.aborted) {
      await lock.release();
      throw signal.reason;
    }
    this.#lock = lock;
    const { held = [] } = await this.#locks.query();
    signal.throwIfAborted();
    const others = held.flatMap(({ name = '' }) => this.#names.sessionOf(name) ?? []).filter((id) => id !== own);
    await this.#time.settle(others.length, signal);
    if (this.#own.since === NOT_YET) this.#own = { ...this.#own, since: this.#time.now() };
    for (const sessionId of others) if (!this.#peers.has(sessionId)) this.#meet(sessionId);
    this.#channel.post({ kind: 'hello', facts: this.#own });
    await this.#untilMet(signal);
  }

  /** Goes from the room. Resolves when its lock is free. */
  async stop(): Promise<void> {
    this.#channel.post({ kind: 'bye' });
    this.#channel.close();
    this.#heartbeat.stop();
    for (const { unwatch } of this.#peers.values()) unwatch();
    this.#peers.clear();
    this.#events.change.tell();
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release();
  }

  #untilMet(signal: AbortSignal): Promise<void> {
    const silent = () => [...this.#peers.values()].some(({ facts }) => facts === undefined);
    if (!silent()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const finish = () => {
        cancel();
        off();
        signal.removeEventListener('abort', finish);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      };
      const cancel = this.#clock.schedule(finish, MEETING_MS);
      const off = this.on('change', () => {
        if (!silent()) finish();
      });
      signal.addEventListener('abort', finish);
    });
  }

  #hear(message: PeerEnvelope): void {
    // Who asks for the time has yet to say hello.
    if (message.kind === 'time' || message.kind === 'ask-time') return;
    if (message.kind === 'bye') return this.#forget(message.from);
    const peer = this.#peers.get(message.from) ?? this.#meet(message.from);
    const wasStill = peer.roundsMissed >= ROUNDS_TO_MISS;
    peer.roundsMissed = 0;
    if (message.kind === 'hello' || message.kind === 'here') {
      peer.facts = message.facts;
      this.#events.change.tell();
      const duplicate = message.facts.userId === this.#own.userId;
      if (duplicate && isNewer(message.from, message.facts, this.#channel.sessionId, this.#own)) {
        this.#events.replaced.tell();
        return;
      }
      if (duplicate || message.kind === 'hello') this.#introduce(message.from);
      return;
    }
    if (wasStill || peer.facts === undefined) this.#channel.post({ kind: 'who' }, message.from);
    if (wasStill) this.#events.change.tell();
    if (message.kind === 'who') this.#introduce(message.from);
    if (message.kind === 'ping') {
      this.#channel.post({ kind: 'pong' });
      this.#heartbeat.heardPing();
    }
  }

  #introduce(to: string): void {
    this.#channel.post({ kind: 'here', facts: this.#own }, to);
  }

  /** Begins to watch a session that was not known. */
  #meet(sessionId: string): Peer {
    const watching = new AbortController();
    // Shared, so that all who watch are told at once.
    const options: LockOptions = { mode: 'shared', signal: watching.signal };
    const died = this.#locks.request(this.#names.session(sessionId), options, () => this.#forget(sessionId));
    died.catch(() => undefined);
    const peer: Peer = { facts: undefined, roundsMissed: 0, unwatch: () => watching.abort() };
    this.#peers.set(sessionId, peer);
    this.#heartbeat.start();
    return peer;
  }

  #forget(sessionId: string): void {
    const peer = this.#peers.get(sessionId);
    if (peer === undefined) return;
    this.#peers.delete(sessionId);
    peer.unwatch();
    if (this.#peers.size === 0) this.#heartbeat.stop();
    this.#events.left.tell({ sessionId });
    this.#events.change.tell();
  }

  #countRound(): void {
    for (const [sessionId, peer] of this.#peers) {
      peer.roundsMissed += 1;
      if (peer.roundsMissed !== ROUNDS_TO_MISS) continue;
      this.#events.left.tell({ sessionId });
      this.#events.change.tell();
    }
    this.#time.compare(this.#oldest());
  }

  /** The session that has been here longest, of those who don't stand still. */
  #oldest(): string {
    let oldest = [this.#channel.sessionId, this.#own] as const;
    for (const [sessionId, { facts, roundsMissed }] of this.#peers) {
      if (facts === undefined || roundsMissed >= ROUNDS_TO_MISS) continue;
      if (isNewer(...oldest, sessionId, facts)) oldest = [sessionId, facts];
    }
    return oldest[0];
  }
}

/** Of two sessions opened in the same millisecond one must count as newer, and the same one for everybody. */
function isNewer(oneId: string, one: SessionFacts, otherId: string, other: SessionFacts): boolean {
  return one.since === other.since ? oneId > otherId : one.since > other.since;
}
