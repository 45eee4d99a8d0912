/**
 * The publisher's end of a media link to one subscriber: one connection that only sends, on which this end always makes
 * the offer, so that offers never collide. It does not heal itself: the subscriber asks for a new link.
 */
import { mediaKind, type MediaSource, type VideoEncoding } from '../../media-port';
import type { LinkMessage } from '../peer-message';
import { Candidates } from './candidates';
import { reportUnlessClosed } from './connection-errors';
import { encode } from './encoding';

/** A publication as its links send it. */
export interface Outgoing {
  readonly source: MediaSource;
  /** Null while muted. */
  readonly track: MediaStreamTrack | null;
  /** Undefined while it is left to the browser. */
  readonly encoding: VideoEncoding | undefined;
}

export interface PublisherLinkParts {
  readonly link: string;
  readonly connection: RTCPeerConnection;
  readonly createStream: () => MediaStream;
  readonly post: (message: LinkMessage) => void;
  /** What is published now, by id. */
  readonly outgoing: (publicationId: string) => Outgoing | undefined;
}

export class PublisherLink {
  readonly link: string;
  readonly #connection: RTCPeerConnection;
  readonly #parts: PublisherLinkParts;
  readonly #candidates: Candidates;
  readonly #transceivers = new Map<string, RTCRtpTransceiver>();
  readonly #streams = new Map<string, MediaStream>();
  #wanted: ReadonlySet<string> = new Set();
  /** Those of which the subscriber asks for the small picture. */
  #low: ReadonlySet<string> = new Set();
  /** The last change of each encoder: Chromium may refuse one while another is under way. */
  readonly #changes = new WeakMap<RTCRtpSender, Promise<void>>();
  /** An offer is under way: the next one waits for its answer. */
  #offering = false;

  constructor(parts: PublisherLinkParts) {
    this.link = parts.link;
    this.#parts = parts;
    this.#connection = parts.connection;
    this.#candidates = new Candidates(parts.connection);
    parts.connection.onicecandidate = ({ candidate }) => {
      if (candidate) parts.post({ kind: 'candidate', link: this.link, candidate: candidate.toJSON() });
    };
  }

  want(publicationIds: readonly string[], lowIds: readonly string[]): void {
    const before = this.#low;
    this.#wanted = new Set(publicationIds);
    this.#low = new Set(lowIds);
    for (const id of this.#transceivers.keys()) if (before.has(id) !== this.#low.has(id)) void this.encode(id);
    this.update();
  }

  /** Sends what is both wanted and published. */
  update(): void {
    this.#negotiate().catch((error: unknown) => reportUnlessClosed(this.#connection, error));
  }

  /** What the publication is sent by; undefined while it is not. */
  sender(publicationId: string): RTCRtpSender | undefined {
    return this.#transceivers.get(publicationId)?.sender;
  }

  async replaceTrack(publicationId: string, track: MediaStreamTrack | null): Promise<void> {
    await this.sender(publicationId)?.replaceTrack(track);
    // How much smaller the small picture is goes by the size of the whole one.
    if (track !== null && this.#low.has(publicationId)) await this.encode(publicationId);
  }

  /** Encodes a picture as its publisher allows and this subscriber asks, from now on. */
  async encode(publicationId: string): Promise<void> {
    const sender = this.sender(publicationId);
    if (sender === undefined) return;
    const encodeNow = async () => {
      const outgoing = this.#parts.outgoing(publicationId);
      if (outgoing === undefined || mediaKind(outgoing.source) === 'audio') return;
      try {
        await encode(sender, outgoing.encoding, this.#low.has(publicationId));
      } catch (error) {
        // What was taken off meanwhile has no encoder.
        if (this.sender(publicationId) === sender) reportUnlessClosed(this.#connection, error);
      }
    };
    // The first one at once: before the offer, so that no picture is encoded otherwise.
    const change = this.#changes.get(sender)?.then(encodeNow) ?? encodeNow();
    this.#changes.set(sender, change);
    await change;
  }

  addCandidate(candidate: RTCIceCandidateInit): void {
    this.#candidates.add(candidate);
  }

  async answer(sdp: string): Promise<void> {
    if (this.#connection.signalingState !== 'have-local-offer') return;
    try {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp });
    } catch (error) {
      reportUnlessClosed(this.#connection, error);
      return;
    }
    this.#candidates.flush();
    this.#offering = false;
    this.update();
  }

  close(): void {
    this.#connection.onicecandidate = null;
    this.#connection.close();
  }

  async #negotiate(): Promise<void> {
    if (this.#offering || !this.#adjust()) return;
    this.#offering = true;
    await this.#connection.setLocalDescription();
    const sdp = this.#connection.localDescription?.sdp;
    if (sdp === undefined) return;
    const publicationIdByMid: Record<string, string> = {};
    for (const [publicationId, { mid }] of this.#transceivers) if (mid !== null) publicationIdByMid[mid] = publicationId;
    this.#parts.post({ kind: 'offer', link: this.link, sdp, publicationIdByMid });
  }

  /** Makes the transceivers match; whether anything had to change. */
  #adjust(): boolean {
    let changed = false;
    for (const [publicationId, transceiver] of this.#transceivers) {
      if (this.#wanted.has(publicationId) && this.#parts.outgoing(publicationId) !== undefined) continue;
      transceiver.stop();
      this.#transceivers.delete(publicationId);
      changed = true;
    }
    for (const publicationId of this.#wanted) {
      const outgoing = this.#parts.outgoing(publicationId);
      if (outgoing === undefined || this.#transceivers.has(publicationId)) continue;
      this.#transceivers.set(publicationId, this.#addTransceiver(outgoing));
      if (outgoing.encoding !== undefined || this.#low.has(publicationId)) void this.encode(publicationId);
      changed = true;
    }
    return changed;
  }

  #addTransceiver({ source, track }: Outgoing): RTCRtpTransceiver {
    const streams = [this.#stream(source)];
    return this.#connection.addTransceiver(track ?? mediaKind(source), { direction: 'sendonly', streams });
  }

  /** Sound and picture of one origin share a stream: that is what makes receivers play them in step. */
  #stream(source: MediaSource): MediaStream {
    const origin = source.startsWith('screen') ? 'screen' : 'person';
    let stream = this.#streams.get(origin);
    if (stream === undefined) {
      stream = this.#parts.createStream();
      this.#streams.set(origin, stream);
    }
    return stream;
  }
}
