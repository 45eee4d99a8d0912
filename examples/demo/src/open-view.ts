/** Makes the room for one role, shows its view, and leaves when the page goes. */
import { LiveRoom } from 'liveroom';
import { local } from 'liveroom/local';
import { mountHostView } from './host/host-view';
import type { Address } from './page/address';
import { CREW, hostIdentity, viewerIdentity } from './page/identity';
import { mountViewerView } from './viewer/viewer-view';

export function openView(app: HTMLElement, address: Address, role: 'host' | 'viewer'): void {
  const user = role === 'host' ? hostIdentity(address) : viewerIdentity(address);
  document.title = role === 'host' ? `Host · ${address.roomId}` : `Live · ${address.roomId}`;
  const room = new LiveRoom({
    id: address.roomId,
    user: { ...user, role, locale: navigator.language },
    crew: CREW,
    transport: local(),
  });
  const close = role === 'host' ? mountHostView(app, room, address) : mountViewerView(app, room);

  addEventListener('pagehide', ({ persisted }) => {
    void room.leave();
    if (!persisted) close();
  });
  // A page that comes back from the browser's back/forward cache shows a room it has left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
