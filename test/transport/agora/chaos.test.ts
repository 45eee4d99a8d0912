/** Everything goes wrong at once, and then nothing any more: what is left is as if nothing had. */
import { describe, expect, it, vi } from 'vitest';
import { playBadly } from './chaos/a-bad-show';
import { leaveAt, stepsToEnter } from './chaos/leave-anywhere';
import { createWorld } from './chaos/world';

/** In order, so that a seed always plays the same. */
vi.mock('nanoid', () => {
  let count = 0;
  return { nanoid: () => `id-${((count++ * 7_919) % 1_000_003).toString(36)}` };
});

const NOTHING_OPEN = {
  rtmClients: 0,
  rtcClients: 0,
  retryLoops: 0,
  sockets: 0,
  subscriptions: 0,
  localTracks: 0,
  remoteTracks: 0,
  listeners: 0,
  timers: 0,
};
const HEALED = { notJoined: [], missing: [], stale: [], unsent: [], blind: [], untrue: [] };

/** The same few each time; `CHAOS_RUNS` plays as many others, `CHAOS_SEED` one of them again. */
const { CHAOS_RUNS, CHAOS_SEED } = process.env;
const anySeed = () => 1 + Math.floor(Math.random() * 1_000_000);
const SEEDS = CHAOS_SEED
  ? [Number(CHAOS_SEED)]
  : Array.from({ length: Number(CHAOS_RUNS || 8) }, (_, index) => (CHAOS_RUNS ? anySeed() : index + 1));

/** How far into what a task sets off: each turn of the promise queue by hand, a few of them in the gate. */
const TURNS = CHAOS_RUNS ? Array.from({ length: 40 }, (_, turn) => turn) : [0, 7];

describe('a show on Agora during which everything goes wrong', { timeout: 60_000 }, () => {
  const promise = 'loses no question, tells the truth, stays within limits, leaves nothing behind';
  it.each(SEEDS)(`${promise} (seed %i)`, async (seed) => {
    const show = await playBadly(seed);
    expect(show.stray).toEqual([]);
    expect(show.doubled).toEqual([]);
    expect(show.healed).toEqual(HEALED);
    expect(show.overRate.apiCalls).toBeLessThanOrEqual(20);
    expect(show.overRate.publishes).toBeLessThanOrEqual(60);
    expect(show.overRate.stateCalls).toBeLessThanOrEqual(10);
    expect(show.haveLeft).toBe(true);
    expect(show.open).toEqual(NOTHING_OPEN);
    expect(show.pending).toBe(0);
    expect({ stopped: show.stopped, disabled: show.disabled }).toEqual({ stopped: 0, disabled: 0 });
  });
});

describe('leave() during a join on Agora', { timeout: 60_000 }, () => {
  for (const userId of ['viewer-1', 'host']) {
    for (const rejoins of [false, true]) {
      const who = `${userId}${rejoins ? ', who joins again at once' : ''}`;
      it(`leaves nothing behind, whenever it comes (${who})`, async () => {
        const steps = await stepsToEnter(userId);
        expect(steps).toBeGreaterThan(10);
        for (let step = 0; step <= steps; step++) {
          for (const turns of TURNS) {
            const left = await leaveAt({ userId, step, turns, rejoins });
            const moment = { step, turns };
            const status = 'left';
            const camera = { stops: 0, enabled: true };
            const wanted = { wasQuick: true, hasRejoined: rejoins, status, open: NOTHING_OPEN, pending: 0 };
            expect({ ...moment, ...left }).toEqual({ ...moment, ...wanted, doubled: [], stray: [], camera });
          }
        }
      });
    }
  }
});

describe('a long show on Agora', { timeout: 60_000 }, () => {
  it('goes on without a break while tokens expire, and the shop gives new ones slowly or not at once', async () => {
    let asked = 0;
    const world = await createWorld({
      seed: 1,
      tokenProvider: ({ clock, cloud }) => {
        let turn = 0;
        return async ({ reason }) => {
          asked++;
          const isFirst = reason === 'join';
          const slow = isFirst ? 0 : turn++ % 3;
          await new Promise<void>((resolve) => void clock.schedule(resolve, slow * 4_000));
          if (slow === 2) throw new Error('the shop is down');
          const token = cloud.tokens.make(120_000);
          return { rtc: token, rtm: token };
        };
      },
    });
    const rooms = ['host', 'mod-1', 'viewer-1', 'viewer-2', 'viewer-3'].map((userId) => world.open(userId).room);
    const joined = rooms.map((room) => room.join());
    await world.pass(5_000);
    await Promise.all(joined);
    const breaks: string[] = [];
    for (const { status, self } of rooms) status.subscribe(() => breaks.push(`${self.id} ${status.get()}`));
    await world.pass(600_000);
    expect(asked).toBeGreaterThan(40);
    expect(breaks).toEqual([]);
    const left = Promise.all(rooms.map((room) => room.leave()));
    await world.pass(30_000);
    await left;
    expect({ open: world.cloud.open, stray: world.stray, pending: world.clock.pending }).toEqual({
      open: NOTHING_OPEN,
      stray: [],
      pending: 0,
    });
    world.close();
  });
});
