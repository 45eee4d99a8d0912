/** A stand-in for a track that was subscribed to. Its transceiver's statistics are what the test wants them to be. */
import type { RtcRemoteTrack } from '../../../../../src/transport/agora/sdk';
import { Listeners, type Listener } from '../listeners';
import type { MediaKind } from './media-seat';

/** One entry of what `RTCRtpReceiver.getStats()` gives. */
export type StatsEntry = Readonly<Record<string, unknown>>;

export class FakeRemoteTrack implements RtcRemoteTrack {
  readonly listeners = new Listeners();
  readonly uid: string;
  readonly kind: MediaKind;
  readonly #track: MediaStreamTrack;
  readonly #entries: () => readonly StatsEntry[] | undefined;
  #transceiver: RTCRtpTransceiver;

  constructor(uid: string, kind: MediaKind, track: MediaStreamTrack, entries: () => readonly StatsEntry[] | undefined) {
    this.uid = uid;
    this.kind = kind;
    this.#track = track;
    this.#entries = entries;
    this.#transceiver = this.#newTransceiver();
  }

  getMediaStreamTrack(): MediaStreamTrack {
    return this.#track;
  }

  /** None where nothing says what it would. */
  getRTCRtpTransceiver(): RTCRtpTransceiver | undefined {
    return this.#entries() === undefined ? undefined : this.#transceiver;
  }

  on(event: string, listener: Listener): void {
    this.listeners.add(event, listener);
  }

  removeAllListeners(event?: string): void {
    this.listeners.clear(event);
  }

  /** The media connection is another one now. */
  reconnected(): void {
    this.#transceiver = this.#newTransceiver();
    this.listeners.emit('transceiver-updated', this.#transceiver);
  }

  #newTransceiver(): RTCRtpTransceiver {
    const getStats = async () => new Map((this.#entries() ?? []).map((entry, index) => [`entry-${index}`, entry]));
    return { receiver: { track: this.#track, getStats } } as unknown as RTCRtpTransceiver;
  }
}
