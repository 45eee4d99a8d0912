/** How long a shop's own detector may take, and what an option that says so must be. */
import { ms } from '../../model/option-rules';

export const DEFAULT_DETECTOR_TIMEOUT_MS = 500;
export const DETECTOR_TIMEOUT = /* @__PURE__ */ ms(1, 10_000);
