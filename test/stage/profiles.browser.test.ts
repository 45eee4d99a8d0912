/** Profiles on Chromium's own fake camera: what is asked of it is what it does. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitToCamera, PROFILES } from '../../src/stage/quality/profiles';
import { cameraLimits, hostDevice } from '../../src/stage/quality/host-device';
import { setUpStage } from './stage-under-test';

const opened: MediaStreamTrack[] = [];

afterEach(() => {
  for (const track of opened.splice(0)) track.stop();
});

describe('a profile on a real camera', () => {
  it('is what the camera shows, and changes while live', async () => {
    const { stage, join, leave } = await setUpStage();
    const { media } = await join();
    await stage.publish({ camera: true, profile: 'talking-host' });
    const { track } = media.own.get('camera')!;
    opened.push(track);
    const shows = () => {
      const { width, height, frameRate } = track.getSettings();
      return { width, height, frameRate: Math.round(frameRate ?? 0) };
    };
    const limits = cameraLimits(track);
    const asked = (name: keyof typeof PROFILES) => {
      const { width, height, maxFrameRate } = fitToCamera(PROFILES[name], limits);
      return { width, height, frameRate: Math.round(maxFrameRate) };
    };
    for (const name of ['talking-host', 'weak-network', 'product-detail', 'talking-host'] as const) {
      await stage.setProfile(name);
      await vi.waitFor(() => expect(shows()).toEqual(asked(name)));
      const { width, height, frameRate } = stage.quality.get()!;
      expect({ width, height, frameRate: Math.round(frameRate) }).toEqual(shows());
      expect(track.contentHint).toBe(PROFILES[name].contentHint);
      expect(media.own.get('camera')).toMatchObject({ track, encoding: { prefers: PROFILES[name].prefers } });
    }
    expect(limits.maxWidth).toBeGreaterThanOrEqual(1280);
    await leave();
    expect(track.readyState).toBe('ended');
  });

  it('goes by what this browser says of its machine', () => {
    const { cores, saveData } = hostDevice();
    expect(cores).toBe(navigator.hardwareConcurrency);
    expect(saveData).toBe(false);
  });

  it('is published with an effect of the page’s own, drawn from the camera', async () => {
    const { stage, join } = await setUpStage({
      beforePublish(track, { source, signal }) {
        if (source !== 'camera') return track;
        opened.push(track);
        const canvas = document.createElement('canvas');
        const pen = canvas.getContext('2d')!;
        const video = Object.assign(document.createElement('video'), { muted: true, srcObject: new MediaStream([track]) });
        void video.play();
        const timer = setInterval(() => pen.drawImage(video, 0, 0, canvas.width, canvas.height), 50);
        signal.addEventListener('abort', () => clearInterval(timer));
        return canvas.captureStream(10).getVideoTracks()[0]!;
      },
    });
    const { media } = await join();
    await stage.publish({ camera: true });
    const { track } = media.own.get('camera')!;
    expect(track).not.toBe(opened[0]);
    expect(opened[0]?.readyState).toBe('live');
    await stage.unpublish();
    expect([track.readyState, opened[0]?.readyState]).toEqual(['ended', 'ended']);
  });
});
