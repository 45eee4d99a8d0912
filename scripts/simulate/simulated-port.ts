/**
 * One device's `SignalPort` on the simulated network: every call goes through the budgets of the Agora transport, and
 * is counted by the network. Knows no message.
 */
import type { Clock } from '../../src/lib/clock';
import { isLiveRoomError, LiveRoomError } from '../../src/model/errors';
import type { UserId } from '../../src/model/ids';
import { laneKind, type Lane } from '../../src/model/lane';
import { CallBudget } from '../../src/transport/agora/budget';
import { ChannelLoads } from '../../src/transport/agora/channel-loads';
import { MeteredCalls } from '../../src/transport/agora/metered-calls';
import { channelFor, channelsOf } from '../../src/transport/agora/names';
import type { Delivery, Lease, Presence, Session, SharedState, SignalPort } from '../../src/transport/port';
import { packetOf, Refusal, type Client, type Network, type Packet } from './network';
import { PRESENCE_EVERY_MS } from './occupancy';
import { ROOM_ID, type Receiver, type Room } from './room';

/** From this many on they are counted by a call of its own. */
const LARGE = 50;

export interface PortParts {
  network: Network;
  room: Room;
  /** Finds who else is simulated one by one. */
  peer: (userId: string) => SimulatedPort | undefined;
}

export class SimulatedPort implements SignalPort, Receiver {
  readonly client: Client;
  readonly limits;
  readonly state: SharedState;
  readonly #parts: PortParts;
  readonly #calls: MeteredCalls;
  readonly #loads: ChannelLoads;
  readonly #listeners = new Set<(delivery: Delivery) => void>();
  readonly #clock: Clock;

  constructor(client: Client, parts: PortParts) {
    const { clock, limits } = parts.network.options;
    this.#parts = parts;
    this.#clock = clock;
    this.client = client;
    this.limits = { messageBytes: limits.messageBytes, stateItemBytes: limits.stateItemBytes };
    this.#loads = new ChannelLoads({ limits });
    this.#calls = new MeteredCalls({
      budget: new CallBudget({ limits, clock }),
      loads: this.#loads,
      clock,
      signal: new AbortController().signal,
      toError,
    });
    this.state = {
      read: (key) => this.#ask('state', 'read shared state', () => parts.room.readState(key)),
      write: (key, value, ifRevision) =>
        this.#ask('state', 'write shared state', () => parts.room.writeState(key, value, ifRevision)),
      watch: () => () => undefined,
    };
  }

  get session(): Session {
    return { signal: this } as unknown as Session;
  }

  now(): number {
    return this.#clock.now();
  }

  login(): Promise<void> {
    return this.#ask('api', 'log in', () => undefined);
  }

  async join(lane: Lane): Promise<void> {
    const { room } = this.#parts;
    const names = channelsOf(ROOM_ID, lane);
    await Promise.all(
      names.map(async (name) => {
        const channel = room.channel(lane, name);
        await this.#ask('api', 'join a lane', () => undefined, () => this.client.join(channel));
        room.receivers.get(channel)?.add(this);
        void this.#countUsers(lane, name);
      }),
    );
  }

  /** As `transport/agora/rtm/presence.ts` does: the vendor's first list does not name everyone in a large channel. */
  async #countUsers(lane: Lane, name: string): Promise<void> {
    const count = () => this.#parts.room.usersOn(lane);
    const counted = count() < LARGE ? count() : await this.#ask('api', 'count users', count).catch(() => 0);
    this.#loads.occupied(name, counted);
  }

  async leave(lane: Lane): Promise<void> {
    const { room } = this.#parts;
    for (const name of channelsOf(ROOM_ID, lane)) {
      const channel = room.channel(lane, name);
      room.receivers.get(channel)?.delete(this);
      await this.#ask('api', 'leave a lane', () => undefined, () => this.client.leave(channel));
    }
  }

  publish(lane: Lane, text: string): Promise<void> {
    const name = channelFor(ROOM_ID, lane, this.client.id as UserId);
    const channel = this.#parts.room.channel(lane, name);
    const urgency = laneKind(lane) as 'control' | 'ask' | 'chat';
    const send = () => this.client.publish(channel, packetOf(this.client.id, text));
    return this.#calls.publish(urgency, name, send);
  }

  async send(to: UserId, text: string): Promise<void> {
    const peer = this.#parts.peer(to);
    if (peer === undefined) return;
    const packet = packetOf(this.client.id, text);
    const send = () => this.client.send(peer.client, packet, () => peer.#emit('direct', packet));
    await this.#calls.publish('control', to, send);
  }

  onMessage(listener: (delivery: Delivery) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  presence(lane: Lane): { get: () => Presence; subscribe: () => () => void } {
    return {
      get: () => ({ count: this.#parts.room.usersOn(lane, this.#clock.now() % PRESENCE_EVERY_MS), userIds: undefined }),
      subscribe: () => () => undefined,
    };
  }

  lock(name: string): Promise<Lease> {
    return this.#ask('api', 'ask for a lock', () => undefined).then(() => this.#parts.room.lock(name));
  }

  receive(lane: Lane, packet: Packet): void {
    for (const name of channelsOf(ROOM_ID, lane)) this.#loads.occupied(name, this.#parts.room.usersOn(lane));
    this.#emit(lane, packet);
  }

  #emit(lane: Lane | 'direct', { from, text }: Packet): void {
    for (const listener of this.#listeners) listener({ lane, from: from as UserId, text });
  }

  /** A call and its answer: one hop there and one back. */
  #ask<T>(kind: 'api' | 'state', action: string, effect: () => T, count = () => this.client.call()): Promise<T> {
    const { network } = this.#parts;
    return this.#calls[kind](action, async () => {
      await count();
      return new Promise<T>((resolve, reject) => {
        network.hop(() => {
          try {
            const outcome = effect();
            network.hop(() => resolve(outcome));
          } catch (error) {
            network.hop(() => reject(error as Error));
          }
        });
      });
    });
  }
}

function toError(error: unknown, action: string): LiveRoomError {
  if (isLiveRoomError(error)) return error;
  const isOften = error instanceof Refusal && error.reason.endsWith('over-rate');
  const message = `unable to ${action}; ${error instanceof Error ? error.message : 'no reason given'}`;
  const retryable = { retryable: true, cause: error };
  if (isOften) return new LiveRoomError('rate-limited', message, { action, retryAfterMs: 1_000 }, retryable);
  return new LiveRoomError('network-unavailable', message, { action }, retryable);
}
