/** Figures of received media: plausible ones that grow with time, or whatever a test sets. */
import type { RemoteAudioTrackStats, RemoteVideoTrackStats } from 'agora-rtc-sdk-ng';
import type { Timers } from '../timers';
import type { InboundStats } from './fake-remote-track';
import type { MediaKind } from './media-seat';

const PACKETS_PER_SECOND = 50;
const BYTES_PER_PACKET = 1_000;

export class MediaStatistics {
  readonly #timers: Timers;
  readonly #startMs: number;
  readonly #set = new Map<string, object>();

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#startMs = timers.now();
  }

  /** Sets figures of the SDK's own for what a user sends. */
  setSdk(uid: string, kind: MediaKind, figures: Partial<RemoteAudioTrackStats & RemoteVideoTrackStats>): void {
    this.#set.set(`sdk ${kind} ${uid}`, figures);
  }

  /** Sets figures of WebRTC's `inbound-rtp` for what a user sends. */
  setInbound(uid: string, kind: MediaKind, figures: InboundStats): void {
    this.#set.set(`inbound ${kind} ${uid}`, figures);
  }

  audio(uid: string): RemoteAudioTrackStats {
    const { packets, bytes, seconds } = this.#received();
    const figures = { ...delays, ...losses(packets, bytes, seconds), receiveLevel: 100, receivePacketsDiscarded: 0 };
    return { ...figures, codecType: 'opus', ...this.#set.get(`sdk audio ${uid}`) };
  }

  video(uid: string): RemoteVideoTrackStats {
    const { packets, bytes, seconds } = this.#received();
    const size = { receiveResolutionHeight: 720, receiveResolutionWidth: 1_280 };
    const rates = { decodeFrameRate: 25, receiveFrameRate: 25, renderFrameRate: 25 };
    const figures = { ...delays, ...losses(packets, bytes, seconds), ...size, ...rates };
    return { ...figures, codecType: 'VP8', ...this.#set.get(`sdk video ${uid}`) };
  }

  inbound(uid: string, kind: MediaKind, track: MediaStreamTrack): InboundStats {
    const { packets, bytes } = this.#received();
    return {
      id: `inbound-${kind}`,
      type: 'inbound-rtp',
      kind,
      timestamp: this.#timers.now(),
      trackIdentifier: track.id,
      packetsReceived: packets,
      bytesReceived: bytes,
      packetsLost: 0,
      jitterBufferDelay: packets * 0.04,
      jitterBufferEmittedCount: packets,
      ...this.#set.get(`inbound ${kind} ${uid}`),
    };
  }

  #received() {
    const seconds = (this.#timers.now() - this.#startMs) / 1_000;
    const packets = Math.round(seconds * PACKETS_PER_SECOND);
    return { seconds, packets, bytes: packets * BYTES_PER_PACKET };
  }
}

const delays = { transportDelay: 60, end2EndDelay: 180, receiveDelay: 80 };

const losses = (packets: number, bytes: number, seconds: number) => ({
  receiveBitrate: PACKETS_PER_SECOND * BYTES_PER_PACKET * 8,
  receiveBytes: bytes,
  receivePackets: packets,
  receivePacketsLost: 0,
  packetLossRate: 0,
  currentPacketLossRate: 0,
  totalDuration: seconds,
  totalFreezeTime: 0,
  freezeRate: 0,
  publishDuration: seconds * 1_000,
});
