/**
 * What a viewer's browser and the media SDK say of one publisher, second by second: what `MediaStatistics` plays. Types
 * only.
 */
import type { AgoraRTCStats, RemoteAudioTrackStats, RemoteVideoTrackStats } from 'agora-rtc-sdk-ng';
import type { StatsEntry } from '../fake/rtc/fake-remote-track';

export interface Recording {
  /** When the first second began, on the clock of the readings. */
  readonly startedAtMs: number;
  /** At the end of each second. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly audio?: Heard<RemoteAudioTrackStats>;
  readonly video?: Heard<RemoteVideoTrackStats>;
  /** `getRTCStats()`, as far as it says something. */
  readonly link?: Partial<AgoraRTCStats>;
}

interface Heard<VendorStats> {
  /** What `RTCRtpReceiver.getStats()` gives; absent where there is no receiver. */
  readonly receiver?: readonly StatsEntry[];
  /** What the SDK gives; absent in the first second. Figures may be anything. */
  readonly vendor?: { readonly [Name in keyof VendorStats]?: unknown };
}
