/**
 * One of one's own tracks on stage: as it was opened or handed in, and as it is published. Changes and stops what the
 * stage opened or a hook made for it, and leaves alone what was handed in.
 */
import { reportError } from '../lib/report-error';
import type { CameraLimits, Profile } from './quality/profiles';
import { cameraConstraints, namesPicture, type CameraWish } from './quality/camera-constraints';
import { cameraLimits, presentLimits } from './quality/host-device';

export interface OwnTrackParts {
  /** As it was opened or handed in. */
  readonly plain: MediaStreamTrack;
  /** What is published of it: the plain track, or what was made of it. */
  readonly made: MediaStreamTrack;
  /** How the stage opened it; undefined for a track that was handed in, which stays its owner's. */
  readonly wish: CameraWish | undefined;
  /** The profile it was opened for; undefined for what has none: a sound, a screen. */
  readonly profile: Profile | undefined;
  /** Aborts when the track goes off stage. */
  readonly lifetime: AbortController;
}

export class OwnTrack {
  readonly plain: MediaStreamTrack;
  readonly isOwned: boolean;
  readonly #parts: OwnTrackParts;
  #track: MediaStreamTrack;
  #profile: Profile | undefined;
  #tuning = Promise.resolve();
  #muted = false;

  constructor(parts: OwnTrackParts) {
    this.plain = parts.plain;
    this.isOwned = parts.wish !== undefined;
    this.#parts = parts;
    this.#track = parts.made;
    this.#profile = parts.profile;
  }

  /** What is to be published and shown. */
  get track(): MediaStreamTrack {
    return this.#track;
  }

  get muted(): boolean {
    return this.#muted;
  }

  set muted(muted: boolean) {
    this.#muted = muted;
    for (const track of this.#changeable()) track.enabled = !muted;
  }

  /** At most what the camera can; of a picture whose size is not the stage's to choose, what it is. */
  get limits(): CameraLimits {
    return this.#isTunable ? cameraLimits(this.plain) : presentLimits(this.plain);
  }

  /** `onEnded` hears when the plain track ends by itself, `onLost` when what was made of it gave way to the plain one. */
  listen({ onEnded, onLost }: { onEnded: () => void; onLost: () => void }): void {
    const { signal } = this.#parts.lifetime;
    this.plain.addEventListener('ended', onEnded, { signal });
    if (this.#track === this.plain) return;
    const lose = () => {
      this.#track = this.plain;
      onLost();
    };
    this.#track.addEventListener('ended', lose, { signal });
  }

  /** Asks the camera for a profile's picture, where that is the stage's to ask. A camera that refuses goes on as it was. */
  tune(profile: Profile): Promise<void> {
    for (const track of this.#changeable()) track.contentHint = profile.contentHint;
    const { wish } = this.#parts;
    if (this.#isTunable && wish !== undefined && this.#profile !== profile) {
      this.#profile = profile;
      const constraints = cameraConstraints(profile, wish);
      // One that has ended meanwhile refuses.
      const ask = () => (this.plain.readyState === 'ended' ? undefined : this.plain.applyConstraints(constraints));
      this.#tuning = this.#tuning.then(ask).catch(reportError);
    }
    return this.#tuning;
  }

  /** Off stage. A hook may have made the same track for what takes its place. */
  release(next?: OwnTrack): void {
    this.#parts.lifetime.abort();
    const { plain, made } = this.#parts;
    if (this.isOwned) plain.stop();
    if (made !== plain && made !== next?.track) made.stop();
  }

  get #isTunable(): boolean {
    const { wish, profile } = this.#parts;
    return profile !== undefined && wish !== undefined && !namesPicture(wish);
  }

  /** The stage's own: what it opened, and what was made for it. */
  #changeable(): readonly MediaStreamTrack[] {
    const { plain, made } = this.#parts;
    return [...(this.isOwned ? [plain] : []), ...(made === plain ? [] : [made])];
  }
}
