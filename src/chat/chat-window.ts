/**
 * The last lines of chat, for a renderer: lines become `ChatMessage`s only when somebody looks, so that a flood costs
 * what is seen of it, not what arrives. Knows no network.
 */
import type { Clock } from '../lib/clock';
import { PacedSignal } from '../lib/signal';
import type { ChatMessage } from '../model/message';
import type { ChatLine } from '../protocol/envelope';

export const CHAT_WINDOW = 200;

/** One notification a frame at 60 Hz. */
const FRAME_MS = 16;

interface Entry {
  line: ChatLine;
  readonly senderId: string;
  readonly isOwn: boolean;
  status: ChatMessage['status'];
}

/** A line of one's own, whose fate is still open. */
export interface OwnLine {
  message(): ChatMessage;
  update(change: { line?: ChatLine; status?: ChatMessage['status'] }): void;
}

export class ChatWindow {
  readonly messages: PacedSignal<readonly ChatMessage[]>;
  readonly #crew: ReadonlySet<string>;
  readonly #shown: ChatMessage[] = [];
  /** Lines that came since somebody looked, not yet made into messages. */
  readonly #fresh: Entry[] = [];

  constructor({ clock, crew }: { clock: Clock; crew: ReadonlySet<string> }) {
    this.#crew = crew;
    const snapshot = () => {
      this.#show();
      return Object.freeze(this.#shown.slice());
    };
    this.messages = new PacedSignal(snapshot, clock, FRAME_MS);
  }

  /** A line that arrived: of somebody else, or one's own from before a reload. */
  push(line: ChatLine, senderId: string, isOwn: boolean): void {
    // While nobody looks, what will never be shown is let go in large steps.
    if (this.#fresh.length === 2 * CHAT_WINDOW) this.#fresh.splice(0, CHAT_WINDOW);
    this.#fresh.push({ line, senderId, isOwn, status: 'sent' });
    this.messages.invalidate();
  }

  /** A line of one's own: shown at once. */
  pushOwn(line: ChatLine, senderId: string): OwnLine {
    const entry: Entry = { line, senderId, isOwn: true, status: 'sending' };
    this.#show();
    let message = this.#messageOf(entry);
    this.#shown.push(message);
    this.messages.flush();
    return {
      message: () => message,
      update: (change) => {
        const place = this.#shown.indexOf(message);
        message = this.#messageOf(Object.assign(entry, change));
        if (place < 0) return;
        this.#shown[place] = message;
        this.messages.flush();
      },
    };
  }

  /** The text of a line that was asked as `questionId`, while it is in the window. */
  textOf(questionId: string): { text: string; productId?: string } | undefined {
    this.#show();
    return this.#shown.find((message) => message.questionId === questionId);
  }

  /** Brings the shown messages up to what arrived. */
  #show(): void {
    const fresh = this.#fresh.length > CHAT_WINDOW ? this.#fresh.slice(-CHAT_WINDOW) : this.#fresh;
    const tooMany = this.#shown.length + fresh.length - CHAT_WINDOW;
    if (tooMany > 0) this.#shown.splice(0, tooMany);
    for (const entry of fresh) this.#shown.push(this.#messageOf(entry));
    this.#fresh.length = 0;
  }

  #messageOf({ line, senderId, isOwn, status }: Entry): ChatMessage {
    return Object.freeze({
      id: line.id,
      sender: Object.freeze({ id: senderId, name: line.name ?? senderId, isCrew: this.#crew.has(senderId) }),
      text: line.text,
      sentAt: line.at,
      status,
      isOwn,
      ...(line.productId === undefined ? {} : { productId: line.productId }),
      ...(line.questionId === undefined ? {} : { questionId: line.questionId }),
    });
  }
}
