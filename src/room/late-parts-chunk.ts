/**
 * Loads what every room needs for a session and none needs before, in the background of the first join: what shows the
 * stage, what sends questions, what guards the chat, what keeps things on the device, what measures and repairs, what keeps
 * a shop's own detector to its time limit.
 */
import { lazy } from '../lib/lazy';

export const loadLateParts = /* @__PURE__ */ lazy(() => import('./late-parts'));
