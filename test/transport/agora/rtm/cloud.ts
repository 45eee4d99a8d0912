/** Signalling sessions on a simulated cloud, without media: what the tests of this folder begin with. */
// What is loaded later is there already: on a virtual clock nothing waits for a disk.
import '../../../../src/transport/agora/crew-parts';
import { seededRandom } from '../../../../src/lib/random';
import type { RoomId, UserId } from '../../../../src/model/ids';
import { createVirtualClock } from '../../../../src/testing';
import { CallBudget } from '../../../../src/transport/agora/budget';
import { ChannelLoads } from '../../../../src/transport/agora/channel-loads';
import { type AgoraLimits, DOCUMENTED_LIMITS } from '../../../../src/transport/agora/limits';
import { MeteredCalls } from '../../../../src/transport/agora/metered-calls';
import { AgoraSignal } from '../../../../src/transport/agora/rtm/signal';
import { fromVendor } from '../../../../src/transport/agora/vendor-errors';
import type { MediaPort } from '../../../../src/transport/media-port';
import type { Delivery, Presence, Session, Transport } from '../../../../src/transport/port';
import { Faults } from '../fake/faults';
import { Network } from '../fake/network';
import { CallMeters } from '../fake/rtm/rtm-calls';
import { FakeRtmClient } from '../fake/rtm/fake-rtm-client';
import { RtmServer } from '../fake/rtm/rtm-server';
import { Timers } from '../fake/timers';
import { TokenOffice } from '../fake/token-office';

export const ROOM = 'room-1' as RoomId;

export class Cloud {
  readonly clock = createVirtualClock();
  readonly timers = new Timers(this.clock);
  readonly tokens = new TokenOffice(this.timers);
  readonly faults: Faults;
  readonly server: RtmServer;
  readonly #network: Network;
  readonly #limits: AgoraLimits;
  readonly #random = seededRandom(5);

  constructor(limits: Partial<AgoraLimits> = {}) {
    this.#limits = { ...DOCUMENTED_LIMITS, ...limits };
    const network = (): Network => this.#network;
    const faults = new Faults({
      cut: (userId) => network().cut(userId),
      restore: (userId) => network().restore(userId),
      settle: () => network().settle(),
      kick: (userId) => this.server.kick(userId),
      expireTokens: (userId) => this.server.expireTokens(userId),
    });
    this.faults = faults;
    this.#network = new Network(this.timers, this.#random, faults, [40, 90]);
    this.server = new RtmServer(this.#network, this.tokens, { timers: this.timers, faults, limits: DOCUMENTED_LIMITS });
  }

  /** A session that is not open yet. */
  seat(name: string, roomId = ROOM): Seat {
    const { clock } = this;
    const userId = name as UserId;
    const meters = new CallMeters();
    const surroundings = { network: this.#network, server: this.server, limits: DOCUMENTED_LIMITS };
    const around = { ...surroundings, metersOf: () => meters };
    const client = new FakeRtmClient(around, 'app', userId, { presenceTimeout: 20 });
    const loads = new ChannelLoads({ limits: this.#limits });
    const ended = new AbortController();
    const budget = new CallBudget({ limits: this.#limits, clock });
    const calls = new MeteredCalls({ budget, loads, clock, signal: ended.signal, toError: fromVendor });
    const parts = { client, roomId, userId, calls, limits: this.#limits, loads, clock, random: this.#random };
    const signal = new AgoraSignal({ ...parts, isCrew: false, sharedNow: () => clock.now() });
    return new Seat(userId, client, signal, loads);
  }

  async connect(name: string, roomId = ROOM): Promise<Seat> {
    const seat = this.seat(name, roomId);
    await this.settled(seat.signal.open('token', new AbortController().signal));
    return seat;
  }

  /** Settles as `promise` does; lets time pass until then. */
  async settled<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => void (isSettled = true);
    promise.then(settle, settle);
    await this.clock.runUntil(() => isSettled);
    return promise;
  }

  /** The error that `promise` rejects with. */
  async rejection(promise: Promise<unknown>): Promise<unknown> {
    const outcome = promise.then(
      (value) => new Error(`it resolved, to ${String(value)}`),
      (error: unknown) => error,
    );
    return this.settled(outcome);
  }

  /** Who the cloud has on a channel, and what each asked for. */
  channel(name: string) {
    return this.server.channel(name);
  }

  /** As much of a transport as signalling needs. */
  transport(): Transport {
    return {
      name: 'signalling only',
      connect: async ({ roomId, user, signal }): Promise<Session> => {
        signal.throwIfAborted();
        const seat = this.seat(user.id, roomId);
        await seat.signal.open('token', signal);
        const close = () => seat.signal.close();
        return { connection: seat.signal.link, signal: seat.signal, media: {} as MediaPort, close };
      },
    };
  }

  silence(userId: string): void {
    this.faults.deadNetwork(userId);
  }

  restore(userId: string): void {
    this.faults.restore(userId);
  }
}

export class Seat {
  readonly heard: Delivery[] = [];

  constructor(
    readonly userId: UserId,
    readonly client: FakeRtmClient,
    readonly signal: AgoraSignal,
    readonly loads: ChannelLoads,
  ) {
    signal.onMessage((delivery) => this.heard.push(delivery));
  }

  get texts(): unknown[] {
    return this.heard.map(({ text }) => text);
  }

  presence(lane: Parameters<AgoraSignal['presence']>[0]): Presence {
    return this.signal.presence(lane).get();
  }
}
