import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { LiveRoomError } from '../../src/model/errors';
import { encode } from '../../src/protocol/codec';
import type { Beat, StatusEntry, Statuses } from '../../src/protocol/envelope';
import { Keeper, statusMessages, type KeeperOptions } from '../../src/questions/keeper';
import type { Lease } from '../../src/transport/port';
import { createVirtualClock } from '../../src/testing/index';

const lost = (action: string) =>
  new LiveRoomError('network-unavailable', `unable to ${action}`, { action }, { retryable: true });

/** One lock, held by one at a time. */
function fakeLock() {
  const waiting: (() => void)[] = [];
  let held: AbortController | undefined;
  let releases = 0;
  const grant = () => {
    if (held === undefined) waiting.shift()?.();
  };
  const lose = (reason?: unknown) => {
    const was = held;
    held = undefined;
    was?.abort(reason);
    grant();
  };
  const lock = (signal: AbortSignal): Promise<Lease> =>
    new Promise((resolve, reject) => {
      const take = () => {
        held = new AbortController();
        const { signal: ended } = held;
        resolve({
          ended,
          release: async () => {
            releases++;
            if (!ended.aborted) lose();
          },
        });
      };
      signal.addEventListener('abort', () => {
        const index = waiting.indexOf(take);
        if (index >= 0) waiting.splice(index, 1);
        reject(signal.reason);
      });
      waiting.push(take);
      grant();
    });
  return { lock, lose, isHeld: () => held !== undefined, releases: () => releases };
}

function setUp(change: Partial<KeeperOptions> = {}) {
  const clock = createVirtualClock();
  const lock = fakeLock();
  const published: (Statuses | Beat)[] = [];
  let ids = 0;
  let epoch = 0;
  const options: KeeperOptions = {
    clock,
    random: seededRandom(1),
    newId: () => `m${++ids}`,
    sharedNow: () => clock.now(),
    lock: lock.lock,
    claimEpoch: async () => ++epoch,
    publish: async (message) => void published.push(message),
    entryOf: (id) => ({ id, status: 'waiting' }),
    openCount: () => 0,
    keepShards: () => () => undefined,
    audience: () => 1,
    ...change,
  };
  const controller = new AbortController();
  const keeper = new Keeper(options);
  const beats = () => published.filter((message) => message.t === 'beat');
  const told = () => published.flatMap((message) => (message.t === 'statuses' ? message.entries : []));
  return { clock, lock, published, beats, told, keeper, options, controller };
}

describe('the keeper', () => {
  it('says so at once and every two seconds, once elected', async () => {
    const { clock, keeper, beats, controller } = setUp();
    const running = keeper.run(controller.signal);
    await clock.advance(10_000);
    expect(keeper.isKeeping).toBe(true);
    expect(beats()).toHaveLength(6);
    expect(beats()[0]).toMatchObject({ t: 'beat', epoch: 1, pollEveryMs: 3_000 });
    controller.abort();
    await running;
    expect(clock.pending).toBe(0);
  });

  it('says how many chat shards there are, as soon as that is known, for as long as its term', async () => {
    const terms: { epoch: number; term: AbortSignal }[] = [];
    const known: { shards?: number } = {};
    const keepShards: KeeperOptions['keepShards'] = (epoch, term) => {
      terms.push({ epoch, term });
      return () => known.shards;
    };
    const { clock, keeper, lock, beats, controller } = setUp({ keepShards });
    const running = keeper.run(controller.signal);
    await clock.advance(1_000);
    expect(beats()[0]).not.toHaveProperty('shards');
    known.shards = 4;
    await clock.advance(2_000);
    expect(beats().at(-1)).toMatchObject({ epoch: 1, shards: 4 });
    expect(terms.map(({ epoch, term }) => [epoch, term.aborted])).toEqual([[1, false]]);
    lock.lose();
    await clock.advance(2_000);
    expect(terms.map(({ epoch, term }) => [epoch, term.aborted])).toEqual([
      [1, true],
      [2, false],
    ]);
    controller.abort();
    await running;
    expect(terms.every(({ term }) => term.aborted)).toBe(true);
  });

  it('beats between two beats when those who keep the shards ask for it', async () => {
    const known: { shards?: number; beat?: () => Promise<void> } = {};
    const keepShards: KeeperOptions['keepShards'] = (_epoch, _term, beat) => {
      known.beat = beat;
      return () => known.shards;
    };
    const { clock, keeper, beats, controller, options } = setUp({ keepShards });
    const running = keeper.run(controller.signal);
    await clock.advance(1_000);
    known.shards = 4;
    await known.beat!();
    expect(beats().map(({ epoch, shards }) => [epoch, shards])).toEqual([
      [1, undefined],
      [1, 4],
    ]);
    options.publish = () => Promise.reject(lost('send'));
    await expect(known.beat!()).rejects.toThrow('unable to send');
    controller.abort();
    await running;
  });

  it('says how often to send samples once it has known the audience for half a minute, again in each term', async () => {
    const { clock, keeper, lock, beats, controller } = setUp({ audience: () => 1_000_000 });
    const running = keeper.run(controller.signal);
    await clock.advance(29_000);
    expect(beats().every((beat) => !('sampleEveryMs' in beat))).toBe(true);
    await clock.advance(2_000);
    expect(beats().at(-1)).toMatchObject({ epoch: 1, sampleEveryMs: 100_000_000 });
    lock.lose();
    await clock.advance(20_000);
    expect(beats().at(-1)).toMatchObject({ epoch: 2 });
    expect(beats().at(-1)).not.toHaveProperty('sampleEveryMs');
    await clock.advance(20_000);
    expect(beats().at(-1)).toMatchObject({ epoch: 2, sampleEveryMs: 100_000_000 });
    controller.abort();
    await running;
  });

  it('gathers a burst into one message, each question once', async () => {
    const { clock, keeper, published, controller } = setUp();
    void keeper.run(controller.signal);
    await clock.advance(100);
    for (let times = 0; times < 3; times++) for (let index = 0; index < 100; index++) keeper.tell(`q${index}`);
    await clock.advance(100);
    expect(published.filter(({ t }) => t === 'statuses')).toHaveLength(1);
    expect(published.at(-1)).toMatchObject({ t: 'statuses', entries: { length: 100 } });
  });

  it('tells nobody anything unless it was elected', async () => {
    const { clock, keeper, told, published } = setUp();
    keeper.tell('a');
    await clock.advance(1_000);
    expect(told()).toEqual([]);
    expect(published).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('falls silent when it loses the lock between two beats, and stands again under a new number', async () => {
    const { clock, keeper, lock, beats, told, controller } = setUp();
    void keeper.run(controller.signal);
    await clock.advance(3_000);
    keeper.tell('a');
    lock.lose();
    await clock.advance(100);
    expect(keeper.isKeeping).toBe(false);
    expect(told()).toEqual([]);
    await clock.advance(5_000);
    expect(beats().map(({ epoch }) => epoch)).toEqual([1, 1, 2, 2, 2]);
    expect(lock.releases()).toBe(1);
  });

  it('stands again when a lock is lost with a reason of its own while it claims its number', async () => {
    let isFirst = true;
    const never = new Promise<number>(() => undefined);
    const { clock, keeper, lock, controller } = setUp({
      claimEpoch: () => {
        if (!isFirst) return Promise.resolve(7);
        isFirst = false;
        return never;
      },
    });
    void keeper.run(controller.signal);
    await clock.advance(100);
    lock.lose(new LiveRoomError('unsupported', 'the transport has its own words', { missing: 'lock' }));
    await clock.advance(5_000);
    expect(keeper.isKeeping).toBe(true);
  });

  it('tries again while the network fails, and lets a lease go that it can make no use of', async () => {
    let failures = 3;
    const { clock, keeper, lock, options, controller } = setUp();
    const claimEpoch = options.claimEpoch;
    options.claimEpoch = async () => {
      if (failures-- > 0) throw lost('write');
      return claimEpoch();
    };
    const failing = new Keeper(options);
    void failing.run(controller.signal);
    await clock.advance(60_000);
    expect(failing.isKeeping).toBe(true);
    expect(keeper.isKeeping).toBe(false);
    controller.abort();
    await clock.advance(10);
    expect(lock.isHeld()).toBe(false);
  });

  it('does not wait for a goodbye that nobody answers', async () => {
    const silent: Lease = { ended: new AbortController().signal, release: () => new Promise(() => undefined) };
    const lock = async () => silent;
    const { clock, keeper, controller } = setUp({ lock });
    const running = keeper.run(controller.signal);
    await clock.advance(100);
    controller.abort();
    await expect(running).resolves.toBeUndefined();
    expect(keeper.isKeeping).toBe(false);
  });

  it('gives back a lease that arrives after it has left', async () => {
    let resolve!: (lease: Lease) => void;
    let released = 0;
    const { clock, keeper, controller } = setUp({ lock: () => new Promise((done) => (resolve = done)) });
    const running = keeper.run(controller.signal);
    controller.abort();
    await running;
    resolve({ ended: new AbortController().signal, release: async () => void released++ });
    await clock.advance(10);
    expect(released).toBe(1);
    expect(keeper.isKeeping).toBe(false);
  });

  it('ends, and says why, when trying again does not help', async () => {
    const reason = new LiveRoomError('unsupported', 'no locks here', { missing: 'lock' });
    const { keeper, controller } = setUp({ lock: () => Promise.reject(reason) });
    await expect(keeper.run(controller.signal)).rejects.toBe(reason);
  });

  it('has askers ask more rarely the more of them there are, so that 50 a second do', async () => {
    let open = 0;
    const { clock, keeper, beats, controller } = setUp({ openCount: () => open });
    void keeper.run(controller.signal);
    await clock.advance(1_000);
    open = 2_000;
    await clock.advance(2_000);
    open = 10_000_000;
    await clock.advance(2_000);
    expect(beats().map(({ pollEveryMs }) => pollEveryMs)).toEqual([3_000, 40_000, 1_800_000]);
  });

  it('keeps its hands off the network once it was told to stop', async () => {
    const { clock, keeper, published, controller } = setUp();
    const running = keeper.run(controller.signal);
    await clock.advance(1_000);
    keeper.tell('a');
    controller.abort();
    await running;
    const { length } = published;
    keeper.tell('b');
    await clock.advance(60_000);
    expect(published).toHaveLength(length);
    expect(clock.pending).toBe(0);
  });
});

describe('status messages', () => {
  const stamp = { newId: () => 'm'.repeat(21), sharedNow: () => 1_704_067_200_000 };
  const split = (entries: readonly StatusEntry[]) => statusMessages(entries, stamp);
  const answers = (count: number, idLength: number, reply?: string): StatusEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`.padStart(idLength, '0'),
      status: 'answered',
      ...(reply === undefined ? {} : { reply }),
    }));
  const bytes = (message: Statuses) => new TextEncoder().encode(encode(message)).length;

  it('hold 500 of our own ids each', () => {
    expect(split(answers(1_200, 21)).map(({ entries: { length } }) => length)).toEqual([500, 500, 200]);
  });

  it('stay within 32 KB whatever the replies are made of', () => {
    for (const reply of ['"'.repeat(500), '\u4e00'.repeat(500), '\u{1f600}'.repeat(500), 'a'.repeat(500)]) {
      const entries = answers(300, 64, reply);
      const messages = split(entries);
      expect(Math.max(...messages.map(bytes))).toBeLessThanOrEqual(32_768);
      expect(messages.flatMap((message) => message.entries)).toEqual(entries);
    }
  });

  it('are none when there is nothing to tell', () => {
    expect(split([])).toEqual([]);
  });
});
