/**
 * Loads the crew's side of questions: a chunk of its own, so that viewers, who are nearly everyone, never download it.
 */
import { lazy } from '../lib/lazy';

export const loadCrewDesk = /* @__PURE__ */ lazy(() => import('./crew-desk'));
