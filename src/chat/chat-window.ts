/**
 * The last lines of chat, for a renderer: lines become `ChatMessage`s only when somebody looks, so that a flood costs
 * what is seen of it, not what arrives. Knows no network.
 */
import type { Clock } from '../lib/clock';
import { PacedSignal } from '../lib/signal';
import type { ChatMessage } from '../model/message';
import type { ChatLine } from '../protocol/envelope';

const CHAT_WINDOW = 200;

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
  /** The window's messages at the end; before them what has left it and is let go in large steps. */
  readonly #shown: ChatMessage[] = [];
  /** Lines that came since somebody looked, not yet made into messages. */
  #fresh: Entry[] = [];

  constructor({ clock, crew }: { clock: Clock; crew: ReadonlySet<string> }) {
    this.#crew = crew;
    const snapshot = () => {
      this.#show();
      return Object.freeze(this.#shown.slice(-CHAT_WINDOW));
    };
    this.messages = new PacedSignal(snapshot, clock, FRAME_MS);
  }

  /** A line that arrived: of somebody else, or one's own from before a reload. */
  push(line: ChatLine, senderId: string, isOwn: boolean): void {
    this.#fresh.push({ line, senderId, isOwn, status: 'sent' });
    trim(this.#fresh);
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
    return this.#shown.slice(-CHAT_WINDOW).find((message) => message.questionId === questionId);
  }

  /** Brings the shown messages up to what arrived. */
  #show(): void {
    for (const entry of this.#fresh.slice(-CHAT_WINDOW)) this.#shown.push(this.#messageOf(entry));
    this.#fresh = [];
    trim(this.#shown);
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

/** Lets go of what has left the window, in steps as large as the window. */
function trim(list: unknown[]): void {
  if (list.length >= 2 * CHAT_WINDOW) list.splice(0, list.length - CHAT_WINDOW);
}
