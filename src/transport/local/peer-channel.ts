/**
 * The channel on which a room's sessions talk to each other. It can be closed and opened again, each time under a new
 * session id. Knows nothing of what is said.
 */
import { Listeners } from '../../lib/listeners';
import type { Random } from '../../lib/random';
import { decodePeerMessage, type PeerEnvelope, type PeerMessage } from './peer-message';

export class PeerChannel {
  readonly #open: () => BroadcastChannel;
  readonly #random: Random;
  readonly #messages = new Listeners<PeerEnvelope>();
  #channel: BroadcastChannel | undefined;
  #sessionId = '';

  constructor(open: () => BroadcastChannel, random: Random) {
    this.#open = open;
    this.#random = random;
  }

  /** Who this side is: another id after each `open()`. */
  get sessionId(): string {
    return this.#sessionId;
  }

  open(): void {
    this.#sessionId = randomId(this.#random);
    const channel = this.#open();
    channel.onmessage = ({ data }) => {
      const message = decodePeerMessage(data);
      if (message === undefined || (message.to !== undefined && message.to !== this.#sessionId)) return;
      this.#messages.tell(message);
    };
    this.#channel = channel;
  }

  /** Says `message` to all, or to one session. While closed it says nothing. */
  post(message: PeerMessage, to?: string): void {
    const envelope: PeerEnvelope = { ...message, v: 1, from: this.#sessionId, ...(to === undefined ? {} : { to }) };
    this.#channel?.postMessage(envelope);
  }

  onMessage(listener: (message: PeerEnvelope) => void): () => void {
    return this.#messages.add(listener);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/** 20 characters of base 36, about 100 bits. */
export function randomId(random: Random): string {
  return Array.from({ length: 20 }, () => Math.floor(random() * 36).toString(36)).join('');
}
