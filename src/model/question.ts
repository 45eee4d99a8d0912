/** Questions as people see them: the crew's ranked rows, and what became of one's own. */

/** `waiting → answering → answered`, or `dismissed`. */
export type QuestionStatus = 'waiting' | 'answering' | 'answered' | 'dismissed';

/** Why a question stands where it stands: the points of all reasons add up to its score. */
export interface Reason {
  readonly kind: 'confidence' | 'askers' | 'waiting' | 'featured' | 'tier' | 'repeat';
  /** What this adds to the score; negative for a penalty. */
  readonly points: number;
}

export interface RankedQuestion {
  readonly id: string;
  readonly text: string;
  /** Who asked first. */
  readonly asker: { readonly id: string; readonly name: string };
  /** How many people asked it, the first one included. */
  readonly askers: number;
  /** When it was first asked, ms since the Unix epoch. */
  readonly askedAt: number;
  readonly status: QuestionStatus;
  readonly productId?: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What became of a question, as its asker sees it. */
export type OwnQuestionStatus = 'sending' | 'received' | 'answering' | 'answered' | 'dismissed';

export interface OwnQuestion {
  readonly id: string;
  readonly text: string;
  /** ms since the Unix epoch. */
  readonly askedAt: number;
  readonly status: OwnQuestionStatus;
  readonly productId?: string;
  /** What the crew wrote in answer, if they wrote. */
  readonly reply?: string;
}

export interface QuestionStats {
  /** Questions received, each person's counted. */
  readonly asked: number;
  /** How many of them joined a row that was there. */
  readonly merged: number;
  /** Rows that wait now, those being answered included. */
  readonly waiting: number;
  /** Rows answered. */
  readonly answered: number;
  /** Rows dismissed. */
  readonly dismissed: number;
  /** Rows that fell off a full board. */
  readonly shed: number;
  /** Median time from asked to answered in ms, over the last 500 answers; undefined before the first. */
  readonly medianWaitMs: number | undefined;
  /** Answered ÷ all rows that ever stood on the board (0–1); undefined before the first. */
  readonly answeredRate: number | undefined;
}
