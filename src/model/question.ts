/** Questions as people see them: the crew's ranked rows, and what became of one's own. */
import type { Intent } from './intent';
import type { Language } from './language';

/** `waiting → answering → answered`, or `dismissed`. */
export type QuestionStatus = 'waiting' | 'answering' | 'answered' | 'dismissed';

/** Why a question stands where it stands: the points of all reasons add up to its score. */
export interface Reason {
  /**
   * `copied` takes the points of those off again who sent the same long text word for word, `vague` of all but two who
   * ask without saying about what ("what?"). `share`, of 0 points, says that the row stands lower than its score, because
   * its asker has others above it.
   */
  readonly kind:
    | 'confidence'
    | 'askers'
    | 'copied'
    | 'vague'
    | 'waiting'
    | 'featured'
    | 'intent'
    | 'tier'
    | 'repeat'
    | 'share';
  /** What this adds to the score; negative for a penalty. */
  readonly points: number;
}

/** One way in which a row's question was put. */
export interface Wording {
  /** Of the question that was first put so. */
  readonly id: string;
  readonly text: string;
  /** How many people put it so. Who put it in two ways counts in both, and once in the row. */
  readonly askers: number;
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
  /** The product that its asker named, or else the one that was recognised in the words. */
  readonly productId?: string;
  /** What it is about; `other` too where meanings are not read. */
  readonly intent: Intent;
  /** The language of `text`, where it is known. */
  readonly language?: Language;
  /** Most asked first, then oldest; from 1 to 32. */
  readonly wordings: readonly Wording[];
  /** Crew decided by hand which wordings are in it. */
  readonly isArranged?: true;
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
