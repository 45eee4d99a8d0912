/** The server's list of what is on stage, with the tracks themselves: in one process media needs no network. */
import type { Clock } from '../../lib/clock';
import { LiveRoomError } from '../../model/errors';
import type { UserId } from '../../model/ids';
import type { MediaSource, Publication, VideoEncoding } from '../media-port';
import { Replica, type Follower } from './replica';

/** A publication and what it sends. */
export interface Feed {
  readonly publication: Publication;
  readonly track: MediaStreamTrack;
  /** Undefined while nobody has said how it is encoded. */
  readonly encoding?: VideoEncoding;
}

export class PublicationTable {
  readonly #feeds = new Map<string, { feed: Feed; owner: Follower }>();
  readonly #list: Replica<readonly Feed[]>;

  constructor(clock: Clock) {
    this.#list = new Replica({ clock, snapshot: () => this.#snapshot(), paceMs: 0 });
  }

  follow(follower: Follower, deliver: (feeds: readonly Feed[]) => void): void {
    this.#list.follow(follower, deliver, { isUpToDate: this.#feeds.size === 0 });
  }

  /** Adds a publication, in place of its owner's earlier one of the same source. */
  add(owner: Follower, id: string, userId: UserId, source: MediaSource, track: MediaStreamTrack): void {
    for (const [otherId, { feed, owner: otherOwner }] of this.#feeds) {
      if (otherOwner === owner && feed.publication.source === source) this.#feeds.delete(otherId);
    }
    this.#put(owner, { publication: Object.freeze({ id, userId, source, muted: false }), track });
  }

  /** Sends another track, or encodes it otherwise. */
  change(id: string, change: Pick<Partial<Feed>, 'track' | 'encoding'>): void {
    const { feed, owner } = this.#require(id);
    this.#put(owner, { ...feed, ...change });
  }

  setMuted(id: string, muted: boolean): void {
    const { feed, owner } = this.#require(id);
    this.#put(owner, { ...feed, publication: Object.freeze({ ...feed.publication, muted }) });
  }

  remove(id: string): void {
    if (this.#feeds.delete(id)) this.#list.changed();
  }

  /** Takes a session off stage, and out of those who are told. */
  leave(follower: Follower): void {
    this.#list.unfollow(follower);
    const sizeBefore = this.#feeds.size;
    for (const [id, { owner }] of this.#feeds) if (owner === follower) this.#feeds.delete(id);
    if (this.#feeds.size < sizeBefore) this.#list.changed();
  }

  get(id: string): Feed {
    return this.#require(id).feed;
  }

  #put(owner: Follower, feed: Feed): void {
    this.#feeds.set(feed.publication.id, { feed: Object.freeze(feed), owner });
    this.#list.changed();
  }

  #require(id: string): { feed: Feed; owner: Follower } {
    const found = this.#feeds.get(id);
    if (found !== undefined) return found;
    throw mediaUnavailable(id);
  }

  #snapshot(): readonly Feed[] {
    return Object.freeze([...this.#feeds.values()].map(({ feed }) => feed));
  }
}

function mediaUnavailable(publicationId: string): LiveRoomError<'media-unavailable'> {
  return new LiveRoomError('media-unavailable', `unable to reach publication ${publicationId}; it is gone`, {
    publicationId,
  });
}
