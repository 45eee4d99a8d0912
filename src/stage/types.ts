/** The public face of the stage: the room's audio and video. */
import type { Readable } from '../lib/signal';
import type { ProfileName } from '../model/profile';
import type { LocalPublication, MediaSource } from '../transport/media-port';

export interface Stage {
  /** Who is on stage now, oneself included, in a stable order. */
  readonly performers: Readable<readonly Performer[]>;
  /** `blocked` when the browser will not play sound before a gesture: show a button that calls `startAudio()`. */
  readonly audio: Readable<'playing' | 'blocked'>;
  /**
   * Host: goes on stage. Without options, camera and microphone. Calling it again adds or replaces what is named.
   * @throws LiveRoomError `not-allowed`, `not-joined`, `permission-denied`, `device-not-found`, `device-in-use`, `unsupported`.
   */
  publish(options?: PublishOptions): Promise<void>;
  /** Goes off stage, or takes one source off it. Tracks that the stage opened are stopped; those handed in are not. */
  unpublish(source?: MediaSource): Promise<void>;
  /** Host: silences or resumes one's own camera or microphone. Subscribers are told. */
  setMuted(source: MediaSource, muted: boolean): Promise<void>;
  /**
   * Host: cameras and microphones, named once permission was given. Changes as they are plugged in and out. A device in use
   * that disappears is replaced by the default one.
   */
  readonly devices: Readable<Devices>;
  /** Host: what one's own camera is tuned for now. Undefined until the room is joined, and for everybody else. */
  readonly quality: Readable<StageQuality | undefined>;
  /**
   * Host: tunes the camera for something else, also while live; `auto` leaves it to the room. Resolves when it is done.
   * @throws LiveRoomError `not-allowed`, `invalid-options`.
   */
  setProfile(profile: ProfileName | 'auto'): Promise<void>;
  /**
   * Shows the stage: in a `<video>`, one performer (the first host unless `userId` says another); in any other element,
   * all performers, each in a `<video>` with `data-user-id`. The returned function ends it.
   */
  attach(element: HTMLElement, options?: { userId?: string }): () => void;
  /** Call it from a click when `audio` is `blocked`. */
  startAudio(): Promise<void>;
}

export interface PublishOptions {
  /** `true` for the default device, constraints for another, a track of your own, or `false` for none. */
  camera?: boolean | MediaTrackConstraints | MediaStreamTrack;
  microphone?: boolean | MediaTrackConstraints | MediaStreamTrack;
  /** A track of your own, for example from `getDisplayMedia`. */
  screen?: MediaStreamTrack;
  /** What the camera is tuned for, from now on. Default: as it was, which is `auto` at first. */
  profile?: ProfileName | 'auto';
}

export interface StageQuality {
  readonly profile: ProfileName;
  /** Whether the room chooses, by the device and the network. */
  readonly isAuto: boolean;
  readonly because: QualityReason;
  /** What is asked of the camera and allowed to the encoder: never more than the camera can, less while the network is full. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly maxBitrateBps: number;
}

/**
 * `chosen`: by `setProfile` or `publish`. `preferred`: what the region suggests, with nothing against it. The others are
 * what speaks against more: the `camera`'s resolution, the `device`'s cores or memory, the `uplink`, its `round-trip`
 * time, or `save-data`, the person's own wish.
 */
export type QualityReason = 'chosen' | 'preferred' | 'camera' | 'device' | 'uplink' | 'round-trip' | 'save-data';

/**
 * Changes a track before it is published: beauty, blur, noise suppression, by any library. What it returns is published,
 * shown to oneself, and stopped by the stage when it goes off; the track it was given stays the stage's, or its owner's.
 * Where it throws, or takes longer than 5 s, the plain track is published and the error reported.
 */
export type BeforePublish = (
  track: MediaStreamTrack,
  context: {
    readonly source: MediaSource;
    /** Aborts when the result is not wanted, or no longer: the time to end what it is made with. */
    readonly signal: AbortSignal;
  },
) => MediaStreamTrack | Promise<MediaStreamTrack>;

export interface Performer {
  readonly userId: string;
  readonly isSelf: boolean;
  readonly tracks: readonly StageTrack[];
}

export interface StageTrack {
  readonly source: MediaSource;
  readonly muted: boolean;
  /** The track to play, while it arrives. */
  readonly track: MediaStreamTrack | undefined;
  /** WebRTC's receiver, where there is one: another object after a reconnect. */
  readonly receiver: RTCRtpReceiver | undefined;
}

export interface Devices {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
}

/** One of one's own sources as a session sends it. */
export interface SentSource {
  readonly source: MediaSource;
  readonly publication: LocalPublication;
}
