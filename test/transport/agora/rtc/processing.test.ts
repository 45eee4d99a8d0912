import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaProcessor } from '../../../../src/transport/agora/media-processor';
import { processor, setUp, settle, track } from './stub-rtc';

const reported: unknown[] = [];
beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => vi.unstubAllGlobals());

type Made = readonly MediaProcessor[];

async function onStage(make: (log: string[], source: string) => Made | Promise<Made>) {
  const asked: string[] = [];
  const bench = setUp({
    processors: (source) => {
      asked.push(source);
      return make(bench.stub.log, source);
    },
  });
  await bench.open();
  const since = () => bench.stub.log.filter((entry) => !/^(join|leave|setClientRole|setLow|enableDual)/.test(entry));
  return { ...bench, asked, since };
}

describe('what is published over Agora through processors', () => {
  it('goes through all of them in order, before anybody receives it', async () => {
    const { media, since, asked } = await onStage((log) => [processor('beauty', log), processor('background', log)]);
    await media.publish(track('video'), 'camera');
    expect(asked).toEqual(['camera']);
    expect(since()).toEqual([
      'pipe:beauty',
      'beauty.pipe:background',
      'background.pipe:destination',
      'beauty.enable',
      'background.enable',
      'publish:video',
    ]);
  });

  it('lets go of them once it is no longer sent: never is it seen without them', async () => {
    const { media, stub } = await onStage((log) => [processor('denoiser', log)]);
    const microphone = await media.publish(track('audio'), 'microphone');
    stub.log.length = 0;
    await microphone.unpublish();
    await settle();
    const expected = ['unpublish:audio', 'close:', 'unpipe:track', 'denoiser.unpipe', 'denoiser.release'];
    expect(stub.log.filter((entry) => !entry.startsWith('setClientRole'))).toEqual(expected);
  });

  it('lets go of them when the session ends, and when publishing fails', async () => {
    const { media, stub } = await onStage((log) => [processor('beauty', log)]);
    stub.fail('publish', 'SERVER_ERROR');
    await expect(media.publish(track('video'), 'camera')).rejects.toThrow();
    await settle();
    expect(stub.count('beauty.release')).toBe(1);
    const own = track('video');
    await media.publish(own, 'camera');
    await media.close();
    await settle();
    expect(stub.count('beauty.release')).toBe(2);
    expect(own.readyState).toBe('live');
    expect(reported).toEqual([]);
  });

  it('keeps them when a picture is replaced in place, and gets others for a sound that is published anew', async () => {
    const { media, stub, asked } = await onStage((log, source) => [processor(source, log)]);
    const camera = await media.publish(track('video'), 'camera');
    await camera.replaceTrack(track('video'));
    const microphone = await media.publish(track('audio'), 'microphone');
    await microphone.replaceTrack(track('audio'));
    await settle();
    expect(asked).toEqual(['camera', 'microphone', 'microphone']);
    expect([stub.count('camera.release'), stub.count('microphone.release')]).toEqual([0, 1]);
  });

  it('is left alone where a source needs none', async () => {
    const { media, since } = await onStage(() => []);
    await (await media.publish(track('video'), 'camera')).unpublish();
    await settle();
    expect(since()).toEqual(['publish:video', 'unpublish:video']);
  });

  it.each(['pipe', 'enable'] as const)('goes out as it is when one fails to %s, which is reported', async (call) => {
    const { media, stub, since } = await onStage((log) => [processor('one', log), processor('other', log, call)]);
    await media.publish(track('video'), 'camera');
    expect(since().slice(-6)).toEqual([
      'unpipe:track',
      'one.unpipe',
      'other.unpipe',
      'one.release',
      'other.release',
      'publish:video',
    ]);
    expect(reported).toMatchObject([{ code: 'vendor-failed', context: { action: 'process the camera' } }]);
    expect((reported[0] as Error).cause).toMatchObject({ message: `other can not ${call}` });
    await media.close();
    await settle();
    expect(stub.count('one.release')).toBe(1);
  });

  it.each<[string, () => never]>([
    ['rejects', () => Promise.reject(new Error('no such file')) as never],
    [
      'throws',
      () => {
        throw new Error('no such file');
      },
    ],
    ['gives nothing', () => undefined as never],
  ])('goes out as it is when making them %s', async (_, make) => {
    const { media, stub } = await onStage(make);
    await media.publish(track('video'), 'camera');
    expect(stub.count('publish:video')).toBe(1);
    expect(reported).toHaveLength(1);
  });

  it('does not wait for ever for them, and lets go of what comes late', async () => {
    let make!: (made: readonly MediaProcessor[]) => void;
    const { media, stub, clock } = await onStage(() => new Promise((resolve) => (make = resolve)));
    const publishing = media.publish(track('video'), 'camera');
    await clock.advance(5_000);
    const camera = await publishing;
    expect(reported).toMatchObject([{ code: 'network-unavailable' }]);
    await camera.unpublish();
    make([processor('late', stub.log)]);
    await settle();
    expect(stub.count('late.release')).toBe(1);
  });

  it('waits for nothing more when the session ends meanwhile, which is no error', async () => {
    let make!: (made: readonly MediaProcessor[]) => void;
    const { media, stub, clock } = await onStage(() => new Promise((resolve) => (make = resolve)));
    const publishing = media.publish(track('video'), 'camera').catch((error: unknown) => error);
    await settle();
    await media.close();
    await clock.advance(5_000);
    expect(await publishing).toMatchObject({ code: 'network-unavailable' });
    make([processor('late', stub.log)]);
    await settle();
    expect([stub.count('publish'), stub.count('late.release')]).toEqual([0, 1]);
    expect(reported).toEqual([]);
  });

  it('says so when one can not be let go of, and lets go of the others', async () => {
    const { media, stub } = await onStage((log) => [processor('one', log, 'release'), processor('other', log)]);
    await (await media.publish(track('video'), 'camera')).unpublish();
    await settle();
    expect(stub.count('other.release')).toBe(1);
    expect(reported).toMatchObject([{ message: 'one can not release' }]);
  });
});
