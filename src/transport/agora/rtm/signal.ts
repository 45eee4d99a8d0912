/**
 * A session's signalling over Agora's RTM: passes what is asked to the part that does it, and what arrives to whom it is
 * for. It makes neither tokens nor the client, which has to be new: one client is for one session.
 */
import type { RTMEvents } from 'agora-rtm-sdk';
import { untilAborted } from '../../../lib/abort';
import type { Clock } from '../../../lib/clock';
import { Listeners } from '../../../lib/listeners';
import type { Random } from '../../../lib/random';
import type { Readable } from '../../../lib/signal';
import { within } from '../../../lib/within';
import type { RoomId, UserId } from '../../../model/ids';
import { type Lane, laneKind } from '../../../model/lane';
import { unreachable } from '../../../model/refusals';
import type { Connection, Delivery, Lease, Presence, SharedState, SignalLimits, SignalPort } from '../../port';
import type { Urgency, VendorCalls } from '../calls';
import type { AgoraLimits } from '../limits';
import { channelFor, channelsOf, controlChannel, laneOf, roomTag } from '../names';
import type { RtmClient } from '../sdk';
import { fromVendor } from '../vendor-errors';
import { Link } from './link';
import { loadCrewParts } from '../crew-parts-chunk';
import type { Locks, LockParts } from './locks';
import { ChannelPresence } from './presence';
import { MetadataState } from './shared-state';
import { FOR_LANE, Subscriptions } from './subscriptions';
import { assertFits } from '../../../model/text-size';
import { codeAmong, RECEIVER_OFFLINE } from './vendor-code';

interface SignalParts {
  readonly client: RtmClient;
  readonly roomId: RoomId;
  readonly userId: UserId;
  readonly isCrew: boolean;
  readonly calls: VendorCalls;
  readonly limits: AgoraLimits;
  readonly loads: ChannelTraffic;
  readonly clock: Clock;
  readonly random: Random;
  /** A clock that all participants share, ms since the Unix epoch. */
  readonly sharedNow: () => number;
}

/** What becomes of what we hear: when chat is to be held back. */
interface ChannelTraffic {
  heard(channel: string, nowMs: number): void;
  occupied(channel: string, users: number): void;
  shouldHold(channel: string, nowMs: number, random: Random): boolean;
}

/** How long closing waits for each of its two steps, in ms. */
const GOODBYE_MS = 1_000;

export class AgoraSignal implements SignalPort {
  readonly limits: SignalLimits;
  readonly state: SharedState;
  readonly link: Readable<Connection>;
  readonly #parts: SignalParts;
  readonly #link: Link;
  readonly #subscriptions: Subscriptions;
  readonly #presence: ChannelPresence;
  readonly #state: MetadataState;
  readonly #lockParts: LockParts;
  /** Once a lock was asked for. */
  #locks: Locks | undefined;
  readonly #lanes = new Set<Lane>();
  readonly #messages = new Listeners<Delivery>();
  readonly #tokenExpiring = new Listeners();
  readonly #stopListening: () => void;
  #closing: Promise<void> | undefined;

  constructor(parts: SignalParts) {
    const { roomId, userId, limits, loads } = parts;
    this.#parts = parts;
    this.limits = Object.freeze({ messageBytes: limits.messageBytes, stateItemBytes: limits.stateItemBytes });
    const link = new Link(parts.calls, userId);
    const subscriptions = new Subscriptions({ ...parts, calls: link, maxChannels: limits.channels });
    const shared = { ...parts, calls: link, link, subscriptions, channel: controlChannel(roomId) };
    this.#link = link;
    this.#subscriptions = subscriptions;
    this.#presence = new ChannelPresence({ ...shared, onCount: (channel, count) => loads.occupied(channel, count) });
    this.#lockParts = shared;
    this.state = this.#state = new MetadataState({ ...shared, itemBytes: limits.stateItemBytes });
    this.link = link.connection;
    link.connection.subscribe(() => this.#linkChanged());
    this.#stopListening = this.#listen();
  }

  /** Logs in. Rejects with the signal's reason as soon as it aborts; what failed to open is closed. */
  async open(token: string, signal: AbortSignal): Promise<void> {
    const { userId } = this.#parts;
    try {
      this.#link.requireOpen('log in');
      await untilAborted(this.#login(token), signal);
      this.#link.requireOpen('log in');
      this.#link.opened();
    } catch (error) {
      void this.close();
      throw signal.aborted ? signal.reason : fromVendor(error, 'log in', { userId });
    }
  }

  renew(token: string): Promise<void> {
    return this.#link.api('renew the token', async () => {
      await this.#parts.client.renewToken(token);
    });
  }

  onTokenExpiring(listener: () => void): () => void {
    return this.#tokenExpiring.add(listener);
  }

  /** Leaves. Takes 2 s at most, never rejects, and stops a login that is still under way. */
  close(): Promise<void> {
    return (this.#closing ??= this.#shutDown());
  }

  now(): number {
    return this.#parts.sharedNow();
  }

  async join(lane: Lane): Promise<void> {
    this.#link.requireOpen('join a lane');
    this.#lanes.add(lane);
    for (const channel of this.#channels(lane)) this.#presence.enter(channel);
    try {
      await this.#subscribe(lane, true);
    } catch (error) {
      this.leave(lane).catch(() => undefined);
      throw error;
    }
    for (const channel of this.#channels(lane)) this.#presence.show(channel);
  }

  async leave(lane: Lane): Promise<void> {
    // Also when it was left before: the vendor may not have heard of it.
    this.#lanes.delete(lane);
    for (const channel of this.#channels(lane)) this.#presence.leave(channel);
    await this.#subscribe(lane, false);
  }

  /** Chat may be held back, when its channel carries too much; its sender does not hear of that. */
  async publish(lane: Lane, text: string): Promise<void> {
    const { client, roomId, userId, isCrew, loads, clock, random, limits } = this.#parts;
    assertFits(text, limits.messageBytes, 'publish');
    const channel = channelFor(roomId, lane, userId);
    const urgency = laneKind(lane) as Urgency;
    this.#link.requireOpen('publish');
    // Crew are few, and what they say is what everyone came for.
    if (urgency === 'chat' && !isCrew && loads.shouldHold(channel, clock.now(), random)) return;
    await this.#link.publish(urgency, channel, () => client.publish(channel, text, { channelType: 'MESSAGE' }));
  }

  async send(to: UserId, text: string): Promise<void> {
    const { client, roomId, limits } = this.#parts;
    assertFits(text, limits.messageBytes, 'send');
    await this.#link.publish('control', to, async () => {
      try {
        await client.publish(to, text, { channelType: 'USER', customType: roomTag(roomId) });
      } catch (error) {
        codeAmong(error, RECEIVER_OFFLINE);
      }
    });
  }

  onMessage(listener: (delivery: Delivery) => void): () => void {
    return this.#messages.add(listener);
  }

  /** That of the lane's first channel, where it has several. */
  presence(lane: Lane): Readable<Presence> {
    return this.#presence.of(this.#channels(lane)[0]!);
  }

  async lock(name: string, signal: AbortSignal): Promise<Lease> {
    signal.throwIfAborted();
    const { Locks } = await untilAborted(loadCrewParts(), signal);
    this.#link.requireOpen('acquire a lock');
    this.#locks ??= new Locks(this.#lockParts);
    return this.#locks.acquire(name, signal);
  }

  #channels(lane: Lane): readonly string[] {
    return channelsOf(this.#parts.roomId, lane);
  }

  async #subscribe(lane: Lane, isWanted: boolean): Promise<void> {
    await Promise.all(this.#channels(lane).map((channel) => this.#subscriptions.set(channel, FOR_LANE, isWanted)));
  }

  /** A login that succeeds after we have left is undone. */
  async #login(token: string): Promise<void> {
    const { client } = this.#parts;
    await client.login({ token });
    if (this.#closing !== undefined) await client.logout();
  }

  #listen(): () => void {
    const { client } = this.#parts;
    const listeners: Partial<RTMEvents.RTMClientEventMap> = {
      message: (event) => this.#deliver(event),
      presence: (event) => this.#presence.handle(event),
      storage: (event) => this.#state.handle(event),
      lock: (event) => this.#locks?.handle(event),
      linkState: (event) => {
        this.#link.handle(event);
        if (this.#link.isUp) this.#subscriptions.restore(event.unrestoredChannels);
      },
      tokenPrivilegeWillExpire: () => this.#tokenExpiring.tell(),
    };
    const names = Object.keys(listeners) as (keyof RTMEvents.RTMClientEventMap)[];
    for (const name of names) client.addEventListener(name, listeners[name]!);
    return () => {
      for (const name of names) client.removeEventListener(name, listeners[name]!);
    };
  }

  #deliver({ channelType, channelName, customType, publisher, message }: RTMEvents.MessageEvent): void {
    const { roomId, userId, loads, clock } = this.#parts;
    if (publisher === userId) return;
    // One that is for this user in another room.
    if (channelType === 'USER' && customType !== roomTag(roomId)) return;
    const lane = channelType === 'USER' ? 'direct' : laneOf(roomId, channelName);
    if (lane === undefined || (lane !== 'direct' && !this.#lanes.has(lane))) return;
    if (lane !== 'direct') loads.heard(channelName, clock.now());
    this.#messages.tell({ lane, from: publisher as UserId, text: message });
  }

  #linkChanged(): void {
    const connection = this.#link.connection.get();
    if (connection.state !== 'closed') this.#locks?.linkChanged();
    else if (connection.error !== undefined) {
      void this.#locks?.close(connection.error);
      this.#locks?.forget();
    }
  }

  async #shutDown(): Promise<void> {
    const { client, clock } = this.#parts;
    const { signal } = new AbortController();
    this.#stopListening();
    const locks = this.#locks?.close(unreachable('acquire a lock', 'the session is closed'));
    this.#link.close();
    this.#subscriptions.close();
    this.#state.close();
    if (locks !== undefined) await within(clock, GOODBYE_MS, locks, signal);
    this.#locks?.forget();
    const logout = async () => client.logout();
    await within(
      clock,
      GOODBYE_MS,
      logout().catch(() => undefined),
      signal,
    );
  }
}
