/** Loads what goes on stage: a chunk of its own, because only hosts need it. */
import { lazy } from '../lib/lazy';

export const loadLocalTracks = /* @__PURE__ */ lazy(() => import('./local-tracks'));
