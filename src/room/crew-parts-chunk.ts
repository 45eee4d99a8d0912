/** Loads what only crew needs when a crew member first joins: viewers, who are nearly everyone, never download it. */
import { lazy } from '../lib/lazy';

export const loadCrewParts = /* @__PURE__ */ lazy(() => import('./crew-parts'));
