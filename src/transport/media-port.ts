/** The media half of the transport port: publishing tracks, and receiving those of others. */
import type { Readable } from '../lib/signal';
import type { UserId } from '../model/ids';

export type MediaSource = 'camera' | 'microphone' | 'screen' | 'screen-audio';

export const mediaKind = (source: MediaSource): 'audio' | 'video' =>
  source === 'camera' || source === 'screen' ? 'video' : 'audio';

export interface MediaPort {
  /** What others publish now. */
  readonly publications: Readable<readonly Publication[]>;
  /** Sends `track` to whoever subscribes. The track stays its owner's to stop. One publication per source. */
  publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication>;
  /** Starts receiving. Rejects with `media-unavailable` when the publication is gone. */
  subscribe(publicationId: string): Promise<RemoteMedia>;
}

export interface Publication {
  readonly id: string;
  readonly userId: UserId;
  readonly source: MediaSource;
  readonly muted: boolean;
}

export interface LocalPublication {
  readonly id: string;
  /** Sends another track of the same kind without subscribers noticing more than a cut. */
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  /** Tells subscribers, and sends nothing while muted. */
  setMuted(muted: boolean): Promise<void>;
  unpublish(): Promise<void>;
}

export interface RemoteMedia {
  readonly publicationId: string;
  /** The track as it arrives; undefined while it does not. Another object after a reconnect. */
  readonly track: Readable<MediaStreamTrack | undefined>;
  /** WebRTC's own receiver where the transport has one. Another object after a reconnect: ask again. */
  receiver(): RTCRtpReceiver | undefined;
  /** Undefined while nothing arrives. */
  stats(): Promise<StatsSample | undefined>;
  unsubscribe(): Promise<void>;
}

/**
 * Totals since the track began, by the names of W3C's webrtc-stats `inbound-rtp`, units in the name. A figure that the
 * transport does not have is left out.
 */
export interface StatsSample {
  readonly atMs: number;
  readonly bytesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly jitterBufferDelayMs?: number;
  readonly jitterBufferEmittedCount?: number;
  readonly estimatedPlayoutTimestampMs?: number;
  readonly framesDecoded?: number;
  readonly framesDropped?: number;
  readonly freezeCount?: number;
  readonly totalFreezesMs?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly concealedSamples?: number;
  readonly totalSamplesReceived?: number;
}
