/** Loads what recognises questions, when it is first wanted. Knows nothing of how they are recognised. */
import type { QuestionDetector } from './types';

let loading: Promise<QuestionDetector> | undefined;

/**
 * The built-in detector of questions in 15 languages, with or without question marks. Its lexicon is a chunk of its own
 * that is loaded once, by the first call; a load that fails is tried again by the next.
 */
export function loadQuestionDetector(): Promise<QuestionDetector> {
  loading ??= import('./lexicon-detector').then(
    ({ createLexiconDetector }) => createLexiconDetector(),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
