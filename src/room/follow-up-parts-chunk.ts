/** Loads reminders, consent and the viewer's memory: when the room has reminders, or when the page first asks. */
import { lazy } from '../lib/lazy';

export const loadFollowUpParts = /* @__PURE__ */ lazy(() => import('./follow-up-parts'));
