/** Several media clients on one simulated cloud. */
import { describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../../src/model/ids';
import { AgoraMedia } from '../../../../src/transport/agora/rtc/media';
import { onCloud } from './on-cloud';
import { track, unmeteredCalls } from './stub-rtc';

describe('media on one Agora cloud', () => {
  it('shows, mutes and takes back what is published, to those who come late too', async () => {
    const { clock, done, enter, ids } = onCloud();
    const [host, viewer] = [await enter('ada'), await enter('ben')];
    const camera = await done(host.publish(track('video'), 'camera'));
    const microphone = await done(host.publish(track('audio'), 'microphone'));
    await clock.advance(1_000);
    expect(ids(viewer)).toEqual(['ada/camera', 'ada/microphone']);
    expect(ids(host)).toEqual([]);
    await done(microphone.setMuted(true));
    await clock.advance(1_000);
    const late = await enter('cem');
    await clock.advance(1_000);
    for (const media of [viewer, late]) expect(new Set(ids(media))).toEqual(new Set(['ada/camera', 'ada/microphone muted']));
    await done(microphone.setMuted(false));
    await done(camera.unpublish());
    await clock.advance(1_000);
    for (const media of [viewer, late]) expect(ids(media)).toEqual(['ada/microphone']);
    await done(microphone.unpublish());
    await clock.advance(1_000);
    for (const media of [viewer, late]) expect(ids(media)).toEqual([]);
  });

  it('goes on with a subscription after muting, an outage, and a publisher who comes back', async () => {
    const { clock, cloud, done, enter } = onCloud();
    const [host, viewer] = [await enter('ada'), await enter('ben')];
    const camera = await done(host.publish(track('video'), 'camera'));
    await clock.runUntil(() => viewer.publications.get().length === 1);
    const remote = await done(viewer.subscribe(camera.id));
    expect(remote.track.get()).toBeDefined();
    await done(camera.setMuted(true));
    await clock.runUntil(() => remote.track.get() === undefined);
    await done(camera.setMuted(false));
    await clock.runUntil(() => remote.track.get() !== undefined);
    cloud.silence('ben');
    await clock.runUntil(() => viewer.link.get().state === 'interrupted');
    cloud.restore('ben');
    await clock.runUntil(() => viewer.link.get().state === 'connected');
    await clock.runUntil(() => remote.track.get() !== undefined);
    await done(host.close());
    await clock.runUntil(() => remote.track.get() === undefined);
    const again = await enter('ada');
    await done(again.publish(track('video'), 'camera'));
    await clock.runUntil(() => remote.track.get() !== undefined);
  });

  it('goes on with the small picture after muting, an outage, and a publisher who comes back', async () => {
    const { clock, cloud, done, enter } = onCloud();
    const [host, viewer] = [await enter('ada'), await enter('ben')];
    const camera = await done(host.publish(track('video'), 'camera'));
    await clock.runUntil(() => viewer.publications.get().length === 1);
    const remote = await done(viewer.subscribe(camera.id));
    const { streamTypes } = cloud.rtcBooks.clients[1]!.asked;
    await done(remote.setStream!('low'));
    expect([...streamTypes]).toEqual([['ada', 1]]);
    await done(camera.setMuted(true));
    cloud.silence('ben');
    await clock.runUntil(() => viewer.link.get().state === 'interrupted');
    await expect(done(remote.setStream!('low'))).resolves.toBeUndefined();
    cloud.restore('ben');
    await clock.runUntil(() => viewer.link.get().state === 'connected');
    await done(camera.setMuted(false));
    await clock.runUntil(() => remote.track.get() !== undefined);
    expect([...streamTypes]).toEqual([['ada', 1]]);
    await done(host.close());
    await clock.runUntil(() => remote.track.get() === undefined && streamTypes.size === 0);
    const again = await enter('ada');
    await done(again.publish(track('video'), 'camera'));
    await clock.runUntil(() => streamTypes.get('ada') === 1);
    await done(remote.setStream!('full'));
    expect([...streamTypes]).toEqual([['ada', 0]]);
  });

  it('leaves nothing behind, however a session ends', async () => {
    const { clock, cloud, done, enter } = onCloud();
    const [host, viewer, cutOff] = [await enter('ada'), await enter('ben'), await enter('cem')];
    const own = track('video');
    await done(host.publish(own, 'camera'));
    await clock.runUntil(() => cutOff.publications.get().length + viewer.publications.get().length === 2);
    for (const media of [viewer, cutOff]) await done(media.subscribe('ada/camera'));
    cloud.silence('cem');
    await done(Promise.all([host.close(), viewer.close(), cutOff.close()]));
    cloud.restore('cem');
    await clock.advance(60_000);
    expect(Object.entries(cloud.open).filter(([, count]) => count > 0)).toEqual([]);
    expect(own.readyState).toBe('live');
  });

  it('stops trying to join a dead network when it is told to', async () => {
    const { clock, cloud } = onCloud();
    cloud.faults.deadNetwork('ada');
    const names = { appId: 'app', roomId: 'room' as RoomId, userId: 'ada' as UserId };
    const parts = { sdk: cloud.rtcSdk(), ...names, proxy: undefined, clock };
    const media = new AgoraMedia({ ...parts, calls: unmeteredCalls(clock) });
    const controller = new AbortController();
    const outcome = media.open('token', controller.signal).catch((error: unknown) => error);
    await clock.advance(3_000);
    const reason = new Error('too slow');
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    await clock.advance(60_000);
    expect(Object.entries(cloud.open).filter(([, count]) => count > 0)).toEqual([]);
  });
});
