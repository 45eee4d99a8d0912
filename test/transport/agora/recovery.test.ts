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
