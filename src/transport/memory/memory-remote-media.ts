/** One publication as a participant receives it: its track, and the figures of the path it would have come over. */
import type { Clock } from '../../lib/clock';
import { Signal } from '../../lib/signal';
import { mediaKind, type RemoteMedia, type StatsSample, type VideoStream } from '../media-port';
import type { MediaConditions } from './media-conditions';
import { Received, streamOf } from './media-totals';
import type { Feed } from './publication-table';

export interface RemoteMediaParts {
  readonly clock: Clock;
  readonly conditions: () => Required<MediaConditions>;
  /** Has everything counted that has passed until now. */
  readonly count: () => void;
  readonly forget: () => void;
}

export class MemoryRemoteMedia implements RemoteMedia {
  readonly publicationId: string;
  readonly track: Signal<MediaStreamTrack | undefined>;
  /** Sound comes in one size. */
  readonly setStream?: (stream: VideoStream) => Promise<void>;
  readonly #parts: RemoteMediaParts;
  #feed: Feed | undefined;
  #which: VideoStream = 'full';
  #received = new Received();
  #isFlowing = true;

  constructor(feed: Feed, parts: RemoteMediaParts) {
    this.publicationId = feed.publication.id;
    this.track = new Signal<MediaStreamTrack | undefined>(feed.track);
    this.#parts = parts;
    this.#feed = feed;
    if (mediaKind(feed.publication.source) === 'video') {
      this.setStream = async (stream) => {
        parts.count();
        this.#which = stream;
      };
    }
  }

  /** What it takes of the receiver's link now. */
  get bps(): number {
    return this.#arriving?.bps ?? 0;
  }

  receiver(): undefined {
    return undefined;
  }

  async stats(): Promise<StatsSample | undefined> {
    const { clock, conditions, count } = this.#parts;
    count();
    return this.#arriving && this.#received.sample(clock.now(), this.#arriving, conditions());
  }

  async unsubscribe(): Promise<void> {
    this.#parts.count();
    this.#parts.forget();
    this.update(undefined);
  }

  pass(ms: number, loadBps: number): void {
    const conditions = this.#parts.conditions();
    const excess = loadBps > conditions.linkBps ? 1 - conditions.linkBps / loadBps : 0;
    if (this.#arriving !== undefined) this.#received.pass(ms, this.#arriving, conditions, excess);
  }

  update(feed: Feed | undefined): void {
    this.#feed = feed;
    this.#show();
  }

  setFlowing(isFlowing: boolean): void {
    if (!isFlowing) this.#received = new Received();
    this.#isFlowing = isFlowing;
    this.#show();
  }

  get #arriving() {
    const feed = this.track.get() && this.#feed;
    return feed?.publication.muted === false ? streamOf(feed, this.#which) : undefined;
  }

  #show(): void {
    this.track.set(this.#isFlowing ? this.#feed?.track : undefined);
  }
}
