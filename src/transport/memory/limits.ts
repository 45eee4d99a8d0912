/** What fits into a message and into an item of shared state: the limits of Agora's RTM. */
import type { SignalLimits } from '../port';

export const LIMITS: SignalLimits = Object.freeze({ messageBytes: 32_768, stateItemBytes: 16_384 });
