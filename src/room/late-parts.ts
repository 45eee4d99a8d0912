/** What a room needs once there is a session, as one chunk: see `late-parts-chunk.ts`. */
export { FloodGuard } from '../chat/guard/flood-guard';
export { Outbox } from '../questions/outbox';
export { browserStore, deviceStore } from './browser-store';
export { openHealth } from './open-health';
export { OwnDetector } from './own-detector';
export { Viewing } from '../stage/viewing';
