/** The viewer's page: the show, the chat beside it, and a place to ask. Puts the parts together. */
import type { LiveRoom } from 'liveroom';
import { mountChatLog } from '../chat/chat-log';
import { mountViewerHealth } from '../health/viewer-health';
import type { DueReminders } from '../follow-up/due-reminders';
import type { NextShow } from '../follow-up/reminder-settings';
import { mountReminderSheet } from '../follow-up/reminder-sheet';
import { mountReminderToasts } from '../follow-up/reminder-toasts';
import type { BadNetwork } from '../health/worse/bad-network';
import { addressWithDelays, type Address } from '../page/address';
import { createAnnouncer } from '../page/announcer';
import { mountConnectionNotice } from '../page/connection-notice';
import { h, together } from '../page/element';
import { refuseFiles } from '../page/refuse-files';
import { mountThemeToggle } from '../page/theme';
import type { DemoShop } from '../sale/shop/demo-shop';
import { mountCartSheet } from '../sale/viewer/cart-sheet';
import { mountShelfView } from '../sale/viewer/shelf-view';
import { mountComposer } from '../chat/composer';
import { mountMyQuestions } from './my-questions';
import { mountScreen } from './screen';

export interface ViewerViewOptions {
  address: Address;
  network: BadNetwork | undefined;
  shop: DemoShop;
  due: DueReminders;
  nextShow: NextShow;
}

export function mountViewerView(container: HTMLElement, room: LiveRoom, options: ViewerViewOptions): () => void {
  const { address, network, shop, due, nextShow } = options;
  const { locale } = room.self;
  const corner = h('div', { class: 'viewer-corner' });
  const health = h('div', { class: 'viewer-health' });
  const sheets = h('div', { class: 'viewer-sheets' });
  const header = h(
    'header',
    { class: 'viewer-header' },
    h('h1', { class: 'wordmark' }, 'liveroom'),
    h('p', { class: 'viewer-name' }, 'Watching as ', h('bdi', {}, room.self.name)),
    health,
    sheets,
    corner,
  );
  const screen = h('div', { class: 'screen', 'data-testid': 'screen' });
  const shelf = h('section', { class: 'viewer-shelf', 'aria-label': 'Shelf' });
  const mine = h('section', { class: 'viewer-mine', 'aria-label': 'Your questions' });
  const chat = h('div', { class: 'chat' });
  const composer = h('div', { class: 'viewer-composer' });
  const page = h(
    'div',
    { class: 'viewer' },
    header,
    h(
      'main',
      { class: 'viewer-main' },
      h('section', { class: 'viewer-stage', 'aria-label': 'Live show' }, screen),
      shelf,
      mine,
    ),
    h('aside', { class: 'viewer-side', 'aria-label': 'Chat and questions' }, chat, composer),
  );
  container.append(page);
  const announcer = createAnnouncer(page);
  const say = (text: string) => announcer.say(text);

  return together(
    () => page.remove(),
    () => announcer.stop(),
    refuseFiles(),
    mountThemeToggle(corner),
    mountScreen(screen, room),
    mountViewerHealth(health, room, { say, network }),
    mountShelfView(shelf, { room, locale, say }),
    mountReminderSheet(sheets, page, {
      room,
      nextShow,
      locale,
      isShort: address.shortDelays,
      onShort: (isShort) => location.assign(addressWithDelays(isShort, location.search)),
      say,
    }),
    mountCartSheet(sheets, page, {
      cart: room.cart,
      products: room.shelf.products,
      locale,
      async checkOut() {
        const order = await shop.checkOut();
        void room.shelf.refresh();
        return order;
      },
      checkOutLabel: shop.checkOutLabel,
      say,
    }),
    mountReminderToasts(page, due),
    mountMyQuestions(mine, { mine: room.questions.mine, onNews: say }),
    mountChatLog(chat, {
      chat: room.chat,
      emptyText: 'No messages yet. Say hello.',
      echo: (questionId) => room.questions.echo(questionId),
      onCrewLine: (message) => say(`${message.sender.name}: ${message.text}`),
    }),
    mountComposer(composer, { chat: (text) => room.chat.send(text), ask: (text) => room.questions.ask(text) }),
    mountConnectionNotice(page, room),
  );
}
