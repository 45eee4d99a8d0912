import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveRoomError, type SharedState, type StateItem } from '../../src/index';
import { keepShards } from '../../src/room/shard-keeping';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

function setUp(value?: string) {
  const clock = createVirtualClock();
  let item: StateItem | undefined = value === undefined ? undefined : { value, revision: 1 };
  const room = { audience: 1, writes: 0, failure: undefined as Error | undefined, meanwhile: () => undefined as void };
  const set = (next: string): StateItem => (item = { value: next, revision: (item?.revision ?? 0) + 1 });
  const state: SharedState = {
    async read() {
      const present = item;
      room.meanwhile();
      return present;
    },
    async write(key, next, ifRevision) {
      const revision = item?.revision ?? 0;
      if (room.failure !== undefined) throw room.failure;
      if (ifRevision !== revision) throw new LiveRoomError('stale-revision', 'unable to write', { key, revision });
      room.writes++;
      return set(next);
    },
    watch: () => () => undefined,
  };
  const term = new AbortController();
  onTestFinished(() => term.abort());
  const options = { clock, sharedNow: () => clock.now(), state: () => state, audience: () => room.audience };
  const keep = (epoch: number) => keepShards(options, epoch, term.signal);
  const plan = () => (item === undefined ? undefined : (JSON.parse(item.value) as Record<string, number>));
  return { clock, room, keep, plan, set, term };
}

describe('a keeper', () => {
  it('writes nothing in a small room, and says that there is one shard', async () => {
    const { clock, keep, plan, room, term } = setUp();
    room.audience = 5_000;
    const shards = keep(1);
    expect(shards()).toBeUndefined();
    await clock.advance(60_000);
    expect(shards()).toBe(1);
    expect(plan()).toBeUndefined();
    term.abort();
    await clock.advance(0);
    expect(clock.pending).toBe(0);
  });

  it('follows the audience within ten seconds, up at once and down only when it stays away', async () => {
    const { clock, keep, plan, room } = setUp();
    const shards = keep(3);
    await clock.advance(1_000);
    room.audience = 20_001;
    await clock.advance(10_000);
    expect(shards()).toBe(8);
    expect(plan()).toMatchObject({ shards: 8, epoch: 3, was: 1 });
    room.audience = 3_000;
    await clock.advance(19_000);
    room.audience = 15_000;
    await clock.advance(10_000);
    expect(shards()).toBe(8);
    room.audience = 3_000;
    await clock.advance(40_000);
    expect(shards()).toBe(2);
    expect(plan()).toMatchObject({ shards: 2, epoch: 3, was: 8 });
  });

  it('takes up the plan of its predecessor under its own number, and when it was made', async () => {
    const { clock, keep, plan, room } = setUp('{"shards":16,"epoch":4,"was":8,"at":1000}');
    room.audience = 3;
    const shards = keep(5);
    await clock.advance(0);
    expect(shards()).toBe(16);
    expect(plan()).toEqual({ shards: 16, epoch: 5, was: 8, at: 1_000 });
    // A keeper who has only just come has not seen everybody yet.
    await clock.advance(15_000);
    expect(shards()).toBe(16);
    await clock.advance(15_000);
    expect(shards()).toBe(1);
  });

  it('never overwrites the plan of a newer keeper', async () => {
    const { clock, keep, plan, room, set } = setUp();
    keep(5);
    await clock.advance(1_000);
    set('{"shards":2,"epoch":6,"was":1,"at":1}');
    room.audience = 100_000;
    await clock.advance(60_000);
    expect(plan()).toMatchObject({ shards: 2, epoch: 6 });
    expect(room.writes).toBe(0);
  });

  it('decides anew when somebody wrote in between', async () => {
    const { clock, keep, plan, room, set } = setUp();
    room.audience = 9_000;
    room.meanwhile = () => {
      room.meanwhile = () => undefined;
      set('{"shards":4,"epoch":1,"was":1,"at":1}');
    };
    const shards = keep(2);
    await clock.advance(0);
    expect(shards()).toBe(4);
    expect(plan()).toEqual({ shards: 4, epoch: 2, was: 1, at: 1 });
  });

  it('does not fight for ever over a state that somebody else writes all the time', async () => {
    const { clock, keep, room, set } = setUp();
    room.audience = 9_000;
    let others = 0;
    room.meanwhile = () => void set(`{"shards":4,"epoch":1,"was":1,"at":${++others}}`);
    const shards = keep(2);
    await clock.advance(25_000);
    expect(others).toBe(9);
    expect(shards()).toBeUndefined();
    room.meanwhile = () => undefined;
    await clock.advance(10_000);
    expect(shards()).toBe(4);
  });

  it.each(['', 'null', '7', '[]', '{"shards":0,"epoch":1}', '{"shards":2}', '{"shards":2000,"epoch":1}'])(
    'plans anew where the state says %j',
    async (value) => {
      const { clock, keep, plan, room } = setUp(value);
      room.audience = 6_000;
      const shards = keep(1);
      await clock.advance(0);
      expect(shards()).toBe(2);
      expect(plan()).toMatchObject({ shards: 2, epoch: 1, was: 1 });
    },
  );

  it('does not announce what it could not write, and tries again', async () => {
    const reported = collectReportedErrors();
    const { clock, keep, room } = setUp();
    room.audience = 6_000;
    const failure = new LiveRoomError('network-unavailable', 'unable to write', { action: 'write' }, { retryable: true });
    room.failure = failure;
    const shards = keep(1);
    await clock.advance(25_000);
    expect(shards()).toBeUndefined();
    expect(reported).toEqual([]);
    room.failure = new Error('a bug');
    await clock.advance(10_000);
    expect(reported).toEqual([room.failure]);
    room.failure = undefined;
    await clock.advance(10_000);
    expect(shards()).toBe(2);
  });
});
