import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { DOCUMENTED_LIMITS } from '../../src/transport/agora/limits';
import { hopMs } from '../../scripts/simulate/latency';
import { Channel, Client, Network, packetOf, RECONNECTING_MS, Refusal } from '../../scripts/simulate/network';
import { percentile } from '../../scripts/simulate/figures';

function aNetwork({ users = 5, lossShare = 0 } = {}) {
  const clock = createVirtualClock();
  const network = new Network({ clock, random: seededRandom(7), limits: DOCUMENTED_LIMITS, lossShare });
  const carried: string[] = [];
  const channel = new Channel('room', network, { users: () => users, onCarried: ({ text }) => carried.push(text) });
  const reasons: string[] = [];
  const send = (client: Client, text = 'hello') =>
    client.publish(channel, packetOf(client.id, text)).catch((error: unknown) => {
      if (error instanceof Refusal) reasons.push(error.reason);
    });
  return { clock, network, channel, carried, send, reasons };
}

describe('the simulated network', () => {
  it('refuses the 21st call of a client in a second, and takes the next one a second later', async () => {
    const { clock, network } = aNetwork();
    const client = new Client('ana', network);
    for (let count = 0; count < 20; count++) await client.call();
    await expect(client.call()).rejects.toMatchObject({ reason: 'calls-over-rate' });
    await clock.advance(1_000);
    await expect(client.call()).resolves.toBeUndefined();
    expect(client.calls.peak).toBe(20);
    expect(client.refusals).toBe(1);
  });

  it('refuses the 61st message of a client in a second', async () => {
    const { network, send, reasons } = aNetwork();
    const client = new Client('ana', network);
    for (let count = 0; count < 61; count++) await send(client);
    expect(reasons).toEqual(['messages-over-rate']);
  });

  it('refuses a message over 32 KB, and the 51st channel of a client', async () => {
    const { clock, network, send, reasons } = aNetwork();
    const client = new Client('ana', network);
    await send(client, 'x'.repeat(32_769));
    expect(reasons).toEqual(['too-long']);
    for (let index = 0; index < 50; index++) {
      await client.join(new Channel(`c${index}`, network, { users: () => 1, onCarried: () => undefined }));
      await clock.advance(100);
    }
    const another = new Channel('another', network, { users: () => 1, onCarried: () => undefined });
    await expect(client.join(another)).rejects.toMatchObject({ reason: 'too-many-channels' });
  });

  it.each([
    [999, 200],
    [10_000, 100],
    [10_001, 30],
  ])('carries fewer messages in a second on a channel of %i users than %i', async (users, limit) => {
    const { clock, channel, carried, network } = aNetwork({ users });
    const client = new Client('ana', network);
    for (let count = 0; count < limit - 1; count++) channel.carry(packetOf(client.id, 'hello'));
    expect(channel.dropped).toBe(0);
    channel.carry(packetOf(client.id, 'one too many'));
    expect(channel.dropped).toBe(1);
    expect(channel.worstShare).toBe(1);
    expect(carried).toHaveLength(limit - 1);
    await clock.advance(RECONNECTING_MS);
    channel.carry(packetOf(client.id, 'later'));
    expect(carried).toHaveLength(limit);
  });

  it('makes all on an overloaded channel reconnect: they neither send nor receive for a while', async () => {
    const { clock, network, channel, send, reasons } = aNetwork({ users: 20_000 });
    const client = new Client('ana', network);
    client.channels.add(channel);
    const received: string[] = [];
    for (let count = 0; count < 30; count++) channel.carry(packetOf('bo', 'hello'));
    await send(client);
    expect(reasons).toEqual(['reconnecting']);
    client.deliver(packetOf('bo', 'unheard'), ({ text }) => received.push(text));
    await clock.advance(RECONNECTING_MS - 1);
    expect(client.isReconnecting).toBe(true);
    expect(received).toEqual([]);
    await clock.advance(1);
    expect(client.isReconnecting).toBe(false);
    client.deliver(packetOf('bo', 'heard'), ({ text }) => received.push(text));
    await clock.advance(5_000);
    expect(received).toEqual(['heard']);
    expect(channel.reconnectingMs).toBe(RECONNECTING_MS);
  });

  it('loses the share of messages that it is to lose', async () => {
    const { clock, network } = aNetwork({ lossShare: 0.25 });
    let arrived = 0;
    for (let count = 0; count < 4_000; count++) network.hop(() => arrived++);
    await clock.advance(5_000);
    expect(arrived / 4_000).toBeCloseTo(0.75, 1);
  });

  it('takes from 40 ms to 250 ms for 99 of 100 hops, and far longer for a few', () => {
    const random = seededRandom(3);
    const hops = Array.from({ length: 20_000 }, () => hopMs(random));
    expect(percentile(hops, 0)).toBeGreaterThanOrEqual(40);
    expect(percentile(hops, 50)).toBeCloseTo(53, -1);
    expect(percentile(hops, 99)).toBeGreaterThan(200);
    expect(percentile(hops, 99)).toBeLessThan(300);
    expect(percentile(hops, 100)).toBeGreaterThan(600);
  });
});
