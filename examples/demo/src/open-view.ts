/** Makes the room for one role, shows its view, and leaves when the page goes. */
import { LiveRoom } from 'liveroom';
import { local } from 'liveroom/local';
import { createDueReminders } from './follow-up/due-reminders';
import { notificationsWhereAllowed } from './follow-up/notifications-where-allowed';
import { nextShowAfter, reminderSettings } from './follow-up/reminder-settings';
import { installBadNetwork } from './health/worse/bad-network';
import { mountHostView } from './host/host-view';
import { addressOf, type Address } from './page/address';
import { h } from './page/element';
import { CREW, hostIdentity, viewerIdentity } from './page/identity';
import { explain } from './page/wording';
import { openChosenShop } from './sale/shop/chosen-shop';
import { mountViewerView } from './viewer/viewer-view';

export async function openView(app: HTMLElement, address: Address, role: 'host' | 'viewer'): Promise<void> {
  const user = role === 'host' ? hostIdentity(address) : viewerIdentity(address);
  document.title = role === 'host' ? `Host · ${address.roomId}` : `Live · ${address.roomId}`;
  const network = role === 'viewer' ? installBadNetwork() : undefined;
  const shop = await openChosenShop(address.currency);
  const due = createDueReminders();
  const nextShow = nextShowAfter(Date.now(), new URL(addressOf('viewer', location.search), location.href).href);
  const reminders = { ...reminderSettings(nextShow, address.shortDelays), sinks: [notificationsWhereAllowed()] };
  let room: LiveRoom;
  try {
    room = new LiveRoom({
      id: address.roomId,
      user: { ...user, role, ...spokenLocale() },
      crew: CREW,
      transport: local(),
      // Nothing is kept out of sight: what the guard finds is folded, and can be unfolded.
      chat: { guard: 'mark' },
      catalog: shop.catalog,
      ...(address.currency === undefined ? {} : { region: { currency: address.currency } }),
      ...(role === 'host' ? {} : { cart: shop.cart, reminders, hooks: { onReminder: due.ring } }),
    });
  } catch (error) {
    // The address names a room or a person that can't be.
    app.append(
      h('h1', { class: 'visually-hidden' }, 'liveroom'),
      h(
        'div',
        { class: 'notice', role: 'alert', 'data-testid': 'refusal' },
        h('p', {}, explain(error)),
        h('a', { class: 'button', href: location.pathname }, 'Open the demo'),
      ),
    );
    return;
  }
  const close = role === 'host' ? mountHostView(app, room, address, shop) : mountViewerView(app, room, { address, network, shop, due, nextShow });

  addEventListener('pagehide', ({ persisted }) => {
    void room.leave();
    if (!persisted) close();
  });
  // A page that comes back from the browser's back/forward cache shows a room it has left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

/** The browser's language, unless it is no language tag: on Linux it may read `en-US@posix`. */
function spokenLocale(): { locale?: string } {
  try {
    const [locale] = Intl.getCanonicalLocales(navigator.language);
    return locale === undefined ? {} : { locale };
  } catch {
    return {};
  }
}
