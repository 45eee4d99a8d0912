/** Loads what judges the text of lines, in the background of the first join: a page shows its chat without it. */
import { lazy } from '../../lib/lazy';

export const loadTextGuard = /* @__PURE__ */ lazy(async () => (await import('./text-guard')).TextGuard);
