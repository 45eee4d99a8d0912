/** A shop that took the media SDK's other build, beside the one that the signalling SDK brings. */
import { LiveRoom } from 'liveroom';
import { agora } from 'liveroom/agora';

const sdk = {
  rtc: () => import('agora-rtc-sdk-ng/esm'),
  rtm: () => import('agora-rtm-sdk'),
} as unknown as Parameters<typeof agora>[0]['sdk'];

const reported: string[] = [];
globalThis.addEventListener('error', ({ error }) => reported.push(String(error)));

const tokenProvider = () => Promise.resolve({ rtc: 'x', rtm: 'x' });
const transport = agora({ appId: '0'.repeat(32), tokenProvider, ...(sdk ? { sdk } : {}), joinTimeoutMs: 10_000 });
const room = new LiveRoom({ id: 'show', user: { id: 'ana', role: 'viewer' }, crew: [], transport });
room.join().catch((error: unknown) => {
  reported.push(String(error));
  Object.assign(globalThis, { reported });
});
