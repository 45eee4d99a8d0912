/** Loads what reads the meaning of questions, when it is first wanted. Knows nothing of how it is read. */
import { lazy } from '../lib/lazy';
import type { QuestionMeaning } from './meaning-likeness';

export const loadMeaningParts = /* @__PURE__ */ lazy(() => import('./meaning-likeness'));

/**
 * Reads what shop questions mean, in 15 languages. Its lexicons are a chunk of their own that is loaded once, by the
 * first call; a load that fails is tried again by the next. Each call makes one with products of its own.
 */
export async function loadQuestionMeaning(): Promise<QuestionMeaning> {
  return (await loadMeaningParts()).createQuestionMeaning();
}
