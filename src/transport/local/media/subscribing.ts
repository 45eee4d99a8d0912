/**
 * What this session receives: subscriptions outlive the links they come in on. After every change in the room, each
 * publisher's link is made to carry what is wanted of that publisher. Knows nothing of what this session publishes.
 */
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import { type Readable, Signal } from '../../../lib/signal';
import { LiveRoomError } from '../../../model/errors';
import { mediaKind, type Publication, type RemoteMedia, type VideoStream } from '../../media-port';
import type { PeerChannel } from '../peer-channel';
import type { PeerEnvelope } from '../peer-message';
import type { Roster } from '../roster';
import { sampleStats } from './stats';
import { SubscriberLink } from './subscriber-link';

/** How long a subscription waits for its track, in ms. */
const SUBSCRIBING_MS = 15_000;

export interface SubscribingParts {
  readonly channel: PeerChannel;
  readonly roster: Roster;
  readonly createConnection: () => RTCPeerConnection;
  readonly clock: Clock;
  readonly random: Random;
}

interface Subscription {
  readonly track: Signal<MediaStreamTrack | undefined>;
  /** Who holds it: the last one to go ends it, and who asks for the full picture gets it for all. */
  readonly holders: Set<Holder>;
}

interface Holder {
  stream: VideoStream;
}

export class Subscribing {
  readonly #parts: SubscribingParts;
  readonly #publications = new Signal<readonly Publication[]>(Object.freeze([]));
  readonly #subscriptions = new Map<string, Subscription>();
  /** By the publisher's session. */
  readonly #links = new Map<string, SubscriberLink>();

  constructor(parts: SubscribingParts) {
    this.#parts = parts;
    parts.roster.on('change', () => this.#reconcile());
    parts.channel.onMessage((message) => this.#hear(message));
  }

  get publications(): Readable<readonly Publication[]> {
    return this.#publications;
  }

  async subscribe(publicationId: string): Promise<RemoteMedia> {
    const publication = this.#find(publicationId);
    if (publication === undefined) throw mediaUnavailable(publicationId, 'it is not published');
    const subscription = this.#subscriptions.get(publicationId) ?? { track: new Signal(undefined), holders: new Set() };
    this.#subscriptions.set(publicationId, subscription);
    const { track, holders } = subscription;
    const holder: Holder = { stream: 'full' };
    holders.add(holder);
    const release = () => {
      if (!holders.delete(holder)) return;
      if (holders.size === 0) this.#subscriptions.delete(publicationId);
      this.#reconcile();
      if (holders.size === 0) track.set(undefined);
    };
    this.#reconcile();
    try {
      await this.#untilArriving(publicationId, subscription);
    } catch (error) {
      release();
      throw error;
    }
    const receiver = () => (holders.has(holder) ? this.#receiver(publicationId) : undefined);
    return {
      publicationId,
      track,
      receiver,
      stats: async () => {
        const present = receiver();
        return present && this.#find(publicationId)?.muted === false ? sampleStats(present) : undefined;
      },
      ...(mediaKind(publication.source) === 'video' && {
        setStream: async (stream: VideoStream) => {
          holder.stream = stream;
          this.#reconcile();
        },
      }),
      unsubscribe: async () => release(),
    };
  }

  /** Closes every link; subscriptions wait for their publishers to be there again. */
  hangUp(): void {
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
    this.#refreshTracks();
  }

  /** Ends every subscription. */
  close(): void {
    this.hangUp();
    this.#subscriptions.clear();
    this.#publications.set(Object.freeze([]));
  }

  #find(publicationId: string): Publication | undefined {
    return this.#publications.get().find(({ id }) => id === publicationId);
  }

  #untilArriving(publicationId: string, { track }: Subscription): Promise<void> {
    if (track.get() !== undefined) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const finish = (error?: LiveRoomError) => {
        cancel();
        offTrack();
        offPublications();
        if (error === undefined) resolve();
        else reject(error);
      };
      const cancel = this.#parts.clock.schedule(
        () => finish(mediaUnavailable(publicationId, 'its publisher did not connect', true)),
        SUBSCRIBING_MS,
      );
      const offTrack = track.subscribe(() => {
        if (track.get() !== undefined) finish();
      });
      const offPublications = this.#publications.subscribe(() => {
        if (this.#find(publicationId) !== undefined) return;
        finish(mediaUnavailable(publicationId, 'it is no longer published'));
      });
    });
  }

  #reconcile(): void {
    const present = this.#parts.roster.present();
    const publications: Publication[] = [];
    const wanted = new Map<string, { readonly ids: string[]; readonly lowIds: string[] }>();
    for (const [sessionId, facts] of present) {
      for (const { id, source, muted } of facts.publications) {
        publications.push(Object.freeze({ id, userId: facts.userId, source, muted }));
        const subscription = this.#subscriptions.get(id);
        if (subscription === undefined) continue;
        const { ids, lowIds } = wanted.get(sessionId) ?? { ids: [], lowIds: [] };
        ids.push(id);
        if ([...subscription.holders].every(({ stream }) => stream === 'low')) lowIds.push(id);
        wanted.set(sessionId, { ids, lowIds });
      }
    }
    for (const [sessionId, link] of this.#links) {
      if (wanted.has(sessionId)) continue;
      link.close();
      this.#links.delete(sessionId);
    }
    for (const [sessionId, { ids, lowIds }] of wanted) this.#linkTo(sessionId).want(ids, lowIds);
    this.#refreshTracks();
    if (!samePublications(publications, this.#publications.get())) this.#publications.set(Object.freeze(publications));
  }

  #linkTo(sessionId: string): SubscriberLink {
    let link = this.#links.get(sessionId);
    if (link === undefined) {
      link = new SubscriberLink({
        createConnection: this.#parts.createConnection,
        post: (message) => this.#parts.channel.post(message, sessionId),
        onChange: () => this.#refreshTracks(),
        clock: this.#parts.clock,
        random: this.#parts.random,
      });
      this.#links.set(sessionId, link);
    }
    return link;
  }

  #receiver(publicationId: string): RTCRtpReceiver | undefined {
    for (const link of this.#links.values()) {
      const receiver = link.receiver(publicationId);
      if (receiver !== undefined) return receiver;
    }
    return undefined;
  }

  #refreshTracks(): void {
    for (const [publicationId, { track }] of this.#subscriptions) track.set(this.#receiver(publicationId)?.track);
  }

  #hear(message: PeerEnvelope): void {
    if (message.kind === 'offer' || message.kind === 'candidate' || message.kind === 'hang-up') {
      this.#links.get(message.from)?.hear(message);
    }
  }
}

function samePublications(one: readonly Publication[], other: readonly Publication[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, muted }, index) => id === other[index]?.id && muted === other[index]?.muted)
  );
}

function mediaUnavailable(publicationId: string, reason: string, retryable = false): LiveRoomError {
  return new LiveRoomError('media-unavailable', `unable to subscribe; ${reason}`, { publicationId }, { retryable });
}
