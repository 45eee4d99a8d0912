/**
 * The stage as a participant has it. Tracks are handed over as they are: subscribers get the publisher's own. What a
 * real path would make of them shows in the figures only.
 */
import type { Clock } from '../../lib/clock';
import { Signal } from '../../lib/signal';
import type { UserId } from '../../model/ids';
import {
  type LocalPublication,
  mediaKind,
  type MediaPort,
  type MediaSource,
  type Publication,
  type RemoteMedia,
} from '../media-port';
import type { CallServer } from './call-server';
import type { MediaConditions } from './media-conditions';
import { Sent, streamOf } from './media-totals';
import { MemoryRemoteMedia } from './memory-remote-media';
import type { Feed } from './publication-table';

export interface MediaPortOptions {
  readonly clock: Clock;
  readonly userId: UserId;
  readonly call: CallServer;
  /** What becomes of media from `publisherId` to this participant now. */
  readonly conditionsFrom: (publisherId: UserId) => Required<MediaConditions>;
}

export class MemoryMediaPort implements MediaPort {
  readonly publications = new Signal<readonly Publication[]>(Object.freeze([]));
  readonly #options: MediaPortOptions;
  readonly #subscriptions = new Set<MemoryRemoteMedia>();
  /** What this side publishes, by id. */
  readonly #sent = new Map<string, Sent>();
  #feeds: readonly Feed[] = [];
  #published = 0;
  #isFlowing = true;
  #countedMs: number;

  constructor(options: MediaPortOptions) {
    this.#options = options;
    this.#countedMs = options.clock.now();
  }

  async publish(track: MediaStreamTrack, source: MediaSource): Promise<LocalPublication> {
    const { call, clock, userId } = this.#options;
    // A user has one session at a time: with the time it names the session too.
    const id = `${userId}/${clock.now()}/${++this.#published}`;
    await call('publish media', (room, seat) => room.publications.add(seat, id, userId, source, track));
    this.count();
    this.#sent.set(id, new Sent());
    return {
      id,
      replaceTrack: (next) => call('replace a track', (room) => room.publications.change(id, { track: next })),
      setMuted: (muted) => call('mute media', (room) => room.publications.setMuted(id, muted)),
      ...(mediaKind(source) === 'video' && {
        setEncoding: (encoding) => call('set an encoding', (room) => room.publications.change(id, { encoding })),
      }),
      stats: async () => {
        this.count();
        const feed = this.#sentFeed(id);
        return feed && this.#sent.get(id)?.sample(clock.now(), streamOf(feed));
      },
      unpublish: () => call('unpublish media', (room) => room.publications.remove(id)),
    };
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    const feed = await this.#options.call('subscribe', (room) => room.publications.get(publicationId));
    this.count();
    const media = new MemoryRemoteMedia(feed, {
      clock: this.#options.clock,
      conditions: () => this.#options.conditionsFrom(feed.publication.userId),
      count: () => this.count(),
      forget: () => this.#subscriptions.delete(media),
    });
    this.#subscriptions.add(media);
    media.setFlowing(this.#isFlowing);
    return media;
  }

  /** Adds up what has passed until now: before anything changes that it depends on, and when somebody asks. */
  count(): void {
    const nowMs = this.#options.clock.now();
    const ms = Math.max(0, nowMs - this.#countedMs);
    this.#countedMs = nowMs;
    let loadBps = 0;
    for (const { bps } of this.#subscriptions) loadBps += bps;
    for (const media of this.#subscriptions) media.pass(ms, loadBps);
    for (const [id, sent] of this.#sent) {
      const feed = this.#sentFeed(id);
      if (feed !== undefined) sent.pass(ms, streamOf(feed));
    }
  }

  receiveFeeds(feeds: readonly Feed[]): void {
    this.count();
    this.#feeds = feeds;
    const others = feeds.map(({ publication }) => publication).filter(({ userId }) => userId !== this.#options.userId);
    this.publications.set(Object.freeze(others));
    for (const media of this.#subscriptions) media.update(this.#feedOf(media.publicationId));
  }

  /** Media stops while the link is down, and comes back with it. */
  setFlowing(isFlowing: boolean): void {
    this.count();
    this.#isFlowing = isFlowing;
    for (const media of this.#subscriptions) media.setFlowing(isFlowing);
  }

  end(): void {
    this.setFlowing(false);
  }

  #feedOf(publicationId: string): Feed | undefined {
    return this.#feeds.find(({ publication }) => publication.id === publicationId);
  }

  #sentFeed(publicationId: string): Feed | undefined {
    const feed = this.#isFlowing ? this.#feedOf(publicationId) : undefined;
    return feed?.publication.muted === false ? feed : undefined;
  }
}
