/**
 * The same show as it is often built: one channel for everything and everyone, each line sent once as it is written,
 * nothing held back, nothing acknowledged. A question is a line that the host's page happens to receive.
 */
import { seededRandom } from '../../src/lib/random';
import { createCrowd } from '../../src/testing/crowd';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { DOCUMENTED_LIMITS } from '../../src/transport/agora/limits';
import { spreadOf, type Spread } from './figures';
import { Meter, type MeterReading } from './meter';
import { Channel, Client, LOSS_SHARE, Network, packetOf } from './network';
import { Occupancy } from './occupancy';
import type { ShowOptions } from './show';
import { channelFigures, type ChannelFigures } from './show-figures';

export interface NaiveFigures {
  /** Lines a second that people wrote; `peak` in any second of the clock. */
  readonly offered: { mean: number; peak: number };
  /** Lines a second that the channel carried. */
  readonly carried: number;
  readonly channel: ChannelFigures;
  /** Lines that the channel dropped because it was over its limit, and those that could not even be sent meanwhile. */
  readonly dropped: number;
  readonly refused: number;
  readonly asked: number;
  readonly lost: number;
  readonly askToBoardMs: Spread | undefined;
  readonly incoming: MeterReading;
}

const SETTLE_MS = 10_000;

export async function playNaively(options: ShowOptions): Promise<NaiveFigures> {
  const { viewers, seconds, growthSeconds, seed, traffic, detector } = options;
  const { limits = DOCUMENTED_LIMITS, lossShare = LOSS_SHARE } = options;
  const clock = createVirtualClock();
  const random = seededRandom(seed);
  const network = new Network({ clock, random, limits, lossShare });
  const elapsedMs = () => clock.now() - network.startedMs;
  const occupancy = new Occupancy(viewers, growthSeconds * 1_000, elapsedMs);
  const host = new Client('host', network);
  const askedMs = new Map<string, number>();
  const waitsMs: number[] = [];
  const offered = new Meter();
  let refused = 0;

  const channel = new Channel('room', network, {
    users: () => occupancy.present() + 1,
    onCarried(packet) {
      host.deliver(packet, () => {
        const sentMs = askedMs.get(packet.text);
        if (sentMs !== undefined) waitsMs.push(clock.now() - sentMs);
      });
    },
  });
  host.channels.add(channel);

  const crowd = createCrowd({
    detector,
    clock,
    random,
    reserved: [host.id],
    publish(lane, userId, text) {
      // What is asked is the line itself: there is no other way to the host.
      if (lane === 'ask') return;
      const packet = packetOf(userId, text);
      offered.add(elapsedMs(), packet.bytes);
      if (text.includes('"questionId"')) askedMs.set(text, clock.now());
      const client = new Client(userId, network);
      client.channels.add(channel);
      client.publish(channel, packet).catch(() => refused++);
    },
  });

  let next = 0;
  const speak = () => {
    for (; next < traffic.length && traffic[next]!.atMs <= elapsedMs(); next++) {
      const { user, text } = traffic[next]!;
      if (occupancy.hasCome(user)) crowd.say({ userId: user, name: user, text });
    }
    if (next < traffic.length) clock.schedule(speak, traffic[next]!.atMs - elapsedMs());
  };
  clock.schedule(speak, 0);
  await clock.advance(seconds * 1_000 + SETTLE_MS);

  const written = offered.read(seconds);
  return {
    offered: { mean: written.messages, peak: written.peakMessages },
    carried: channel.carriedBytes.read(seconds).messages,
    channel: channelFigures([channel], seconds),
    dropped: channel.dropped,
    refused,
    asked: askedMs.size,
    lost: askedMs.size - waitsMs.length,
    askToBoardMs: spreadOf(waitsMs),
    incoming: channel.carriedBytes.read(seconds),
  };
}
