import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import type { RoomId, UserId } from '../../../src/model/ids';
import { DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';
import type { Session } from '../../../src/transport/port';
import { openPage } from './agora-under-test';
import { agoraOver } from './agora-over';

const nothing = {};

describe('one user who comes and goes', () => {
  const lanes = ['control', 'ask', 'chat/0'] as const;

  it('waits for the goodbye of the session before, and gets in', async () => {
    const { join, done, cloud, leftOpen } = openPage();
    for (let cycle = 0; cycle < 50; cycle++) {
      const session = await join();
      for (const lane of lanes) session.signal.join(lane).catch(() => undefined);
      if (cycle % 2 === 0) await done(session.signal.publish('control', 'hello'));
      // Not awaited: the next one comes at once.
      void session.close();
    }
    const last = await join();
    expect(last.connection.get()).toEqual({ state: 'connected' });
    await done(last.signal.join('control'));
    expect(cloud.doubled).toEqual([]);
    const { apiCalls, publishes, stateCalls, refused, dropped } = cloud.overRate;
    expect(apiCalls).toBeLessThanOrEqual(DOCUMENTED_LIMITS.apiCallsPerSecond);
    expect(publishes).toBeLessThanOrEqual(DOCUMENTED_LIMITS.messagesPerSecond);
    expect(stateCalls).toBeLessThanOrEqual(DOCUMENTED_LIMITS.stateCallsPerSecond);
    expect([refused, dropped]).toEqual([0, 0]);
    await done(last.close());
    expect(await leftOpen()).toEqual(nothing);
  });

  it('has one budget for all sessions', async () => {
    const { join, done, cloud, clock } = openPage({ limits: { apiCallsPerSecond: 5 } });
    const startMs = clock.now();
    for (let cycle = 0; cycle < 10; cycle++) {
      const session = await join();
      await Promise.all([done(session.signal.join('control')), done(session.signal.join('chat/0'))]);
      void session.close();
    }
    expect(cloud.overRate.apiCalls).toBeLessThanOrEqual(5);
    // 20 calls, 5 a second.
    expect(clock.now() - startMs).toBeGreaterThan(3_000);
  });

  it('gets in right after giving up, however often and whenever', async () => {
    const { connect, join, done, cloud, clock, leftOpen } = openPage();
    const random = seededRandom(3);
    for (let cycle = 0; cycle < 50; cycle++) {
      const controller = new AbortController();
      connect('ana', { signal: controller.signal }).then(
        (session) => void session.close(),
        () => undefined,
      );
      await clock.advance(Math.floor(random() * 120));
      controller.abort();
    }
    const session = await join();
    await clock.advance(5_000);
    expect(session.connection.get()).toEqual({ state: 'connected' });
    expect(cloud.doubled).toEqual([]);
    await done(session.close());
    expect(await leftOpen()).toEqual(nothing);
  });

  it('gets in right after a join that took too long', async () => {
    const { connect, refusalOf, join, cloud, clock } = openPage({ joinTimeoutMs: 2_000 });
    for (let cycle = 0; cycle < 5; cycle++) {
      cloud.silence('ana');
      expect((await refusalOf(connect())).error).toMatchObject({ code: 'timeout' });
      cloud.restore('ana');
      const session = await join();
      expect(session.connection.get()).toEqual({ state: 'connected' });
      void session.close();
    }
    await clock.advance(10_000);
    expect(cloud.doubled).toEqual([]);
  });

  it('gets in after a goodbye that nobody answers, while the SDK still leaves', async () => {
    // The SDK gives its own goodbye up after 3 s.
    for (const deadForMs of [0, 500, 1_500, 2_001, 2_500, 2_999, 3_500]) {
      const { join, done, cloud, clock, connect, leftOpen } = openPage();
      const session = await join();
      cloud.silence('ana');
      void session.close();
      const connecting = connect();
      await clock.advance(deadForMs);
      cloud.restore('ana');
      const next = await done(connecting);
      expect(next.connection.get()).toEqual({ state: 'connected' });
      expect(cloud.doubled).toEqual([]);
      await done(next.close());
      expect(await leftOpen()).toEqual(nothing);
    }
  });

  it('gets in although the vendor never says that the user has logged out', async () => {
    const { join, cloud, elapsedMs } = openPage();
    const session = await join();
    cloud.faults.hangNext({ method: 'logout' });
    void session.close();
    const beforeMs = elapsedMs();
    await join();
    expect(elapsedMs() - beforeMs).toBeLessThan(3_000);
  });

  it('takes the place of a session that was not closed, as everywhere', async () => {
    for (const roomId of ['show', 'another-show']) {
      const { join, done, cloud, clock, leftOpen } = openPage();
      const older = await join();
      const newer = await join('ana', { roomId });
      const error = { code: 'duplicate-user', retryable: false, context: { userId: 'ana' } };
      expect(older.connection.get()).toMatchObject({ state: 'closed', error });
      await clock.advance(5_000);
      expect(newer.connection.get()).toEqual({ state: 'connected' });
      expect(cloud.doubled).toEqual([]);
      await done(newer.close());
      expect(await leftOpen()).toEqual(nothing);
    }
  });

  it('is not thrown out by a join that was given up while it loaded', async () => {
    let loads = 0;
    const page = openPage();
    const real = page.cloud.sdk();
    const rtm = async () => {
      if (loads++ === 0) await new Promise<void>((resolve) => void page.clock.schedule(resolve, 3_000));
      return real.rtm();
    };
    const transport = agoraOver(page.cloud, page.clock, { sdk: { ...real, rtm } });
    const controller = new AbortController();
    const request = { roomId: 'show' as RoomId, user: { id: 'ana' as UserId, role: 'viewer' } } as const;
    const givenUp = transport.connect({ ...request, signal: controller.signal });
    givenUp.catch(() => undefined);
    await page.clock.advance(1_000);
    controller.abort();
    const session = await page.done(transport.connect({ ...request, signal: new AbortController().signal }));
    await page.clock.advance(10_000);
    expect(session.connection.get()).toEqual({ state: 'connected' });
    expect(page.cloud.rtmClients).toHaveLength(1);
  });

  it('is in with the last of several tries at once', async () => {
    const { connect, clock, cloud } = openPage();
    const outcomes = ['first', 'second', 'third'].map((roomId) =>
      connect('ana', { roomId }).then(
        ({ connection }) => connection,
        (error: { code: string }) => error.code,
      ),
    );
    await clock.advance(20_000);
    const [first, second, third] = await Promise.all(outcomes);
    expect([first, second]).toEqual(['duplicate-user', 'duplicate-user']);
    expect(third).toMatchObject({ get: expect.any(Function) as unknown });
    expect((third as { get(): unknown }).get()).toEqual({ state: 'connected' });
    expect(cloud.rtm.signedIn).toEqual(['ana']);
    expect(cloud.doubled).toEqual([]);
  });

  it('can give up while it waits for the goodbye', async () => {
    const { join, connect, refusalOf, cloud, clock } = openPage();
    const session = await join();
    cloud.silence('ana');
    void session.close();
    const controller = new AbortController();
    const connecting = connect('ana', { signal: controller.signal });
    connecting.catch(() => undefined);
    await clock.advance(500);
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await refusalOf(connecting)).toEqual({ error: reason, afterMs: 0 });
    expect(cloud.rtmClients).toHaveLength(1);
  });
});

describe('two users of one page', () => {
  it('do not disturb each other', async () => {
    const { join, done, connect, refusalOf, cloud, clock } = openPage();
    const [ana, bo] = await Promise.all([join('ana'), join('bo', { role: 'moderator' })]);
    const heard: unknown[] = [];
    bo.signal.onMessage(({ from, text }) => heard.push([from, text]));
    await Promise.all([done(ana.signal.join('control')), done(bo.signal.join('control'))]);
    await done(ana.signal.publish('control', 'hello'));
    cloud.silence('ana');
    void ana.close();
    expect((await refusalOf(connect('ana'))).error).toMatchObject({ code: 'timeout' });
    await clock.advance(10_000);
    expect(heard).toEqual([['ana', 'hello']]);
    expect(bo.connection.get()).toEqual({ state: 'connected' });
    await done(bo.signal.publish('control', 'still here'));
  });

  it('have budgets of their own', async () => {
    const { join, done, elapsedMs } = openPage({ limits: { apiCallsPerSecond: 2 } });
    const sessions = await Promise.all(['ana', 'bo', 'cy', 'di'].map((userId) => join(userId)));
    const beforeMs = elapsedMs();
    await Promise.all(sessions.flatMap(({ signal }) => [done(signal.join('control')), done(signal.join('chat/0'))]));
    expect(elapsedMs() - beforeMs).toBeLessThan(1_000);
  });
});

describe('anybody, at any time, on any network', () => {
  const USERS = ['ana', 'bo'];
  const EXPECTED = ['timeout', 'network-unavailable', 'duplicate-user', 'access-denied'];

  it.each(Array.from({ length: 20 }, (_, index) => index + 1))('leaves nothing behind and can come back: seed %i', async (seed) => {
    const random = seededRandom(seed);
    const chance = (probability: number) => random() < probability;
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const tokensLastMs = chance(0.5) ? 40_000 : 3_600_000;
    const { cloud, clock, connect, join, done, leftOpen } = openPage({ cloud: { seed }, joinTimeoutMs: 3_000, tokensLastMs });
    const { faults } = cloud;
    const open = new Set<Session>();
    const unexpected: unknown[] = [];

    const come = (userId: string) => {
      const controller = new AbortController();
      const reason = { code: 'timeout' };
      if (chance(0.4)) clock.schedule(() => controller.abort(reason), random() * 1_500);
      connect(userId, { signal: controller.signal, roomId: chance(0.8) ? 'show' : 'another-show' }).then(
        (session) => {
          open.add(session);
          session.signal.join('control').catch(() => undefined);
        },
        (error: { code: string }) => void (EXPECTED.includes(error.code) || unexpected.push(error)),
      );
    };
    const go = () => {
      for (const session of open) {
        if (chance(0.5)) continue;
        void session.close();
        open.delete(session);
      }
    };

    for (let step = 0; step < 60; step++) {
      const userId = pick(USERS);
      const what = random();
      if (what < 0.4) come(userId);
      else if (what < 0.6) go();
      else if (what < 0.65) cloud.silence(userId);
      else if (what < 0.7) cloud.silence(userId, chance(0.5) ? 'rtm' : 'rtc');
      else if (what < 0.85) cloud.restore(userId);
      else if (what < 0.88) faults.expireTokens(userId);
      else if (what < 0.92) faults.onlyThroughProxy(chance(0.5) ? 5 : undefined, userId);
      else if (what < 0.95) faults.slow(userId, random() * 500);
      await clock.advance(chance(0.3) ? 0 : random() * 2_000);
    }
    for (const userId of USERS) {
      cloud.restore(userId);
      faults.onlyThroughProxy(undefined, userId);
      faults.slow(userId, 0);
    }
    await clock.advance(20_000);
    for (const session of open) void session.close();

    expect(await leftOpen()).toEqual(nothing);
    expect([unexpected, cloud.doubled, cloud.overRate.refused, cloud.rtm.signedIn]).toEqual([[], [], 0, []]);
    for (const userId of USERS) {
      const session = await join(userId);
      expect(session.connection.get()).toEqual({ state: 'connected' });
      await done(session.close());
    }
  });
});
