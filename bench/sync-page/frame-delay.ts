/**
 * Makes encoded frames late, on the sender's or the receiver's side of the network. The browser takes an encoded
 * transform only from the beginning, so every connection of the page gets them before it is used, with no delay.
 */

declare const RTCRtpScriptTransform: new (worker: Worker, options: unknown, transfer: readonly Transferable[]) => object;

export type DelayedKind = 'audio' | 'video';

export class FrameDelays {
  readonly #set = new Map<DelayedKind, (delayMs: number) => void>();

  /** Of all frames of the kind that pass from now on. */
  set(kind: DelayedKind, delayMs: number): void {
    this.#set.get(kind)?.(delayMs);
  }

  /** From now on, connections of this page send and receive through delays. */
  static install(): FrameDelays {
    const delays = new FrameDelays();
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('track', ({ receiver }) => delays.#insert(receiver, receiver.track.kind as DelayedKind));
      }

      override addTransceiver(trackOrKind: MediaStreamTrack | string, init?: RTCRtpTransceiverInit): RTCRtpTransceiver {
        const transceiver = super.addTransceiver(trackOrKind, init);
        delays.#insert(transceiver.sender, transceiver.receiver.track.kind as DelayedKind);
        return transceiver;
      }
    };
    return delays;
  }

  #insert(end: RTCRtpSender | RTCRtpReceiver, kind: DelayedKind): void {
    const worker = new Worker(new URL('./delay-worker.ts', import.meta.url), { type: 'module' });
    const { port1, port2 } = new MessageChannel();
    Object.assign(end, { transform: new RTCRtpScriptTransform(worker, { port: port2 }, [port2]) });
    this.#set.set(kind, (delayMs) => port1.postMessage(delayMs));
  }
}
