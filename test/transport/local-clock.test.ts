/** The clock that tabs share: what they agree on when their own clocks don't. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { createVirtualClock, type VirtualClock } from '../../src/testing/index';
import { decodePeerMessage } from '../../src/transport/local/peer-message';
import type { Session } from '../../src/transport/port';
import { fakeTabs, type FakeTab } from './fake-tabs';

const HOUR_MS = 3_600_000;
/** What one of a room may be apart from another. */
const AGREED_MS = 20;

function setUp(delayMs?: () => number) {
  const clock = createVirtualClock();
  const tabs = fakeTabs(clock, delayMs);
  /** Resolves as soon as it is connected. */
  const join = async (tab: FakeTab, userId: string) => {
    let session: Session | undefined;
    const connecting = tab.connect(userId).then((connected) => (session = connected));
    await clock.runUntil(() => session !== undefined);
    return connecting;
  };
  const close = async (session: Session) => {
    const closing = session.close();
    await clock.advance(10);
    await closing;
  };
  return { clock, tabs, join, close };
}

const apart = (...sessions: readonly Session[]) => {
  const times = sessions.map(({ signal }) => signal.now());
  return Math.max(...times) - Math.min(...times);
};

const uneven = (seed: number, mostMs: number) => {
  const random = seededRandom(seed);
  return () => Math.floor(random() * (mostMs + 1));
};

describe('the clock of a tab', () => {
  it('is its own while nobody else is there, and costs nothing', async () => {
    const { clock, tabs, join } = setUp();
    const before = clock.now();
    const ann = await join(tabs.open(HOUR_MS), 'ann');
    expect([clock.now(), ann.signal.now()]).toEqual([before, before + HOUR_MS]);
    await clock.advance(60_000);
    expect(ann.signal.now()).toBe(clock.now() + HOUR_MS);
    expect(tabs.posted('ask-time')).toBe(0);
  });

  it.each([HOUR_MS, -HOUR_MS, 90, 86_400_000.5])('is that of the others as soon as it is connected, %d ms ahead', async (skewMs) => {
    const { clock, tabs, join } = setUp(uneven(1, 8));
    const ann = await join(tabs.open(), 'ann');
    const bob = await join(tabs.open(skewMs), 'bob');
    expect(apart(ann, bob)).toBeLessThanOrEqual(AGREED_MS);
    expect(ann.signal.now()).toBe(clock.now());
  });

  it('never steps where all go by one clock, however slow the messages are', async () => {
    const { clock, tabs, join } = setUp(uneven(2, 250));
    const sessions = [];
    for (const user of ['ann', 'bob', 'cid', 'dot']) sessions.push(await join(tabs.open(), user));
    for (let second = 0; second < 60; second++) {
      await clock.advance(1_000);
      for (const { signal } of sessions) expect(signal.now()).toBe(clock.now());
    }
  });

  it('goes by the fastest answer when some are slow on one way only', async () => {
    const slow: number[] = [];
    const { tabs, join } = setUp(() => slow.shift() ?? 1);
    const ann = await join(tabs.open(), 'ann');
    // The first question, and two of four that follow.
    slow.push(1, 1, 1, 90, 1, 120);
    const bob = await join(tabs.open(HOUR_MS), 'bob');
    expect(slow).toEqual([]);
    expect(apart(ann, bob)).toBeLessThanOrEqual(3);
  });

  it('goes by the fastest of four where all are slow', async () => {
    const slow: number[] = [];
    const { tabs, join } = setUp(() => slow.shift() ?? 1);
    const ann = await join(tabs.open(), 'ann');
    slow.push(1, 1, 1, 20, 1, 60, 1, 70, 1, 80);
    const bob = await join(tabs.open(HOUR_MS), 'bob');
    expect(slow).toEqual([]);
    expect(apart(ann, bob)).toBeLessThanOrEqual(12);
  });

  it('goes on as it is when the tab goes that it was taken from', async () => {
    const { clock, tabs, join, close } = setUp(uneven(3, 5));
    const ann = await join(tabs.open(), 'ann');
    const bob = await join(tabs.open(HOUR_MS), 'bob');
    await clock.advance(7_000);
    const ahead = bob.signal.now() - clock.now();
    await close(ann);
    await clock.advance(20_000);
    expect(bob.signal.now() - clock.now()).toBe(ahead);
    const cid = await join(tabs.open(-HOUR_MS), 'cid');
    expect(apart(bob, cid)).toBeLessThanOrEqual(AGREED_MS);
    expect(bob.signal.now() - clock.now()).toBe(ahead);
  });

  it('does not wait for a tab that stands still, and agrees with it when it goes on', async () => {
    const { clock, tabs, join } = setUp();
    const stuck = tabs.open();
    const ann = await join(stuck, 'ann');
    stuck.isHalted = true;
    const before = clock.now();
    const bob = await join(tabs.open(HOUR_MS), 'bob');
    expect(clock.now() - before).toBeLessThanOrEqual(700);
    await clock.advance(10_000);
    expect(bob.signal.now()).toBe(clock.now() + HOUR_MS);
    stuck.isHalted = false;
    await clock.advance(10_000);
    expect(apart(ann, bob)).toBeLessThanOrEqual(AGREED_MS);
  });

  it('is put right when a page changes its own later, and when it comes back from a pause', async () => {
    const { clock, tabs, join } = setUp(uneven(4, 5));
    const ann = await join(tabs.open(), 'ann');
    const tab = tabs.open();
    const bob = await join(tab, 'bob');
    tab.skewMs = HOUR_MS;
    await clock.advance(7_000);
    expect(apart(ann, bob)).toBeLessThanOrEqual(AGREED_MS);
    expect(ann.signal.now()).toBe(clock.now());
    tab.suspend();
    tab.skewMs = -HOUR_MS;
    await clock.advance(60_000);
    tab.resume();
    await clock.runUntil(() => bob.connection.get().state === 'connected');
    expect(apart(ann, bob)).toBeLessThanOrEqual(AGREED_MS);
  });

  it('stays when the tab that has been here longest comes back from a pause with another clock', async () => {
    const { clock, tabs, join } = setUp(uneven(5, 5));
    const tab = tabs.open();
    const ann = await join(tab, 'ann');
    const bob = await join(tabs.open(), 'bob');
    tab.suspend();
    tab.skewMs = HOUR_MS;
    await clock.advance(5_000);
    tab.resume();
    await clock.advance(10_000);
    expect(apart(ann, bob)).toBeLessThanOrEqual(AGREED_MS);
    expect(Math.abs(bob.signal.now() - clock.now())).toBeLessThanOrEqual(AGREED_MS);
  });

  it('decides which session of a user is the newer, whatever their own clocks say', async () => {
    const { clock, tabs, join } = setUp();
    await join(tabs.open(), 'ann');
    const first = await join(tabs.open(HOUR_MS), 'bob');
    await clock.advance(5_000);
    const second = await join(tabs.open(-HOUR_MS), 'bob');
    await clock.advance(1_000);
    expect(first.connection.get()).toMatchObject({ state: 'closed', error: { code: 'duplicate-user' } });
    expect(second.connection.get().state).toBe('connected');
  });

  it('misleads nobody while it is only coming in, whenever that is', async () => {
    for (let afterMs = 0; afterMs < 1_300; afterMs += 50) {
      const { clock, tabs, join } = setUp(() => 60);
      const present = [await join(tabs.open(), 'ann'), await join(tabs.open(), 'bob')];
      const former = await join(tabs.open(), 'cid');
      await clock.advance(afterMs);
      const connecting = tabs.open(HOUR_MS).connect('cid');
      for (let waitedMs = 0; waitedMs < 3_000; waitedMs += 100) {
        await clock.advance(100);
        for (const { signal } of present) expect(signal.now()).toBe(clock.now());
      }
      expect(apart(await connecting, ...present)).toBeLessThanOrEqual(AGREED_MS);
      expect(former.connection.get().state).toBe('closed');
    }
  });

  it('is compared seldom', async () => {
    const { clock, tabs, join } = setUp();
    for (let user = 0; user < 10; user++) await join(tabs.open(user * 1_000), `user-${user}`);
    await clock.advance(5_000);
    const before = tabs.posted('ask-time');
    await clock.advance(60_000);
    expect(tabs.posted('ask-time') - before).toBeLessThanOrEqual(9 * 13);
  });

  it('holds no timer when the room is left, in whatever moment', async () => {
    for (const afterMs of [1, 2, 5, 1_251, 1_252, 6_300]) {
      const { clock, tabs, join, close } = setUp();
      const [ann, bob] = [await join(tabs.open(), 'ann'), await join(tabs.open(HOUR_MS), 'bob')];
      await clock.advance(afterMs);
      await close(bob);
      await close(ann);
      expect(clock.pending).toBe(0);
    }
  });
});

describe('however tabs come and go', () => {
  const skewMs = fc.oneof(fc.constant(0), fc.integer({ min: -HOUR_MS, max: HOUR_MS }));
  const visit = fc.record({ skewMs, pauseMs: fc.integer({ min: 400, max: 8_000 }), leaves: fc.nat({ max: 3 }) });

  it('all agree from the moment they are connected, and nobody steps', () =>
    fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 2, maxLength: 8 }), fc.nat(), async (visits, seed) => {
        const { clock, tabs, join, close } = setUp(uneven(seed, 8));
        const present: { session: Session; aheadMs: number }[] = [];
        for (const [user, { skewMs: ahead, pauseMs, leaves }] of visits.entries()) {
          const session = await join(tabs.open(ahead), `user-${user}`);
          present.push({ session, aheadMs: session.signal.now() - clock.now() });
          for (let waitedMs = 0; waitedMs < pauseMs; waitedMs += 200) {
            expect(apart(...present.map((each) => each.session))).toBeLessThanOrEqual(AGREED_MS);
            await clock.advance(200);
          }
          for (const each of present) {
            expect(Math.abs(each.session.signal.now() - clock.now() - each.aheadMs)).toBeLessThanOrEqual(AGREED_MS);
          }
          // The last one stays, so that there is always somebody to take the time from.
          const gone = leaves < present.length - 1 ? present.splice(leaves, 1) : [];
          for (const { session: left } of gone) await close(left);
        }
      }),
      { numRuns: 25 },
    ));

  it('those who come at the same moment agree soon', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ skewMs, afterMs: fc.nat({ max: 30 }) }), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        async (comers, seed) => {
          const { clock, tabs } = setUp(uneven(seed, 8));
          const sessions = comers.map(async ({ skewMs: ahead, afterMs }, user) => {
            await new Promise<void>((resolve) => clock.schedule(resolve, afterMs));
            return tabs.open(ahead).connect(`user-${user}`);
          });
          await clock.advance(8_000);
          expect(apart(...(await Promise.all(sessions)))).toBeLessThanOrEqual(AGREED_MS);
        },
      ),
      { numRuns: 40 },
    ));

  it('two who come at the same moment agree as soon as they are connected', async () => {
    for (const ahead of [HOUR_MS, -HOUR_MS]) {
      const { clock, tabs } = setUp();
      const connecting = [tabs.open().connect('ann'), tabs.open(ahead).connect('bob')];
      const before = clock.now();
      const both = Promise.all(connecting);
      await untilSettled(clock, both);
      expect(clock.now() - before).toBeLessThan(100);
      expect(apart(...(await both))).toBeLessThanOrEqual(AGREED_MS);
    }
  });
});

it('is the same for one who comes back and one who comes at that moment', async () => {
  for (let before = 0; before < 6; before++) {
    const { clock, tabs, join } = setUp();
    // Who is the first of two is in their ids.
    for (let other = 0; other < before; other++) tabs.open();
    const tab = tabs.open();
    const ann = await join(tab, 'ann');
    tab.suspend();
    tab.skewMs = HOUR_MS;
    await clock.advance(1_000);
    tab.resume();
    const connecting = tabs.open(-HOUR_MS).connect('bob');
    await untilSettled(clock, connecting);
    await clock.runUntil(() => ann.connection.get().state === 'connected');
    expect(apart(ann, await connecting)).toBeLessThanOrEqual(AGREED_MS);
  }
});

async function untilSettled(clock: VirtualClock, promise: Promise<unknown>): Promise<void> {
  let isSettled = false;
  void promise.then(() => (isSettled = true));
  await clock.runUntil(() => isSettled);
}

describe('what is said of time', () => {
  const message = { v: 1, from: 'x' };

  it.each([
    { kind: 'ask-time' },
    { kind: 'ask-time', askedMs: '1' },
    { kind: 'ask-time', askedMs: Number.NaN },
    { kind: 'time', askedMs: 1, atMs: Number.POSITIVE_INFINITY, isSettled: true },
    { kind: 'time', askedMs: Number.NaN, atMs: 1, isSettled: true },
    { kind: 'time', askedMs: 1, atMs: 1 },
  ])('is dropped when it is no time: %j', (said) => {
    expect(decodePeerMessage({ ...message, ...said })).toBeUndefined();
  });

  it.each([{ kind: 'ask-time', askedMs: 1.5 }, { kind: 'time', askedMs: -1, atMs: 0, isSettled: false }])('is taken: %j', (said) => {
    expect(decodePeerMessage({ ...message, ...said })).toMatchObject(said);
  });
});
