/** Joins what reads a meaning and what compares two of them: a chunk of its own, see `question-meaning.ts`. */
import { createMeaningReader } from './meaning/meaning-reader';
import { blockingKeys, likeness, SAME_FROM } from './meaning/same-question';
import type { ProductNames } from './meaning/types';
import type { Likeness } from './merging/likeness';

/** Which questions ask the same, in 15 languages: for the option `likeness` of a `QuestionQueue`. */
export interface QuestionMeaning extends Likeness {
  /**
   * Says how what is sold is called, instead of what was said before. Meanings that were read already don't change: set
   * it before the first question.
   */
  setProducts(products: readonly ProductNames[]): void;
}

export function createQuestionMeaning(): QuestionMeaning {
  const reader = createMeaningReader();
  return {
    read: (text, context) => reader.read(text, context),
    setProducts: (products) => reader.setProducts(products),
    keys: blockingKeys,
    alike: likeness,
    sameFrom: SAME_FROM,
  };
}
