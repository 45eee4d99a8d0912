/** What a room can show itself without, as one chunk: see `late-parts-chunk.ts`. */
export { TextGuard, UserRates } from '../chat/guard/judges';
export { browserStore } from './browser-store';
export { openHealth } from './open-health';
export { OwnDetector } from './own-detector';
