/**
 * Rooms between the tabs of one browser on one origin, without a server: for trials, demos and tests. Signalling over
 * BroadcastChannel, locks over Web Locks, shared state in IndexedDB, media over WebRTC. Every script of the origin can
 * read along and speak as anybody: it is as trusted as the page itself.
 */
import { systemClock } from '../../lib/clock';
import type { Transport } from '../port';
import { resolveBrowser } from './browser';
import { type LocalOptions, readOptions } from './options';
import { createLocalTransport } from './transport';

export { type LocalCrowd, type LocalCrowdOptions, openLocalCrowd } from './crowd';
export type { LocalMediaOptions, LocalOptions } from './options';

/**
 * A transport whose rooms span the tabs of this browser that are on the same origin and in the same scope. Its
 * `connect()` rejects with `unsupported` outside a page, and where the browser hides Web Locks: it shows them to https
 * and localhost only.
 *
 * Shared state stays in IndexedDB until the site's data is cleared; where that is denied, in the memory of the tabs.
 * @throws LiveRoomError `invalid-options`.
 */
export function local(options: LocalOptions = {}): Transport {
  return createLocalTransport(readOptions(options), {
    browser: resolveBrowser,
    clock: systemClock,
    random: Math.random,
  });
}
