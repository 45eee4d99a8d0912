/** Hears beeps in a track, at the time when the audio device plays them. */
import type { Sighting } from './signs';

interface Heard {
  readonly sign: number;
  readonly atS: number;
}

export interface BeepDetector {
  /** From what the page has rendered to the device, as the browser says. */
  readonly outputLatencyMs: () => number;
  readonly stop: () => Promise<void>;
}

export async function detectBeeps(track: MediaStreamTrack, onBeep: (beep: Sighting) => void): Promise<BeepDetector> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.resume();
  await context.audioWorklet.addModule(new URL('./beep-worklet.ts', import.meta.url).href);
  const worklet = new AudioWorkletNode(context, 'beeps');
  context.createMediaStreamSource(new MediaStream([track])).connect(worklet).connect(context.destination);
  worklet.port.onmessage = ({ data: { sign, atS } }: MessageEvent<Heard>) => {
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
    onBeep({ sign, atMs: performanceTime + (atS - contextTime) * 1_000 });
  };
  return {
    outputLatencyMs: () => (context.baseLatency + context.outputLatency) * 1_000,
    stop: () => {
      worklet.port.onmessage = null;
      return context.close();
    },
  };
}
