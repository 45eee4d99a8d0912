import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lane, Session, UserId } from '../../src/index';
import { hash32 } from '../../src/lib/hash';
import { seededRandom } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import { LiveRoomError } from '../../src/model/errors';
import type { Role } from '../../src/model/participant';
import { createShards } from '../../src/room/shards';
import { createVirtualClock } from '../../src/testing/index';

const lost = () => new LiveRoomError('network-unavailable', 'unable to', { action: 'join' }, { retryable: true });

function idOn(shardOf64: number): UserId {
  for (let number = 0; ; number++) if (hash32(`user-${number}`) % 64 === shardOf64) return `user-${number}` as UserId;
}
/** Somebody whose shard is the last of any number up to 64, and so another after each change. */
const MOVING = idOn(63);
/** Somebody whose shard is always the first. */
const STAYING = idOn(0);

type Plan = object | string | undefined;

function setUp({ id = MOVING, role = 'viewer' as Role, plan = undefined as Plan, seed = 1 } = {}) {
  const clock = createVirtualClock();
  const on = new Set<Lane>();
  const log: string[] = [];
  const network = { join: async () => undefined as void, leave: async () => undefined as void, most: 0, reads: 0 };
  const state = { text: plan === undefined ? undefined : typeof plan === 'string' ? plan : JSON.stringify(plan) };
  const shared = {
    async read() {
      network.reads++;
      return state.text === undefined ? undefined : { value: state.text, revision: 1 };
    },
  };
  const port = {
    state: shared,
    async join(lane: Lane) {
      await network.join();
      on.add(lane);
      network.most = Math.max(network.most, on.size);
      log.push(`+${lane}`);
    },
    async leave(lane: Lane) {
      await network.leave();
      on.delete(lane);
      log.push(`-${lane}`);
    },
  };
  const session = { signal: port } as unknown as Session;
  const shards = createShards({
    self: { id, name: 'Ana', role },
    clock,
    random: seededRandom(seed),
    sharedNow: () => clock.now(),
  });
  let scope = new Scope();
  onTestFinished(() => scope.close());
  const enter = async () => {
    await scope.close();
    scope = new Scope();
    const entering = shards.enter(session, scope, scope.signal);
    entering.catch(() => undefined);
    await clock.advance(2_000);
    return entering;
  };
  return { clock, shards, enter, on, log, network, state, shared, leave: () => scope.close() };
}

const lanes = (on: ReadonlySet<Lane>) => [...on].sort();

describe('a viewer', () => {
  it('is on shard 0 where there is no plan', async () => {
    const { shards, enter, on } = setUp();
    await enter();
    expect(lanes(on)).toEqual(['chat/0']);
    expect(shards.lane()).toBe('chat/0');
  });

  it('joins its own shard of the plan at once', async () => {
    const { shards, enter, on, log } = setUp({ plan: { shards: 8, epoch: 1, was: 4, at: 0 } });
    await enter();
    expect(log).toEqual(['+chat/7']);
    expect(lanes(on)).toEqual([shards.lane()]);
    expect(shards.count()).toBe(8);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"shards":8}',
    '{"shards":0,"epoch":1,"was":1,"at":0}',
    '{"shards":3.5,"epoch":1,"was":1,"at":0}',
    '{"shards":1e9,"epoch":1,"was":1,"at":0}',
    '{"shards":"8","epoch":1,"was":1,"at":0}',
    '{"shards":8,"epoch":-1,"was":1,"at":0}',
    '{"shards":8,"epoch":1,"was":0,"at":0}',
    '{"shards":8,"epoch":1,"was":1}',
  ])('is on shard 0 where shared state says %j, which is no plan', async (plan) => {
    const { clock, shards, enter } = setUp({ plan });
    await enter();
    expect(shards.lane()).toBe('chat/0');
    void shards.resume();
    await clock.advance(20_000);
    expect(shards.lane()).toBe('chat/0');
  });

  it('does not take a plan of the future for a change under way', async () => {
    const { clock, shards, enter, state, on } = setUp();
    state.text = JSON.stringify({ shards: 8, epoch: 1, was: 1, at: clock.now() + 60_000 });
    await enter();
    expect(shards.lane()).toBe('chat/7');
    expect(lanes(on)).toEqual(['chat/7']);
  });

  it('does not wait long for a plan that can not be read, and follows the next beat', async () => {
    const { clock, shards, enter, shared, on } = setUp({ plan: { shards: 8, epoch: 1, was: 1, at: 0 } });
    shared.read = () => new Promise(() => undefined);
    await enter();
    expect(shards.lane()).toBe('chat/0');
    shards.follow(8);
    await clock.advance(20_000);
    expect(lanes(on)).toEqual(['chat/7']);
    shared.read = () => Promise.reject(lost());
    await enter();
    expect(shards.lane()).toBe('chat/7');
  });

  it('hears the new shard before it speaks there, and the old one for ten seconds after', async () => {
    const { clock, shards, enter, on, log } = setUp();
    await enter();
    shards.follow(2);
    await clock.advance(4_000);
    expect(lanes(on)).toEqual(['chat/0', 'chat/1']);
    expect(shards.lane()).toBe('chat/0');
    await clock.advance(2_000);
    expect(shards.lane()).toBe('chat/1');
    await clock.advance(9_900);
    expect(lanes(on)).toEqual(['chat/0', 'chat/1']);
    await clock.advance(200);
    expect(log).toEqual(['+chat/0', '+chat/1', '-chat/0']);
    expect(clock.pending).toBe(0);
  });

  it('joins at a time of its own, spread over four seconds', async () => {
    const joinedAt: number[] = [];
    for (let seed = 1; seed <= 60; seed++) {
      const { clock, shards, enter, on } = setUp({ seed });
      await enter();
      const fromMs = clock.now();
      shards.follow(2);
      await clock.runUntil(() => on.has('chat/1'));
      joinedAt.push(clock.now() - fromMs);
    }
    expect(Math.min(...joinedAt)).toBeLessThan(500);
    expect(Math.max(...joinedAt)).toBeGreaterThan(3_500);
    expect(Math.max(...joinedAt)).toBeLessThanOrEqual(4_000);
  });

  it('speaks on the old shard until the new one could be joined', async () => {
    const { clock, shards, enter, on, network } = setUp();
    await enter();
    network.join = () => Promise.reject(lost());
    shards.follow(2);
    await clock.advance(30_000);
    expect(shards.lane()).toBe('chat/0');
    network.join = async () => undefined;
    await clock.advance(1_000);
    expect(shards.lane()).toBe('chat/1');
    await clock.advance(10_000);
    expect(lanes(on)).toEqual(['chat/1']);
  });

  it('stays where it is when the new shard can never be joined, until the next change', async () => {
    const { clock, shards, enter, network } = setUp();
    await enter();
    network.join = () => Promise.reject(new LiveRoomError('access-denied', 'no', { action: 'join', vendorCode: '1' }));
    shards.follow(2);
    await clock.advance(30_000);
    expect(shards.lane()).toBe('chat/0');
    network.join = async () => undefined;
    shards.follow(4);
    await clock.advance(10_000);
    expect(shards.lane()).toBe('chat/3');
  });

  it('goes where the last of several plans says, and is never on more than two shards', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { clock, shards, enter, on, network } = setUp({ seed });
      const random = seededRandom(seed);
      await enter();
      let count = 1;
      for (let changes = 0; changes < 12; changes++) {
        count = 2 ** Math.floor(random() * 6);
        shards.follow(count);
        await clock.advance(random() * 15_000);
        expect(lanes(on)).toContain(shards.lane());
      }
      await clock.advance(20_000);
      expect(shards.lane()).toBe(`chat/${count - 1}`);
      expect(lanes(on)).toEqual([shards.lane()]);
      expect(network.most).toBeLessThanOrEqual(2);
      expect(clock.pending).toBe(0);
    }
  });

  it('leaves a shard that it could not leave at first', async () => {
    const { clock, shards, enter, on, network } = setUp();
    await enter();
    network.leave = () => Promise.reject(lost());
    shards.follow(2);
    await clock.advance(30_000);
    expect(lanes(on)).toEqual(['chat/0', 'chat/1']);
    network.leave = async () => undefined;
    await clock.advance(1_000);
    expect(lanes(on)).toEqual(['chat/1']);
  });

  it('is not held up by a shard that it can never leave', async () => {
    const { clock, shards, enter, on, network } = setUp();
    await enter();
    network.leave = () => Promise.reject(lost());
    shards.follow(2);
    await clock.advance(20_000);
    shards.follow(4);
    await clock.advance(6_500);
    expect(shards.lane()).toBe('chat/3');
    expect(lanes(on)).toEqual(['chat/0', 'chat/1', 'chat/3']);
    network.leave = async () => undefined;
    await clock.advance(12_000);
    expect(lanes(on)).toEqual(['chat/3']);
  });

  it('does nothing any more once the session has ended', async () => {
    for (const afterMs of [100, 3_000, 5_000, 8_000]) {
      const { clock, shards, enter, log, leave } = setUp();
      await enter();
      shards.follow(2);
      await clock.advance(afterMs);
      await leave();
      const before = [...log];
      await clock.advance(60_000);
      expect(log).toEqual(before);
      expect(clock.pending).toBe(0);
    }
  });

  it('reads the plan again in a new session, and after an interruption', async () => {
    const { clock, shards, enter, on, state } = setUp();
    await enter();
    state.text = '{"shards":4,"epoch":1,"was":1,"at":0}';
    void shards.resume();
    await clock.advance(20_000);
    expect(lanes(on)).toEqual(['chat/3']);
    on.clear();
    state.text = '{"shards":8,"epoch":2,"was":4,"at":0}';
    await enter();
    expect(lanes(on)).toEqual(['chat/7']);
  });

  describe('back after an interruption', () => {
    const interrupted = async (agoMs: number) => {
      const show = setUp();
      await show.enter();
      const at = show.clock.now() - agoMs;
      show.state.text = JSON.stringify({ shards: 4, epoch: 1, was: 1, at, isTold: true });
      return show;
    };

    it('speaks where the others do by now, as soon as it hears that shard', async () => {
      const { clock, shards, on, network } = await interrupted(17_000);
      network.join = () => new Promise((resolve) => void clock.schedule(resolve, 300));
      void shards.resume();
      await clock.advance(290);
      expect(shards.lane()).toBe('chat/0');
      await clock.advance(20);
      expect(shards.lane()).toBe('chat/3');
      expect(lanes(on)).toEqual(['chat/0', 'chat/3']);
      await clock.advance(11_000);
      expect(lanes(on)).toEqual(['chat/3']);
      expect(clock.pending).toBe(0);
    });

    it('does not wait either when a beat has told it before the plan could be read', async () => {
      const { clock, shards } = await interrupted(17_000);
      shards.follow(4);
      await clock.advance(10);
      expect(shards.lane()).toBe('chat/0');
      void shards.resume();
      await clock.advance(10);
      expect(shards.lane()).toBe('chat/3');
    });

    it('takes part in a change that is under way', async () => {
      const { clock, shards } = await interrupted(5_000);
      void shards.resume();
      await clock.advance(5_900);
      expect(shards.lane()).toBe('chat/0');
      await clock.advance(200);
      expect(shards.lane()).toBe('chat/3');
    });

    it('goes on with a change that it has made, and still hears the old shard', async () => {
      const { clock, shards, on } = await interrupted(0);
      shards.follow(4);
      await clock.advance(12_000);
      void shards.resume();
      await clock.advance(3_900);
      expect(lanes(on)).toEqual(['chat/0', 'chat/3']);
      await clock.advance(200);
      expect(lanes(on)).toEqual(['chat/3']);
    });
  });

  it('takes up in a new session what the keeper said while there was none', async () => {
    const { clock, shards, enter, on, leave } = setUp();
    await enter();
    await leave();
    on.clear();
    shards.follow(4);
    await clock.advance(20_000);
    expect(on.size).toBe(0);
    await enter();
    expect(lanes(on)).toEqual(['chat/3']);
  });

  it('makes a change that it hears of while it comes in', async () => {
    const { clock, shards, enter, network, state } = setUp();
    state.text = JSON.stringify({ shards: 4, epoch: 1, was: 1, at: clock.now() });
    network.join = async () => {
      shards.follow(1);
      shards.follow(4);
    };
    await enter();
    await clock.advance(6_000);
    expect(shards.lane()).toBe('chat/3');
  });

  it.each([-2_000, 5_000, 9_500])('takes part in a change that began %i ms ago', async (agoMs) => {
    const { clock, shards, enter, state, on } = setUp();
    state.text = JSON.stringify({ shards: 2, epoch: 1, was: 1, at: clock.now() - agoMs });
    await enter();
    expect(shards.lane()).toBe('chat/0');
    expect(lanes(on)).toEqual(['chat/0', 'chat/1']);
    await clock.advance(4_500);
    expect(shards.lane()).toBe('chat/1');
    expect(lanes(on)).toEqual(['chat/0', 'chat/1']);
  });
});

describe('crew', () => {
  it('speaks where everybody is, while there is more than one shard or some may not know better', async () => {
    const { clock, shards, enter } = setUp({ role: 'moderator' });
    await enter();
    expect(shards.lane()).toBe('chat/0');
    shards.follow(4);
    expect(shards.lane()).toBe('control');
    await clock.advance(30_000);
    expect(shards.lane()).toBe('control');
    shards.follow(1);
    await clock.advance(10_000);
    expect(shards.lane()).toBe('control');
    await clock.advance(10_000);
    expect(shards.lane()).toBe('chat/0');
  });

  it('speaks where everybody is, when a growth is taken back before it is over', async () => {
    const { clock, shards, enter } = setUp({ role: 'moderator' });
    await enter();
    shards.follow(4);
    await clock.advance(8_000);
    shards.follow(1);
    await clock.advance(15_000);
    expect(shards.lane()).toBe('control');
    await clock.advance(2_000);
    expect(shards.lane()).toBe('chat/0');
  });

  it('speaks on the lane of all again, after it came into the change to one shard', async () => {
    const { clock, shards, enter, state } = setUp({ id: STAYING, role: 'moderator' });
    state.text = JSON.stringify({ shards: 1, epoch: 1, was: 4, at: clock.now() });
    await enter();
    expect(shards.lane()).toBe('control');
    await clock.advance(20_000);
    expect(shards.lane()).toBe('chat/0');
  });

  it('hears what it samples besides its own shard, and leaves it again', async () => {
    const { clock, shards, enter, on } = setUp({ role: 'host', plan: { shards: 8, epoch: 1, was: 8, at: 0 } });
    await enter();
    const { signal } = new AbortController();
    await shards.sample([2, 3], signal);
    expect(lanes(on)).toEqual(['chat/2', 'chat/3', 'chat/7']);
    shards.follow(4);
    await clock.advance(20_000);
    expect(lanes(on)).toEqual(['chat/2', 'chat/3']);
    await shards.sample([0], signal);
    expect(lanes(on)).toEqual(['chat/0', 'chat/3']);
  });
});
