/** A line of chat as people see it. */
export interface ChatMessage {
  readonly id: string;
  readonly sender: { readonly id: string; readonly name: string; readonly isCrew: boolean };
  readonly text: string;
  /** When the sender sent it, ms since the Unix epoch. */
  readonly sentAt: number;
  /** `sending` and `failed` are seen by the sender only. */
  readonly status: 'sending' | 'sent' | 'failed';
  readonly isOwn: boolean;
  readonly productId?: string;
  /** Set when the line was also asked: pass it to `questions.echo`. */
  readonly questionId?: string;
}
