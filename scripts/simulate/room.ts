/**
 * One room on the simulated network: its channels, shared state and locks, and who of those simulated one by one is on
 * them. Knows no message but the plan of shards, which says how the viewers who are only counted are spread.
 */
import { LiveRoomError } from '../../src/model/errors';
import type { RoomId } from '../../src/model/ids';
import type { Lane } from '../../src/model/lane';
import { asPlan, PLAN_KEY } from '../../src/protocol/plan';
import { channelsOf } from '../../src/transport/agora/names';
import type { Lease, StateItem } from '../../src/transport/port';
import { Channel, type Client, type Network, type Packet } from './network';
import type { Occupancy } from './occupancy';

const CREW_COUNT = 3;
export const ROOM_ID = 'show' as RoomId;

/** Somebody who is simulated one by one. */
export interface Receiver {
  readonly client: Client;
  receive(lane: Lane, packet: Packet): void;
}

export interface RoomOptions {
  network: Network;
  occupancy: Occupancy;
  /** Brings what a lane's channel carried to those who are not on it one by one. */
  onCarried: (lane: Lane, packet: Packet) => void;
  /** Those on a channel are connected again. */
  onReconnected: (channel: Channel) => void;
}

export class Room {
  readonly channels = new Map<string, Channel>();
  readonly receivers = new Map<Channel, Set<Receiver>>();
  readonly #options: RoomOptions;
  readonly #state = new Map<string, StateItem>();
  readonly #locks = new Map<string, Promise<void>>();

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  channel(lane: Lane, name: string = channelsOf(ROOM_ID, lane)[0]!): Channel {
    let channel = this.channels.get(name);
    if (channel !== undefined) return channel;
    const { network, onCarried, onReconnected } = this.#options;
    channel = new Channel(name, network, {
      users: () => this.usersOn(lane),
      onCarried: (packet) => {
        for (const receiver of this.receivers.get(channel!) ?? []) {
          if (receiver.client.id === packet.from) continue;
          receiver.client.deliver(packet, () => receiver.receive(lane, packet));
        }
        onCarried(lane, packet);
      },
      onReconnected: () => onReconnected(channel!),
    });
    this.channels.set(name, channel);
    this.receivers.set(channel, new Set());
    return channel;
  }

  /** How many are on a lane, or were some time ago. */
  usersOn(lane: Lane, agoMs = 0): number {
    const { occupancy } = this.#options;
    if (lane === 'ask') return CREW_COUNT;
    if (lane === 'control') return CREW_COUNT + occupancy.present(agoMs);
    return CREW_COUNT + occupancy.onShard(Number(lane.slice('chat/'.length)), agoMs);
  }

  readState(key: string): StateItem | undefined {
    return this.#state.get(key);
  }

  writeState(key: string, value: string, ifRevision: number | undefined): StateItem {
    const present = this.#state.get(key)?.revision ?? 0;
    if (ifRevision !== undefined && ifRevision !== present) {
      const context = { key, revision: present };
      throw new LiveRoomError('stale-revision', 'unable to write shared state; it has changed', context);
    }
    const item = { value, revision: present + 1 };
    this.#state.set(key, item);
    const plan = key === PLAN_KEY ? asPlan(item.value)?.shards : undefined;
    if (plan !== undefined) this.#options.occupancy.planned(plan);
    return item;
  }

  /** Waits for a lock. Nobody dies in a simulated show, so a lease ends by release only. */
  async lock(name: string): Promise<Lease> {
    const before = this.#locks.get(name) ?? Promise.resolve();
    const end = new AbortController();
    const released = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()));
    this.#locks.set(name, before.then(() => released));
    await before;
    return { ended: end.signal, release: async () => end.abort() };
  }
}
