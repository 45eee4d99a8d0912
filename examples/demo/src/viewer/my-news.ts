/** What there is to tell of my questions, and which comes first: an answer that I have not seen yet. Pure. */
import type { OwnQuestion, OwnQuestionStatus } from 'liveroom';

export const NEWS: Record<OwnQuestionStatus, string> = {
  sending: 'On its way to the host…',
  received: 'The host has it. Stay around.',
  answering: 'Listen: the host is answering you now.',
  answered: 'Answered.',
  dismissed: 'The host couldn’t take this one today.',
};

/** In one line, for where the cards are folded away: the host's own words, if there are any. */
export function newsOf({ status, text, reply }: OwnQuestion): string {
  if (reply !== undefined) return `The host: ${reply}`;
  return status === 'answered' ? `Answered: ${text}` : NEWS[status];
}

/** What became of a question, as far as its viewer knows. */
export interface Tiding {
  readonly question: OwnQuestion;
  /** Its place among all news: a greater one came later. */
  readonly order: number;
  readonly isUnseen: boolean;
}

/** Being on its way to the board is none, so that nothing moves for it. */
export const isNews = (status: OwnQuestionStatus): boolean => status !== 'sending' && status !== 'received';

/** It is the end of the question: nobody will say it again. */
export const isFinal = (status: OwnQuestionStatus): boolean => status === 'answered' || status === 'dismissed';

const urgency = ({ question, isUnseen }: Tiding): number => {
  if (isUnseen && question.status === 'answered') return 3;
  if (question.status === 'answering') return 2;
  return isUnseen ? 1 : 0;
};

/** What is to be seen first, first; then the newest news. */
export const newsFirst = (tidings: readonly Tiding[]): readonly Tiding[] =>
  [...tidings].sort((a, b) => urgency(b) - urgency(a) || b.order - a.order);
