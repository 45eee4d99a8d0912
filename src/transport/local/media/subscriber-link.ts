/**
 * The subscriber's end of a media link to one publisher: it asks for publications, answers offers, and when the
 * connection fails or does not come about it asks again under a new name, which makes both ends start afresh.
 */
import { type Backoff, backoffMs } from '../../../lib/backoff';
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import { randomId } from '../peer-channel';
import type { LinkMessage } from '../peer-message';
import { Candidates } from './candidates';
import { reportUnlessClosed } from './connection-errors';

/** How long a link may take until it is connected, in ms. */
const CONNECTING_MS = 6_000;

/** How long a link may be disconnected before it is replaced, in ms: shorter cuts heal by themselves. */
const DISCONNECTED_MS = 3_000;

const RETRY: Backoff = { baseMs: 500, maxMs: 8_000 };

export interface SubscriberLinkParts {
  readonly createConnection: () => RTCPeerConnection;
  readonly post: (message: LinkMessage) => void;
  /** Receivers came, went, or are others now. */
  readonly onChange: () => void;
  readonly clock: Clock;
  readonly random: Random;
}

export class SubscriberLink {
  readonly #parts: SubscriberLinkParts;
  /** The link's name; empty while there is none. */
  #link = '';
  #wanted: readonly string[] = [];
  #low: readonly string[] = [];
  #connection: RTCPeerConnection | undefined;
  #candidates: Candidates | undefined;
  readonly #receivers = new Map<string, RTCRtpReceiver>();
  #connected = false;
  #attempt = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(parts: SubscriberLinkParts) {
    this.#parts = parts;
  }

  /** What the publication arrives on; undefined while it does not. */
  receiver(publicationId: string): RTCRtpReceiver | undefined {
    return this.#connected ? this.#receivers.get(publicationId) : undefined;
  }

  /**
   * Asks for these publications and no others, for those in `lowIds` as a small picture. At least one: for none, close
   * the link.
   */
  want(publicationIds: readonly string[], lowIds: readonly string[]): void {
    if (sameIds(publicationIds, this.#wanted) && sameIds(lowIds, this.#low)) return;
    this.#wanted = publicationIds;
    this.#low = lowIds;
    for (const id of this.#receivers.keys()) if (!publicationIds.includes(id)) this.#receivers.delete(id);
    if (this.#link === '') this.#begin();
    else this.#ask();
  }

  hear(message: LinkMessage): void {
    if (message.link !== this.#link || this.#link === '') return;
    if (message.kind === 'offer') {
      const { connection } = this.#opened();
      const answered = this.#answer(connection, message.sdp, message.publicationIdByMid);
      answered.catch((error: unknown) => reportUnlessClosed(connection, error));
    } else if (message.kind === 'candidate') {
      this.#opened().candidates.add(message.candidate);
    } else if (message.kind === 'hang-up') {
      this.#retry();
    }
  }

  close(): void {
    this.#parts.post({ kind: 'hang-up', link: this.#link });
    this.#drop();
  }

  #begin(): void {
    this.#link = randomId(this.#parts.random);
    this.#wait(() => this.#retry(), CONNECTING_MS);
    this.#ask();
  }

  #ask(): void {
    this.#parts.post({ kind: 'want', link: this.#link, publicationIds: this.#wanted, lowIds: this.#low });
  }

  async #answer(
    connection: RTCPeerConnection,
    sdp: string,
    publicationIdByMid: Readonly<Record<string, string>>,
  ): Promise<void> {
    await connection.setRemoteDescription({ type: 'offer', sdp });
    if (this.#connection === connection) this.#candidates?.flush();
    await connection.setLocalDescription();
    if (this.#connection !== connection || connection.localDescription === null) return;
    this.#parts.post({ kind: 'answer', link: this.#link, sdp: connection.localDescription.sdp });
    this.#receivers.clear();
    for (const { mid, receiver } of connection.getTransceivers()) {
      const publicationId = mid === null ? undefined : publicationIdByMid[mid];
      if (publicationId !== undefined && this.#wanted.includes(publicationId)) {
        this.#receivers.set(publicationId, receiver);
      }
    }
    this.#parts.onChange();
  }

  #opened(): { connection: RTCPeerConnection; candidates: Candidates } {
    if (this.#connection === undefined || this.#candidates === undefined) {
      const connection = this.#parts.createConnection();
      this.#connection = connection;
      this.#candidates = new Candidates(connection);
      connection.onicecandidate = ({ candidate }) => {
        if (candidate) this.#parts.post({ kind: 'candidate', link: this.#link, candidate: candidate.toJSON() });
      };
      connection.onconnectionstatechange = () => this.#follow(connection.connectionState);
    }
    return { connection: this.#connection, candidates: this.#candidates };
  }

  #follow(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        this.#wait(undefined);
        this.#attempt = 0;
        this.#connected = true;
        this.#parts.onChange();
        break;
      case 'disconnected':
        this.#wait(() => this.#retry(), DISCONNECTED_MS);
        break;
      case 'failed':
      case 'closed':
        this.#retry();
        break;
      case 'new':
      case 'connecting':
    }
  }

  #retry(): void {
    this.#drop();
    this.#parts.onChange();
    this.#wait(() => this.#begin(), this.#attempt === 0 ? 0 : backoffMs(this.#attempt, RETRY, this.#parts.random));
    this.#attempt += 1;
  }

  #drop(): void {
    this.#wait(undefined);
    this.#connected = false;
    this.#link = '';
    this.#receivers.clear();
    if (this.#connection !== undefined) {
      this.#connection.onicecandidate = null;
      this.#connection.onconnectionstatechange = null;
      this.#connection.close();
    }
    this.#connection = undefined;
    this.#candidates = undefined;
  }

  /** One thing at a time is waited for. */
  #wait(task: (() => void) | undefined, delayMs = 0): void {
    this.#cancelTimer?.();
    this.#cancelTimer = task && this.#parts.clock.schedule(task, delayMs);
  }
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
