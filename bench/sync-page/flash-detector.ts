/** Sees flashes in the picture that a `<video>` shows, at the time when the browser expects to display it. */
import { createEye } from './eye';
import type { Sighting } from './signs';

/** @returns how far apart the frames shown are, ms, the latest last. */
export function detectFlashes(video: HTMLVideoElement, onFlash: (flash: Sighting) => void): readonly number[] {
  const look = createEye();
  const intervalsMs: number[] = [];
  let lastMs: number | undefined;
  const onFrame: VideoFrameRequestCallback = (_now, { expectedDisplayTime }) => {
    video.requestVideoFrameCallback(onFrame);
    if (lastMs !== undefined) intervalsMs.push(expectedDisplayTime - lastMs);
    if (intervalsMs.length > 300) intervalsMs.shift();
    lastMs = expectedDisplayTime;
    const sign = look(video);
    if (sign !== undefined) onFlash({ sign, atMs: expectedDisplayTime });
  };
  video.requestVideoFrameCallback(onFrame);
  return intervalsMs;
}
