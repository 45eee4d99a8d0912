/**
 * What one look at the room sees, before anything is made of it: the contract between the monitor, which looks, and the
 * kernels, which judge. Types only.
 */
import type { LinkQuality, OutgoingSample, StatsSample, VideoStream } from '../transport/media-port';

export interface Observation {
  /** On the device's clock, ms since the Unix epoch. */
  readonly atMs: number;
  /** The page is not on screen: browsers then draw nothing and decode as they please. */
  readonly isHidden: boolean;
  readonly link: LinkQuality | undefined;
  /** Those of whom anything is published; by user id, each once. */
  readonly publishers: readonly ObservedPublisher[];
  /** One's own picture and sound on the way out, host only. */
  readonly outgoing: readonly ObservedOutgoing[];
}

export interface ObservedPublisher {
  readonly userId: string;
  /** The microphone, else the screen's sound, unless muted; undefined when neither is published. */
  readonly audio: ObservedTrack | undefined;
  /** The camera, else the screen, unless muted; undefined when neither is published. */
  readonly video: ObservedTrack | undefined;
  /** Which picture is asked for; `none` while repair does without. */
  readonly stream: VideoStream | 'none';
}

export interface ObservedTrack {
  /** Another one when its totals begin anew: after a reconnect, a new subscription. Compared by identity. */
  readonly run: unknown;
  readonly muted: boolean;
  /** Undefined while nothing arrives. */
  readonly sample: StatsSample | undefined;
}

export interface ObservedOutgoing {
  readonly run: unknown;
  readonly kind: 'audio' | 'video';
  readonly sample: OutgoingSample;
}
