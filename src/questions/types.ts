/** The public face of questions. */
import type { Readable } from '../lib/signal';
import type { OwnQuestion, QuestionStats, RankedQuestion } from '../model/question';
import type { ProductNames } from './meaning/types';

export interface Questions {
  /** Crew: those being answered, then the best waiting ones first, 1,000 at most. Empty for viewers. */
  readonly ranked: Readable<readonly RankedQuestion[]>;
  /** What I asked and what became of it, newest last. Kept through a reload until it is resolved. */
  readonly mine: Readable<readonly OwnQuestion[]>;
  /** Crew: figures of the whole show. */
  readonly stats: Readable<QuestionStats>;
  /**
   * Asks. The question is resent until the crew has it, also after a reload; `mine` says what became of it.
   * @throws LiveRoomError `text-empty`, `text-too-long` (500 code points), `rate-limited`, `invalid-options` (a product
   * id that is not 1 to 64 printable ASCII characters without spaces).
   */
  ask(text: string, options?: { productId?: string }): Promise<OwnQuestion>;
  /**
   * "I want to know this too": joins another's question, named by the `questionId` of a chat line or the id of a row.
   * @throws LiveRoomError `unknown-question` when it is no longer in sight, `rate-limited`.
   */
  echo(questionId: string): Promise<void>;
  /**
   * Crew: starts answering the best one that waits; undefined when none does.
   * @throws LiveRoomError `not-allowed`.
   */
  take(): RankedQuestion | undefined;
  /**
   * Crew: marks as answered and tells everyone who asked, with the reply if there is one.
   * @throws LiveRoomError `not-allowed`, `unknown-question`, `text-too-long`.
   */
  answer(questionId: string, reply?: { text?: string }): Promise<void>;
  /**
   * Crew: takes it off the board unanswered and tells everyone who asked.
   * @throws LiveRoomError `not-allowed`, `unknown-question`.
   */
  dismiss(questionId: string): Promise<void>;
  /**
   * Crew: makes the wording that holds this question a row of its own, and keeps it apart, on the boards of all crew and
   * also after a reload. What is split off a row that is being answered is being answered too.
   * @throws LiveRoomError `not-allowed`, `unknown-question` (it is not on the board), `invalid-options` (its row has
   * only one wording).
   */
  split(questionId: string): Promise<void>;
  /**
   * Crew: makes two rows one; splitting undoes it. Without effect when they are one already.
   * @throws LiveRoomError `not-allowed`, `unknown-question` (one of them is not on the board).
   */
  merge(questionId: string, intoQuestionId: string): Promise<void>;
  /**
   * Crew: says how what is sold here is called, so that questions are sorted by product; instead of what was said
   * before. May be called before joining. Call it with the same list on the page of every crew member, or their boards
   * sort differently. Without effect for viewers, who have no board, so that a page may call it whoever looks at it.
   * @param products at most 1,000, each with at most 50 titles and 50 aliases of 1 to 500 code points.
   * @throws LiveRoomError `invalid-options`, naming the field, for example `products[3].titles`.
   */
  setProducts(products: readonly ProductNames[]): void;
}
