/**
 * What this participant shows: tracks by source, published again on each new session, stopped when the room is left.
 * Does not know who watches.
 */
import { Mutex } from '../lib/mutex';
import { reportError } from '../lib/report-error';
import { LiveRoomError } from '../model/errors';
import type { LocalPublication, MediaPort, MediaSource } from '../transport/media-port';
import { capture, type Captured } from './capture';
import type { PublishOptions, StageTrack } from './types';

interface LocalTrack {
  track: MediaStreamTrack;
  /** Opened here, so stopped here. A track that was handed in stays its owner's. */
  readonly isOwned: boolean;
  muted: boolean;
  publication: LocalPublication | undefined;
  readonly onEnded: () => void;
}

export interface LocalTracksOptions {
  mediaDevices: () => MediaDevices | undefined;
  onChange: () => void;
}

export class LocalTracks {
  readonly #options: LocalTracksOptions;
  readonly #tracks = new Map<MediaSource, LocalTrack>();
  readonly #mutex = new Mutex();
  #media: MediaPort | undefined;

  constructor(options: LocalTracksOptions) {
    this.#options = options;
  }

  /** A session begins: what is on stage is published on it. */
  async enter(media: MediaPort): Promise<void> {
    this.#media = media;
    await this.#mutex.run(async () => {
      for (const [source, local] of this.#tracks) await this.#send(source, local);
    });
  }

  /** The session is over. The tracks stay, for the next one. */
  exit(): void {
    this.#media = undefined;
    for (const local of this.#tracks.values()) local.publication = undefined;
  }

  publish({ camera, microphone, screen }: PublishOptions, isStillWanted: () => boolean): Promise<void> {
    return this.#mutex.run(async () => {
      const opened = await this.#capture({ camera, microphone });
      if (!isStillWanted()) {
        for (const track of Object.values(opened)) track.stop();
        throw new LiveRoomError('not-joined', 'unable to go on stage; the room was left', { action: 'publish' });
      }
      const given = { camera: asTrack(camera), microphone: asTrack(microphone), screen };
      for (const source of ['camera', 'microphone', 'screen'] as const) {
        const own = source === 'screen' ? undefined : opened[source];
        const track = own ?? given[source];
        if (track !== undefined) await this.#put(source, track, own !== undefined);
      }
    });
  }

  async unpublish(source?: MediaSource): Promise<void> {
    await this.#mutex.run(async () => {
      for (const each of source === undefined ? [...this.#tracks.keys()] : [source]) await this.#remove(each);
    });
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    await this.#mutex.run(async () => {
      const local = this.#tracks.get(source);
      if (local === undefined || local.muted === muted) return;
      local.muted = muted;
      if (local.isOwned) local.track.enabled = !muted;
      this.#options.onChange();
      await local.publication?.setMuted(muted);
    });
  }

  /** Off stage, at once: every track that was opened here stops. */
  stop(): void {
    for (const local of this.#tracks.values()) release(local);
    this.#tracks.clear();
    this.#options.onChange();
  }

  stageTracks(): readonly StageTrack[] {
    return Array.from(this.#tracks, ([source, { track, muted }]) =>
      Object.freeze({ source, muted, track, receiver: undefined }),
    );
  }

  async #capture({ camera, microphone }: Wanted): Promise<Captured> {
    const request = {
      ...(camera && !isTrack(camera) && { camera }),
      ...(microphone && !isTrack(microphone) && { microphone }),
    };
    return Object.keys(request).length === 0 ? {} : await capture(this.#options.mediaDevices(), request);
  }

  async #put(source: MediaSource, track: MediaStreamTrack, isOwned: boolean): Promise<void> {
    const previous = this.#tracks.get(source);
    if (previous?.track === track) return;
    const local: LocalTrack = {
      track,
      isOwned,
      muted: previous?.muted ?? false,
      publication: previous?.publication,
      onEnded: () => void this.#onEnded(source, local).catch(reportError),
    };
    if (isOwned && local.muted) track.enabled = false;
    if (previous !== undefined) release(previous);
    track.addEventListener('ended', local.onEnded);
    this.#tracks.set(source, local);
    this.#options.onChange();
    if (local.publication !== undefined) await local.publication.replaceTrack(track);
    else await this.#send(source, local);
  }

  async #send(source: MediaSource, local: LocalTrack): Promise<void> {
    if (this.#media === undefined) return;
    local.publication = await this.#media.publish(local.track, source);
    if (local.muted) await local.publication.setMuted(true);
  }

  async #remove(source: MediaSource): Promise<void> {
    const local = this.#tracks.get(source);
    if (local === undefined) return;
    this.#tracks.delete(source);
    release(local);
    this.#options.onChange();
    await local.publication?.unpublish();
  }

  /** The device was unplugged, or the person ended the share: the default device takes over, or the source goes. */
  async #onEnded(source: MediaSource, local: LocalTrack): Promise<void> {
    await this.#mutex.run(async () => {
      if (this.#tracks.get(source) !== local) return;
      if (local.isOwned && (source === 'camera' || source === 'microphone')) {
        const opened = await this.#capture({ [source]: true }).catch((): Captured => ({}));
        const track = opened[source];
        if (track !== undefined && this.#tracks.get(source) === local) return this.#put(source, track, true);
        track?.stop();
      }
      await this.#remove(source);
    });
  }
}

/** What `publish` was given for the two devices. */
interface Wanted {
  camera?: PublishOptions['camera'] | undefined;
  microphone?: PublishOptions['microphone'] | undefined;
}

function release({ track, isOwned, onEnded }: LocalTrack): void {
  track.removeEventListener('ended', onEnded);
  if (isOwned) track.stop();
}

function isTrack(value: unknown): value is MediaStreamTrack {
  return typeof value === 'object' && value !== null && 'kind' in value && 'readyState' in value;
}

const asTrack = (value: unknown): MediaStreamTrack | undefined => (isTrack(value) ? value : undefined);
