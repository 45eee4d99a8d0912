/** The public face of the stage: the room's audio and video. */
import type { Readable } from '../lib/signal';
import type { MediaSource } from '../transport/media-port';

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
}

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
