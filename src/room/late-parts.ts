/** What a room can show itself without, as one chunk: see `late-parts-chunk.ts`. */
export { TextGuard } from '../chat/guard/text-guard';
export { UserRates } from '../chat/guard/user-rates';
export { browserStore } from './browser-store';
export { openHealth } from './open-health';
export { OwnDetector } from './own-detector';
