import { describe, expect, it, vi } from 'vitest';
import type { RoomId, UserId } from '../../../src/model/ids';
import { openPage } from './agora-under-test';
import { agoraOver } from './agora-over';

const nothing = {};

describe('what Agora accepts as names', () => {
  it.each(['_ana', 'null', 'a.na', 'a"na', "a'na", 'a*na', 'a/na', 'a\\na', 'a`na', 'a na', 'añana', '', 'a'.repeat(65)])(
    'refuses the user id %j before it asks anyone',
    async (userId) => {
      const { connect, transport, refusalOf, requests, cloud } = openPage();
      const refusal = { code: 'invalid-options', context: { option: 'user.id' } };
      expect((await refusalOf(connect(userId))).error).toMatchObject(refusal);
      const preloading = transport.preload({ id: 'show', user: { id: userId, role: 'viewer' } });
      expect((await refusalOf(preloading)).error).toMatchObject(refusal);
      expect([requests, cloud.rtmClients, cloud.rtcBooks.clients]).toEqual([[], [], []]);
    },
  );

  it('refuses room ids that begin with _ before it asks anyone', async () => {
    const { connect, refusalOf, requests, cloud, clock } = openPage();
    const { error, afterMs } = await refusalOf(connect('ana', { roomId: '_show' }));
    expect(error).toMatchObject({ code: 'invalid-options', context: { option: 'id' } });
    expect([afterMs, requests, cloud.rtmClients, clock.pending]).toEqual([0, [], [], 0]);
  });

  it('takes every other one', async () => {
    const { join } = openPage();
    for (const userId of ['ana', 'A_1', '-', 'null-1', '!#$%&()+,-:;<=>?@[]^{|}~', 'a'.repeat(64)]) {
      expect((await join(userId)).connection.get()).toEqual({ state: 'connected' });
    }
    expect((await join('bo', { roomId: `a_-${'z'.repeat(37)}` })).connection.get()).toEqual({ state: 'connected' });
  });
});

describe('joining within the time limit', () => {
  it.each([1, 2_000, 15_000, 600_000])('gives up a dead network after %i ms, and undoes everything', async (joinTimeoutMs) => {
    const { connect, refusalOf, leftOpen, cloud } = openPage({ joinTimeoutMs });
    cloud.faults.deadNetwork('ana');
    const { error, afterMs } = await refusalOf(connect());
    expect(error).toMatchObject({ code: 'timeout', retryable: true, context: { action: 'join', timeoutMs: joinTimeoutMs } });
    expect(afterMs).toBe(joinTimeoutMs);
    expect(await leftOpen()).toEqual(nothing);
  });

  it('counts the loading of the SDKs, and what is loaded later comes to nothing', async () => {
    const { connect, refusalOf, leftOpen, cloud } = openPage({
      sdk: { rtc: () => new Promise(() => {}), rtm: () => new Promise(() => {}) },
    });
    const { error, afterMs } = await refusalOf(connect());
    expect([error, afterMs]).toMatchObject([{ code: 'timeout' }, 15_000]);
    expect(await leftOpen()).toEqual(nothing);
    expect(cloud.rtmClients).toEqual([]);
  });

  it('counts the waiting for tokens', async () => {
    const { connect, refusalOf, leftOpen } = openPage({ joinTimeoutMs: 3_000, tokenProvider: () => new Promise(() => {}) });
    const { error, afterMs } = await refusalOf(connect());
    expect([error, afterMs]).toMatchObject([{ code: 'timeout' }, 3_000]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it.each(['rtm', 'rtc'] as const)('undoes both when only %s does not answer', async (service) => {
    const { connect, refusalOf, leftOpen, cloud } = openPage();
    cloud.silence('ana', service);
    expect((await refusalOf(connect())).error).toMatchObject({ code: 'timeout' });
    expect(await leftOpen()).toEqual(nothing);
    expect([cloud.rtm.signedIn, cloud.rtc.seats]).toEqual([[], []]);
  });

  it('undoes what succeeds when nobody waits for it any more', async () => {
    const { connect, refusalOf, leftOpen, cloud } = openPage({ joinTimeoutMs: 2_000 });
    cloud.faults.slow('ana', 1_990);
    await refusalOf(connect());
    cloud.faults.slow('ana', 0);
    expect(await leftOpen()).toEqual(nothing);
    expect([cloud.rtm.signedIn, cloud.rtc.seats]).toEqual([[], []]);
  });

  it('ends at once with the caller’s reason, whenever that comes, and undoes everything', async () => {
    for (const afterMs of [0, 1, 15, 30, 45, 60, 75, 100, 150]) {
      const { clock, connect, refusalOf, leftOpen, cloud } = openPage({ cloud: { seed: afterMs + 1, roundTripMs: [200, 300] } });
      const controller = new AbortController();
      const connecting = connect('ana', { signal: controller.signal });
      connecting.catch(() => undefined);
      await clock.advance(afterMs);
      const reason = new Error(`after ${afterMs} ms`);
      controller.abort(reason);
      expect(await refusalOf(connecting)).toEqual({ error: reason, afterMs: 0 });
      expect(await leftOpen()).toEqual(nothing);
      expect([cloud.rtm.signedIn, cloud.rtc.seats]).toEqual([[], []]);
    }
  });

  it('does not begin for a caller who has given up before', async () => {
    const { connect, refusalOf, requests, clock } = openPage();
    const reason = new Error('never mind');
    expect(await refusalOf(connect('ana', { signal: AbortSignal.abort(reason) }))).toEqual({ error: reason, afterMs: 0 });
    expect([requests, clock.pending]).toEqual([[], 0]);
  });

  it('leaves nothing listening at the caller’s signal', async () => {
    const { connect, done, refusalOf, cloud } = openPage();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await done((await done(connect('ana', { signal }))).close());
    cloud.faults.deadNetwork('ana');
    await refusalOf(connect('ana', { signal }));
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});

describe('ways through a firewall', () => {
  it('are tried one after the other: without a proxy for half of the time, then UDP for half of the rest, then TCP', async () => {
    const { clock, connect, refusalOf, cloud, elapsedMs } = openPage();
    cloud.faults.deadNetwork('ana');
    const connecting = connect();
    connecting.catch(() => undefined);
    const tried: [atMs: number, media: number | undefined, signalling: boolean | undefined][] = [];
    for (; elapsedMs() < 15_000; await clock.advance(10)) {
      if (cloud.rtcBooks.clients.length === tried.length) continue;
      const signalling = cloud.rtmClients.at(-1)!.config.cloudProxy;
      tried.push([elapsedMs(), cloud.rtcBooks.clients.at(-1)!.asked.proxy, signalling]);
    }
    expect((await refusalOf(connecting)).error).toMatchObject({ code: 'timeout' });
    expect(tried).toEqual([
      [10, undefined, false],
      [7_500, 3, true],
      [11_250, 5, true],
    ]);
    expect(cloud.doubled).toEqual([]);
  });

  it('share the time that loading has left', async () => {
    const { clock, connect, refusalOf, cloud, elapsedMs } = openPage({
      tokenProvider: () =>
        new Promise((resolve) => void clock.schedule(() => resolve({ rtc: 'a token', rtm: 'a token' }), 7_000)),
    });
    cloud.faults.deadNetwork('ana');
    const connecting = connect();
    connecting.catch(() => undefined);
    const startsMs: number[] = [];
    for (; elapsedMs() < 15_000; await clock.advance(10)) {
      if (cloud.rtcBooks.clients.length > startsMs.length) startsMs.push(elapsedMs());
    }
    expect((await refusalOf(connecting)).error).toMatchObject({ code: 'timeout', context: { timeoutMs: 15_000 } });
    expect(startsMs).toEqual([7_000, 11_000, 13_000]);
  });

  it.each([[undefined], [3], [5]] as const)('get a user in who gets through by %s only, within the limit', async (mode) => {
    for (const joinTimeoutMs of [2_000, 15_000]) {
      const { join, cloud, elapsedMs, done, leftOpen } = openPage({ joinTimeoutMs });
      if (mode !== undefined) cloud.faults.onlyThroughProxy(mode);
      const session = await join();
      expect(elapsedMs()).toBeLessThan(joinTimeoutMs);
      expect(session.connection.get()).toEqual({ state: 'connected' });
      expect(cloud.rtcBooks.clients.at(-1)!.asked.proxy).toBe(mode);
      await done(session.signal.join('control'));
      await done(session.close());
      expect(await leftOpen()).toEqual(nothing);
    }
  });

  it('are tried at once when the one before is refused, not only when it hangs', async () => {
    const { join, cloud, elapsedMs } = openPage();
    cloud.faults.failNext('NETWORK_ERROR', { method: 'join' });
    await join();
    expect(elapsedMs()).toBeLessThan(1_000);
    expect(cloud.rtcBooks.clients.map(({ asked }) => asked.proxy)).toEqual([undefined, 3]);
  });

  it.each([
    ['off', undefined],
    ['udp', 3],
    ['tcp', 5],
  ] as const)('are one only where the shop says so: %s', async (cloudProxy, mode) => {
    const { connect, refusalOf, cloud } = openPage({ cloudProxy });
    cloud.faults.deadNetwork('ana');
    const { error, afterMs } = await refusalOf(connect());
    expect([error, afterMs]).toMatchObject([{ code: 'timeout', context: { timeoutMs: 15_000 } }, 15_000]);
    expect(cloud.rtcBooks.clients.map(({ asked }) => asked.proxy)).toEqual([mode]);
    expect(cloud.rtmClients.map(({ config }) => config.cloudProxy)).toEqual([mode !== undefined]);
  });

  it.each([
    ['an expired token for media', 'rtc', 'expire'],
    ['a wrong token for media', 'rtc', 'refuse'],
    ['an expired token for signalling', 'rtm', 'expire'],
    ['a wrong token for signalling', 'rtm', 'refuse'],
  ] as const)('do not help against %s', async (_, half, spoil) => {
    const { connect, refusalOf, cloud, pairs, leftOpen, clock } = openPage();
    const connecting = connect();
    connecting.catch(() => undefined);
    await clock.advance(0);
    cloud.tokens[spoil](pairs[0]![half]);
    expect((await refusalOf(connecting)).error).toMatchObject({ code: 'access-denied', retryable: spoil === 'expire' });
    expect(cloud.rtcBooks.clients).toHaveLength(1);
    expect(await leftOpen()).toEqual(nothing);
  });

  it('are not tried by a user whom another tab has replaced meanwhile', async () => {
    const { clock, cloud, connect, refusalOf, done } = openPage();
    const other = agoraOver(cloud, clock);
    cloud.faults.hangNext({ service: 'rtc', userId: 'ana', method: 'join' });
    const connecting = connect();
    connecting.catch(() => undefined);
    await clock.advance(1_000);
    expect(cloud.rtm.signedIn).toEqual(['ana']);
    const request = { roomId: 'show' as RoomId, user: { id: 'ana' as UserId, role: 'viewer' } } as const;
    const newer = await done(other.connect({ ...request, signal: new AbortController().signal }));
    expect((await refusalOf(connecting)).error).toMatchObject({ code: 'duplicate-user', retryable: false });
    await clock.advance(30_000);
    expect(newer.connection.get()).toEqual({ state: 'connected' });
  });
});

describe('tokens for joining', () => {
  it('are asked for once, for the user, the room and the role, and used for all ways', async () => {
    const { join, cloud, requests } = openPage();
    cloud.faults.onlyThroughProxy(5);
    await join('ana', { role: 'host', roomId: 'sale' });
    expect(requests).toEqual([{ roomId: 'sale', userId: 'ana', role: 'host', reason: 'join' }]);
  });

  it.each<[string, () => Promise<never>, retryable: boolean, afterMs: number]>([
    ['rejects', () => Promise.reject(new Error('503')), true, 0],
    ['hangs', () => new Promise(() => {}), true, 10_000],
    ['gives an empty one', async () => ({ rtc: 'a token', rtm: '' }) as never, false, 0],
    ['gives none', async () => undefined as never, false, 0],
  ])('that can’t be had are the room’s and the user’s: the provider %s', async (_, tokenProvider, retryable, limitMs) => {
    const { connect, refusalOf, cloud, leftOpen } = openPage({ tokenProvider });
    const { error, afterMs } = await refusalOf(connect('ana', { roomId: 'sale' }));
    expect(error).toMatchObject({ code: 'token-unavailable', retryable, context: { roomId: 'sale', userId: 'ana' } });
    expect((error as Error).message).toMatch(/user 'ana' in room 'sale'/);
    expect(afterMs).toBe(limitMs);
    expect(cloud.rtmClients).toEqual([]);
    expect(await leftOpen()).toEqual(nothing);
  });
});

describe('preloading', () => {
  it('names what is missing of the room', async () => {
    const { transport, refusalOf } = openPage();
    const { error } = await refusalOf(transport.preload({ id: 'show' } as never));
    expect(error).toMatchObject({ code: 'invalid-options', context: { option: 'user.id' } });
  });

  const viewer = { id: 'show', user: { id: 'ana', role: 'viewer' } } as const;

  it('warms up the media network for the room', async () => {
    const { transport, done, cloud, requests, leftOpen } = openPage();
    await done(transport.preload(viewer));
    expect(cloud.rtcBooks.preloaded).toEqual(['show']);
    expect(requests).toEqual([{ roomId: 'show', userId: 'ana', role: 'viewer', reason: 'join' }]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it('gets the tokens for the next join, and for that one only', async () => {
    const { transport, done, join, requests, cloud, pairs, clock } = openPage();
    await done(transport.preload(viewer));
    await clock.advance(110_000);
    const first = await join();
    expect(requests).toHaveLength(1);
    expect(cloud.rtc.seats[0]!.token).toBe(pairs[0]!.rtc);
    await done(first.close());
    await join();
    expect(requests).toHaveLength(2);
  });

  it('is over after 2 minutes', async () => {
    const { transport, done, join, requests, clock } = openPage();
    await done(transport.preload(viewer));
    await clock.advance(120_000);
    await join();
    expect(requests).toHaveLength(2);
  });

  it('is for that user, role and room only', async () => {
    const { transport, done, join, requests } = openPage();
    await done(transport.preload(viewer));
    await join('bo');
    await join('cy', { roomId: 'other' });
    const host = await join('ana', { role: 'host' });
    expect(requests).toHaveLength(4);
    await done(host.close());
    await join('ana');
    expect(requests).toHaveLength(4);
  });

  it('ends with a timeout on a dead network, and the join after it does without', async () => {
    const { transport, refusalOf, cloud, join } = openPage({ joinTimeoutMs: 4_000 });
    cloud.silence('ana');
    const { error, afterMs } = await refusalOf(transport.preload(viewer));
    expect(error).toMatchObject({ code: 'timeout', retryable: true, context: { action: 'preload', timeoutMs: 4_000 } });
    expect(afterMs).toBe(4_000);
    cloud.restore('ana');
    expect((await join()).connection.get()).toEqual({ state: 'connected' });
  });

  it('says what joining would say when it fails', async () => {
    const { transport, refusalOf, cloud } = openPage();
    cloud.faults.failNext('NETWORK_TIMEOUT', { method: 'preload' });
    expect((await refusalOf(transport.preload(viewer))).error).toMatchObject({
      code: 'network-unavailable',
      retryable: true,
      context: { action: 'preload' },
    });
    const wordless = openPage({ tokenProvider: () => Promise.reject(new Error('503')) });
    const { error } = await wordless.refusalOf(wordless.transport.preload(viewer));
    expect(error).toMatchObject({ code: 'token-unavailable' });
  });

  it.each<[option: string, room: unknown]>([
    ['id', { id: 'a room', user: viewer.user }],
    ['id', { id: '', user: viewer.user }],
    ['id', { user: viewer.user }],
  ])('refuses what no room could be: %s of %o', async (option, room) => {
    const { transport, refusalOf, requests } = openPage();
    const { error } = await refusalOf(transport.preload(room as never));
    expect(error).toMatchObject({ code: 'invalid-options', context: { option } });
    expect(requests).toEqual([]);
  });
});
