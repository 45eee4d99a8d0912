/**
 * One user's session: opens and closes the parts in order, and stands still and comes back with the page. Decides
 * nothing about lanes, locks or media.
 */
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { type Readable, Signal } from '../../lib/signal';
import { LiveRoomError } from '../../model/errors';
import type { Connection, ConnectRequest, Session } from '../port';
import type { LocalBrowser } from './browser';
import { LaneChannels } from './lane-channels';
import { LocalMedia } from './media/local-media';
import type { RoomNames } from './names';
import { PeerChannel } from './peer-channel';
import { LanePresence } from './presence';
import { RoomLocks } from './room-locks';
import { Roster } from './roster';
import { SharedClock } from './shared-clock';
import { LocalState } from './shared-state';
import { LIMITS, LocalSignal } from './signal-port';

export interface SessionParts {
  readonly request: ConnectRequest;
  readonly names: RoomNames;
  readonly browser: LocalBrowser;
  readonly openChannel: (name: string) => BroadcastChannel;
  readonly locks: LockManager;
  readonly clock: Clock;
  readonly random: Random;
  readonly rtcConfiguration: RTCConfiguration;
}

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const INTERRUPTED: Connection = Object.freeze({ state: 'interrupted' });

export class LocalSession implements Session {
  readonly signal: LocalSignal;
  readonly media: LocalMedia;
  readonly #connection = new Signal<Connection>(INTERRUPTED);
  readonly #roster: Roster;
  readonly #lanes: LaneChannels;
  readonly #locks: RoomLocks;
  readonly #state: LocalState;
  readonly #undo: (() => void)[];
  #attaching = new AbortController();
  #detached: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor({ request, names, browser, openChannel, locks, clock, random, rtcConfiguration }: SessionParts) {
    const { roomId, user } = request;
    const assertConnected = (action: string) => this.#assertConnected(action);
    const channel = new PeerChannel(() => openChannel(names.peers), random);
    const time = new SharedClock(channel, clock);
    const roster = new Roster({ channel, locks, names, clock, time }, user.id);
    const presence = new LanePresence(roster);
    this.#roster = roster;
    this.#lanes = new LaneChannels(openChannel, names, user.id);
    this.#locks = new RoomLocks(locks, names, roster);
    this.#state = new LocalState({
      channel,
      databases: browser.databases,
      database: names.database,
      roomId,
      itemBytes: LIMITS.stateItemBytes,
      assertConnected,
    });
    this.signal = new LocalSignal({
      lanes: this.#lanes,
      roster,
      presence,
      locks: this.#locks,
      state: this.#state,
      time,
      assertConnected,
    });
    this.media = new LocalMedia({ browser, channel, roster, clock, random, rtcConfiguration, assertConnected });
    this.#undo = [
      roster.on('replaced', () => void this.#end(duplicateUser(user.id))),
      browser.onSuspend(() => this.#suspend()),
      browser.onResume(() => void this.#resume()),
    ];
  }

  get connection(): Readable<Connection> {
    return this.#connection;
  }

  /** Comes into the room. Rejects with the signal's reason when it aborts; the session must be closed then. */
  async open(signal: AbortSignal): Promise<void> {
    const abort = () => this.#attaching.abort(signal.reason);
    signal.addEventListener('abort', abort);
    try {
      await this.#state.open();
      signal.throwIfAborted();
      await this.#attach(this.#attaching.signal);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  close(): Promise<void> {
    return this.#end();
  }

  #end(error?: LiveRoomError): Promise<void> {
    this.#closing ??= this.#wind(error);
    return this.#closing;
  }

  async #wind(error: LiveRoomError | undefined): Promise<void> {
    for (const undo of this.#undo) undo();
    this.#detach();
    this.media.close();
    this.#connection.set(Object.freeze({ state: 'closed', ...(error === undefined ? {} : { error }) }));
    await this.#detached;
    await this.#state.close();
  }

  async #attach(signal: AbortSignal): Promise<void> {
    this.#lanes.open();
    await this.#roster.start(signal);
    signal.throwIfAborted();
    this.#connection.set(CONNECTED);
  }

  /** Lets go of everything that others could wait for. Runs to its end at once: the page may not run again. */
  #detach(): void {
    this.#attaching.abort();
    this.media.hangUp();
    const locks = this.#locks.endAll();
    this.#lanes.close();
    this.#detached = Promise.all([this.#detached, locks, this.#roster.stop()]);
  }

  #suspend(): void {
    if (this.#connection.get().state !== 'connected') return;
    this.#connection.set(INTERRUPTED);
    this.#detach();
  }

  async #resume(): Promise<void> {
    if (this.#connection.get().state !== 'interrupted' || !this.#attaching.signal.aborted) return;
    const attaching = new AbortController();
    this.#attaching = attaching;
    try {
      await this.#detached;
      attaching.signal.throwIfAborted();
      await this.#attach(attaching.signal);
    } catch (error) {
      if (attaching.signal.aborted) return;
      void this.#end(
        new LiveRoomError(
          'network-unavailable',
          'unable to come back to the room; the browser refused',
          { action: 'come back to the room' },
          { retryable: true, cause: error },
        ),
      );
    }
  }

  #assertConnected(action: string): void {
    const { state } = this.#connection.get();
    if (state === 'connected') return;
    throw new LiveRoomError(
      'network-unavailable',
      `unable to ${action}; the session is ${state}`,
      { action },
      { retryable: state === 'interrupted' },
    );
  }
}

function duplicateUser(userId: string): LiveRoomError {
  return new LiveRoomError('duplicate-user', 'unable to stay connected; a newer session of this user has opened', {
    userId,
  });
}
