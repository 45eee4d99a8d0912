/**
 * Why a page may fold or dim a line: `copied` is the same text, or nearly, by many users within ten seconds; `repeated`
 * nearly the same by one user within half a minute; `flooding` more lines of one user than anybody could read; `wall`
 * mostly emoji, one thing over and over, or signs without words; `link` an address of a page or an account.
 */
export type GuardReason = 'copied' | 'repeated' | 'flooding' | 'wall' | 'link';

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
  /** Absent for most lines, and for those of oneself and the crew. The first lines of a wave or a flood have none yet. */
  readonly guard?: GuardReason;
}
