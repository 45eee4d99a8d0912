import { describe, expect, it } from 'vitest';
import { setUp, settle, track } from './stub-rtc';

async function watching() {
  const bench = setUp();
  await bench.open();
  bench.stub.published('ben', 'video');
  bench.stub.published('ben', 'audio');
  return bench;
}

function mute(stub: Awaited<ReturnType<typeof watching>>['stub'], kind: 'audio' | 'video') {
  stub.info('ben', `mute-${kind}`);
  stub.unpublished('ben', kind);
}

const types = ({ log }: { log: readonly string[] }) =>
  log.filter((entry) => entry.startsWith('streamType:')).map((entry) => entry.slice('streamType:'.length));

describe('receiving over Agora', () => {
  it('brings the track, and another one when the SDK has another', async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    expect(remote.publicationId).toBe('ben/camera');
    expect(remote.track.get()).toBe(stub.remotes[0]?.media);
    const next = track('video');
    stub.remotes[0]!.media = next;
    stub.remotes[0]!.emit('track-updated');
    expect(remote.track.get()).toBe(next);
  });

  it('rejects for what nobody publishes', async () => {
    const { media } = await watching();
    await expect(media.subscribe('cem/camera')).rejects.toMatchObject({
      code: 'media-unavailable',
      context: { publicationId: 'cem/camera' },
    });
  });

  it.each(['INVALID_REMOTE_USER', 'REMOTE_USER_IS_NOT_PUBLISHED'])('rejects when the vendor says %s', async (code) => {
    const { stub, media } = await watching();
    stub.fail('subscribe', code);
    await expect(media.subscribe('ben/camera')).rejects.toMatchObject({
      code: 'media-unavailable',
      context: { publicationId: 'ben/camera' },
    });
  });

  it('rejects when the publication goes while it is being subscribed to', async () => {
    const { stub, media } = await watching();
    const release = stub.hold('subscribe');
    const subscribing = media.subscribe('ben/camera');
    await settle();
    stub.unpublished('ben', 'video');
    release();
    await expect(subscribing).rejects.toMatchObject({ code: 'media-unavailable' });
    await settle();
    expect(stub.count('unsubscribe')).toBe(1);
  });

  it('waits for what is muted, and brings it when it is unmuted', async () => {
    const { stub, media } = await watching();
    mute(stub, 'audio');
    const remote = await media.subscribe('ben/microphone');
    expect(remote.track.get()).toBeUndefined();
    expect(stub.count('subscribe')).toBe(0);
    stub.published('ben', 'audio');
    await settle();
    expect(remote.track.get()).toBe(stub.remotes[0]?.media);
  });

  it('takes a subscription up again after muting, unpublishing and leaving', async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    const goings = [
      () => mute(stub, 'video'),
      () => stub.unpublished('ben', 'video'),
      () => stub.events.emit('user-left', { uid: 'ben' }, 'Quit'),
    ];
    for (const [index, go] of goings.entries()) {
      go();
      expect(remote.track.get()).toBeUndefined();
      expect(remote.receiver()).toBeUndefined();
      expect(await remote.stats()).toBeUndefined();
      stub.published('ben', 'video');
      await settle();
      expect(remote.track.get()).toBe(stub.remotes[index + 1]?.media);
    }
  });

  it('tries again, after a while, what could not be taken up again', async () => {
    const { stub, clock, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    mute(stub, 'video');
    await settle();
    stub.fail('subscribe', 'WS_ABORT');
    stub.published('ben', 'video');
    await settle();
    expect(remote.track.get()).toBeUndefined();
    await clock.advance(2_000);
    expect(remote.track.get()).toBe(stub.remotes[1]?.media);
    stub.fail('subscribe', 'WS_ABORT');
    stub.published('ben', 'video');
    await settle();
    await remote.unsubscribe();
    expect(clock.pending).toBe(1);
    await media.close();
    expect(clock.pending).toBe(0);
  });

  it('shares one subscription among those who hold it, and ends it with the last', async () => {
    const { stub, media } = await watching();
    const [one, other] = await Promise.all([media.subscribe('ben/camera'), media.subscribe('ben/camera')]);
    expect(stub.count('subscribe')).toBe(1);
    await one.unsubscribe();
    await one.unsubscribe();
    expect(other.track.get()).toBeDefined();
    expect(stub.count('unsubscribe')).toBe(0);
    await other.unsubscribe();
    expect(other.track.get()).toBeUndefined();
    expect(stub.count('unsubscribe')).toBe(1);
    expect(stub.remotes[0]?.size).toBe(0);
  });

  it('unsubscribes only after a subscribe that is under way, and subscribes only after that', async () => {
    const { stub, media } = await watching();
    const first = await media.subscribe('ben/camera');
    const release = stub.hold('unsubscribe');
    const ending = first.unsubscribe();
    await settle();
    const subscribing = media.subscribe('ben/camera');
    await settle();
    expect(stub.count('subscribe')).toBe(1);
    release();
    await ending;
    const second = await subscribing;
    expect(stub.log.filter((entry) => entry.includes('subscribe'))).toEqual([
      'subscribe:ben:video',
      'unsubscribe:ben:video',
      'subscribe:ben:video',
    ]);
    expect(second.track.get()).toBe(stub.remotes[1]?.media);
    expect(first.track.get()).toBeUndefined();
  });

  it('keeps what is let go of and wanted again at once', async () => {
    const { stub, media } = await watching();
    const first = await media.subscribe('ben/camera');
    const [, second] = await Promise.all([first.unsubscribe(), media.subscribe('ben/camera')]);
    expect(stub.count('unsubscribe')).toBe(0);
    expect(second.track.get()).toBeDefined();
    expect(first.track.get()).toBeUndefined();
  });

  it('gives a subscribe back that succeeds after its time limit', async () => {
    const { stub, clock, media } = await watching();
    const release = stub.hold('subscribe');
    const subscribing = media.subscribe('ben/camera').catch((error: unknown) => error);
    await clock.advance(5_000);
    expect(await subscribing).toMatchObject({ code: 'network-unavailable', retryable: true });
    release();
    await settle();
    expect(stub.count('unsubscribe')).toBe(1);
  });

  it('keeps a late subscribe that somebody else wants by now', async () => {
    const { stub, clock, media } = await watching();
    const release = stub.hold('subscribe');
    const first = media.subscribe('ben/camera').catch((error: unknown) => error);
    await clock.advance(5_000);
    await first;
    const second = media.subscribe('ben/camera');
    await settle();
    release();
    expect((await second).track.get()).toBeDefined();
    await settle();
    expect(stub.count('unsubscribe')).toBe(0);
  });

  it("leaves it to its caller which picture comes, and tells nobody before it is asked to", async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    expect(stub.count('streamType')).toBe(0);
    await remote.setStream?.('low');
    await remote.setStream?.('low');
    await remote.setStream?.('full');
    expect(types(stub)).toEqual(['ben:1', 'ben:0']);
    expect((await media.subscribe('ben/microphone')).setStream).toBeUndefined();
  });

  it('asks for the small picture again whenever it begins to arrive anew', async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    await remote.setStream?.('low');
    mute(stub, 'video');
    stub.published('ben', 'video');
    await settle();
    stub.events.emit('user-left', { uid: 'ben' }, 'Quit');
    stub.published('ben', 'video');
    await settle();
    expect(types(stub)).toEqual(['ben:1', 'ben:1', 'ben:1']);
    expect(stub.log.at(-2)).toBe('subscribe:ben:video');
  });

  it('asks for it once it arrives, where that was wanted before', async () => {
    const { stub, media } = await watching();
    mute(stub, 'video');
    const remote = await media.subscribe('ben/camera');
    await remote.setStream?.('low');
    expect(types(stub)).toEqual([]);
    stub.published('ben', 'video');
    await settle();
    expect(types(stub)).toEqual(['ben:1']);
  });

  it('asks for the full picture for who comes after somebody who wanted the small one', async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    await remote.setStream?.('low');
    await remote.unsubscribe();
    await remote.setStream?.('low');
    await media.subscribe('ben/camera');
    expect(types(stub)).toEqual(['ben:1', 'ben:0']);
    await (await media.subscribe('ben/camera')).unsubscribe();
    expect(stub.count('streamType')).toBe(2);
  });

  it('brings the larger picture of those that its holders want', async () => {
    const { stub, media } = await watching();
    const [one, other] = [await media.subscribe('ben/camera'), await media.subscribe('ben/camera')];
    await one.setStream?.('low');
    expect(types(stub)).toEqual([]);
    await other.setStream?.('low');
    const third = await media.subscribe('ben/camera');
    expect(types(stub)).toEqual(['ben:1', 'ben:0']);
    await third.unsubscribe();
    expect(types(stub)).toEqual(['ben:1', 'ben:0', 'ben:1']);
  });

  it('says in our own terms when a picture can not be chosen, and asks again', async () => {
    const { stub, clock, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    stub.fail('streamType', 'WS_ABORT');
    await expect(remote.setStream?.('low')).rejects.toMatchObject({ code: 'network-unavailable', retryable: true });
    mute(stub, 'video');
    stub.fail('streamType', 'WS_ABORT');
    stub.published('ben', 'video');
    await settle();
    expect(remote.track.get()).toBeDefined();
    await clock.advance(2_000);
    expect(types(stub)).toEqual(['ben:1', 'ben:1', 'ben:1']);
  });

  it('ends with the session, while subscribing too', async () => {
    const { stub, media } = await watching();
    const remote = await media.subscribe('ben/camera');
    const release = stub.hold('subscribe');
    const subscribing = media.subscribe('ben/microphone').catch((error: unknown) => error);
    await settle();
    await media.close();
    expect(remote.track.get()).toBeUndefined();
    release();
    expect(await subscribing).toMatchObject({ code: 'media-unavailable' });
    await remote.unsubscribe();
    await expect(media.subscribe('ben/camera')).rejects.toMatchObject({ code: 'media-unavailable' });
  });

  it('asks the vendor nothing more once the session is over', async () => {
    const { stub, media } = await watching();
    stub.videoStats = { ben: { receivePackets: 1, receiveBytes: 100 } };
    const remote = await media.subscribe('ben/camera');
    expect(await remote.stats()).toBeDefined();
    await media.close();
    const before = stub.log.length;
    expect(await remote.stats()).toBeUndefined();
    expect(remote.receiver()).toBeUndefined();
    await remote.setStream?.('low');
    await remote.unsubscribe();
    expect(stub.log.slice(before)).toEqual([]);
  });
});
