import { describe, expect, it } from 'vitest';
import { capture } from '../../src/stage/capture';

type Kind = 'videoinput' | 'audioinput';

const devicesThat = (fail: () => unknown, present: readonly Kind[] = ['videoinput', 'audioinput']): MediaDevices =>
  ({
    getUserMedia: () => Promise.reject(fail()),
    enumerateDevices: async () => present.map((kind) => ({ kind, deviceId: kind, label: '' })),
  }) as unknown as MediaDevices;

const refusal = (name: string, message = '') => () => new DOMException(message, name);
const BOTH = { camera: true, microphone: true } as const;

describe('opening devices', () => {
  it.each([
    ['NotAllowedError', 'permission-denied', false],
    ['SecurityError', 'permission-denied', false],
    ['NotFoundError', 'device-not-found', false],
    ['OverconstrainedError', 'device-not-found', false],
    ['NotReadableError', 'device-in-use', true],
    ['AbortError', 'device-in-use', true],
  ])('calls %s %s', async (name, code, retryable) => {
    const fail = refusal(name);
    const attempt = capture(devicesThat(fail), { camera: true });
    await expect(attempt).rejects.toMatchObject({ code, retryable, context: { device: 'camera' }, cause: { name } });
  });

  it('names the device that is not there when both were asked for', async () => {
    const fail = refusal('NotFoundError');
    const withoutCamera = capture(devicesThat(fail, ['audioinput']), BOTH);
    await expect(withoutCamera).rejects.toMatchObject({ code: 'device-not-found', context: { device: 'camera' } });
    const withoutMicrophone = capture(devicesThat(fail, ['videoinput']), BOTH);
    await expect(withoutMicrophone).rejects.toMatchObject({ code: 'device-not-found', context: { device: 'microphone' } });
  });

  it('names the device that is busy where the browser does', async () => {
    const camera = capture(devicesThat(refusal('NotReadableError', 'Could not start video source')), BOTH);
    await expect(camera).rejects.toMatchObject({ code: 'device-in-use', context: { device: 'camera' } });
    const microphone = capture(devicesThat(refusal('NotReadableError', 'Could not start audio source')), BOTH);
    await expect(microphone).rejects.toMatchObject({ code: 'device-in-use', context: { device: 'microphone' } });
  });

  it('says so where a page has no devices, or throws what is no error', async () => {
    await expect(capture(undefined, BOTH)).rejects.toMatchObject({
      code: 'unsupported',
      context: { missing: 'navigator.mediaDevices' },
    });
    await expect(capture(devicesThat(() => 'no'), { microphone: true })).rejects.toMatchObject({
      code: 'device-in-use',
      context: { device: 'microphone' },
    });
  });
});
