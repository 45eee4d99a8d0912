import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveRoomError, type SharedState, type StateItem } from '../../src/index';
import { keepShards } from '../../src/room/shard-keeping';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

function setUp(value?: string) {
  const clock = createVirtualClock();
  let item: StateItem | undefined = value === undefined ? undefined : { value, revision: 1 };
  const room = {
    audience: 1,
    /** The number of its newest keeper. */
    newest: 0,
    writes: 0,
    failure: undefined as Error | undefined,
    meanwhile: () => undefined as void,
    beat: async () => undefined as void,
  };
  const set = (next: string): StateItem => (item = { value: next, revision: (item?.revision ?? 0) + 1 });
  const state: SharedState = {
    async read(key) {
      if (key === 'keeper') return { value: String(room.newest), revision: 1 };
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
  let shards: () => number | undefined = () => undefined;
  /** What each beat said, and when. */
  const beats: { shards: number | undefined; atMs: number }[] = [];
  const options = {
    clock,
    sharedNow: () => clock.now(),
    state: () => state,
    audience: () => room.audience,
    beat: async () => {
      beats.push({ shards: shards(), atMs: clock.now() });
      await room.beat();
    },
  };
  const keep = (epoch: number) => {
    room.newest = Math.max(room.newest, epoch);
    return (shards = keepShards(options, epoch, term.signal));
  };
  const plan = () => (item === undefined ? undefined : (JSON.parse(item.value) as Record<string, number>));
  return { clock, room, keep, plan, set, term, beats };
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

  it('follows the audience, up within two seconds and down only when it stays away', async () => {
    const { clock, keep, plan, room } = setUp();
    const shards = keep(3);
    await clock.advance(1_000);
    room.audience = 20_001;
    await clock.advance(2_000);
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

  it('lets ten seconds pass between two changes, so that all have made the first', async () => {
    const { clock, keep, plan, room } = setUp();
    const shards = keep(1);
    room.audience = 6_000;
    await clock.advance(2_000);
    expect(shards()).toBe(2);
    room.audience = 60_000;
    await clock.advance(9_000);
    expect(shards()).toBe(2);
    await clock.advance(3_000);
    expect(shards()).toBe(16);
    expect(plan()).toMatchObject({ was: 2 });
  });

  it('says a change at once, to all who are there, and notes in the plan that it did', async () => {
    const { clock, keep, plan, room, beats } = setUp();
    keep(1);
    await clock.advance(1_000);
    room.audience = 6_000;
    room.beat = () => new Promise((resolve) => void clock.schedule(resolve, 100));
    await clock.advance(1_000);
    expect(beats).toEqual([{ shards: 2, atMs: clock.now() }]);
    expect(plan()).toMatchObject({ shards: 2, isTold: false });
    await clock.advance(100);
    expect(plan()).toMatchObject({ shards: 2, isTold: true });
    await clock.advance(60_000);
    expect(beats).toHaveLength(1);
  });

  it('says it again when that could not be sent', async () => {
    const reported = collectReportedErrors();
    const { clock, keep, plan, room, beats } = setUp();
    room.audience = 6_000;
    room.beat = () => Promise.reject(new Error('not connected'));
    keep(1);
    await clock.advance(3_000);
    expect(beats.map(({ shards }) => shards)).toEqual([2, 2]);
    expect(plan()).toMatchObject({ isTold: false });
    room.beat = async () => undefined;
    await clock.advance(2_000);
    expect(plan()).toMatchObject({ isTold: true });
    expect(reported).toEqual([]);
  });

  it('takes up the plan of its predecessor under its own number, and when it was made', async () => {
    const { clock, keep, plan, room, beats } = setUp('{"shards":16,"epoch":4,"was":8,"at":1000,"isTold":true}');
    room.audience = 25_000;
    const shards = keep(5);
    await clock.advance(0);
    expect(shards()).toBe(16);
    expect(plan()).toEqual({ shards: 16, epoch: 5, was: 8, at: 1_000, isTold: true });
    expect(beats).toEqual([]);
    room.audience = 3;
    await clock.advance(25_000);
    expect(shards()).toBe(16);
    await clock.advance(35_000);
    expect(shards()).toBe(1);
  });

  it('begins the change anew of which its predecessor told nobody', async () => {
    const { clock, keep, plan, room, beats } = setUp('{"shards":16,"epoch":4,"was":8,"at":1000,"isTold":false}');
    room.audience = 25_000;
    keep(5);
    await clock.advance(0);
    const atMs = clock.now();
    expect(beats).toEqual([{ shards: 16, atMs }]);
    expect(plan()).toEqual({ shards: 16, epoch: 5, was: 8, at: atMs, isTold: true });
  });

  it('says nothing of a plan that is too large for the audience, before it has seen all of that', async () => {
    const { clock, keep, plan, room, set } = setUp();
    set('{"shards":16,"epoch":4,"was":16,"at":1000,"isTold":true}');
    // A keeper who has only just come has not seen everybody yet.
    room.audience = 3;
    const shards = keep(5);
    await clock.advance(15_000);
    expect(shards()).toBeUndefined();
    expect(room.writes).toBe(0);
    room.audience = 25_000;
    await clock.advance(2_000);
    expect(shards()).toBe(16);
    expect(plan()).toMatchObject({ shards: 16, epoch: 5 });
  });

  it('never overwrites the plan of a newer keeper', async () => {
    const { clock, keep, plan, room, set } = setUp();
    keep(5);
    await clock.advance(1_000);
    room.newest = 6;
    set('{"shards":2,"epoch":6,"was":1,"at":1}');
    room.audience = 100_000;
    await clock.advance(55_000);
    expect(plan()).toMatchObject({ shards: 2, epoch: 6 });
    expect(room.writes).toBe(0);
  });

  it('decides anew when somebody wrote in between', async () => {
    const { clock, keep, plan, room, set } = setUp();
    room.audience = 9_000;
    room.meanwhile = () => {
      room.meanwhile = () => undefined;
      set('{"shards":4,"epoch":1,"was":1,"at":1,"isTold":true}');
    };
    const shards = keep(2);
    await clock.advance(0);
    expect(shards()).toBe(4);
    expect(plan()).toEqual({ shards: 4, epoch: 2, was: 1, at: 1, isTold: true });
  });

  it('does not fight for ever over a state that somebody else writes all the time', async () => {
    const { clock, keep, room, set } = setUp();
    room.audience = 9_000;
    let others = 0;
    room.meanwhile = () => void set(`{"shards":4,"epoch":1,"was":1,"at":${++others}}`);
    const shards = keep(2);
    await clock.advance(25_000);
    expect(others).toBe(3 * 13);
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

  it.each([
    ['no plan', '{"shards":1024}'],
    ['no plan, of a small room', '{"shards":1}'],
    ['its own plan', '{"shards":1024,"epoch":1,"was":1,"at":0,"isTold":true}'],
    ['a plan of a keeper that there never was', '{"shards":1024,"epoch":9007199254740991,"was":1,"at":0}'],
    ['a plan of the next keeper', '{"shards":1024,"epoch":2,"was":1,"at":0}'],
  ])('restores what it decided within two seconds where somebody wrote %s', async (_, forged) => {
    for (const audience of [3, 9_000]) {
      const { clock, keep, plan, room, set, beats } = setUp();
      room.audience = audience;
      const shards = keep(1);
      await clock.advance(3_000);
      const kept = shards();
      const told = beats.length;
      set(forged);
      await clock.advance(2_000);
      expect(plan()).toMatchObject({ shards: kept, was: 1, epoch: 1, isTold: true });
      await clock.advance(60_000);
      set(forged);
      await clock.advance(2_000);
      expect(plan()).toMatchObject({ shards: kept, was: 1, epoch: 1, isTold: true });
      expect(shards()).toBe(kept);
      expect(beats).toHaveLength(told);
    }
  });

  it('believes for a minute at most that there is a newer keeper, while the lock is its own', async () => {
    const { clock, keep, plan, room, set } = setUp();
    room.audience = 9_000;
    const shards = keep(1);
    await clock.advance(1_000);
    room.newest = 2;
    set('{"shards":1024,"epoch":2,"was":1,"at":0}');
    await clock.advance(65_000);
    expect(shards()).toBe(2);
    expect(plan()).toMatchObject({ shards: 2, epoch: 1 });
  });

  it.each([
    ['larger than its audience explains', '{"shards":1024,"epoch":4,"was":1024,"at":0}', 9_000],
    ['of a keeper that there never was', '{"shards":1024,"epoch":9007199254740991,"was":1024,"at":0}', 9_000],
    ['of the future', '{"shards":1024,"epoch":4,"was":1,"at":9007199254740991}', 3],
  ])('never says a plan that is %s', async (_, forged, audience) => {
    const { clock, keep, plan, room } = setUp(forged);
    room.audience = audience;
    const shards = keep(5);
    const said = new Set<number | undefined>();
    for (let seconds = 0; seconds < 60; seconds++) {
      await clock.advance(1_000);
      said.add(shards());
    }
    expect([...said].filter((count) => count !== undefined && count > 4)).toEqual([]);
    expect(plan()!['shards']).toBe(shards());
    expect(plan()).toMatchObject({ epoch: 5 });
  });

  it('does not take up when a plan will be made', async () => {
    const { clock, keep, plan, room } = setUp('{"shards":2,"epoch":4,"was":1,"at":9007199254740991,"isTold":true}');
    room.audience = 9_000;
    const shards = keep(5);
    await clock.advance(0);
    expect(shards()).toBe(2);
    expect(plan()).toMatchObject({ shards: 2, at: 0 });
  });

  it('does not take the late arrival of one beat for that of another', async () => {
    const { clock, keep, plan, room } = setUp();
    const shards = keep(1);
    await clock.advance(1_000);
    room.audience = 9_000;
    room.beat = () => new Promise((resolve) => void clock.schedule(resolve, 20_000));
    await clock.advance(2_000);
    room.beat = () => Promise.reject(new Error('not connected'));
    room.audience = 90_000;
    await clock.advance(30_000);
    expect(shards()).toBe(32);
    expect(plan()).toMatchObject({ shards: 32, was: 2, isTold: false });
  });

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
