import { describe, expect, it, vi } from 'vitest';
import { LiveRoom, type RoomStatus } from '../../../src/index';
import { memoryStore } from '../../../src/lib/key-value';
import { DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';
import type { Connection, Session } from '../../../src/transport/port';
import { collectReportedErrors } from '../../fakes/reported-errors';
import { openPage } from './agora-under-test';
import type { Service } from './fake/network';

const connected = { state: 'connected' };
const services: readonly Service[] = ['rtm', 'rtc'];

/** What the session's connection became, from now on. */
function record({ connection }: Session): readonly Connection[] {
  const seen: Connection[] = [];
  connection.subscribe(() => seen.push(connection.get()));
  return seen;
}

describe('a session on Agora', () => {
  it.each(services)('is there once both links are: %s comes last', async (service) => {
    const { connect, clock, cloud, settlesWithin } = openPage();
    cloud.silence('ana', service);
    const connecting = connect();
    connecting.catch(() => undefined);
    expect(await settlesWithin(connecting, 3_000)).toBe(false);
    cloud.restore('ana', service);
    await clock.advance(3_000);
    expect((await connecting).connection.get()).toEqual(connected);
  });

  it.each(services)('is interrupted while %s is, and comes back with it', async (service) => {
    const { join, clock, cloud, done } = openPage();
    const session = await join();
    const seen = record(session);
    cloud.silence('ana', service);
    await clock.advance(15_000);
    expect(session.connection.get()).toEqual({ state: 'interrupted' });
    cloud.restore('ana', service);
    await clock.advance(15_000);
    expect(seen).toEqual([{ state: 'interrupted' }, connected]);
    await done(session.signal.join('control'));
  });

  it('stays interrupted until both links are back', async () => {
    const { join, clock, cloud } = openPage();
    const session = await join();
    const seen = record(session);
    cloud.silence('ana');
    await clock.advance(15_000);
    cloud.restore('ana', 'rtc');
    await clock.advance(15_000);
    expect(seen).toEqual([{ state: 'interrupted' }]);
    cloud.restore('ana', 'rtm');
    await clock.advance(15_000);
    expect(seen).toEqual([{ state: 'interrupted' }, connected]);
  });

  it.each(services)('is closed when %s is, with its error, and the other half goes too', async (service) => {
    const { join, clock, cloud, leftOpen } = openPage();
    const session = await join();
    const seen = record(session);
    cloud[service].kick('ana');
    await clock.advance(5_000);
    expect(seen).toMatchObject([{ state: 'closed', error: { retryable: false } }]);
    expect([cloud.rtm.signedIn, cloud.rtc.seats]).toEqual([[], []]);
    expect(await leftOpen()).toEqual({});
  });

  it('keeps the error that closed it when a listener closes it at once', async () => {
    const { join, clock, cloud } = openPage();
    const session = await join();
    session.connection.subscribe(() => void session.close());
    const seen = record(session);
    cloud.rtc.kick('ana');
    await clock.advance(5_000);
    expect(seen).toMatchObject([{ state: 'closed', error: { code: 'duplicate-user' } }]);
    expect(session.connection.get()).toBe(seen[0]);
  });

  it('says why it closed to who calls it afterwards, and makes no call any more', async () => {
    const { join, done, refusalOf, cloud } = openPage();
    const session = await join();
    await done(session.close());
    const { apiCalls } = cloud.overRate;
    const late = [session.signal.join('control'), session.signal.publish('control', 'hi'), session.signal.state.read('key')];
    for (const refusal of await Promise.all(late.map(refusalOf))) {
      expect(refusal).toMatchObject({ error: { code: 'network-unavailable' }, afterMs: 0 });
    }
    expect(cloud.overRate.apiCalls).toBe(apiCalls);
  });
});

describe('closing a session on Agora', () => {
  it('ends everything, once, for everybody else too', async () => {
    const { join, done, cloud, leftOpen } = openPage();
    const session = await join('host', { role: 'host' });
    const seen = record(session);
    await done(Promise.all([session.signal.join('control'), session.signal.join('ask')]));
    await done(session.signal.lock('keeper', new AbortController().signal));
    const closing = session.close();
    expect(session.close()).toBe(closing);
    expect(session.connection.get()).toEqual({ state: 'closed' });
    await done(closing);
    expect(session.close()).toBe(closing);
    expect(seen).toEqual([{ state: 'closed' }]);
    expect([cloud.rtm.signedIn, cloud.rtc.seats]).toEqual([[], []]);
    expect(await leftOpen()).toEqual({});
  });

  it('takes 2 s at most on a dead network, a held lock included', async () => {
    for (const hasLock of [false, true]) {
      const { join, done, clock, cloud, leftOpen } = openPage();
      const session = await join('host', { role: 'host' });
      await done(session.signal.join('control'));
      if (hasLock) await done(session.signal.lock('keeper', new AbortController().signal));
      cloud.silence('host');
      const fromMs = clock.now();
      await done(session.close());
      expect(clock.now() - fromMs).toBeLessThanOrEqual(2_000);
      expect(await leftOpen()).toEqual({});
    }
  });

  it('takes 2 s at most when neither SDK ever says that it is done', async () => {
    const { join, done, clock, cloud } = openPage();
    const session = await join();
    cloud.faults.hangNext({ method: 'logout', calls: 5 });
    cloud.faults.hangNext({ method: 'leave', calls: 5 });
    const fromMs = clock.now();
    await done(session.close());
    expect(clock.now() - fromMs).toBeLessThanOrEqual(2_000);
  });

  it('does not fail when both SDKs do', async () => {
    const { join, done, cloud } = openPage();
    const session = await join();
    const client = cloud.rtmClients[0]!;
    client.logout = () => {
      throw new Error('not logged in');
    };
    cloud.faults.failNext('INVALID_OPERATION', { method: 'leave' });
    await expect(done(session.close())).resolves.toBeUndefined();
  });

  it('refuses what still waits for an answer', async () => {
    const { join, done, clock, cloud, refusalOf } = openPage();
    const session = await join();
    cloud.silence('ana');
    const waiting = [session.signal.join('control'), session.signal.publish('control', 'hi')];
    const refusals = waiting.map((call) => refusalOf(call).catch(() => 'accepted'));
    const fromMs = clock.now();
    await done(session.close());
    for (const refusal of await Promise.all(refusals)) {
      expect(refusal).toMatchObject({ error: { code: 'network-unavailable', retryable: true } });
    }
    expect(clock.now() - fromMs).toBeLessThanOrEqual(2_000);
  });
});

describe('the tokens of a session on Agora', () => {
  it('are renewed before they expire, in both SDKs, for hours', async () => {
    const { join, clock, cloud, requests, pairs } = openPage({ tokensLastMs: 600_000 });
    const session = await join();
    const seen = record(session);
    const [client] = cloud.rtmClients;
    for (let hour = 0; hour < 3; hour++) {
      await clock.advance(3_600_000);
      expect(client!.link.session!.token).toBe(pairs.at(-1)!.rtm);
      expect(cloud.rtc.seats[0]!.token).toBe(pairs.at(-1)!.rtc);
    }
    expect(seen).toEqual([]);
    // Both SDKs warn at the same time, and share what the shop's server is asked.
    expect(requests.length).toBeGreaterThan(18);
    expect(requests.length).toBeLessThan(22);
    expect(requests.slice(1).every(({ reason }) => reason === 'renew')).toBe(true);
    expect(cloud.rtmClients).toHaveLength(1);
  });

  it.each([
    ['signalling', -10026],
    ['media', 'NETWORK_TIMEOUT'],
  ] as const)('are renewed again when %s could not take them', async (_, code) => {
    const errors = collectReportedErrors();
    const { join, clock, cloud, requests } = openPage({ tokensLastMs: 300_000 });
    const session = await join();
    const seen = record(session);
    cloud.faults.failNext(code, { method: 'renewToken', calls: 2 });
    await clock.advance(299_000);
    expect(requests.map(({ reason }) => reason)).toEqual(['join', 'renew', 'renew', 'renew']);
    await clock.advance(200_000);
    expect([seen, errors]).toEqual([[], []]);
    expect(session.connection.get()).toEqual(connected);
  });

  it('are renewed again when the answer never comes', async () => {
    const { join, clock, cloud, requests } = openPage({ tokensLastMs: 300_000 });
    const session = await join();
    cloud.faults.hangNext({ method: 'renewToken', calls: 2 });
    await clock.advance(400_000);
    expect(session.connection.get()).toEqual(connected);
    expect(requests.length).toBeGreaterThan(2);
  });

  it('are asked for until the shop’s server gives some', async () => {
    let failures = 0;
    const page = openPage({
      tokenProvider: async ({ reason }) => {
        if (reason === 'renew' && failures < 3) {
          failures++;
          throw new Error('503');
        }
        return { rtc: page.cloud.tokens.make(300_000), rtm: page.cloud.tokens.make(300_000) };
      },
    });
    const session = await page.join();
    await page.clock.advance(320_000);
    expect(failures).toBe(3);
    expect(session.connection.get()).toEqual(connected);
  });

  it('close the session when they end, in a way that another join may mend', async () => {
    const { join, clock, cloud, leftOpen } = openPage();
    for (const service of services) {
      const session = await join();
      const seen = record(session);
      cloud[service].expireTokens('ana');
      await clock.advance(5_000);
      expect(seen).toMatchObject([{ state: 'closed', error: { retryable: true } }]);
      expect(await leftOpen()).toEqual({});
    }
  });

  it('are told to the page when the vendor refuses new ones for good', async () => {
    const errors = collectReportedErrors();
    const page = openPage({
      tokenProvider: async ({ reason }) => {
        const pair = { rtc: page.cloud.tokens.make(300_000), rtm: page.cloud.tokens.make(300_000) };
        if (reason === 'renew') page.cloud.tokens.refuse(pair.rtm);
        return pair;
      },
    });
    const session = await page.join();
    await page.clock.advance(299_000);
    expect(errors).toMatchObject([{ code: 'access-denied', context: { action: 'renew the token' } }]);
    expect(JSON.stringify(errors)).not.toContain('token-');
    expect(session.connection.get()).toEqual(connected);
    await page.clock.advance(10_000);
    expect(session.connection.get()).toMatchObject({ state: 'closed', error: { retryable: true } });
  });

  it('are nobody’s concern any more once it is closed', async () => {
    const { join, done, clock, requests, cloud } = openPage({ tokensLastMs: 300_000 });
    const session = await join();
    const renewals = cloud.rtmClients.map((client) => vi.spyOn(client, 'renewToken'));
    await clock.advance(269_900);
    await done(session.close());
    await clock.advance(600_000);
    expect(requests).toHaveLength(1);
    for (const renewal of renewals) expect(renewal).not.toHaveBeenCalled();
  });
});

describe('a room on Agora', () => {
  function openRoom(page: ReturnType<typeof openPage>) {
    const { transport, world } = page;
    const room = new LiveRoom({
      id: 'show',
      user: { id: 'ana', role: 'viewer' },
      crew: ['host'],
      transport: { ...transport, world: { ...world(), storage: () => memoryStore() } },
    });
    const statuses: RoomStatus[] = [];
    room.on('status', ({ status }) => statuses.push(status));
    return { room, statuses };
  }

  it.each([
    ['of signalling', (page) => page.cloud.rtm.expireTokens('ana')],
    ['of media', (page) => page.cloud.rtc.expireTokens('ana')],
    ['of both', (page) => page.cloud.faults.expireTokens('ana')],
  ] as [string, (page: ReturnType<typeof openPage>) => void][])(
    'comes back by itself with fresh tokens when those %s expired',
    async (_, expire) => {
      const page = openPage();
      const { room, statuses } = openRoom(page);
      await page.done(room.join());
      expire(page);
      await page.clock.advance(10_000);
      expect(statuses).toEqual(['joining', 'joined', 'reconnecting', 'joined']);
      expect(page.requests.map(({ reason }) => reason)).toEqual(['join', 'join']);
      expect(page.cloud.rtc.seats[0]!.token).toBe(page.pairs[1]!.rtc);
      expect(page.cloud.rtmClients.at(-1)!.link.session!.token).toBe(page.pairs[1]!.rtm);
      await page.done(room.leave());
      expect(await page.leftOpen()).toEqual({});
    },
  );

  it('comes back when its tokens expired while it slept', async () => {
    const page = openPage({ tokensLastMs: 300_000 });
    const { room, statuses } = openRoom(page);
    await page.done(room.join());
    page.cloud.silence('ana');
    await page.clock.advance(3_600_000);
    page.cloud.restore('ana');
    await page.clock.advance(60_000);
    expect(room.status.get()).toBe('joined');
    expect(statuses.filter((status) => status === 'failed')).toEqual([]);
    await page.done(room.leave());
    expect(await page.leftOpen()).toEqual({});
  });

  it('comes back again and again where tokens last a minute only', async () => {
    const page = openPage({ tokensLastMs: 60_000 });
    const { room } = openRoom(page);
    await page.done(room.join());
    await page.clock.advance(3_600_000);
    expect(room.status.get()).toBe('joined');
    expect(page.requests.length).toBeLessThan(200);
    const { apiCalls, publishes } = page.cloud.overRate;
    expect(apiCalls).toBeLessThanOrEqual(DOCUMENTED_LIMITS.apiCallsPerSecond);
    expect(publishes).toBeLessThanOrEqual(DOCUMENTED_LIMITS.messagesPerSecond);
    await page.done(room.leave());
  });

  it('stays out when another tab took its place', async () => {
    const page = openPage();
    const { room, statuses } = openRoom(page);
    await page.done(room.join());
    page.cloud.rtc.kick('ana');
    await page.clock.advance(10_000);
    expect(statuses).toEqual(['joining', 'joined', 'failed']);
    expect(page.requests).toHaveLength(1);
    expect(await page.leftOpen()).toEqual({});
  });

  it('can be left and joined in a hurry, and is in at the end', async () => {
    const page = openPage();
    const { room } = openRoom(page);
    for (let cycle = 0; cycle < 20; cycle++) {
      room.join().catch(() => undefined);
      await page.clock.advance(cycle * 20);
      void room.leave();
    }
    await page.done(room.join());
    expect(room.status.get()).toBe('joined');
    expect(page.cloud.doubled).toEqual([]);
    expect(page.cloud.overRate.refused).toBe(0);
    await page.done(room.leave());
    expect(await page.leftOpen()).toEqual({});
  });
});
