/**
 * The stage as it is watched: who is on it, and the elements that show them. Comes after the page, which has nothing to
 * show before its first session. Does not know how one goes on stage.
 */
import type { Scope } from '../lib/scope';
import type { Signal } from '../lib/signal';
import type { Participant } from '../model/participant';
import type { MediaPort } from '../transport/media-port';
import { attachStage, type Attachment } from './attachment';
import { isSameStage, performersOf } from './performers';
import { RemoteTracks, type Received, type RemoteTracksOptions } from './remote-tracks';
import type { Performer, StageTrack } from './types';

export interface ViewingOptions extends Omit<RemoteTracksOptions, 'onChange'> {
  self: Participant;
  /** Kept current here. */
  performers: Signal<readonly Performer[]>;
  /** What one shows oneself. */
  ownTracks: () => readonly StageTrack[];
  /** The browser refused sound before a gesture. */
  onBlocked: () => void;
}

export class Viewing {
  readonly #options: ViewingOptions;
  readonly #remote: RemoteTracks;

  constructor(options: ViewingOptions) {
    this.#options = options;
    this.#remote = new RemoteTracks({ ...options, onChange: () => this.refresh() });
  }

  /** Follows what is published in a session until its scope closes. */
  enter(media: MediaPort, scope: Scope): void {
    this.#remote.enter(media, scope);
  }

  /** Shows the stage in an element, one performer only if `userId` says which. */
  attach(element: HTMLElement, userId: string | undefined): Attachment {
    return attachStage(element, { ...this.#options, userId });
  }

  /** What one shows oneself, or what the others do, may have changed. */
  refresh(): void {
    const { self, performers, ownTracks } = this.#options;
    const present = performersOf(self.id, ownTracks(), this.#remote.byUser());
    if (!isSameStage(present, performers.get())) performers.set(present);
  }

  /** See `RemoteTracks.received`. */
  received(): readonly Received[] {
    return this.#remote.received();
  }

  /** See `RemoteTracks.refuse`. */
  refuse(publicationIds: ReadonlySet<string>): void {
    this.#remote.refuse(publicationIds);
  }
}
