import { describe, expect, it } from 'vitest';
import { setUp, settle, track } from './stub-rtc';

async function onStage() {
  const bench = setUp();
  await bench.open();
  return bench;
}

describe('publishing over Agora', () => {
  it('becomes host to publish and audience when nothing is published any more', async () => {
    const { stub, media } = await onStage();
    const camera = await media.publish(track('video'), 'camera');
    const microphone = await media.publish(track('audio'), 'microphone');
    expect([camera.id, microphone.id]).toEqual(['ada/camera', 'ada/microphone']);
    expect(stub.role).toBe('host');
    await camera.unpublish();
    await camera.unpublish();
    expect(stub.role).toBe('host');
    await microphone.unpublish();
    expect(stub.role).toBe('audience');
    expect(stub.log.filter((entry) => /^(un)?publish/.test(entry))).toEqual([
      'publish:video',
      'publish:audio',
      'unpublish:video',
      'unpublish:audio',
    ]);
  });

  it('enables dual stream once, before the first picture, and does without where it fails', async () => {
    const { stub, media } = await onStage();
    stub.fail('enableDualStream', 'NOT_SUPPORTED');
    const camera = await media.publish(track('video'), 'camera');
    expect(stub.log.indexOf('enableDualStream:')).toBeLessThan(stub.log.indexOf('publish:video'));
    await camera.unpublish();
    await media.publish(track('video'), 'camera');
    expect(stub.count('enableDualStream')).toBe(1);
  });

  it.each([
    [{ width: 1_280, height: 720 }, { width: 320, height: 180 }],
    [{ width: 720, height: 1_280 }, { width: 180, height: 320 }],
    [{}, { width: 320, height: 180 }],
  ])('says before that how small the small picture of %o is', async (settings, size) => {
    const { stub, media } = await onStage();
    await media.publish(track('video', settings), 'camera');
    const low = stub.log.findIndex((entry) => entry.startsWith('setLowStreamParameter:'));
    expect(stub.log[low]).toBe(`setLowStreamParameter:${JSON.stringify({ ...size, framerate: 15, bitrate: 150 })}`);
    expect(stub.log[low + 1]).toBe('enableDualStream:');
  });

  it.each(['screen', 'screen-audio'] as const)('refuses %s, and says what to do', async (source) => {
    const { media } = await onStage();
    const publishing = media.publish(track(source === 'screen' ? 'video' : 'audio'), source);
    await expect(publishing).rejects.toMatchObject({ code: 'unsupported', retryable: false });
    await expect(publishing).rejects.toThrow(/hand the track in as (camera|microphone)$/);
  });

  it('refuses a track of the wrong kind', async () => {
    const { stub, media } = await onStage();
    await expect(media.publish(track('audio'), 'camera')).rejects.toMatchObject({ code: 'invalid-options' });
    const camera = await media.publish(track('video'), 'camera');
    await expect(camera.replaceTrack(track('audio'))).rejects.toMatchObject({ code: 'invalid-options' });
    expect(stub.count('publish')).toBe(1);
  });

  it('refuses, retryably, while the link is interrupted or closed', async () => {
    const { stub, media } = await onStage();
    stub.state('RECONNECTING');
    const refusal = { code: 'network-unavailable', retryable: true };
    await expect(media.publish(track('video'), 'camera')).rejects.toMatchObject(refusal);
    stub.state('CONNECTED');
    await media.close();
    await expect(media.publish(track('video'), 'camera')).rejects.toMatchObject(refusal);
    expect(stub.locals).toHaveLength(0);
  });

  it("never stops its owner's track", async () => {
    const { media } = await onStage();
    const [first, second, sound, next] = [track('video'), track('video'), track('audio'), track('audio')];
    const camera = await media.publish(first, 'camera');
    await camera.replaceTrack(second);
    await camera.unpublish();
    const microphone = await media.publish(sound, 'microphone');
    await microphone.replaceTrack(next);
    await media.publish(first, 'camera');
    await media.close();
    for (const each of [first, second, sound, next]) {
      expect(each.readyState).toBe('live');
      each.stop();
      expect(each.readyState).toBe('ended');
    }
  });

  it('closes every track of the SDK that it made', async () => {
    const { stub, media } = await onStage();
    const microphone = await media.publish(track('audio'), 'microphone');
    await microphone.replaceTrack(track('audio'));
    await (await media.publish(track('video'), 'camera')).unpublish();
    stub.fail('publish', 'SERVER_ERROR');
    await expect(media.publish(track('video'), 'camera')).rejects.toThrow();
    await media.close();
    expect(stub.locals).toHaveLength(4);
    expect(stub.locals.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it.each(['setClientRole', 'publish'])('leaves nothing behind when %s fails', async (call) => {
    const { stub, clock, media } = await onStage();
    stub.fail(call, 'WS_ABORT');
    await expect(media.publish(track('video'), 'camera')).rejects.toMatchObject({ code: 'network-unavailable' });
    await settle();
    expect(stub.role).toBe('audience');
    expect(stub.locals.every(({ isClosed }) => isClosed)).toBe(true);
    await media.publish(track('video'), 'camera');
    expect(stub.role).toBe('host');
    await media.close();
    expect(clock.pending).toBe(0);
  });

  it('takes back a publish that succeeds after its time limit', async () => {
    const { stub, clock, media } = await onStage();
    const release = stub.hold('publish');
    const publishing = media.publish(track('video'), 'camera').catch((error: unknown) => error);
    await clock.advance(5_000);
    expect(await publishing).toMatchObject({ code: 'network-unavailable', retryable: true });
    release();
    await settle();
    expect(stub.log.slice(-2)).toEqual(['unpublish:video', 'setClientRole:audience']);
  });

  it.each(['setClientRole', 'enableDualStream', 'publish'])('publishes nothing when closed during %s', async (call) => {
    const { stub, media } = await onStage();
    const own = track('video');
    const release = stub.hold(call);
    const publishing = media.publish(own, 'camera');
    await settle();
    await media.close();
    release();
    await expect(publishing).rejects.toMatchObject({ code: 'network-unavailable' });
    expect(stub.count('publish')).toBe(call === 'publish' ? 1 : 0);
    expect(own.readyState).toBe('live');
    expect(stub.locals.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('puts a second publication of a source in place of the first', async () => {
    const { stub, media } = await onStage();
    const first = await media.publish(track('video'), 'camera');
    const second = await media.publish(track('video'), 'camera');
    await expect(first.setMuted(true)).rejects.toMatchObject({ code: 'media-unavailable' });
    await first.unpublish();
    expect(stub.count('unpublish')).toBe(1);
    await second.unpublish();
    expect(stub.count('unpublish')).toBe(2);
  });

  it('replaces a picture in place, and a sound by publishing the next', async () => {
    const { stub, media } = await onStage();
    const camera = await media.publish(track('video'), 'camera');
    await camera.replaceTrack(track('video'));
    expect(stub.count('unpublish')).toBe(0);
    const microphone = await media.publish(track('audio'), 'microphone');
    const next = track('audio');
    await microphone.replaceTrack(next);
    expect(stub.log.slice(-2)).toEqual(['unpublish:audio', 'publish:audio']);
    expect(stub.locals.at(-1)?.media).toBe(next);
  });

  it('keeps a muted sound muted when it is replaced', async () => {
    const { stub, media } = await onStage();
    const microphone = await media.publish(track('audio'), 'microphone');
    await microphone.setMuted(true);
    await microphone.replaceTrack(track('audio'));
    expect(stub.locals.at(-1)?.muted).toBe(true);
    expect(stub.log.indexOf('setMuted:true')).toBeLessThan(stub.log.lastIndexOf('publish:audio'));
  });

  it('has to be published anew when a sound could not be replaced', async () => {
    const { stub, media } = await onStage();
    const microphone = await media.publish(track('audio'), 'microphone');
    stub.fail('publish', 'WS_ABORT');
    await expect(microphone.replaceTrack(track('audio'))).rejects.toMatchObject({ code: 'network-unavailable' });
    await expect(microphone.replaceTrack(track('audio'))).rejects.toMatchObject({ code: 'media-unavailable' });
  });

  it('gives back a track enabled that it was given enabled, though muting switches it off', async () => {
    const { media } = await onStage();
    const [first, second, off] = [track('video'), track('video'), track('video')];
    off.enabled = false;
    const camera = await media.publish(first, 'camera');
    await camera.setMuted(true);
    expect(first.enabled).toBe(false);
    await camera.replaceTrack(second);
    expect([first.enabled, second.enabled]).toEqual([true, false]);
    await camera.replaceTrack(off);
    await camera.unpublish();
    expect([second.enabled, off.enabled]).toEqual([true, false]);
  });

  it('can try again to unmute after a failure, and sends nothing meanwhile', async () => {
    const { stub, media } = await onStage();
    const camera = await media.publish(track('video'), 'camera');
    await camera.setMuted(true);
    stub.fail('setMuted', 'WS_ABORT');
    await expect(camera.setMuted(false)).rejects.toMatchObject({ retryable: true });
    expect(stub.locals[0]?.muted).toBe(true);
    await camera.setMuted(false);
    expect(stub.locals[0]?.muted).toBe(false);
    expect(stub.locals[0]?.media.enabled).toBe(true);
  });

  it('keeps a publication that could not be unpublished, so that its owner can try again', async () => {
    const { stub, media } = await onStage();
    const camera = await media.publish(track('video'), 'camera');
    stub.fail('unpublish', 'WS_ABORT');
    await expect(camera.unpublish()).rejects.toMatchObject({ retryable: true });
    await camera.unpublish();
    expect(stub.role).toBe('audience');
  });
});
