/** A stand-in for a local track made from a `MediaStreamTrack`. Its publisher hears of what is done to it. */
import type { RtcLocalTrack } from '../../../../../src/transport/agora/sdk';
import { FakeRtcError } from './rtc-error';
import type { MediaKind } from './media-seat';

export interface TrackPublisher {
  setMuted(track: FakeLocalTrack, muted: boolean): Promise<void>;
}

export class FakeLocalTrack implements RtcLocalTrack {
  readonly kind: MediaKind;
  muted = false;
  isClosed = false;
  /** The client that publishes it. */
  publisher: TrackPublisher | undefined;
  /** Audio tracks of agora-rtc-sdk-ng 4.24.8 have none. */
  replaceTrack?: NonNullable<RtcLocalTrack['replaceTrack']>;
  #source: MediaStreamTrack;
  readonly #closed: (track: FakeLocalTrack) => void;

  constructor(kind: MediaKind, source: MediaStreamTrack, closed: (track: FakeLocalTrack) => void) {
    this.kind = kind;
    this.#source = source;
    this.#closed = closed;
    if (kind === 'video') this.replaceTrack = (track, stopOldTrack) => this.#replace(track, stopOldTrack);
  }

  getMediaStreamTrack(): MediaStreamTrack {
    return this.#source;
  }

  /** Also disables the `MediaStreamTrack` itself, as the vendor's does. */
  async setMuted(muted: boolean): Promise<void> {
    if (this.muted === muted) return;
    this.muted = muted;
    this.#source.enabled = !muted;
    await this.publisher?.setMuted(this, muted);
  }

  async #replace(track: MediaStreamTrack, stopOldTrack: boolean): Promise<void> {
    if (this.isClosed) throw new FakeRtcError('TRACK_STATE_UNREACHABLE', 'the track is closed');
    if (stopOldTrack) stop(this.#source);
    this.#source = track;
    if (this.muted) track.enabled = false;
  }

  /** Stops the `MediaStreamTrack` too, as the vendor's does. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    stop(this.#source);
    this.#closed(this);
  }
}

/** Stand-ins for tracks may lack it. */
const stop = (track: Partial<MediaStreamTrack>) => track.stop?.();
