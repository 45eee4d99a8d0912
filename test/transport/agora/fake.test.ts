/** The stand-ins of the vendor's SDKs behave as the real ones do, where the transport depends on it. */
import type { RTMConfig, RTMEvents, SubscribeOptions } from 'agora-rtm-sdk';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import type { RtcClient, RtmClient } from '../../../src/transport/agora/sdk';
import { drive } from './fake/driver';

const EVERYTHING: SubscribeOptions = { withMessage: true, withPresence: true, withMetadata: true, withLock: true };

function rtm(options: Parameters<typeof drive>[0] = {}) {
  const world = drive(options);
  /** Each client is on a page of its own. */
  const clientOf = (userId: string, config?: RTMConfig) => {
    const { RTM } = world.cloud.rtmSdk();
    const client = new RTM('app', userId, config);
    const heard: string[] = [];
    const links: string[] = [];
    client.addEventListener('message', ({ message, publisher }) => heard.push(`${publisher}: ${String(message)}`));
    client.addEventListener('presence', (event) => heard.push(presenceLine(event)));
    client.addEventListener('storage', ({ eventType, data }) => {
      heard.push(`${eventType} ${Object.entries(data.metadata).map(([key, { value }]) => `${key}=${value}`).join()}`);
    });
    client.addEventListener('lock', ({ eventType, lockName, owner }) => {
      heard.push(`${eventType} ${lockName} ${owner}`);
    });
    client.addEventListener('linkState', ({ currentState, reasonCode }) => links.push(`${currentState} ${reasonCode}`));
    return Object.assign(client, { heard, links });
  };
  const login = async (userId: string, config?: RTMConfig) => {
    const client = clientOf(userId, config);
    await world.done(client.login({ token: `token of ${userId}` }));
    return client;
  };
  return { ...world, clientOf, login };
}

const presenceLine = ({ eventType, publisher, snapshot, interval }: RTMEvents.PresenceEvent) =>
  eventType === 'SNAPSHOT'
    ? `SNAPSHOT ${snapshot?.map(({ userId }) => userId).join()}`
    : `${eventType} ${interval === null ? publisher : `${interval.join.userCount} of ${interval.totalOccupancy}`}`;

const set = (client: RtmClient, key: string, value: string, revision = -1) =>
  client.storage.setChannelMetadata('room', 'MESSAGE', [{ key, value, revision }]);
const get = async (client: RtmClient) => (await client.storage.getChannelMetadata('room', 'MESSAGE')).metadata;

describe('the signalling client', () => {
  it('refuses names that the vendor refuses', () => {
    const { RTM } = rtm().cloud.rtmSdk();
    for (const userId of ['', 'x'.repeat(65), 'é', 'a/b', "a'b"]) {
      expect(() => new RTM('app', userId), userId).toThrow(expect.objectContaining({ errorCode: -10006, error: true }));
    }
    expect(() => new RTM('', 'ada')).toThrow(Error);
  });

  it('is one per user on a page, unless the page says otherwise', () => {
    const { RTM, setParameter } = rtm().cloud.rtmSdk();
    expect(new RTM('app', 'ada')).toBeInstanceOf(RTM);
    expect(() => new RTM('app', 'ada')).toThrow(expect.objectContaining({ errorCode: -10027 }));
    setParameter('IGNORE_DUPLICATE_USER_ID_ERR', true);
    expect(new RTM('app', 'ada')).toBeInstanceOf(RTM);
  });

  it('rejects what is asked before it has logged in', async () => {
    const { clientOf, codeOf } = rtm();
    expect(await codeOf(clientOf('ada').publish('room', 'x'))).toBe(-10025);
    expect(await codeOf(clientOf('ada').subscribe('room'))).toBe(-10025);
  });

  it('tries to log in for ever on a dead network, until it is logged out', async () => {
    const { cloud, clientOf, settlesWithin, codeOf, done } = rtm();
    cloud.faults.deadNetwork('ada');
    const ada = clientOf('ada');
    const login = ada.login({ token: 't' });
    expect(await settlesWithin(login, 100_000)).toBe(false);
    expect(ada.links.slice(0, 4)).toEqual([
      'CONNECTING LOGIN',
      'DISCONNECTED LOGIN_TIMEOUT',
      'CONNECTING AUTO_RECONNECT',
      'DISCONNECTED LOGIN_TIMEOUT',
    ]);
    expect(cloud.open).toMatchObject({ rtmClients: 1, retryLoops: 1, sockets: 1 });
    await done(ada.logout());
    expect(await codeOf(login)).toBe(-10023);
    expect(cloud.open).toMatchObject({ rtmClients: 0, retryLoops: 0, sockets: 0, timers: 0 });
    expect(ada.links.at(-1)).toBe('IDLE LOGOUT');
  });

  it('tells of bad and expired tokens', async () => {
    const { cloud, clientOf, codeOf } = rtm();
    cloud.tokens.refuse('bad');
    const expired = cloud.tokens.make(0);
    const [ada, ben] = [clientOf('ada'), clientOf('ben')];
    expect(await codeOf(ada.login({ token: 'bad' }))).toBe(-10005);
    expect(await codeOf(ben.login({ token: expired }))).toBe(-10009);
    expect([ada.links.at(-1), ben.links.at(-1)]).toEqual(['FAILED INVALID_TOKEN', 'FAILED TOKEN_EXPIRED']);
  });

  it('warns 30 s before a token ends, fails when it does, and goes on when it is renewed', async () => {
    const { cloud, clock, clientOf, done } = rtm();
    const [ada, ben] = [clientOf('ada'), clientOf('ben')];
    const warned: string[] = [];
    for (const client of [ada, ben]) {
      client.addEventListener('tokenPrivilegeWillExpire', () => warned.push(client.links.at(-1)!));
      await done(client.login({ token: cloud.tokens.make(60_000) }));
    }
    await clock.advance(25_000);
    expect(warned).toEqual([]);
    await clock.advance(10_000);
    expect(warned).toEqual(['CONNECTED LOGIN_SUCCESS', 'CONNECTED LOGIN_SUCCESS']);
    await done(ben.renewToken(cloud.tokens.make(600_000)));
    await clock.advance(60_000);
    expect(ada.links.at(-1)).toBe('FAILED TOKEN_EXPIRED');
    expect(ben.links.at(-1)).toBe('CONNECTED LOGIN_SUCCESS');
  });

  it('delivers channel messages to subscribers but the publisher, in order', async () => {
    const { login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    for (const client of [ada, ben]) await done(client.subscribe('room'));
    for (let n = 0; n < 20; n++) void ada.publish('room', `${n}`);
    await clock.advance(1_000);
    expect(ben.heard).toEqual(Array.from({ length: 20 }, (_, n) => `ada: ${n}`));
    expect(ada.heard).toEqual([]);
  });

  it('delivers to one user, and says when they are not there', async () => {
    const { login, done, codeOf, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.publish('ben', 'psst', { channelType: 'USER' }));
    await clock.advance(100);
    expect(ben.heard).toEqual(['ada: psst']);
    expect(await codeOf(ada.publish('cem', 'psst', { channelType: 'USER' }))).toBe(-11033);
  });

  it('refuses messages that are too long or too many, and calls that are too many', async () => {
    const { cloud, login, codeOf, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ben.subscribe('room'));
    expect(await codeOf(ada.publish('room', 'é'.repeat(16_385)))).toBe(-11010);
    await clock.advance(1_000);
    const codes = await done(Promise.all(Array.from({ length: 61 }, (_, n) => codeOfAny(ada.publish('room', `${n}`)))));
    expect(codes.filter((code) => code === -11025)).toHaveLength(1);
    await clock.advance(1_000);
    expect(ben.heard).toHaveLength(60);
    const calls = await done(Promise.all(Array.from({ length: 21 }, (_, n) => codeOfAny(ada.subscribe(`room ${n}`)))));
    expect(calls.filter((code) => code === -10021)).toHaveLength(1);
    await clock.advance(1_000);
    const reads = await done(Promise.all(Array.from({ length: 11 }, () => codeOfAny(get(ada)))));
    expect(reads.filter((code) => code === -10021)).toHaveLength(1);
    expect(cloud.overRate).toMatchObject({ publishes: 61, apiCalls: 21, stateCalls: 11, refused: 3, dropped: 0 });
  });

  it('drops messages of a channel that carries too many', async () => {
    const { cloud, login, done, clock } = rtm({ limits: { channelMessagesPerSecond: 10 } });
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ben.subscribe('room'));
    for (let n = 0; n < 15; n++) void ada.publish('room', `${n}`);
    await clock.advance(900);
    expect(ben.heard.length).toBe(10);
    expect(cloud.overRate).toMatchObject({ channelMessages: 15, dropped: 5 });
  });

  it('is on 50 channels at most', async () => {
    const { login, done, codeOf, clock } = rtm();
    const ada = await login('ada');
    for (let n = 0; n < 50; n++) {
      await done(ada.subscribe(`room ${n}`));
      await clock.advance(50);
    }
    expect(await codeOf(ada.subscribe('one more'))).toBe(-11005);
    await done(ada.unsubscribe('room 0'));
    expect(await codeOf(ada.subscribe('one more'))).toBeUndefined();
  });
});

const codeOfAny = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    ({ errorCode }: { errorCode: number }) => errorCode,
  );

describe('signing in twice', () => {
  it('evicts the older client, and says so', async () => {
    const { login, clock, codeOf } = rtm();
    const [older, newer] = [await login('ada'), await login('ada')];
    await clock.advance(100);
    expect(older.links.at(-1)).toBe('FAILED SAME_UID_LOGIN');
    expect(await codeOf(older.publish('room', 'x'))).toBe(-10025);
    expect(newer.links.at(-1)).toBe('CONNECTED LOGIN_SUCCESS');
  });

  it('may evict it silently: its calls fail then', async () => {
    const { cloud, login, clock, codeOf } = rtm();
    cloud.faults.silentEviction = true;
    const older = await login('ada');
    await login('ada');
    await clock.advance(60_000);
    expect(older.links.at(-1)).toBe('CONNECTED LOGIN_SUCCESS');
    expect(await codeOf(older.publish('room', 'x'))).toBe(-10027);
  });
});

describe('presence', () => {
  it('gives a snapshot, then each change', async () => {
    const { login, done, clock } = rtm();
    const [ada, ben, cem] = [await login('ada'), await login('ben'), await login('cem', { presenceTimeout: 10 })];
    for (const client of [ada, ben, cem]) await done(client.subscribe('room', { withPresence: true }));
    await done(ben.unsubscribe('room'));
    await clock.advance(100);
    expect(ada.heard).toEqual(['SNAPSHOT ada', 'REMOTE_JOIN ben', 'REMOTE_JOIN cem', 'REMOTE_LEAVE ben']);
    expect(cem.heard[0]).toBe('SNAPSHOT ada,ben,cem');
  });

  it('does not count who is quiet, and times out who fell silent', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben, cem] = [await login('ada'), await login('ben'), await login('cem', { presenceTimeout: 10 })];
    await done(ada.subscribe('room', { withPresence: true }));
    await done(ben.subscribe('room', { beQuiet: true }));
    await done(cem.subscribe('room'));
    cloud.silence('cem');
    await clock.advance(9_000);
    expect(ada.heard).toEqual(['SNAPSHOT ada', 'REMOTE_JOIN cem']);
    await clock.advance(2_000);
    expect(ada.heard.at(-1)).toBe('REMOTE_TIMEOUT cem');
    cloud.restore('cem');
    await clock.advance(5_000);
    expect(ada.heard.at(-1)).toBe('REMOTE_JOIN cem');
  });

  it('gathers changes when there are many users, and gives them page by page', async () => {
    const { login, done, clock } = rtm();
    const ada = await login('ada');
    await done(ada.subscribe('room', { withPresence: true }));
    for (let n = 0; n < 70; n++) await done((await login(`u${n}`)).subscribe('room'));
    await clock.advance(10_000);
    expect(ada.heard).toHaveLength(50);
    expect(ada.heard.at(-1)).toBe('INTERVAL 22 of 71');
    const first = await done(ada.presence.getOnlineUsers('room', 'MESSAGE'));
    const second = await done(ada.presence.getOnlineUsers('room', 'MESSAGE', { page: first.nextPage }));
    const all = [...first.occupants, ...second.occupants].map(({ userId }) => userId);
    expect([new Set(all).size, first.occupants.length, second.nextPage]).toEqual([71, 50, '']);
    const { totalOccupancy } = await done(ada.presence.getOnlineUsers('room', 'MESSAGE', { includedUserId: false }));
    expect(totalOccupancy).toBe(71);
  });
});

describe('storage', () => {
  it('compares revisions, which jump', async () => {
    const { login, done, codeOf } = rtm();
    const ada = await login('ada');
    expect(await codeOf(set(ada, 'k', 'one', 0))).toBeUndefined();
    expect(await codeOf(set(ada, 'k', 'two', 0))).toBe(-12014);
    const { revision } = (await done(get(ada)))['k']!;
    expect(revision).toBeGreaterThan(1);
    expect(await codeOf(set(ada, 'k', 'two', revision))).toBeUndefined();
    expect(await codeOf(set(ada, 'k', 'three', revision))).toBe(-12014);
    expect(await codeOf(set(ada, 'k', 'four'))).toBeUndefined();
    expect((await done(get(ada)))['k']!.value).toBe('four');
    expect(await codeOf(set(ada, 'k', 'x'.repeat(16_385)))).toBe(-12012);
  });

  it('tells every subscriber, the author too, of everything there is', async () => {
    const { login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(set(ada, 'a', '1'));
    for (const client of [ada, ben]) await done(client.subscribe('room', { withMetadata: true }));
    await done(set(ada, 'b', '2'));
    await clock.advance(100);
    for (const client of [ada, ben]) expect(client.heard).toEqual(['SNAPSHOT a=1', 'UPDATE a=1,b=2']);
  });
});

describe('locks', () => {
  it('are held by one at a time', async () => {
    const { login, done, codeOf, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.subscribe('room', EVERYTHING));
    expect(await codeOf(ada.lock.acquireLock('room', 'MESSAGE', 'l'))).toBe(-14008);
    await done(ada.lock.setLock('room', 'MESSAGE', 'l', { ttl: 10 }));
    expect(await codeOf(ben.lock.setLock('room', 'MESSAGE', 'l'))).toBe(-14004);
    await done(ada.lock.acquireLock('room', 'MESSAGE', 'l'));
    expect(await codeOf(ben.lock.acquireLock('room', 'MESSAGE', 'l'))).toBe(-14007);
    expect(await codeOf(ben.lock.releaseLock('room', 'MESSAGE', 'l'))).toBe(-14006);
    const waiting = ben.lock.acquireLock('room', 'MESSAGE', 'l', { retry: true });
    await clock.advance(60_000);
    await done(ada.lock.releaseLock('room', 'MESSAGE', 'l'));
    await done(waiting);
    await clock.advance(100);
    const told = ada.heard.filter((line) => / l/.test(line));
    expect(told).toEqual(['SET l ', 'ACQUIRED l ada', 'RELEASED l ', 'ACQUIRED l ben']);
  });

  it('are free their time to live after their owner fell silent, and at once when their owner logs out', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben, cem] = [await login('ada'), await login('ben'), await login('cem')];
    await done(ada.lock.setLock('room', 'MESSAGE', 'l', { ttl: 12 }));
    await done(ada.lock.acquireLock('room', 'MESSAGE', 'l'));
    await done(cem.subscribe('room', { withLock: true }));
    cloud.silence('ada');
    const bens = ben.lock.acquireLock('room', 'MESSAGE', 'l', { retry: true });
    await clock.advance(11_500);
    expect(cem.heard).toEqual(['SNAPSHOT  ']);
    await clock.advance(1_000);
    expect(cem.heard.slice(1)).toEqual(['EXPIRED l ', 'ACQUIRED l ben']);
    await done(bens);
    const cems = cem.lock.acquireLock('room', 'MESSAGE', 'l', { retry: true });
    await clock.advance(1_000);
    await done(ben.logout());
    await done(cems);
  });

  it('stay their owner’s over a short silence', async () => {
    const { cloud, login, done, codeOf, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.lock.setLock('room', 'MESSAGE', 'l', { ttl: 30 }));
    await done(ada.lock.acquireLock('room', 'MESSAGE', 'l'));
    cloud.silence('ada');
    await clock.advance(20_000);
    cloud.restore('ada');
    await clock.advance(60_000);
    expect(await codeOf(ben.lock.acquireLock('room', 'MESSAGE', 'l'))).toBe(-14007);
  });
});

describe('a silenced signalling client', () => {
  it('notices, tries, and comes back with its channels', async () => {
    const { cloud, login, done, clock, codeOf } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.subscribe('room', { withMetadata: true }));
    cloud.silence('ada');
    expect(await codeOf(ada.publish('room', 'into the void'))).toBe(-11026);
    await clock.advance(12_000);
    expect(ada.links.slice(2, 4)).toEqual(['DISCONNECTED KEEP_ALIVE_TIMEOUT', 'CONNECTING AUTO_RECONNECT']);
    expect(await codeOf(ada.publish('room', 'x'))).toBe(-10025);
    await done(set(ben, 'k', 'meanwhile'));
    cloud.restore('ada');
    await clock.advance(8_000);
    expect(ada.links.at(-1)).toBe('CONNECTED RECONNECT_SUCCESS');
    await done(ben.publish('room', 'welcome back'));
    await clock.advance(100);
    expect(ada.heard).toEqual(['SNAPSHOT ', 'SNAPSHOT k=meanwhile', 'ben: welcome back']);
  });

  it('subscribes later to what it is asked to meanwhile', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    cloud.silence('ada');
    await clock.advance(12_000);
    await done(ada.subscribe('room'));
    cloud.restore('ada');
    await clock.advance(10_000);
    await done(ben.publish('room', 'hello'));
    await clock.advance(100);
    expect(ada.heard).toEqual(['ben: hello']);
  });

  it('is off the channels that it left meanwhile', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.subscribe('room'));
    await done(ben.subscribe('room', { withPresence: true }));
    cloud.silence('ada');
    await clock.advance(12_000);
    await done(ada.unsubscribe('room'));
    cloud.restore('ada');
    await clock.advance(8_000);
    expect(ben.heard).toEqual(['SNAPSHOT ada,ben', 'REMOTE_LEAVE ada']);
  });

  it('may be told of channels that were not restored', async () => {
    const { cloud, login, done, clock } = rtm();
    const ada = await login('ada');
    for (const channel of ['a', 'b']) await done(ada.subscribe(channel));
    const events: RTMEvents.LinkStateEvent[] = [];
    ada.addEventListener('linkState', (event) => events.push(event));
    cloud.faults.unrestoredChannels.add('a');
    cloud.silence('ada');
    await clock.advance(20_000);
    cloud.restore('ada');
    await clock.advance(10_000);
    expect(events.at(-1)).toMatchObject({ isResumed: true, unrestoredChannels: ['a'], affectedChannels: ['b'] });
  });

  it('learns of its eviction when it comes back', async () => {
    const { cloud, login, clock } = rtm();
    const older = await login('ada');
    cloud.silence('ada');
    await clock.advance(15_000);
    cloud.restore('ada');
    const newer = await login('ada');
    await clock.advance(20_000);
    expect(older.links.at(-1)).toBe('FAILED SAME_UID_LOGIN');
    expect(newer.links.at(-1)).toBe('CONNECTED LOGIN_SUCCESS');
  });

  it.each([5_000, 20_000])('learns that it was thrown out while it was silent for %i ms', async (silentMs) => {
    const { cloud, login, clock } = rtm();
    const ada = await login('ada');
    cloud.silence('ada');
    await clock.advance(silentMs / 2);
    cloud.faults.kick('ada');
    await clock.advance(silentMs / 2);
    cloud.restore('ada');
    await clock.advance(10_000);
    expect(ada.links.at(-1)).toBe('FAILED KICKED_OUT_BY_SERVER');
  });

  it('learns of a lock that it was given while it could not hear it', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ada.lock.setLock('room', 'MESSAGE', 'l', { ttl: 30 }));
    await done(ada.lock.acquireLock('room', 'MESSAGE', 'l'));
    const waiting = ben.lock.acquireLock('room', 'MESSAGE', 'l', { retry: true });
    await clock.advance(100);
    cloud.silence('ben');
    await done(ada.lock.releaseLock('room', 'MESSAGE', 'l'));
    await clock.advance(15_000);
    cloud.restore('ben');
    await done(waiting, 10_000);
  });

  it('logs out even while nobody answers', async () => {
    const { cloud, login, done } = rtm();
    const ada = await login('ada');
    cloud.silence('ada');
    await done(ada.logout(), 5_000);
    expect(cloud.open.sockets).toBe(0);
  });
});

type Host = { client: RtcClient; told: string[]; sdk: ReturnType<ReturnType<typeof drive>['cloud']['rtcSdk']> };

function rtc(options: Parameters<typeof drive>[0] = {}) {
  const world = drive(options);
  const page = (proxy?: 3 | 5): Host => {
    const sdk = world.cloud.rtcSdk();
    const client = sdk.createClient({ mode: 'live', codec: 'vp8' });
    if (proxy !== undefined) client.startProxyServer(proxy);
    const told: string[] = [];
    client.on('connection-state-change', (state: string, _: string, reason?: string) => {
      told.push([state, reason].join(' ').trim());
    });
    client.on('user-joined', ({ uid }: { uid: string }) => told.push(`joined ${uid}`));
    client.on('user-left', ({ uid }: { uid: string }, reason?: string) => told.push(`left ${uid} ${reason ?? ''}`));
    client.on('user-published', ({ uid }: { uid: string }, kind: string) => told.push(`published ${uid} ${kind}`));
    client.on('user-unpublished', ({ uid }: { uid: string }, kind: string) => told.push(`unpublished ${uid} ${kind}`));
    client.on('user-info-updated', (uid: string, message: string) => told.push(`${message} ${uid}`));
    client.on('token-privilege-will-expire', () => told.push('will expire'));
    client.on('token-privilege-did-expire', () => told.push('did expire'));
    return { sdk, client, told };
  };
  const join = async (userId: string, role: 'host' | 'audience' = 'audience', on = page()) => {
    await on.client.setClientRole(role);
    await world.done(on.client.join('app', 'room', `token of ${userId}`, userId));
    await world.clock.advance(100);
    on.told.length = 0;
    return on;
  };
  return { ...world, page, join };
}

const mediaTrack = (kind: 'audio' | 'video') => ({ kind, enabled: true, stop() {} }) as MediaStreamTrack;
const video = ({ sdk }: Host) => sdk.createCustomVideoTrack({ mediaStreamTrack: mediaTrack('video') });
const audio = ({ sdk }: Host) => sdk.createCustomAudioTrack({ mediaStreamTrack: mediaTrack('audio') });

describe('the media client', () => {
  it('joins for ever on a dead network, until it leaves', async () => {
    const { cloud, page, settlesWithin, codeOf, done } = rtc();
    cloud.faults.deadNetwork('ada');
    const { client, told } = page();
    const joining = client.join('app', 'room', 't', 'ada');
    expect(await settlesWithin(joining, 100_000)).toBe(false);
    expect(told).toEqual(['CONNECTING']);
    expect(cloud.open).toMatchObject({ rtcClients: 1, retryLoops: 1, sockets: 1 });
    await done(client.leave());
    expect(await codeOf(joining)).toBe('OPERATION_ABORTED');
    expect(told).toEqual(['CONNECTING', 'DISCONNECTING', 'DISCONNECTED LEAVE']);
    expect(cloud.open).toMatchObject({ rtcClients: 0, retryLoops: 0, sockets: 0, timers: 0 });
  });

  it('joins once', async () => {
    const { join, page, codeOf } = rtc();
    const ada = await join('ada');
    expect(await codeOf(ada.client.join('app', 'room', 't', 'ada'))).toBe('INVALID_OPERATION');
    const twin = ada.sdk.createClient({ mode: 'live', codec: 'vp8' });
    expect(await codeOf(twin.join('app', 'room', 't', 'ada'))).toBe('UID_CONFLICT');
    const elsewhere = page();
    expect(await codeOf(elsewhere.client.join('app', 'room', 't', 'ada'))).toBeUndefined();
    expect(ada.told).toEqual(['DISCONNECTED UID_BANNED']);
  });

  it('gets through a proxy only where nothing else does', async () => {
    const { cloud, page, done, settlesWithin } = rtc();
    cloud.faults.onlyThroughProxy(5);
    const ways = [page(), page(3), page(5)];
    const joins = ways.map(({ client }, n) => client.join('app', 'room', 't', `u${n}`));
    expect(await settlesWithin(Promise.race(joins.slice(0, 2)), 20_000)).toBe(false);
    await done(joins[2]!);
    for (const join of joins) join.catch(() => {});
    await done(Promise.all(ways.map(({ client }) => client.leave())));
  });

  it('lets hosts publish, and only one video track', async () => {
    const { join, codeOf } = rtc();
    const [host, viewer] = [await join('host', 'host'), await join('viewer')];
    expect(await codeOf(viewer.client.publish(video(viewer)))).toBe('INVALID_OPERATION');
    expect(await codeOf(host.client.publish(video(host)))).toBeUndefined();
    expect(await codeOf(host.client.publish(video(host)))).toBe('CAN_NOT_PUBLISH_MULTIPLE_VIDEO_TRACKS');
    expect(await codeOf(host.client.setClientRole('audience'))).toBe('INVALID_OPERATION');
  });

  it('tells of hosts, what they publish, and that they go', async () => {
    const { join, page, done, clock } = rtc();
    const viewer = await join('viewer');
    const host = await join('host', 'host');
    await done(host.client.publish(audio(host)));
    const track = video(host);
    await done(host.client.publish(track));
    const late = page();
    await done(late.client.join('app', 'room', 't', 'late'));
    await done(host.client.unpublish(track));
    await done(host.client.leave());
    await clock.advance(100);
    const then = ['unpublished host video', 'unpublished host audio', 'left host Quit'];
    const first = ['joined host', 'published host audio', 'published host video'];
    expect(viewer.told).toEqual([...first, ...then]);
    expect(late.told).toEqual(['CONNECTING', 'CONNECTED', ...first, ...then]);
    expect(host.told).toEqual(['DISCONNECTING', 'DISCONNECTED LEAVE']);
  });

  it('tells of muting as unpublishing, latecomers too', async () => {
    const { cloud, join, page, done, clock } = rtc();
    const [viewer, host] = [await join('viewer'), await join('host', 'host')];
    const track = audio(host);
    await done(host.client.publish(track));
    await done(track.setMuted(true));
    const [late, later] = [page(), page()];
    await done(late.client.join('app', 'room', 't', 'late'));
    cloud.faults.mutesAfterPublished = true;
    await done(later.client.join('app', 'room', 't', 'later'));
    await done(track.setMuted(false));
    await clock.advance(100);
    const muting = ['mute-audio host', 'unpublished host audio'];
    const unmuting = ['unmute-audio host', 'published host audio'];
    expect(viewer.told).toEqual(['joined host', 'published host audio', ...muting, ...unmuting]);
    expect(late.told.slice(2)).toEqual(['joined host', 'mute-audio host', ...unmuting]);
    expect(later.told.slice(2)).toEqual(['joined host', 'published host audio', ...muting, ...unmuting]);
  });

  it('mutes, replaces and closes the track it was given', async () => {
    const { sdk } = rtc().page();
    const stopped: string[] = [];
    const trackOf = (name: string) => ({ ...mediaTrack('video'), stop: () => void stopped.push(name) });
    const [one, two] = [trackOf('one'), trackOf('two')];
    const track = sdk.createCustomVideoTrack({ mediaStreamTrack: one });
    await track.setMuted(true);
    await track.replaceTrack!(two, false);
    expect(sdk.createCustomAudioTrack({ mediaStreamTrack: mediaTrack('audio') }).replaceTrack).toBeUndefined();
    expect([one.enabled, two.enabled, stopped]).toEqual([false, false, []]);
    track.close();
    expect(stopped).toEqual(['two']);
  });

  it('subscribes to what is published', async () => {
    const { cloud, join, done, codeOf, clock } = rtc();
    const [viewer, host] = [await join('viewer'), await join('host', 'host')];
    expect(await codeOf(viewer.client.subscribe('nobody', 'video'))).toBe('INVALID_REMOTE_USER');
    const mediaStreamTrack = mediaTrack('video');
    await done(host.client.publish(host.sdk.createCustomVideoTrack({ mediaStreamTrack })));
    await clock.advance(100);
    expect(await codeOf(viewer.client.subscribe('host', 'audio'))).toBe('REMOTE_USER_IS_NOT_PUBLISHED');
    const remote = await done(viewer.client.subscribe('host', 'video'));
    expect(remote.getMediaStreamTrack()).toBe(mediaStreamTrack);
    cloud.statistics.setInbound('host', 'video', { freezeCount: 3 });
    cloud.statistics.setSdk('host', 'video', { end2EndDelay: 321 });
    const report = await remote.getRTCRtpTransceiver()!.receiver.getStats();
    expect([...report.values()]).toMatchObject([{ type: 'inbound-rtp', kind: 'video', freezeCount: 3 }]);
    expect(viewer.client.getRemoteVideoStats()['host']).toMatchObject({ end2EndDelay: 321, receiveDelay: 80 });
    expect(viewer.client.getRemoteAudioStats()).toEqual({});
    await done(viewer.client.unsubscribe('host', 'video'));
    expect(cloud.open.remoteTracks).toBe(0);
  });

  it('comes back after silence with another transceiver, and is missed meanwhile', async () => {
    const { cloud, join, done, clock } = rtc();
    const [viewer, host] = [await join('viewer'), await join('host', 'host')];
    await done(host.client.publish(video(host)));
    await clock.advance(100);
    const remote = await done(viewer.client.subscribe('host', 'video'));
    const before = remote.getRTCRtpTransceiver();
    viewer.told.length = 0;
    cloud.silence('viewer');
    await clock.advance(5_000);
    cloud.restore('viewer');
    await clock.advance(5_000);
    expect(viewer.told).toEqual(['RECONNECTING', 'CONNECTED']);
    expect(remote.getRTCRtpTransceiver()).not.toBe(before);
    cloud.silence('host');
    await clock.advance(20_000);
    expect(viewer.told.slice(2)).toEqual(['unpublished host video', 'left host ServerTimeOut']);
    cloud.restore('host');
    await clock.advance(5_000);
    expect(viewer.told.slice(4)).toEqual(['joined host', 'published host video']);
    expect(host.told).toEqual(['RECONNECTING', 'CONNECTED']);
  });

  it('forgets after silence who and what went meanwhile', async () => {
    const { cloud, join, done, clock } = rtc();
    const [viewer, ada, ben] = [await join('viewer'), await join('ada', 'host'), await join('ben', 'host')];
    for (const host of [ada, ben]) await done(host.client.publish(video(host)));
    await clock.advance(100);
    viewer.told.length = 0;
    cloud.silence('viewer');
    await clock.advance(5_000);
    await done(ada.client.leave());
    cloud.restore('viewer');
    await clock.advance(10_000);
    expect(viewer.told).toEqual(['RECONNECTING', 'CONNECTED', 'unpublished ada video', 'left ada ']);
  });

  it.each([3_000, 10_000])('learns that another took its place while it was silent for %i ms', async (silentMs) => {
    const { cloud, join, clock } = rtc();
    const older = await join('ada', 'host');
    cloud.silence('ada');
    await clock.advance(silentMs / 2);
    cloud.rtc.kick('ada');
    await clock.advance(silentMs / 2);
    cloud.restore('ada');
    await clock.advance(5_000);
    expect(older.told.at(-1)).toBe('DISCONNECTED UID_BANNED');
    const newer = await join('ada', 'host');
    await clock.advance(10_000);
    expect(newer.told).toEqual([]);
  });

  it('learns after silence that its token is over', async () => {
    const { cloud, page, done, clock } = rtc();
    const { client, told } = page();
    await done(client.join('app', 'room', cloud.tokens.make(60_000), 'ada'));
    cloud.silence('ada');
    await clock.advance(70_000);
    cloud.restore('ada');
    await clock.advance(5_000);
    expect(told.slice(3)).toEqual(['DISCONNECTING', 'DISCONNECTED TOKEN_EXPIRE', 'did expire']);
  });

  it('warns before a token ends, and is out when it does', async () => {
    const { cloud, page, done, clock } = rtc();
    const [ada, ben] = [page(), page()];
    for (const [user, { client }] of Object.entries({ ada, ben })) {
      await done(client.join('app', 'room', cloud.tokens.make(60_000), user));
    }
    await clock.advance(40_000);
    await done(ben.client.renewToken(cloud.tokens.make()));
    await clock.advance(30_000);
    const gone = ['DISCONNECTING', 'DISCONNECTED TOKEN_EXPIRE', 'did expire'];
    expect(ada.told.slice(2)).toEqual(['will expire', ...gone]);
    expect(ben.told.slice(2)).toEqual(['will expire']);
  });

  it('has a clock that all share once it has joined', async () => {
    const { clock, join, page } = rtc({ sharedClockAheadMs: 1_234 });
    expect(page().client.getNtpWallTimeInMs()).toBeNaN();
    const { client } = await join('ada');
    expect(client.getNtpWallTimeInMs()).toBe(clock.now() + 1_234);
  });
});

describe('faults', () => {
  it('make calls fail, before or after they take effect, or hang', async () => {
    const { cloud, login, done, codeOf, settlesWithin, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ben.subscribe('room'));
    cloud.faults.failNext(-11024, { userId: 'ada', method: 'publish' });
    cloud.faults.failNext(-11026, { method: 'publish', afterEffect: true });
    expect(await codeOf(ada.publish('room', 'refused'))).toBe(-11024);
    expect(await codeOf(ada.publish('room', 'sent'))).toBe(-11026);
    cloud.faults.hangNext({ method: 'publish', calls: 2 });
    expect(await settlesWithin(ada.publish('room', 'hangs'), 100_000)).toBe(false);
    expect(await settlesWithin(ada.publish('room', 'hangs'), 100_000)).toBe(false);
    await done(ada.publish('room', 'works'));
    await clock.advance(100);
    expect(ben.heard).toEqual(['ada: sent', 'ada: works']);
  });

  it('shuffle and double events', async () => {
    const { cloud, login, done, clock } = rtm();
    const [ada, ben] = [await login('ada'), await login('ben')];
    await done(ben.subscribe('room'));
    cloud.faults.reorders = 0.3;
    cloud.faults.duplicates = 0.3;
    for (let n = 0; n < 50; n++) void ada.publish('room', `${n}`.padStart(2, '0'));
    await clock.advance(1_000);
    expect(ben.heard.length).toBeGreaterThan(50);
    expect(new Set(ben.heard).size).toBe(50);
    expect(ben.heard).not.toEqual([...ben.heard].sort());
  });

  it('throw users out of both services', async () => {
    const { cloud, login, clock, done } = rtm();
    const ada = await login('ada');
    const client = cloud.rtcSdk().createClient({ mode: 'live', codec: 'vp8' });
    await done(client.join('app', 'room', 't', 'ada'));
    const told: unknown[] = [];
    client.on('connection-state-change', (...change: unknown[]) => told.push(change));
    cloud.faults.kick('ada');
    await clock.advance(100);
    expect(ada.links.at(-1)).toBe('FAILED KICKED_OUT_BY_SERVER');
    expect(told).toEqual([['DISCONNECTED', 'CONNECTED', 'UID_BANNED']]);
  });

  it('end tokens now, and delay logins', async () => {
    const { cloud, clientOf, login, clock, settlesWithin } = rtm();
    const ada = await login('ada');
    cloud.faults.expireTokens('ada');
    cloud.faults.slowLoginMs = 5_000;
    const login2 = clientOf('ben').login({ token: 't' });
    expect(await settlesWithin(login2, 4_900)).toBe(false);
    await clock.advance(500);
    expect(await settlesWithin(login2, 0)).toBe(true);
    expect(ada.links.at(-1)).toBe('FAILED TOKEN_EXPIRED');
  });
});

describe('chaos', () => {
  it.each([1, 2, 3, 4, 5])('leaves nothing behind, seed %i', async (seed) => {
    const { cloud, clock, done } = rtm({ seed });
    const random = seededRandom(seed);
    const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!;
    const users = ['ada', 'ben', 'cem'];
    const seats = users.map((userId) => {
      const { RTM } = cloud.rtmSdk();
      const sdk = cloud.rtcSdk();
      const signal = new RTM('app', userId, { presenceTimeout: 10 });
      return { userId, sdk, signal, media: sdk.createClient({ mode: 'live', codec: 'vp8' }) };
    });
    const quietly = (call: () => Promise<unknown>) => void call().catch(() => {});
    const { faults } = cloud;
    for (let step = 0; step < 300; step++) {
      const { userId, sdk, signal, media } = pick(seats);
      const track = sdk.createCustomVideoTrack({ mediaStreamTrack: mediaTrack('video') });
      const act = pick<() => void>([
        () => quietly(() => signal.login({ token: cloud.tokens.make() })),
        () => quietly(() => signal.logout()),
        () => quietly(() => signal.subscribe('room', EVERYTHING)),
        () => quietly(() => signal.publish(pick(['room', ...users]), 'x', { channelType: pick(['MESSAGE', 'USER']) })),
        () => quietly(() => set(signal, 'k', 'v', 0)),
        () => quietly(() => signal.lock.setLock('room', 'MESSAGE', 'l')),
        () => quietly(() => signal.lock.acquireLock('room', 'MESSAGE', 'l', { retry: pick([true, false]) })),
        () => quietly(() => signal.lock.releaseLock('room', 'MESSAGE', 'l')),
        () => quietly(() => media.join('app', 'room', cloud.tokens.make(), userId)),
        () => quietly(() => media.leave()),
        () => quietly(() => media.setClientRole(pick(['host', 'audience']))),
        () => quietly(() => media.publish(track)),
        () => quietly(() => media.subscribe(pick(users), 'video')),
        () => cloud.silence(userId),
        () => cloud.restore(userId),
        () => faults.kick(userId),
        () => faults.expireTokens(userId),
        () => faults.slow(userId, pick([0, 400])),
        () => {
          faults.reorders = pick([0, 0.3]);
          faults.duplicates = pick([0, 0.3]);
          faults.slowLoginMs = pick([0, 2_000]);
          faults.silentEviction = pick([true, false]);
        },
        () => faults.failNext(pick([-10021, 'NETWORK_ERROR']), { afterEffect: pick([true, false]) }),
        () => faults.hangNext({ method: pick(['publish', 'join', 'subscribe']) }),
      ]);
      act();
      track.close();
      await clock.advance(pick([0, 10, 500, 8_000]));
    }
    faults.clear();
    for (const userId of users) cloud.restore(userId);
    await done(Promise.all(seats.flatMap(({ signal, media }) => [signal.logout(), media.leave()])));
    await clock.advance(30_000);
    expect(cloud.open).toMatchObject({ rtmClients: 0, rtcClients: 0, retryLoops: 0, sockets: 0, timers: 0 });
  });
});

describe('the fake cloud', () => {
  it('runs the same for the same seed, and otherwise for another', async () => {
    const run = async (seed: number) => {
      const { login, done, clock } = rtm({ seed });
      const times: number[] = [];
      const [ada, ben] = [await login('ada'), await login('ben')];
      ben.addEventListener('message', () => times.push(clock.now()));
      await done(ben.subscribe('room'));
      for (let n = 0; n < 5; n++) await done(ada.publish('room', `${n}`));
      await clock.advance(1_000);
      return times;
    };
    expect(await run(7)).toEqual(await run(7));
    expect(await run(7)).not.toEqual(await run(8));
  });

  it('has nothing open when everyone has left', async () => {
    const { cloud, login, done, clock } = rtm();
    const clients = [await login('ada'), await login('ben')];
    for (const client of clients) await done(client.subscribe('room', EVERYTHING));
    expect(cloud.open).toMatchObject({ rtmClients: 2, subscriptions: 2, sockets: 2, listeners: 10 });
    for (const client of clients) await done(client.logout());
    await clock.advance(1_000);
    expect(cloud.open).toMatchObject({ rtmClients: 0, subscriptions: 0, sockets: 0, timers: 0 });
  });
});
