/** Loads what recognises questions, when it is first wanted. Knows nothing of how they are recognised. */
import { lazy } from '../../lib/lazy';
import type { QuestionDetector } from './types';

/**
 * The built-in detector of questions in 15 languages, with or without question marks. Its model is a chunk of its own
 * that is loaded once, by the first call; a load that fails is tried again by the next.
 */
export const loadQuestionDetector: () => Promise<QuestionDetector> = /* @__PURE__ */ lazy(() =>
  import('./linear-detector').then(({ createLinearDetector }) => createLinearDetector()),
);
