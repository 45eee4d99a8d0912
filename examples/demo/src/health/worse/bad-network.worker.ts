/** Stands between the network and the decoder: a gate for each track that comes by, all by one rule. */
import { FrameGate, NO_BADNESS, type Badness } from './frame-gate';

/** Of https://www.w3.org/TR/webrtc-encoded-transform/, for workers; the DOM's types leave it out. */
interface Transformer {
  readonly readable: ReadableStream<RTCEncodedVideoFrame>;
  readonly writable: WritableStream<RTCEncodedVideoFrame>;
  sendKeyFrameRequest(): Promise<void>;
}

/**
 * A receiver that misses packets asks for a whole picture once sending them again is too late. Here they got lost after
 * they were counted, and it would notice after three seconds only; so it is asked for in its name. In ms: a round trip
 * on a bad mobile network, and how often at most.
 */
const ASKING_AFTER_MS = 250;
const ASKING_EVERY_MS = 500;

const gates = new Set<FrameGate>();
let badness: Badness = NO_BADNESS;

addEventListener('rtctransform', (event) => {
  const { transformer } = event as Event & { readonly transformer: Transformer };
  const gate = new FrameGate();
  gate.set(badness);
  gates.add(gate);
  let brokenSinceMs: number | undefined;
  let askedAtMs = -Infinity;
  const through = new TransformStream<RTCEncodedVideoFrame, RTCEncodedVideoFrame>({
    transform(frame, controller) {
      const nowMs = performance.now();
      if (!gate.admits(frame.data.byteLength, nowMs)) {
        brokenSinceMs ??= nowMs;
        return;
      }
      if (frame.type === 'key') brokenSinceMs = undefined;
      controller.enqueue(frame);
      if (brokenSinceMs === undefined || nowMs - brokenSinceMs < ASKING_AFTER_MS) return;
      if (nowMs - askedAtMs < ASKING_EVERY_MS) return;
      askedAtMs = nowMs;
      transformer.sendKeyFrameRequest().catch(() => undefined);
    },
  });
  // It ends with the receiver.
  const end = () => void gates.delete(gate);
  transformer.readable.pipeThrough(through).pipeTo(transformer.writable).then(end, end);
});

onmessage = ({ data }: MessageEvent<Badness>) => {
  badness = data;
  for (const gate of gates) gate.set(data);
};
