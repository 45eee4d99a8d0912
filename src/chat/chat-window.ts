/**
 * The last lines of chat, for a renderer: snapshots are made only when somebody looks, at most one a frame. Knows no
 * network.
 */
import type { Clock } from '../lib/clock';
import { PacedSignal } from '../lib/signal';
import type { ChatMessage, GuardReason } from '../model/message';
import type { ChatLine } from '../protocol/envelope';

const CHAT_WINDOW = 200;

/** One notification a frame at 60 Hz. */
const FRAME_MS = 16;

/** A line of one's own, whose fate is still open. */
export interface OwnLine {
  message(): ChatMessage;
  update(change: { line?: ChatLine; status?: ChatMessage['status'] }): void;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

export class ChatWindow {
  readonly messages: PacedSignal<readonly ChatMessage[]>;
  readonly #selfId: string;
  /** Whether oneself is. */
  readonly #isCrew: boolean;
  /** The window at the end; before it what has left it and is let go in large steps. */
  readonly #kept: ChatMessage[] = [];

  constructor({ self, clock, crew }: { self: { id: string }; clock: Clock; crew: ReadonlySet<string> }) {
    this.#selfId = self.id;
    this.#isCrew = crew.has(self.id);
    this.messages = new PacedSignal(() => Object.freeze(this.#inSight()), clock, FRAME_MS);
  }

  /** A line that arrived: of somebody else, or one's own from before a reload. */
  push(line: ChatLine, senderId: string, isCrew: boolean, guard?: GuardReason): void {
    this.#keep(this.#messageOf(line, senderId, isCrew, 'sent', guard));
    this.messages.invalidate();
  }

  /** A line of one's own: shown at once. */
  pushOwn(line: ChatLine): OwnLine {
    let message = this.#messageOf(line, this.#selfId, this.#isCrew, 'sending');
    this.#keep(message);
    this.messages.flush();
    return {
      message: () => message,
      update: (change) => {
        const place = this.#kept.indexOf(message);
        line = change.line ?? line;
        message = this.#messageOf(line, this.#selfId, this.#isCrew, change.status ?? message.status);
        if (place < 0) return;
        this.#kept[place] = message;
        this.messages.flush();
      },
    };
  }

  /** The text of a line that was asked as `questionId`, while it is in the window. */
  textOf(questionId: string): { text: string; productId?: string } | undefined {
    return this.#inSight().find((message) => message.questionId === questionId);
  }

  #inSight(): ChatMessage[] {
    return this.#kept.slice(-CHAT_WINDOW);
  }

  #keep(message: ChatMessage): void {
    if (this.#kept.length >= 2 * CHAT_WINDOW) this.#kept.splice(0, this.#kept.length - CHAT_WINDOW);
    this.#kept.push(message);
  }

  #messageOf(
    line: ChatLine,
    senderId: string,
    isCrew: boolean,
    status: ChatMessage['status'],
    guard?: GuardReason,
  ): ChatMessage {
    const { id, text, at: sentAt, name = senderId, productId, questionId } = line;
    const sender = Object.freeze({ id: senderId, name, isCrew });
    const message: Mutable<ChatMessage> = { id, sender, text, sentAt, status, isOwn: senderId === this.#selfId };
    if (productId !== undefined) message.productId = productId;
    if (questionId !== undefined) message.questionId = questionId;
    if (guard !== undefined) message.guard = guard;
    return Object.freeze(message);
  }
}
