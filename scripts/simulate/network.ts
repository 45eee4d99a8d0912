/**
 * The vendor's signalling network, as its pages describe it, on a virtual clock: limits by client and by channel, hops
 * that take time and lose messages, and what happens to those who go over. Knows nothing of what is sent.
 *
 * A message crosses two hops, device to network and network to device. A channel is over its limit when a message makes
 * as many in one second as the pages say it must stay below. That message is dropped, and whoever is on the channel
 * is RECONNECTING for 3 s: nothing reaches them and they can't send. The pages name the state but no duration.
 */
import type { Clock } from '../../src/lib/clock';
import type { Random } from '../../src/lib/random';
import { channelRate, type AgoraLimits } from '../../src/transport/agora/limits';
import { hopMs } from './latency';
import { Meter } from './meter';
import { RateWindow } from './rate-window';

export const RECONNECTING_MS = 3_000;
/** Of each hop. */
export const LOSS_SHARE = 0.005;

export interface Packet {
  readonly from: string;
  readonly text: string;
  readonly bytes: number;
}

export const packetOf = (from: string, text: string): Packet => ({ from, text, bytes: Buffer.byteLength(text) });

/** The network refused a call or a message: the client was over its rate, or not connected. */
export class Refusal extends Error {
  constructor(
    readonly reason: 'calls-over-rate' | 'messages-over-rate' | 'too-long' | 'too-many-channels' | 'reconnecting',
  ) {
    super(`unable to reach the network; ${reason}`);
  }
}

export interface NetworkOptions {
  clock: Clock;
  random: Random;
  limits: AgoraLimits;
  /** The share of messages that each hop loses, 0–1. */
  lossShare: number;
}

export class Network {
  readonly options: NetworkOptions;
  readonly startedMs: number;

  constructor(options: NetworkOptions) {
    this.options = options;
    this.startedMs = options.clock.now();
  }

  /** One hop: runs `arrive` when it is over, unless it loses what it carries. */
  hop(arrive: () => void): void {
    const { clock, random, lossShare } = this.options;
    if (random() >= lossShare) clock.schedule(arrive, hopMs(random));
  }
}

/** One device's link. */
export class Client {
  readonly calls = new RateWindow();
  readonly messages = new RateWindow();
  readonly incoming = new Meter();
  readonly channels = new Set<Channel>();
  refusals = 0;
  readonly #network: Network;

  constructor(readonly id: string, network: Network) {
    this.#network = network;
  }

  get isReconnecting(): boolean {
    const nowMs = this.#network.options.clock.now();
    for (const channel of this.channels) if (channel.reconnectingUntilMs > nowMs) return true;
    return false;
  }

  /** An API call other than sending. */
  async call(): Promise<void> {
    const { clock, limits } = this.#network.options;
    if (this.calls.count(clock.now()) >= limits.apiCallsPerSecond) throw this.#refused('calls-over-rate');
    this.calls.add(clock.now());
  }

  async join(channel: Channel): Promise<void> {
    await this.call();
    if (this.channels.size >= this.#network.options.limits.channels) throw this.#refused('too-many-channels');
    this.channels.add(channel);
  }

  async leave(channel: Channel): Promise<void> {
    await this.call();
    this.channels.delete(channel);
  }

  /** Sends to a channel; whoever is to have it, the channel's owner decides. */
  async publish(channel: Channel, packet: Packet): Promise<void> {
    this.#admit(packet);
    this.#network.hop(() => channel.carry(packet));
  }

  async send(to: Client, packet: Packet, take: (packet: Packet) => void): Promise<void> {
    this.#admit(packet);
    this.#network.hop(() => to.deliver(packet, take));
  }

  /** The hop from the network to this device. */
  deliver(packet: Packet, take: (packet: Packet) => void): void {
    this.#network.hop(() => {
      if (this.isReconnecting) return;
      this.incoming.add(this.#network.options.clock.now() - this.#network.startedMs, packet.bytes);
      take(packet);
    });
  }

  #admit({ bytes }: Packet): void {
    const { clock, limits } = this.#network.options;
    if (this.isReconnecting) throw this.#refused('reconnecting');
    if (bytes > limits.messageBytes) throw this.#refused('too-long');
    if (this.messages.count(clock.now()) >= limits.messagesPerSecond) throw this.#refused('messages-over-rate');
    this.messages.add(clock.now());
  }

  #refused(reason: Refusal['reason']): Refusal {
    this.refusals++;
    return new Refusal(reason);
  }
}

export interface ChannelOptions {
  /** How many users are on it now. */
  users: () => number;
  /** Takes what the channel carried, to bring it to those whom it concerns. */
  onCarried: (packet: Packet) => void;
  /** Those on it are connected again. */
  onReconnected?: () => void;
}

export class Channel {
  readonly load = new RateWindow();
  readonly #carried = new RateWindow();
  /** All that reached it, dropped or not. */
  readonly arrived = new Meter();
  readonly carriedBytes = new Meter();
  /** The greatest load in any second, as a share of the limit at that time. */
  worstShare = 0;
  worstLimit = Infinity;
  dropped = 0;
  reconnectingUntilMs = -Infinity;
  reconnectingMs = 0;
  readonly #network: Network;
  readonly #options: ChannelOptions;

  constructor(readonly name: string, network: Network, options: ChannelOptions) {
    this.#network = network;
    this.#options = options;
  }

  /** Takes a message that reached the network. */
  carry(packet: Packet): void {
    const { clock, limits } = this.#network.options;
    const nowMs = clock.now();
    const limit = channelRate(limits, this.#options.users());
    const share = this.load.add(nowMs) / limit;
    this.arrived.add(nowMs - this.#network.startedMs, packet.bytes);
    if (share > this.worstShare) [this.worstShare, this.worstLimit] = [share, limit];
    if (this.#carried.count(nowMs) + 1 >= limit) {
      this.dropped++;
      this.#disturb(nowMs);
      return;
    }
    this.#carried.add(nowMs);
    this.carriedBytes.add(nowMs - this.#network.startedMs, packet.bytes);
    this.#options.onCarried(packet);
  }

  #disturb(nowMs: number): void {
    const wasUntilMs = this.reconnectingUntilMs;
    this.reconnectingUntilMs = nowMs + RECONNECTING_MS;
    this.reconnectingMs += this.reconnectingUntilMs - Math.max(nowMs, wasUntilMs);
    this.#network.options.clock.schedule(() => this.#reconnected(), RECONNECTING_MS);
  }

  #reconnected(): void {
    if (this.#network.options.clock.now() >= this.reconnectingUntilMs) this.#options.onReconnected?.();
  }
}
