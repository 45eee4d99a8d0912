/**
 * A frame that stands for a tab: it has copies of both SDKs to itself. Two sessions of one user must not share a copy: the
 * media SDK (4.24.8) refuses the newer by itself, so that the server never gets to close the older, and the signalling
 * SDK (2.3.0) takes a user id once unless it is told otherwise.
 */
import type { AgoraSdk } from 'liveroom/agora';

declare global {
  interface Window {
    /** The SDKs of this frame. */
    ownSdks?: AgoraSdk;
  }
}

// Tracks come from the page around; the media SDK asks whether they are of its own.
Object.defineProperty(MediaStreamTrack, Symbol.hasInstance, {
  value: (candidate: unknown) => Object.prototype.toString.call(candidate).endsWith('MediaStreamTrack]'),
});

window.ownSdks = {
  rtc: async () => (await import('agora-rtc-sdk-ng')).default,
  rtm: async () => (await import('agora-rtm-sdk')).default,
};
