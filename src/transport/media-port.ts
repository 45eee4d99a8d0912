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
  /** What the network itself says of this session's link; undefined while it says nothing. Absent where it never does. */
  linkQuality?(): LinkQuality | undefined;
}

/** 1 is the best, 5 the worst that still carries something, 6 is none: the scale of ITU-T P.800 turned round, as vendors use it. */
export type NetworkGrade = 1 | 2 | 3 | 4 | 5 | 6;

export interface LinkQuality {
  readonly uplink?: NetworkGrade;
  readonly downlink?: NetworkGrade;
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
  /** How a picture is encoded from now on. Absent where the transport leaves that to the browser. */
  setEncoding?(encoding: VideoEncoding): Promise<void>;
  /** Undefined while nothing is sent. Absent where the transport has no figures. */
  stats?(): Promise<OutgoingSample | undefined>;
  unpublish(): Promise<void>;
}

/** What an encoder may spend on a picture, and what it gives up first when that is too little. */
export interface VideoEncoding {
  readonly maxBitrateBps: number;
  readonly maxFrameRate: number;
  /** `detail` keeps the resolution, `motion` the frame rate, `balanced` gives up some of both. */
  readonly prefers: 'detail' | 'motion' | 'balanced';
}

export interface RemoteMedia {
  readonly publicationId: string;
  /** The track as it arrives; undefined while it does not. Another object after a reconnect. */
  readonly track: Readable<MediaStreamTrack | undefined>;
  /** WebRTC's own receiver where the transport has one. Another object after a reconnect: ask again. */
  receiver(): RTCRtpReceiver | undefined;
  /** Undefined while nothing arrives. */
  stats(): Promise<StatsSample | undefined>;
  /**
   * Asks for the publisher's full picture or for a small one, which costs a fraction; holds through reconnects. A
   * publisher who has no small one goes on sending the full one. Absent where there is no choice, and for sound.
   */
  setStream?(stream: VideoStream): Promise<void>;
  unsubscribe(): Promise<void>;
}

export type VideoStream = 'full' | 'low';

/**
 * Totals since the track began, by the names of W3C's webrtc-stats `inbound-rtp` where they are its figures, units in the
 * name. A figure that the transport does not have is left out.
 */
export interface StatsSample {
  /** When the figures held, ms since the Unix epoch. */
  readonly atMs: number;
  readonly bytesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  /** Of packets' arrival, as RFC 3550 estimates it. */
  readonly jitterMs?: number;
  readonly jitterBufferDelayMs?: number;
  readonly jitterBufferEmittedCount?: number;
  /** The sender's clock at the capture of what is played at `atMs`. Comparable between tracks of one sender only. */
  readonly estimatedPlayoutTimestampMs?: number;
  /** From capture to playout, where the two ends have a clock in common or the vendor measures it. */
  readonly endToEndDelayMs?: number;
  /** How long media waits in the receiver before it is played, where a vendor says that instead of the totals above. */
  readonly receiveDelayMs?: number;
  /** To the other end of the link and back. */
  readonly roundTripMs?: number;
  readonly framesDecoded?: number;
  readonly framesDropped?: number;
  /** Decoded lately, where a vendor says that instead of the totals. */
  readonly framesPerSecond?: number;
  readonly freezeCount?: number;
  readonly totalFreezesMs?: number;
  /** The sum of the times between decoded pictures: so long ago the first one was. */
  readonly totalInterFrameDelayMs?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly concealedSamples?: number;
  /** Of the concealed ones, those that were silence: nothing was said, so nothing was missed. */
  readonly silentConcealedSamples?: number;
  readonly totalSamplesReceived?: number;
  /** How much sound was played out. */
  readonly totalSamplesMs?: number;
}

/**
 * Totals since the track was first sent, by webrtc-stats' `outbound-rtp` and the remote's reports: bytes and packets of all
 * copies that are sent, frames, size and limit of the largest.
 */
export interface OutgoingSample {
  readonly atMs: number;
  readonly bytesSent?: number;
  readonly packetsSent?: number;
  /** As the other end counts them. */
  readonly packetsLost?: number;
  readonly roundTripMs?: number;
  readonly framesSent?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  /** What the encoder is held back by, if by anything. */
  readonly limitedBy?: 'cpu' | 'bandwidth' | 'other';
  /** What the link is estimated to carry upwards, in all, other tracks included. */
  readonly availableBps?: number;
}
