/** A stand-in for a local track made from a `MediaStreamTrack`. Its publisher hears of what is done to it. */
import type { MediaProcessor } from '../../../../../src/transport/agora/media-processor';
import type { RtcLocalTrack } from '../../../../../src/transport/agora/sdk';
import { Listeners, type Listener } from '../listeners';
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
  setEncoderConfiguration?: NonNullable<RtcLocalTrack['setEncoderConfiguration']>;
  setOptimizationMode?: NonNullable<RtcLocalTrack['setOptimizationMode']>;
  /** What was asked of its encoder. */
  readonly asked: { bitrateMaxKbps?: number | undefined; mode?: string } = {};
  readonly listeners = new Listeners();
  readonly processorDestination: MediaProcessor = new FakeDestination();
  /** How it goes out, the large picture and the small one. */
  readonly transceivers: RTCRtpTransceiver[] = [];
  /** The first of those it goes through. */
  processor: MediaProcessor | undefined;
  #source: MediaStreamTrack;
  readonly #closed: (track: FakeLocalTrack) => void;

  constructor(kind: MediaKind, source: MediaStreamTrack, closed: (track: FakeLocalTrack) => void) {
    this.kind = kind;
    this.#source = source;
    this.#closed = closed;
    if (kind === 'audio') return;
    this.replaceTrack = (track, stopOldTrack) => this.#replace(track, stopOldTrack);
    this.setEncoderConfiguration = async (config) => {
      if (typeof config === 'string') throw new FakeRtcError('INVALID_PARAMS', 'not used here');
      this.asked.bitrateMaxKbps = config.bitrateMax;
    };
    this.setOptimizationMode = async (mode) => void (this.asked.mode = mode);
  }

  getMediaStreamTrack(): MediaStreamTrack {
    return this.#source;
  }

  getRTCRtpTransceiver(type: 0 | 1 = 0): RTCRtpTransceiver | undefined {
    return this.transceivers[type];
  }

  on(event: string, listener: Listener): void {
    this.listeners.add(event, listener);
  }

  pipe(processor: MediaProcessor): MediaProcessor {
    this.unpipe();
    this.processor = processor;
    return processor;
  }

  unpipe(): void {
    this.processor = undefined;
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

/** Ends a row of processors. */
class FakeDestination implements MediaProcessor {
  pipe(): never {
    throw new FakeRtcError('NOT_SUPPORTED', 'VideoProcessor cannot pipe to any other Processor');
  }

  unpipe(): never {
    throw new FakeRtcError('NOT_SUPPORTED', 'VideoProcessor cannot unpipe to any other Processor');
  }
}

/** Stand-ins for tracks may lack it. */
const stop = (track: Partial<MediaStreamTrack>) => track.stop?.();
