/** The public face of chat. */
import type { Readable } from '../lib/signal';
import type { ChatMessage, GuardReason } from '../model/message';

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
  /** Of these, lines that the guard marked or kept out of sight, each under one reason. */
  readonly guarded: Readonly<Record<GuardReason, number>>;
  /** The largest copy-paste waves of the last ten seconds, largest first, 3 at most: for the crew's eyes. */
  readonly waves: readonly Wave[];
  /** Mean over the last 3 s. */
  readonly perSecond: number;
}

/** The same text, or nearly, by many users. */
export interface Wave {
  /** As one of them sent it. */
  readonly text: string;
  /** About how many sent it in the last five to ten seconds, of the lines that were looked at. */
  readonly count: number;
}

/** `mark` sets `ChatMessage.guard`; `hide` keeps a line out of `chat.messages`; both are counted. `off` is neither. */
export type GuardTreatment = 'mark' | 'hide' | 'off';

/** One treatment for every reason, or for each reason its own; those not named keep the default. */
export type GuardOption = GuardTreatment | Readonly<Partial<Record<GuardReason, GuardTreatment>>>;

export interface ChatOptions {
  /**
   * What becomes of lines that look like a flood, on this device. Default `mark`; `hide` for `flooding`, so that one
   * client can't push all others out of the window. Never applies to one's own lines and those of the crew, and never
   * to questions: a line that was also asked reaches the board whatever becomes of it here. Crew look at every line, and
   * so does everybody where a reason besides `flooding` hides; others look at 200 lines a second (400 at once), and at
   * the rest for `flooding` alone.
   */
  guard?: GuardOption;
}
