import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery, Lane, Session } from '../../src/index';
import { Emitter } from '../../src/lib/emitter';
import { Scope } from '../../src/lib/scope';
import type { SampleBudget } from '../../src/room/shard-sample';
import { sampleShards } from '../../src/room/shard-sampling';
import { createShards } from '../../src/room/shards';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

async function setUp({ shards: count, budget }: { shards: number; budget?: SampleBudget }) {
  const clock = createVirtualClock();
  const on = new Set<Lane>();
  const heard = new Map<Lane, number>();
  const calls: { lane: Lane; atMs: number }[] = [];
  const events = new Emitter<{ message: Delivery }>();
  const network = { join: async (_: Lane) => undefined as void, perSecond: (_: Lane) => 0 };
  const port = {
    state: { read: async () => ({ value: JSON.stringify({ shards: count, epoch: 1, was: count, at: 0 }), revision: 1 }) },
    onMessage: (listener: (delivery: Delivery) => void) => events.on('message', listener),
    async join(lane: Lane) {
      calls.push({ lane, atMs: clock.now() });
      await network.join(lane);
      on.add(lane);
    },
    async leave(lane: Lane) {
      calls.push({ lane, atMs: clock.now() });
      on.delete(lane);
    },
  };
  const session = { signal: port } as unknown as Session;
  const self = { id: 'host', name: 'host', role: 'host' } as const;
  const shards = createShards({ self, clock, random: () => 0.5, sharedNow: () => clock.now() });
  const scope = new Scope();
  onTestFinished(() => scope.close());
  await shards.enter(session, scope, scope.signal);
  sampleShards({ shards, clock, ...(budget === undefined ? {} : { budget }) }, session, scope);
  /** Lets chat come in on what is heard. */
  const chat = async (seconds: number) => {
    for (let tenths = 0; tenths < seconds * 10; tenths++) {
      for (const lane of on) {
        heard.set(lane, (heard.get(lane) ?? 0) + 1);
        for (let left = network.perSecond(lane) / 10; left > 0; left--) {
          events.emit('message', { lane, from: 'ana', text: '' } as unknown as Delivery);
        }
      }
      await clock.advance(100);
    }
  };
  return { clock, shards, scope, on, heard, calls, network, chat };
}

describe('sampling', () => {
  it('hears all of eight quiet shards, joined one a second', async () => {
    const { chat, on, calls, network } = await setUp({ shards: 8 });
    network.perSecond = () => 20;
    await chat(10);
    expect(on.size).toBe(8);
    const gaps = calls.slice(1).map(({ atMs }, index) => atMs - calls[index]!.atMs);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    await chat(60);
    expect(calls).toHaveLength(8);
  });

  it('keeps to what its device bears, and hears every shard in time', { timeout: 30_000 }, async () => {
    const { chat, on, heard, network } = await setUp({ shards: 16 });
    network.perSecond = () => 80;
    await chat(20);
    expect(on.size).toBe(3);
    await chat(16 * 32);
    expect(heard.size).toBe(16);
    expect(on.size).toBeLessThanOrEqual(4);
  });

  it('is on no more shards than a client may be on channels', async () => {
    const { chat, on, shards } = await setUp({ shards: 1_024 });
    await chat(120);
    expect(on.size).toBeGreaterThanOrEqual(37);
    expect(on.size).toBeLessThanOrEqual(38);
    expect(on).toContain(`chat/${shards.own()}`);
  });

  it('tries again when a shard could not be joined', async () => {
    const reported = collectReportedErrors();
    const { chat, on, network } = await setUp({ shards: 4 });
    network.join = () => Promise.reject(new Error('a bug'));
    await chat(3);
    expect(on.size).toBe(1);
    expect(reported.length).toBeGreaterThan(0);
    network.join = async () => undefined;
    await chat(10);
    expect(on.size).toBe(4);
  });

  it('does not wait for ever for a shard that does not answer', async () => {
    const { clock, chat, on, network, shards } = await setUp({ shards: 4 });
    network.join = () => new Promise(() => undefined);
    await chat(3);
    network.join = async () => undefined;
    shards.follow(2);
    await clock.advance(40_000);
    expect([...on].sort()).toEqual(['chat/0', 'chat/1']);
  });

  it('ends with the session', async () => {
    const { clock, chat, calls, scope } = await setUp({ shards: 64 });
    await chat(5);
    await scope.close();
    const { length } = calls;
    await clock.advance(60_000);
    expect(calls).toHaveLength(length);
    expect(clock.pending).toBe(0);
  });
});
