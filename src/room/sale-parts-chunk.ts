/** Loads shelf, drops and cart: when the room has a catalogue or a cart, for the crew, or when the page first asks. */
import { lazy } from '../lib/lazy';

export const loadSaleParts = /* @__PURE__ */ lazy(() => import('./sale-parts'));
