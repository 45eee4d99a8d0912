/** The public face of chat. */
import type { Readable } from '../lib/signal';
import type { ChatMessage } from '../model/message';

export interface Chat {
  /** Newest last, the last 200: a window, not a history. Listeners hear of changes at most once a frame (16 ms). */
  readonly messages: Readable<readonly ChatMessage[]>;
  /** How much chat there is: also what the window never shows. */
  readonly stats: Readable<ChatStats>;
  /**
   * Sends a line and shows it at once (`status: 'sending'`). What reads as a question is also asked.
   * @returns the line as it was sent.
   * @throws LiveRoomError `text-empty`, `text-too-long` (500 code points), `rate-limited`, `not-joined`,
   * `invalid-options` (a product id that is not 1 to 64 printable ASCII characters without spaces);
   * `network-unavailable` when it could not be sent (the line stays, `status: 'failed'`).
   */
  send(text: string, options?: { productId?: string }): Promise<ChatMessage>;
}

export interface ChatStats {
  /** Lines received since the room was made. */
  readonly received: number;
  /** Of these, lines not shown because one user sent more than ten in five seconds. */
  readonly guarded: number;
  /** Mean over the last 3 s. */
  readonly perSecond: number;
}
