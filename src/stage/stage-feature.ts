/**
 * The stage: one's own tracks, and the watching of it. Both come after the page; until then elements wait for what is to
 * be shown in them. Wires these parts; knows media only through the port.
 */
import type { Clock } from '../lib/clock';
import { LateReadable } from '../lib/late-readable';
import type { Random } from '../lib/random';
import type { Scope } from '../lib/scope';
import { Signal } from '../lib/signal';
import { LiveRoomError } from '../model/errors';
import type { Participant } from '../model/participant';
import type { ProfileName } from '../model/profile';
import { notJoined } from '../model/refusals';
import type { RegionOptions } from '../region/types';
import type { MediaPort, MediaSource } from '../transport/media-port';
import type { Attachment } from './attachment';
import type { LocalTracks } from './local-tracks';
import type { Received } from './remote-tracks';
import type { BeforePublish, Devices, Performer, PublishOptions, SentSource, Stage, StageQuality } from './types';
import type { Viewing } from './viewing';

const NO_DEVICES: Devices = Object.freeze({ cameras: Object.freeze([]), microphones: Object.freeze([]) });

export interface StageDependencies {
  self: Participant;
  crew: ReadonlySet<string>;
  clock: Clock;
  random: Random;
  mediaDevices: () => MediaDevices | undefined;
  /** The room's signal; undefined while the room is not joined. */
  membership: () => AbortSignal | undefined;
  /** Fetches what shows the stage. */
  loadViewing: () => Promise<{ readonly Viewing: typeof Viewing }>;
  /** Fetches what goes on stage, which viewers never need. */
  loadLocalTracks: () => Promise<typeof LocalTracks>;
  /** What the shop says of where it is, which decides what a host begins with. */
  region?: RegionOptions | undefined;
  beforePublish?: BeforePublish | undefined;
}

/** Where a page wants the stage shown: from the moment there is what shows it. */
interface Place {
  readonly element: HTMLElement;
  readonly userId: string | undefined;
  attachment?: Attachment | undefined;
}

export class StageFeature implements Stage {
  readonly performers = new Signal<readonly Performer[]>(Object.freeze([]));
  readonly audio = new Signal<'playing' | 'blocked'>('playing');
  readonly devices = new LateReadable<Devices>(NO_DEVICES);
  readonly quality = new LateReadable<StageQuality | undefined>(undefined);
  readonly #deps: StageDependencies;
  /** Hosts only, from the first join on. */
  #local: LocalTracks | undefined;
  /** From the first join on. */
  #viewing: Viewing | undefined;
  readonly #places = new Set<Place>();

  constructor(deps: StageDependencies) {
    this.#deps = deps;
  }

  /** Loads what this participant's role needs. Rejects when the page can't load it. */
  async prepare(): Promise<void> {
    await Promise.all([this.#prepareViewing(), this.#prepareHosting()]);
  }

  /** The membership begins: its end takes everyone off stage here, and the camera's light goes out. */
  start(scope: Scope): void {
    scope.signal.addEventListener('abort', () => this.#local?.stop(), { once: true });
    scope.add(() => this.audio.set('playing'));
  }

  /** Makes use of a session until its scope closes. */
  enter(media: MediaPort, scope: Scope): void {
    scope.add(() => this.#local?.exit());
    this.#viewing?.enter(media, scope);
    this.#local?.enter(media, scope.signal);
  }

  async publish(options: PublishOptions = { camera: true, microphone: true }): Promise<void> {
    this.#refuseOthers('go on stage', 'publish');
    const signal = this.#deps.membership();
    if (signal === undefined || signal.aborted) throw notJoined('go on stage');
    await this.prepare();
    await this.#local?.publish(options, signal);
  }

  async unpublish(source?: MediaSource): Promise<void> {
    await this.#local?.unpublish(source);
  }

  async setMuted(source: MediaSource, muted: boolean): Promise<void> {
    await this.#local?.setMuted(source, muted);
  }

  async setProfile(profile: ProfileName | 'auto'): Promise<void> {
    this.#refuseOthers('choose a profile', 'setProfile');
    await this.prepare();
    await this.#local?.setProfile(profile);
  }

  attach(element: HTMLElement, { userId }: { userId?: string } = {}): () => void {
    const place: Place = { element, userId };
    this.#places.add(place);
    this.#show(place);
    return () => {
      if (this.#places.delete(place)) place.attachment?.detach();
    };
  }

  async startAudio(): Promise<void> {
    this.audio.set('playing');
    await Promise.all(Array.from(this.#places, ({ attachment }) => attachment?.unmute()));
  }

  /** What one's own session sends: nothing, for who isn't on stage. */
  sent(): readonly SentSource[] {
    return this.#local?.sent() ?? [];
  }

  /** See `RemoteTracks.received`. */
  received(): readonly Received[] {
    return this.#viewing?.received() ?? [];
  }

  /** See `RemoteTracks.refuse`. */
  refuse(publicationIds: ReadonlySet<string>): void {
    this.#viewing?.refuse(publicationIds);
  }

  #refuseOthers(goal: string, action: string): void {
    const { role } = this.#deps.self;
    if (role === 'host') return;
    throw new LiveRoomError('not-allowed', `unable to ${goal}; a ${role} is not a host`, { action, role });
  }

  async #prepareViewing(): Promise<void> {
    const { Viewing } = await this.#deps.loadViewing();
    this.#viewing ??= new Viewing({
      ...this.#deps,
      performers: this.performers,
      ownTracks: () => this.#local?.stageTracks() ?? [],
      onBlocked: () => this.audio.set('blocked'),
    });
    for (const place of this.#places) this.#show(place);
  }

  async #prepareHosting(): Promise<void> {
    if (this.#deps.self.role !== 'host' || this.#local !== undefined) return;
    const Tracks = await this.#deps.loadLocalTracks();
    this.#local ??= new Tracks({ ...this.#deps, onChange: () => this.#viewing?.refresh() });
    this.devices.connect(this.#local.devices);
    this.quality.connect(this.#local.quality);
  }

  #show(place: Place): void {
    place.attachment ??= this.#viewing?.attach(place.element, place.userId);
  }
}
