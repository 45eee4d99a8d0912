/**
 * What this participant shows: tracks by source, published again on each new session, stopped when the room is left.
 * Does not know who watches.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import { LiveRoomError } from '../model/errors';
import type { MediaPort, MediaSource } from '../transport/media-port';
import { capture, type Captured } from './capture';
import { watchDevices } from './devices';
import { Publisher } from './publisher';
import type { PublishOptions, StageTrack } from './types';

const ALL_SOURCES: readonly MediaSource[] = ['camera', 'microphone', 'screen', 'screen-audio'];

interface LocalTrack {
  readonly track: MediaStreamTrack;
  /** Opened here, so stopped here. A track that was handed in stays its owner's. */
  readonly isOwned: boolean;
  muted: boolean;
  readonly onEnded: () => void;
}

export interface LocalTracksOptions {
  clock: Clock;
  random: Random;
  mediaDevices: () => MediaDevices | undefined;
  onChange: () => void;
}

export class LocalTracks {
  /** What there is to choose from. */
  readonly devices;
  readonly #options: LocalTracksOptions;
  readonly #tracks = new Map<MediaSource, LocalTrack>();
  /** For each `publish` that waits for a device: the sources that were taken back meanwhile. */
  readonly #openings = new Set<Set<MediaSource>>();
  #publisher: Publisher | undefined;

  constructor(options: LocalTracksOptions) {
    this.#options = options;
    this.devices = watchDevices(options.mediaDevices);
  }

  /** A session begins: what is on stage is published on it. */
  enter(media: MediaPort, signal: AbortSignal): void {
    const { clock, random } = this.#options;
    const publisher = new Publisher({
      clock,
      random,
      media,
      signal,
      shown: (source) => this.#tracks.get(source),
      onRefused: (source, track) => {
        if (this.#tracks.get(source)?.track === track) this.#takeOff([source]);
      },
    });
    this.#publisher = publisher;
    publisher.deliver().catch(reportError);
  }

  /** The session is over. The tracks stay, for the next one. */
  exit(): void {
    this.#publisher = undefined;
  }

  /** @param membership aborts when the room is left, also while a person is still being asked for their camera. */
  async publish({ camera, microphone, screen }: PublishOptions, membership: AbortSignal): Promise<void> {
    const takenBack = new Set<MediaSource>();
    this.#openings.add(takenBack);
    try {
      const opened: Captured = membership.aborted ? {} : await this.#capture({ camera, microphone });
      if (membership.aborted) {
        for (const track of Object.values(opened)) track.stop();
        throw new LiveRoomError('not-joined', 'unable to go on stage; the room was left', { action: 'publish' });
      }
      const given = { camera: asTrack(camera), microphone: asTrack(microphone), screen };
      for (const source of ['camera', 'microphone', 'screen'] as const) {
        const own = source === 'screen' ? undefined : opened[source];
        const track = own ?? given[source];
        if (takenBack.has(source)) own?.stop();
        else if (track !== undefined) this.#put(source, track, own !== undefined);
      }
    } finally {
      this.#openings.delete(takenBack);
    }
    this.devices.refresh();
    await this.#publisher?.deliver();
  }

  async unpublish(source?: MediaSource): Promise<void> {
    const sources = source === undefined ? ALL_SOURCES : [source];
    for (const takenBack of this.#openings) for (const each of sources) takenBack.add(each);
    this.#takeOff(sources);
    await this.#publisher?.deliver();
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    const local = this.#tracks.get(source);
    if (local === undefined || local.muted === muted) return;
    local.muted = muted;
    if (local.isOwned) local.track.enabled = !muted;
    this.#options.onChange();
    await this.#publisher?.deliver();
  }

  /** Off stage, at once: every track that was opened here stops. */
  stop(): void {
    this.#takeOff([...this.#tracks.keys()]);
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

  #put(source: MediaSource, track: MediaStreamTrack, isOwned: boolean): void {
    const previous = this.#tracks.get(source);
    if (previous?.track === track) return;
    const local: LocalTrack = {
      track,
      isOwned,
      muted: previous?.muted ?? false,
      onEnded: () => void this.#onEnded(source, local).catch(reportError),
    };
    if (isOwned && local.muted) track.enabled = false;
    if (previous !== undefined) release(previous);
    track.addEventListener('ended', local.onEnded);
    this.#tracks.set(source, local);
    this.#options.onChange();
  }

  #takeOff(sources: readonly MediaSource[]): void {
    for (const source of sources) {
      const local = this.#tracks.get(source);
      if (local === undefined) continue;
      this.#tracks.delete(source);
      release(local);
    }
    this.#options.onChange();
  }

  /** The device was unplugged, or the person ended the share: the default device takes over, or the source goes. */
  async #onEnded(source: MediaSource, local: LocalTrack): Promise<void> {
    const isDevice = source === 'camera' || source === 'microphone';
    const opened = local.isOwned && isDevice ? await this.#capture({ [source]: true }).catch((): Captured => ({})) : {};
    const track = isDevice ? opened[source] : undefined;
    if (this.#tracks.get(source) !== local) {
      track?.stop();
      return;
    }
    if (track === undefined) this.#takeOff([source]);
    else this.#put(source, track, true);
    await this.#publisher?.deliver();
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
