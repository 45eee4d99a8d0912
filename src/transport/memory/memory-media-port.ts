/** The stage as a participant has it. Tracks are handed over as they are: subscribers get the publisher's own. */
import type { Clock } from '../../lib/clock';
import { Signal } from '../../lib/signal';
import type { UserId } from '../../model/ids';
import type { LocalPublication, MediaPort, MediaSource, Publication, RemoteMedia, StatsSample } from '../media-port';
import type { CallServer } from './call-server';
import type { Feed } from './publication-table';

export interface MediaPortOptions {
  readonly clock: Clock;
  readonly userId: UserId;
  readonly call: CallServer;
}

export class MemoryMediaPort implements MediaPort {
  readonly publications = new Signal<readonly Publication[]>(Object.freeze([]));
  readonly #options: MediaPortOptions;
  readonly #subscriptions = new Set<MemoryRemoteMedia>();
  #feeds: readonly Feed[] = [];
  #published = 0;
  #isFlowing = true;

  constructor(options: MediaPortOptions) {
    this.#options = options;
  }

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    const { call, clock, userId } = this.#options;
    // A user has one session at a time: with the time it names the session too.
    const id = `${userId}/${clock.now()}/${++this.#published}`;
    await call('publish media', (room, seat) => room.publications.add(seat, id, userId, source, track));
    return {
      id,
      replaceTrack: (next) => call('replace a track', (room) => room.publications.replaceTrack(id, next)),
      setMuted: (muted) => call('mute media', (room) => room.publications.setMuted(id, muted)),
      unpublish: () => call('unpublish media', (room) => room.publications.remove(id)),
    };
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    const feed = await this.#options.call('subscribe', (room) => room.publications.get(publicationId));
    const media = new MemoryRemoteMedia(feed, this.#options.clock, () => this.#subscriptions.delete(media));
    this.#subscriptions.add(media);
    media.setFlowing(this.#isFlowing);
    return media;
  }

  receiveFeeds(feeds: readonly Feed[]): void {
    this.#feeds = feeds;
    const others = feeds.map(({ publication }) => publication).filter(({ userId }) => userId !== this.#options.userId);
    this.publications.set(Object.freeze(others));
    for (const media of this.#subscriptions) media.update(this.#feedOf(media.publicationId));
  }

  /** Media stops while the link is down, and comes back with it. */
  setFlowing(isFlowing: boolean): void {
    this.#isFlowing = isFlowing;
    for (const media of this.#subscriptions) media.setFlowing(isFlowing);
  }

  end(): void {
    this.setFlowing(false);
  }

  #feedOf(publicationId: string): Feed | undefined {
    return this.#feeds.find(({ publication }) => publication.id === publicationId);
  }
}

class MemoryRemoteMedia implements RemoteMedia {
  readonly publicationId: string;
  readonly track: Signal<MediaStreamTrack | undefined>;
  readonly #clock: Clock;
  readonly #forget: () => void;
  #feed: Feed | undefined;
  #isFlowing = true;

  constructor(feed: Feed, clock: Clock, forget: () => void) {
    this.publicationId = feed.publication.id;
    this.track = new Signal<MediaStreamTrack | undefined>(feed.track);
    this.#clock = clock;
    this.#forget = forget;
    this.#feed = feed;
  }

  receiver(): undefined {
    return undefined;
  }

  async stats(): Promise<StatsSample | undefined> {
    const arrives = this.track.get() !== undefined && this.#feed?.publication.muted === false;
    return arrives ? { atMs: this.#clock.now() } : undefined;
  }

  async unsubscribe(): Promise<void> {
    this.#forget();
    this.update(undefined);
  }

  update(feed: Feed | undefined): void {
    this.#feed = feed;
    this.#show();
  }

  setFlowing(isFlowing: boolean): void {
    this.#isFlowing = isFlowing;
    this.#show();
  }

  #show(): void {
    this.track.set(this.#isFlowing ? this.#feed?.track : undefined);
  }
}
