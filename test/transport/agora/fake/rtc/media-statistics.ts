/** Figures of media: plausible ones that grow with time, whatever a test sets, or what was recorded. */
import type {
  AgoraRTCStats,
  LocalAudioTrackStats,
  LocalVideoTrackStats,
  RemoteAudioTrackStats,
  RemoteVideoTrackStats,
} from 'agora-rtc-sdk-ng';
import type { Timers } from '../timers';
import type { StatsEntry } from './fake-remote-track';
import type { MediaKind } from './media-seat';
import type { Recording, Reading } from '../../recorded/recording';

const PACKETS_PER_SECOND = 50;
const BYTES_PER_PACKET = 1_000;

export class MediaStatistics {
  readonly #timers: Timers;
  readonly #startMs: number;
  readonly #set = new Map<string, object>();
  readonly #playing = new Map<string, { readonly recording: Recording; readonly sinceMs: number }>();

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#startMs = timers.now();
  }

  /** Sets figures of the SDK's own for what a user sends. */
  setSdk(uid: string, kind: MediaKind, figures: Partial<RemoteAudioTrackStats & RemoteVideoTrackStats>): void {
    this.#set.set(`sdk ${kind} ${uid}`, figures);
  }

  /** Sets figures of WebRTC's `inbound-rtp` for what a user sends. */
  setInbound(uid: string, kind: MediaKind, figures: StatsEntry): void {
    this.#set.set(`inbound ${kind} ${uid}`, figures);
  }

  /**
   * From now on a user's media have the figures that were recorded, second by second: the last ones for ever. Their
   * times are moved to the clock's.
   */
  play(uid: string, recording: Recording): void {
    this.#playing.set(uid, { recording, sinceMs: this.#timers.now() });
  }

  /** The SDK has no figures of it yet. */
  isSilent(uid: string, kind: MediaKind): boolean {
    const reading = this.#reading(uid);
    return reading !== undefined && reading[kind]?.vendor === undefined;
  }

  audio(uid: string): RemoteAudioTrackStats {
    const recorded = this.#reading(uid)?.audio?.vendor;
    if (recorded !== undefined) return recorded as RemoteAudioTrackStats;
    const { packets, bytes, seconds } = this.#received();
    const figures = { ...delays, ...losses(packets, bytes, seconds), receiveLevel: 100, receivePacketsDiscarded: 0 };
    return { ...figures, codecType: 'opus', ...this.#set.get(`sdk audio ${uid}`) };
  }

  video(uid: string): RemoteVideoTrackStats {
    const recorded = this.#reading(uid)?.video?.vendor;
    if (recorded !== undefined) return recorded as RemoteVideoTrackStats;
    const { packets, bytes, seconds } = this.#received();
    const size = { receiveResolutionHeight: 720, receiveResolutionWidth: 1_280 };
    const rates = { decodeFrameRate: 25, receiveFrameRate: 25, renderFrameRate: 25 };
    const figures = { ...delays, ...losses(packets, bytes, seconds), ...size, ...rates };
    return { ...figures, codecType: 'VP8', ...this.#set.get(`sdk video ${uid}`) };
  }

  /** What the receiver says; undefined where there is none. */
  entries(uid: string, kind: MediaKind, track: MediaStreamTrack, isLow: boolean): readonly StatsEntry[] | undefined {
    const reading = this.#reading(uid);
    if (reading === undefined) return [this.#inbound(uid, kind, track, isLow)];
    const movedMs = this.#playing.get(uid)!.sinceMs - this.#playing.get(uid)!.recording.startedAtMs;
    return reading[kind]?.receiver?.map((entry) => moved(entry, movedMs));
  }

  /** Of the link, as recorded last; nothing is known of it else. */
  link(): AgoraRTCStats {
    const [uid] = [...this.#playing.keys()].slice(-1);
    const known = uid === undefined ? undefined : this.#reading(uid)?.link;
    return { ...UNKNOWN_LINK, ...known };
  }

  localAudio(): LocalAudioTrackStats {
    return { ...this.#sent(), sendVolumeLevel: 0 };
  }

  localVideo(): LocalVideoTrackStats {
    const sizes = { sendResolutionHeight: 720, sendResolutionWidth: 1_280, captureResolutionHeight: 0, captureResolutionWidth: 0 };
    return { ...this.#sent(), ...sizes, targetSendBitrate: 0, totalDuration: 0, totalFreezeTime: 0 };
  }

  #inbound(uid: string, kind: MediaKind, track: MediaStreamTrack, isLow: boolean): StatsEntry {
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
      ...(kind === 'video' && (isLow ? { frameWidth: 320, frameHeight: 180 } : { frameWidth: 1_280, frameHeight: 720 })),
      ...this.#set.get(`inbound ${kind} ${uid}`),
    };
  }

  #reading(uid: string): Reading | undefined {
    const playing = this.#playing.get(uid);
    if (playing === undefined) return undefined;
    const { readings } = playing.recording;
    const second = Math.floor((this.#timers.now() - playing.sinceMs) / 1_000);
    return readings[Math.min(second, readings.length - 1)];
  }

  /** As much as others receive. */
  #sent() {
    const { packets, bytes } = this.#received();
    return { ...UNREPORTED, sendBytes: bytes, sendPackets: packets };
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

/** As the SDK begins. */
const UNKNOWN_LINK: AgoraRTCStats = {
  Duration: 0,
  UserCount: 1,
  SendBitrate: 0,
  SendBytes: 0,
  RecvBytes: 0,
  RecvBitrate: 0,
  OutgoingAvailableBandwidth: 0,
  RTT: 0,
};

/** What the other end has not said. */
const UNREPORTED = { sendBitrate: 0, sendPacketsLost: 0, sendJitterMs: 0, sendRttMs: 0, currentPacketLossRate: 0 };

/** Moments that an entry names, on another clock. */
function moved(entry: StatsEntry, byMs: number): StatsEntry {
  const moment = (name: string) => {
    const atMs = entry[name];
    return typeof atMs === 'number' && atMs > 0 ? { [name]: atMs + byMs } : {};
  };
  return { ...entry, ...moment('timestamp'), ...moment('estimatedPlayoutTimestamp') };
}
