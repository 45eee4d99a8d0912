/** What a session makes good by itself, where trying again is all that helps: found by playing bad shows. */
import { onTestFinished, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../src/model/ids';
import type { Role } from '../../../src/model/participant';
import { controlChannel } from '../../../src/transport/agora/names';
import { fromVendor } from '../../../src/transport/agora/vendor-errors';
import type { Session } from '../../../src/transport/port';
import { agoraOver } from './agora-over';
import { createCamera, createWorld } from './chaos/world';
import { drive } from './fake/driver';
import { FakeRtcError } from './fake/rtc/rtc-error';

const never = new AbortController().signal;

function setUp() {
  const driver = drive();
  const { clock, cloud, done } = driver;
  const enter = async (id: string, role: Role = 'viewer'): Promise<Session> => {
    const request = { roomId: 'show' as RoomId, user: { id: id as UserId, role }, signal: never };
    const session = await done(agoraOver(cloud, clock).connect(request));
    await done(session.signal.join('control'));
    return session;
  };
  return { clock, cloud, done, enter };
}

/** Refused at first, and how it ends when asked again. */
const twice = async (done: <T>(call: Promise<T>) => Promise<T>, call: () => Promise<unknown>) => {
  await done(call().then(() => Promise.reject(new Error('it worked')), () => undefined));
  await done(call());
};

describe('a session on Agora', () => {
  it('subscribes again until it has back what was lost in an outage', async () => {
    const { clock, cloud, done, enter } = setUp();
    const [ana, host] = [await enter('ana'), await enter('host', 'host')];
    const heard: unknown[] = [];
    ana.signal.onMessage(({ text }) => heard.push(text));
    cloud.faults.unrestoredChannels.add(controlChannel('show' as RoomId));
    cloud.faults.failNext(-11019, { userId: 'ana', method: 'subscribe', calls: 3 });
    cloud.silence('ana', 'rtm');
    await clock.advance(12_000);
    cloud.restore('ana', 'rtm');
    await clock.advance(20_000);
    await done(host.signal.publish('control', 'are you there'));
    await clock.advance(1_000);
    expect(heard).toEqual(['are you there']);
  });

  it('asks once more for all channels after an outage, because the SDK may have lost some without a word', async () => {
    const { clock, cloud, enter } = setUp();
    await enter('ana');
    cloud.silence('ana', 'rtm');
    await clock.advance(12_000);
    cloud.restore('ana', 'rtm');
    await clock.advance(5_000);
    const client = cloud.rtmClients.find(({ link }) => link.state === 'CONNECTED')!;
    const asked: string[] = [];
    const subscribe = client.subscribe.bind(client);
    client.subscribe = (channel, options) => {
      asked.push(channel);
      return subscribe(channel, options);
    };
    await clock.advance(20_000);
    expect(asked).toEqual([controlChannel('show' as RoomId)]);
    await clock.advance(60_000);
    expect(asked).toHaveLength(1);
  });

  it('does not believe that it is on a lane which it joined while the connection was interrupted', async () => {
    const { clock, cloud, done, enter } = setUp();
    const ana = await enter('ana');
    cloud.silence('ana', 'rtm');
    await clock.advance(12_000);
    await expect(done(ana.signal.join('chat/3'))).rejects.toMatchObject({ code: 'network-unavailable', retryable: true });
    cloud.restore('ana', 'rtm');
    await clock.advance(15_000);
    await done(ana.signal.join('chat/3'));
    expect(ana.signal.presence('chat/3').get().count).toBe(1);
  });

  it('sends what crew say also where chat is held back', async () => {
    const { clock, cloud, done, enter } = setUp();
    const limits = { channelMessagesPerSecond: 20 };
    const [ana, flooder] = [await enter('ana'), await enter('flooder')];
    const [host, viewer] = await Promise.all(
      (['host', 'viewer'] as const).map((role) => {
        const request = { roomId: 'show' as RoomId, user: { id: `the-${role}` as UserId, role }, signal: never };
        return done(agoraOver(cloud, clock, { limits }).connect(request));
      }),
    );
    for (const session of [ana, flooder, host!, viewer!]) await done(session.signal.join('chat/0'));
    const heard: unknown[] = [];
    ana.signal.onMessage(({ from, text }) => text === 'hello' && heard.push(from));
    for (let second = 0; second < 10; second++) {
      // Who holds nothing back fills the lane.
      for (let index = 0; index < 30; index++) void flooder.signal.publish('chat/0', 'x').catch(() => undefined);
      await clock.advance(500);
      for (const session of [host!, viewer!]) await done(session.signal.publish('chat/0', 'hello'));
      await clock.advance(500);
    }
    expect(heard.filter((from) => from === 'the-host')).toHaveLength(10);
    expect(heard.filter((from) => from === 'the-viewer').length).toBeLessThan(5);
  });

  it('makes way for a newer one of the same user that another transport of the page opens', async () => {
    const { clock, cloud, done } = setUp();
    const sdk = cloud.sdk();
    const request = { roomId: 'show' as RoomId, user: { id: 'ana' as UserId, role: 'viewer' as Role }, signal: never };
    const older = await done(agoraOver(cloud, clock, { sdk }).connect(request));
    const newer = await done(agoraOver(cloud, clock, { sdk }).connect(request));
    expect(older.connection.get()).toMatchObject({ state: 'closed', error: { code: 'duplicate-user' } });
    expect(newer.connection.get().state).toBe('connected');
  });

  it('tries all ways in the time that its room has', async () => {
    const { clock, cloud, done } = setUp();
    cloud.faults.onlyThroughProxy(5);
    const user = { id: 'ana' as UserId, role: 'viewer' as Role };
    const connecting = agoraOver(cloud, clock).connect({ roomId: 'show' as RoomId, user, signal: never, timeoutMs: 4_000 });
    const fromMs = clock.now();
    expect((await done(connecting)).connection.get().state).toBe('connected');
    expect(clock.now() - fromMs).toBeLessThan(4_000);
  });

  it('frees a lock that it has without knowing, while the answer that it has it is missing', async () => {
    const { clock, cloud, enter } = setUp();
    const [host, mod] = [await enter('host', 'host'), await enter('mod', 'moderator')];
    cloud.faults.hangNext({ userId: 'host', service: 'rtm', method: 'acquireLock', afterEffect: true });
    host.signal.lock('keeper', never).catch(() => undefined);
    await clock.advance(2_000);
    let isHeld = false;
    void mod.signal.lock('keeper', never).then(() => (isHeld = true));
    await clock.advance(40_000);
    expect(isHeld).toBe(true);
  });

  it('goes off stage for good, though the change of roles failed at first', async () => {
    const { clock, cloud, done, enter } = setUp();
    const [ana, host] = [await enter('ana'), await enter('host', 'host')];
    const camera = await done(host.media.publish(createCamera(), 'camera'));
    await done(camera.setMuted(true));
    await clock.advance(500);
    expect(ana.media.publications.get()).toMatchObject([{ muted: true }]);
    cloud.faults.failNext('NETWORK_TIMEOUT', { userId: 'host', method: 'setClientRole' });
    await twice(done, () => camera.unpublish());
    await clock.advance(500);
    expect(ana.media.publications.get()).toEqual([]);
  });

  it('tells the others that it is muted, though nobody was told at first', async () => {
    const { clock, cloud, done, enter } = setUp();
    const [ana, host] = [await enter('ana'), await enter('host', 'host')];
    const camera = await done(host.media.publish(createCamera(), 'camera'));
    cloud.faults.failNext('NETWORK_TIMEOUT', { userId: 'host', method: 'setMuted' });
    await twice(done, () => camera.setMuted(true));
    await clock.advance(500);
    expect(ana.media.publications.get()).toMatchObject([{ muted: true }]);
  });

  it('leaves a track as it was that replaced one whose muting failed', async () => {
    const { cloud, done, enter } = setUp();
    const host = await enter('host', 'host');
    const [first, second] = [createCamera(), createCamera()];
    const camera = await done(host.media.publish(first, 'camera'));
    cloud.faults.failNext('NETWORK_TIMEOUT', { userId: 'host', method: 'setMuted' });
    await done(camera.setMuted(true).catch(() => undefined));
    await done(camera.replaceTrack(second));
    await done(host.close());
    expect([first, second].map(({ enabled, stops }) => ({ enabled, stops }))).toEqual([
      { enabled: true, stops: 0 },
      { enabled: true, stops: 0 },
    ]);
  });

  it('tries again what the SDK broke off, whatever its message speaks of', () => {
    const error = fromVendor(new FakeRtcError('OPERATION_ABORTED', 'cancel token canceled'), 'join');
    expect(error).toMatchObject({ code: 'network-unavailable', retryable: true });
  });
});

describe('a room on Agora', () => {
  it('reports nothing to the page when its keeper is replaced by another tab', async () => {
    const world = await createWorld({ seed: 1 });
    onTestFinished(() => world.close());
    const [first, second] = [world.open('host').room, world.open('host').room];
    void first.join();
    await world.pass(3_000);
    void second.join();
    await world.pass(5_000);
    expect([first.status.get(), second.status.get()]).toEqual(['failed', 'joined']);
    // A moderator waits for the lock, and is thrown out meanwhile.
    const [mod, newer] = [world.open('mod-1').room, world.open('mod-1').room];
    void mod.join();
    await world.pass(3_000);
    void newer.join();
    await world.pass(5_000);
    expect(mod.status.get()).toBe('failed');
    expect(world.stray).toEqual([]);
    void Promise.all([second.leave(), newer.leave()]);
    await world.pass(10_000);
  });
});
