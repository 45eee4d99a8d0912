/**
 * What this participant shows: tracks by source, published again on each new session, stopped when the room is left.
 * Does not know who watches.
 */
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import { LiveRoomError } from '../model/errors';
import type { ProfileName } from '../model/profile';
import { pageSurroundings } from '../region/page-surroundings';
import { resolveRegion } from '../region/resolve-region';
import type { RegionOptions } from '../region/types';
import type { MediaPort, MediaSource } from '../transport/media-port';
import { capture, type Captured } from './capture';
import { watchDevices } from './devices';
import { OwnTrack, type OwnTrackParts } from './own-track';
import { isTrack, processed } from './processing';
import { Publisher, type Shown } from './publisher';
import { cameraConstraints } from './quality/camera-constraints';
import { hostDevice, type HostDevice } from './quality/host-device';
import { PictureQuality } from './quality/picture-quality';
import { PROFILES, type Profile } from './quality/profiles';
import type { BeforePublish, PublishOptions, SentSource, StageTrack } from './types';

const SOURCES = ['camera', 'microphone', 'screen'] as const;

/** What is on its way to the stage. */
interface Opening {
  /** What the camera is opened for, whatever is chosen while a person or a hook takes their time. */
  readonly profile: Profile;
  /** By whose `abort` each source is taken back. */
  readonly lifetimes: ReadonlyMap<MediaSource, AbortController>;
}

export interface LocalTracksOptions {
  clock: Clock;
  random: Random;
  mediaDevices: () => MediaDevices | undefined;
  onChange: () => void;
  region?: RegionOptions | undefined;
  beforePublish?: BeforePublish | undefined;
  /** Default: what the page says. */
  device?: (() => HostDevice) | undefined;
}

export class LocalTracks {
  /** What there is to choose from. */
  readonly devices;
  readonly quality;
  readonly #options: LocalTracksOptions;
  readonly #picture: PictureQuality;
  readonly #tracks = new Map<MediaSource, OwnTrack>();
  readonly #openings = new Set<Opening>();
  #publisher: Publisher | undefined;

  constructor(options: LocalTracksOptions) {
    const { clock, mediaDevices, region, device = () => hostDevice() } = options;
    this.#options = options;
    this.devices = watchDevices(mediaDevices);
    this.#picture = new PictureQuality({
      clock,
      network: resolveRegion(region, pageSurroundings()).network,
      device,
      sample: async () => this.sent().find(({ source }) => source === 'camera')?.publication.stats?.(),
      onChange: () => void this.#tune().catch(reportError),
    });
    this.quality = this.#picture.quality;
  }

  /** A session begins: what is on stage is published on it. */
  enter(media: MediaPort, signal: AbortSignal): void {
    const { clock, random } = this.#options;
    const publisher = new Publisher({
      clock,
      random,
      media,
      signal,
      shown: (source) => this.#shown(source),
      onRefused: (source, track) => {
        if (this.#tracks.get(source)?.track === track) this.#takeOff([source]);
      },
    });
    this.#publisher = publisher;
    this.#watch();
    publisher.deliver().catch(reportError);
  }

  /** The session is over. The tracks stay, for the next one. */
  exit(): void {
    this.#publisher = undefined;
    this.#watch();
  }

  /** @param membership aborts when the room is left, also while a person is still being asked for their camera. */
  async publish({ profile, ...wanted }: PublishOptions, membership: AbortSignal): Promise<void> {
    if (profile !== undefined) this.#picture.select(profile);
    await this.#opening(SOURCES, async (opening) => {
      const opened = membership.aborted ? {} : await this.#capture(wanted, opening);
      // Left while the person was being asked.
      if (membership.aborted) takeBack(opening);
      await Promise.all(SOURCES.map((source) => this.#admit(source, wanted[source], opened, opening)));
    });
    if (membership.aborted) {
      throw new LiveRoomError('not-joined', 'unable to go on stage; the room was left', { action: 'publish' });
    }
    this.devices.refresh();
    await this.#tune();
  }

  async unpublish(source?: MediaSource): Promise<void> {
    const sources = source === undefined ? SOURCES : [source];
    for (const opening of this.#openings) takeBack(opening, sources);
    this.#takeOff(sources);
    await this.#publisher?.deliver();
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    const own = this.#tracks.get(source);
    if (own === undefined || own.muted === muted) return;
    own.muted = muted;
    this.#changed();
    await this.#publisher?.deliver();
  }

  /** @throws LiveRoomError `invalid-options`. */
  async setProfile(profile: ProfileName | 'auto'): Promise<void> {
    this.#picture.select(profile);
    await this.#tune();
  }

  /** Off stage, at once: every track that was opened here stops. */
  stop(): void {
    for (const opening of this.#openings) takeBack(opening);
    this.#takeOff(SOURCES);
  }

  stageTracks(): readonly StageTrack[] {
    return Array.from(this.#tracks, ([source, { track, muted }]) =>
      Object.freeze({ source, muted, track, receiver: undefined }),
    );
  }

  /** What the present session sends. */
  sent(): readonly SentSource[] {
    return this.#publisher?.sent() ?? [];
  }

  get #profile(): Profile {
    return PROFILES[this.quality.get().profile];
  }

  #shown(source: MediaSource): Shown | undefined {
    const own = this.#tracks.get(source);
    return own && { track: own.track, muted: own.muted, encoding: source === 'camera' ? this.#picture.encoding : undefined };
  }

  async #opening(sources: readonly MediaSource[], task: (opening: Opening) => Promise<void>): Promise<void> {
    const lifetimes = new Map(sources.map((source) => [source, new AbortController()]));
    const opening = { profile: this.#profile, lifetimes };
    this.#openings.add(opening);
    try {
      await task(opening);
    } finally {
      this.#openings.delete(opening);
    }
  }

  async #capture({ camera, microphone }: Wanted, { profile }: Opening): Promise<Captured> {
    const request = {
      ...(camera && !isTrack(camera) && { camera: cameraConstraints(profile, camera) }),
      ...(microphone && !isTrack(microphone) && { microphone }),
    };
    return Object.keys(request).length === 0 ? {} : await capture(this.#options.mediaDevices(), request);
  }

  /** Puts on stage what was opened or handed in for a source, unless it is taken back first. */
  async #admit(
    source: (typeof SOURCES)[number],
    wanted: Wish | undefined,
    opened: Captured,
    opening: Opening,
    replaced?: OwnTrack,
  ): Promise<void> {
    const given = isTrack(wanted) ? wanted : undefined;
    const plain = given ?? (source === 'screen' ? undefined : opened[source]);
    const lifetime = opening.lifetimes.get(source);
    if (plain === undefined || lifetime === undefined || this.#tracks.get(source)?.plain === plain) return;
    const { signal } = lifetime;
    const { clock, beforePublish: hook } = this.#options;
    const profile = source === 'camera' ? opening.profile : undefined;
    const wish = given || !wanted ? undefined : (wanted as OwnTrackParts['wish']);
    const made = hook && !signal.aborted ? await processed(plain, { hook, source, clock, signal }) : plain;
    const own = new OwnTrack({ plain, made, wish, profile, lifetime });
    const isReplaced = replaced !== undefined && this.#tracks.get(source) !== replaced;
    if (signal.aborted || isReplaced) own.release(this.#tracks.get(source));
    else this.#put(source, own, opening);
  }

  #put(source: MediaSource, own: OwnTrack, opening: Opening): void {
    // What was asked for earlier, and is still on its way, is not to take its place.
    for (const earlier of this.#openings) {
      if (earlier === opening) break;
      takeBack(earlier, [source]);
    }
    const previous = this.#tracks.get(source);
    if (previous?.muted) own.muted = true;
    previous?.release(own);
    const onEnded = () => void this.#onEnded(source, own).catch(reportError);
    own.listen({
      onEnded,
      onLost: () => {
        this.#changed();
        this.#publisher?.deliver().catch(reportError);
      },
    });
    this.#tracks.set(source, own);
    if (source === 'camera') this.#picture.useCamera(own.limits);
    this.#changed();
    // While the hook took its time.
    if (own.plain.readyState === 'ended') onEnded();
  }

  #takeOff(sources: readonly MediaSource[]): void {
    for (const source of sources) {
      this.#tracks.get(source)?.release();
      if (this.#tracks.delete(source) && source === 'camera') this.#picture.useCamera(undefined);
    }
    this.#changed();
  }

  /** The device was unplugged, or the person ended the share: the default device takes over, or the source goes. */
  async #onEnded(source: MediaSource, own: OwnTrack): Promise<void> {
    const isDevice = source === 'camera' || source === 'microphone';
    await this.#opening([source], async (opening) => {
      const wanted = { [source]: own.isOwned && isDevice };
      const opened = await this.#capture(wanted, opening).catch((): Captured => ({}));
      if (isDevice && opened[source] !== undefined) await this.#admit(source, true, opened, opening, own);
      else if (this.#tracks.get(source) === own) this.#takeOff([source]);
    });
    await this.#tune();
  }

  /** Brings camera and session in line with the present profile. */
  async #tune(): Promise<void> {
    await this.#tracks.get('camera')?.tune(this.#profile);
    await this.#publisher?.deliver();
  }

  #changed(): void {
    this.#options.onChange();
    this.#watch();
  }

  #watch(): void {
    this.#picture.watch(this.#publisher !== undefined && this.#tracks.get('camera')?.muted === false);
  }
}

type Wish = boolean | MediaTrackConstraints | MediaStreamTrack;

/** What `publish` was given for the two devices. */
interface Wanted {
  camera?: Wish | undefined;
  microphone?: Wish | undefined;
}

function takeBack(opening: Opening, sources?: readonly MediaSource[]): void {
  for (const [source, lifetime] of opening.lifetimes) if (sources?.includes(source) ?? true) lifetime.abort();
}
