/**
 * A bad network between the room and the screen, in a worker that every picture of this page passes. A browser lets a
 * page stand there from a track's beginning or not at all, so it is put in place before the room is made and lets
 * everything through until it is told otherwise. What is subscribed anew passes it, too: a network is bad for all.
 */
import type { Badness } from './frame-gate';

export interface BadNetwork {
  set(badness: Badness): void;
}

/**
 * Undefined where the browser has no such transforms. `createEncodedStreams`, their elder, is no way out: it wants a
 * flag that the room's transport would have to set on its connections.
 */
export function installBadNetwork(): BadNetwork | undefined {
  if (typeof RTCRtpScriptTransform !== 'function' || !('transform' in RTCRtpReceiver.prototype)) return undefined;
  const worker = new Worker(new URL('./bad-network.worker.ts', import.meta.url), { type: 'module' });
  const inside = new WeakSet<RTCRtpReceiver>();
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ receiver }) => {
        if (receiver.track.kind !== 'video' || inside.has(receiver)) return;
        inside.add(receiver);
        receiver.transform = new RTCRtpScriptTransform(worker);
      });
    }
  };
  return { set: (badness) => worker.postMessage(badness) };
}
