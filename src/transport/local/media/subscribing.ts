/**
 * What this session receives: subscriptions outlive the links they come in on. After every change in the room, each
 * publisher's link is made to carry what is wanted of that publisher. Knows nothing of what this session publishes.
 */
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import { type Readable, Signal } from '../../../lib/signal';
import { LiveRoomError } from '../../../model/errors';
import type { Publication, RemoteMedia } from '../../media-port';
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
  /** How many hold it: the last one to go ends it. */
  holders: number;
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
    if (!this.#isPublished(publicationId)) throw mediaUnavailable(publicationId, 'it is not published');
    const subscription = this.#subscriptions.get(publicationId) ?? { track: new Signal(undefined), holders: 0 };
    this.#subscriptions.set(publicationId, subscription);
    subscription.holders += 1;
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      subscription.holders -= 1;
      if (subscription.holders > 0) return;
      this.#subscriptions.delete(publicationId);
      this.#reconcile();
      subscription.track.set(undefined);
    };
    this.#reconcile();
    try {
      await this.#untilArriving(publicationId, subscription);
    } catch (error) {
      release();
      throw error;
    }
    const receiver = () => (held ? this.#receiver(publicationId) : undefined);
    return {
      publicationId,
      track: subscription.track,
      receiver,
      stats: async () => {
        const present = receiver();
        return present && sampleStats(present);
      },
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

  #isPublished(publicationId: string): boolean {
    return this.#publications.get().some(({ id }) => id === publicationId);
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
        if (!this.#isPublished(publicationId)) finish(mediaUnavailable(publicationId, 'it is no longer published'));
      });
    });
  }

  #reconcile(): void {
    const present = this.#parts.roster.present();
    const publications: Publication[] = [];
    const wanted = new Map<string, string[]>();
    for (const [sessionId, facts] of present) {
      for (const { id, source, muted } of facts.publications) {
        publications.push(Object.freeze({ id, userId: facts.userId, source, muted }));
        if (this.#subscriptions.has(id)) wanted.set(sessionId, [...(wanted.get(sessionId) ?? []), id]);
      }
    }
    for (const [sessionId, link] of this.#links) {
      if (wanted.has(sessionId)) continue;
      link.close();
      this.#links.delete(sessionId);
    }
    for (const [sessionId, publicationIds] of wanted) this.#linkTo(sessionId).want(publicationIds);
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
