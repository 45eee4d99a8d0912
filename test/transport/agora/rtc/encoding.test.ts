import { describe, expect, it } from 'vitest';
import type { VideoEncoding } from '../../../../src/transport/media-port';
import { setUp, settle, track } from './stub-rtc';

const CLEAR: VideoEncoding = { maxBitrateBps: 2_500_400, maxFrameRate: 24, prefers: 'detail' };
const SMOOTH: VideoEncoding = { maxBitrateBps: 600_000, maxFrameRate: 15, prefers: 'motion' };

async function publishing() {
  const bench = setUp();
  await bench.open();
  const own = track('video', { width: 1_280, height: 720 });
  const camera = await bench.media.publish(own, 'camera');
  return { ...bench, own, camera, local: bench.stub.locals[0]! };
}

/** How a browser sends: what was asked of its encoder. */
function senderOf(encodings: { maxBitrate?: number; maxFramerate?: number }[] = [{ maxBitrate: 7 }]) {
  const kept = { transactionId: 'one', encodings };
  const sender = {
    getParameters: () => structuredClone(kept),
    setParameters: async (next: typeof kept) => void Object.assign(kept, next),
  };
  return { kept, transceiver: { sender } };
}

describe('how a picture is encoded over Agora', () => {
  it('asks the SDK for the bitrate in kbit/s and for what matters most, and the browser for the frame rate', async () => {
    const { stub, camera, local, own } = await publishing();
    const { kept, transceiver } = senderOf();
    local.transceivers[0] = transceiver;
    await camera.setEncoding?.(CLEAR);
    expect(stub.log.slice(-2)).toEqual(['setEncoderConfiguration:{"bitrateMax":2500}', 'setOptimizationMode:detail']);
    expect(kept.encodings).toEqual([{ maxBitrate: 7, maxFramerate: 24 }]);
    expect(own.readyState).toBe('live');
  });

  it('never touches its owner’s track, whose constraints are not ours', async () => {
    const { camera, own } = await publishing();
    Object.defineProperty(own, 'applyConstraints', { value: () => expect.unreachable() });
    await camera.setEncoding?.(CLEAR);
    await camera.setEncoding?.(SMOOTH);
    expect([own.readyState, own.enabled]).toEqual(['live', true]);
  });

  it('does without a frame rate where the browser does not say how it sends', async () => {
    const { camera, local } = await publishing();
    await expect(camera.setEncoding?.(CLEAR)).resolves.toBeUndefined();
    const { kept, transceiver } = senderOf([]);
    local.transceivers[0] = transceiver;
    await expect(camera.setEncoding?.(CLEAR)).resolves.toBeUndefined();
    expect(kept.encodings).toEqual([]);
  });

  it('asks for the last frame rate again when the picture goes out another way after a reconnect', async () => {
    const { camera, local } = await publishing();
    local.transceivers[0] = senderOf().transceiver;
    await camera.setEncoding?.(CLEAR);
    await camera.setEncoding?.(SMOOTH);
    const { kept, transceiver } = senderOf();
    local.transceivers[0] = transceiver;
    local.emit('transceiver-updated', transceiver, 0);
    await settle();
    expect(kept.encodings).toEqual([{ maxBitrate: 7, maxFramerate: 15 }]);
    expect(local.size).toBe(1);
  });

  it('asks once more where the browser was busy with another change', async () => {
    const { camera, local } = await publishing();
    const { kept, transceiver } = senderOf();
    const { setParameters } = transceiver.sender;
    transceiver.sender.setParameters = async () => {
      transceiver.sender.setParameters = setParameters;
      throw new Error('busy');
    };
    local.transceivers[0] = transceiver;
    await camera.setEncoding?.(CLEAR);
    expect(kept.encodings).toEqual([{ maxBitrate: 7, maxFramerate: 24 }]);
  });

  it('says in our own terms when it is refused, and for sounds there is none', async () => {
    const { stub, media, camera } = await publishing();
    stub.fail('setEncoderConfiguration', 'UNEXPECTED_ERROR');
    await expect(camera.setEncoding?.(CLEAR)).rejects.toMatchObject({ code: 'vendor-failed' });
    const microphone = await media.publish(track('audio'), 'microphone');
    expect(microphone.setEncoding).toBeUndefined();
    await camera.unpublish();
    await expect(camera.setEncoding?.(CLEAR)).rejects.toMatchObject({ code: 'media-unavailable' });
  });
});
