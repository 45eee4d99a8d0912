/**
 * The last lines of chat, for a renderer: lines become `ChatMessage`s only when somebody looks, so that a flood costs
 * what is seen of it, not what arrives. Knows no network.
 */
import type { Clock } from '../lib/clock';
import { Ring } from '../lib/ring';
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
  /** Made when somebody looks. */
  message: ChatMessage | undefined;
}

/** A line of one's own, whose fate is still open. */
export interface OwnLine {
  message(): ChatMessage;
  update(change: { line?: ChatLine; status?: ChatMessage['status'] }): void;
}

export class ChatWindow {
  readonly messages: PacedSignal<readonly ChatMessage[]>;
  readonly #entries = new Ring<Entry>(CHAT_WINDOW);
  readonly #crew: ReadonlySet<string>;

  constructor({ clock, crew }: { clock: Clock; crew: ReadonlySet<string> }) {
    this.#crew = crew;
    this.messages = new PacedSignal(() => Object.freeze(this.#entries.map((entry) => this.#view(entry))), clock, FRAME_MS);
  }

  /** A line that arrived: of somebody else, or one's own from before a reload. */
  push(line: ChatLine, senderId: string, isOwn: boolean): void {
    this.#entries.push({ line, senderId, isOwn, status: 'sent', message: undefined });
    this.messages.invalidate();
  }

  /** A line of one's own: shown at once. */
  pushOwn(line: ChatLine, senderId: string): OwnLine {
    const entry: Entry = { line, senderId, isOwn: true, status: 'sending', message: undefined };
    this.#entries.push(entry);
    const show = () => {
      this.messages.invalidate();
      this.messages.flush();
    };
    show();
    return {
      message: () => this.#view(entry),
      update: ({ line = entry.line, status = entry.status }) => {
        entry.line = line;
        entry.status = status;
        entry.message = undefined;
        show();
      },
    };
  }

  /** The text of a line that was asked as `questionId`, while it is in the window. */
  textOf(questionId: string): { text: string; productId?: string } | undefined {
    for (const { line } of this.#entries) if (line.questionId === questionId) return line;
    return undefined;
  }

  #view(entry: Entry): ChatMessage {
    return (entry.message ??= this.#makeMessage(entry));
  }

  #makeMessage({ line, senderId, isOwn, status }: Entry): ChatMessage {
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
