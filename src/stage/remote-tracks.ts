/** What the others on stage show: subscribes to each of their publications but the refused, again after a failure. Crew's only. */
import { untilAborted } from '../lib/abort';
import { retry } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import { Scope } from '../lib/scope';
import { isLiveRoomError, isRetryable } from '../model/errors';
import type { MediaPort, Publication, RemoteMedia } from '../transport/media-port';
import type { StageTrack } from './types';

const SUBSCRIBE_BACKOFF = { baseMs: 500, maxMs: 5_000 };

/** A publication of the crew's, and what comes of it: nothing yet, or nothing while it is refused. */
export interface Received {
  readonly publication: Publication;
  readonly media: RemoteMedia | undefined;
  /** When it was first seen, on the device's clock; undefined while it is refused. */
  readonly sinceMs: number | undefined;
}

interface Subscription {
  publication: Publication;
  media: RemoteMedia | undefined;
  readonly sinceMs: number;
  readonly scope: Scope;
}

export interface RemoteTracksOptions {
  clock: Clock;
  random: Random;
  crew: ReadonlySet<string>;
  onChange: () => void;
}

export class RemoteTracks {
  readonly #options: RemoteTracksOptions;
  readonly #subscriptions = new Map<string, Subscription>();
  #refused: ReadonlySet<string> = new Set();
  #port: MediaPort | undefined;

  constructor(options: RemoteTracksOptions) {
    this.#options = options;
  }

  /** Follows a session's publications until its scope closes. */
  enter(media: MediaPort, scope: Scope): void {
    this.#port = media;
    const follow = () => this.#reconcile();
    scope.add(() => {
      this.#port = undefined;
      this.#drop(() => true);
      this.#options.onChange();
    });
    scope.add(media.publications.subscribe(follow));
    follow();
  }

  /** All that is published for this participant, the refused included. */
  received(): readonly Received[] {
    return this.#published().map((publication) => {
      const { media, sinceMs } = this.#subscriptions.get(publication.id) ?? {};
      return { publication, media, sinceMs };
    });
  }

  /** Does without these publications from now on, and with all others. */
  refuse(publicationIds: ReadonlySet<string>): void {
    this.#refused = publicationIds;
    this.#reconcile();
  }

  /** The tracks of each performer, by user id. */
  byUser(): ReadonlyMap<string, readonly StageTrack[]> {
    const byUser = new Map<string, StageTrack[]>();
    for (const { publication, media } of this.#subscriptions.values()) {
      const { userId, source, muted } = publication;
      const tracks = byUser.get(userId) ?? [];
      tracks.push(Object.freeze({ source, muted, track: media?.track.get(), receiver: media?.receiver() }));
      byUser.set(userId, tracks);
    }
    return byUser;
  }

  #published(): readonly Publication[] {
    return this.#port?.publications.get().filter(({ userId }) => this.#options.crew.has(userId)) ?? [];
  }

  #reconcile(): void {
    const wanted = this.#published().filter(({ id }) => !this.#refused.has(id));
    this.#drop((id) => !wanted.some((publication) => publication.id === id));
    for (const publication of wanted) {
      const subscription = this.#subscriptions.get(publication.id);
      if (subscription !== undefined) subscription.publication = publication;
      else if (this.#port) this.#add(this.#port, publication);
    }
    this.#options.onChange();
  }

  #add(media: MediaPort, publication: Publication): void {
    const { clock, random, onChange } = this.#options;
    const subscription: Subscription = { publication, media: undefined, sinceMs: clock.now(), scope: new Scope() };
    this.#subscriptions.set(publication.id, subscription);
    const { signal } = subscription.scope;
    const subscribe = () => {
      const pending = media.subscribe(publication.id);
      // One that comes after it was given up is ended again.
      pending.then((late) => signal.aborted && void late.unsubscribe().catch(() => undefined), () => undefined);
      return untilAborted(pending, signal);
    };
    retry(subscribe, { clock, random, signal, isRetryable, ...SUBSCRIBE_BACKOFF }).then(
      (remote) => {
        subscription.media = remote;
        subscription.scope.add(() => remote.unsubscribe());
        subscription.scope.add(remote.track.subscribe(onChange));
        onChange();
      },
      (error: unknown) => {
        // Gone in the meantime, or given up: the list of publications says so as well.
        if (!signal.aborted && !isLiveRoomError(error, 'media-unavailable')) reportError(error);
      },
    );
  }

  #drop(isGone: (publicationId: string) => boolean): void {
    for (const [id, { scope }] of this.#subscriptions) {
      if (!isGone(id)) continue;
      this.#subscriptions.delete(id);
      void scope.close();
    }
  }
}
