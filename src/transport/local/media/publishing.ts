/** What this session publishes, and its links to those who want it. Knows nothing of what others publish. */
import { invalidOption, LiveRoomError } from '../../../model/errors';
import {
  type LocalPublication,
  mediaKind,
  type MediaSource,
  type VideoEncoding,
} from '../../media-port';
import type { PeerChannel } from '../peer-channel';
import type { PeerEnvelope } from '../peer-message';
import type { Roster } from '../roster';
import { OutgoingTotals } from './outgoing-stats';
import { PublisherLink } from './publisher-link';

export interface PublishingParts {
  readonly channel: PeerChannel;
  readonly roster: Roster;
  readonly createConnection: () => RTCPeerConnection;
  readonly createStream: () => MediaStream;
}

interface Published {
  readonly id: string;
  readonly source: MediaSource;
  readonly sent: OutgoingTotals;
  track: MediaStreamTrack;
  muted: boolean;
  encoding: VideoEncoding | undefined;
}

export class Publishing {
  readonly #parts: PublishingParts;
  readonly #published = new Map<string, Published>();
  /** By the subscriber's session. */
  readonly #links = new Map<string, PublisherLink>();

  constructor(parts: PublishingParts) {
    this.#parts = parts;
    parts.channel.onMessage((message) => this.#hear(message));
    parts.roster.on('left', ({ sessionId }) => {
      const link = this.#links.get(sessionId)?.link;
      // One that stands still reads this when it wakes up, and asks for a new link.
      if (link !== undefined) parts.channel.post({ kind: 'hang-up', link }, sessionId);
      this.#drop(sessionId);
    });
  }

  publish(track: MediaStreamTrack, source: MediaSource): LocalPublication {
    assertKind(track, source);
    // The same after a reload, so that those who watch get the new track in place of the old one.
    const id = `${this.#parts.roster.own.userId}/${source}`;
    const sent = new OutgoingTotals();
    const published: Published = { id, source, sent, track, muted: false, encoding: undefined };
    this.#published.set(id, published);
    // Links may still have what had this id before, also what was taken off while they were being negotiated.
    void this.#send(published);
    void this.#encode(id);
    this.#announce();
    return this.#handle(published);
  }

  /** Closes every link. What is published stays so, for those who ask again. */
  hangUp(): void {
    for (const sessionId of [...this.#links.keys()]) this.#drop(sessionId);
  }

  #handle(published: Published): LocalPublication {
    const { id, source } = published;
    const isCurrent = () => this.#published.get(id) === published;
    const assertCurrent = () => {
      if (isCurrent()) return;
      throw new LiveRoomError('media-unavailable', 'unable to change a publication; it has ended', { publicationId: id });
    };
    return {
      id,
      replaceTrack: async (track) => {
        assertCurrent();
        assertKind(track, source);
        published.track = track;
        await this.#send(published);
      },
      setMuted: async (muted) => {
        assertCurrent();
        if (published.muted === muted) return;
        published.muted = muted;
        this.#announce();
        await this.#send(published);
      },
      ...(mediaKind(source) === 'video' && {
        setEncoding: async (encoding: VideoEncoding) => {
          assertCurrent();
          published.encoding = encoding;
          await this.#encode(id);
        },
      }),
      stats: async () => {
        const senders = [...this.#links.values()].flatMap((link) => link.sender(id) ?? []);
        return isCurrent() && !published.muted ? published.sent.sample(senders) : undefined;
      },
      unpublish: async () => {
        if (!isCurrent()) return;
        this.#published.delete(id);
        this.#announce();
        for (const link of this.#links.values()) link.update();
      },
    };
  }

  /** Sends the publication's track, or nothing while it is muted, on every link it is on. */
  async #send(published: Published): Promise<void> {
    const track = published.muted ? null : published.track;
    const sent = [...this.#links.values()].map((link) => link.replaceTrack(published.id, track));
    // A link that is being closed refuses; what matters to the caller is that no old track is sent on.
    await Promise.allSettled(sent);
  }

  async #encode(publicationId: string): Promise<void> {
    await Promise.all([...this.#links.values()].map((link) => link.encode(publicationId)));
  }

  #announce(): void {
    const publications = [...this.#published.values()].map(({ id, source, muted }) => ({ id, source, muted }));
    this.#parts.roster.tell({ publications });
  }

  #hear(message: PeerEnvelope): void {
    const { from } = message;
    if (message.kind === 'want') {
      this.#linkTo(from, message.link).want(message.publicationIds, message.lowIds ?? []);
      return;
    }
    if (message.kind !== 'answer' && message.kind !== 'candidate' && message.kind !== 'hang-up') return;
    const link = this.#links.get(from);
    if (link?.link !== message.link) return;
    if (message.kind === 'answer') void link.answer(message.sdp);
    else if (message.kind === 'candidate') link.addCandidate(message.candidate);
    else this.#drop(from);
  }

  #linkTo(sessionId: string, name: string): PublisherLink {
    const present = this.#links.get(sessionId);
    if (present?.link === name) return present;
    this.#drop(sessionId);
    const link = new PublisherLink({
      link: name,
      connection: this.#parts.createConnection(),
      createStream: this.#parts.createStream,
      post: (message) => this.#parts.channel.post(message, sessionId),
      outgoing: (publicationId) => {
        const published = this.#published.get(publicationId);
        return published && { ...published, track: published.muted ? null : published.track };
      },
    });
    this.#links.set(sessionId, link);
    return link;
  }

  #drop(sessionId: string): void {
    this.#links.get(sessionId)?.close();
    this.#links.delete(sessionId);
  }
}

function assertKind(track: MediaStreamTrack, source: MediaSource): void {
  const kind = mediaKind(source);
  if (track.kind !== kind) throw invalidOption(`publish a ${source} track`, 'track', `must be a track of kind ${kind}`);
}
