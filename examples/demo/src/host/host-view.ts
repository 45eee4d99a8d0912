/** The host's console: board, own picture, figures, flood, shelf and chat. Puts the parts together, draws nothing itself. */
import type { LiveRoom } from 'liveroom';
import { mountChatLog } from '../chat/chat-log';
import { mountComposer } from '../chat/composer';
import { mountFloodPanel } from '../flood/flood-panel';
import { mountHostHealth } from '../health/host-health';
import { addressOf, type Address } from '../page/address';
import { createAnnouncer } from '../page/announcer';
import { mountConnectionNotice } from '../page/connection-notice';
import { h, together } from '../page/element';
import { CREW } from '../page/identity';
import { refuseFiles } from '../page/refuse-files';
import { stockFirstShelf } from '../sale/host/first-shelf';
import { mountShelfPanel } from '../sale/host/shelf-panel';
import type { DemoShop } from '../sale/shop/demo-shop';
import { mountThemeToggle } from '../page/theme';
import { mountBoard } from './board';
import { mountFigures } from './figures';
import { mountGuarded } from './guarded';
import { mountOnAir } from './on-air';
import { SAMPLE_SHELF } from './shelf';

const SAMPLE = { url: './sample-flood.txt', name: 'Sample log' };
/** Set by `npm run demo -- --flood FILE` and `--no-flood`. */
const CHOSEN_LOG = import.meta.env['VITE_CHAT_LOG'] as string | undefined;
const WITHOUT_FLOOD = import.meta.env['VITE_NO_FLOOD'] === '1';

export function mountHostView(container: HTMLElement, room: LiveRoom, address: Address, shop: DemoShop): () => void {
  const corner = h('div', { class: 'host-corner' });
  const health = h('div', { class: 'host-health' });
  const tally = h('p', { class: 'tally', 'data-testid': 'tally' });
  const figures = h('section', { class: 'host-figures', 'aria-label': 'Figures' });
  const onAir = h('section', { class: 'panel', 'aria-label': 'Your picture' });
  const flood = h('section', { class: 'panel flood', 'aria-label': 'Flood', 'data-testid': 'flood' });
  const board = h('main', { class: 'board', 'aria-label': 'Questions' });
  const shelf = h('section', { class: 'panel host-shelf', id: 'host-shelf', 'aria-label': 'Shelf', 'data-testid': 'host-shelf' });
  const lines = h('div', { class: 'chat' });
  const writing = h('div', {});
  const chat = h('div', { class: 'host-chat-body' }, lines, writing);
  const chatBox = h(
    'details',
    { class: 'host-chat', open: matchMedia('(min-width: 1180px)').matches },
    h('summary', {}, h('h2', {}, 'Chat')),
    chat,
  );
  const page = h(
    'div',
    { class: 'host' },
    h(
      'header',
      { class: 'host-header' },
      h('h1', { class: 'wordmark' }, 'liveroom'),
      h('p', { class: 'host-room' }, room.id),
      tally,
      health,
      h('a', { class: 'link host-to-shelf', href: '#host-shelf' }, 'Shelf'),
      h(
        'a',
        { class: 'link host-open', href: addressOf('viewer', location.search), target: '_blank' },
        'Open a viewer',
      ),
      corner,
    ),
    figures,
    h('aside', { class: 'host-desk', 'aria-label': 'Desk' }, onAir, flood),
    board,
    h('aside', { class: 'host-side', 'aria-label': 'Shelf and chat' }, shelf, chatBox),
  );
  container.append(page);
  const announcer = createAnnouncer(page);
  room.questions.setProducts(SAMPLE_SHELF);
  const { testCamera, tone, floodPerSecond } = address;
  flood.hidden = WITHOUT_FLOOD;

  return together(
    () => page.remove(),
    () => announcer.stop(),
    mountThemeToggle(corner),
    mountHostHealth(health, room),
    mountFigures(figures, room),
    mountGuarded(figures, { chat: room.chat }),
    mountOnAir(onAir, { room, tally, startWithTestPattern: testCamera, tone }),
    WITHOUT_FLOOD
      ? refuseFiles()
      : mountFloodPanel(flood, {
          roomId: room.id,
          crew: CREW,
          initial:
            CHOSEN_LOG === undefined || floodPerSecond !== undefined
              ? SAMPLE
              : { url: './chat-log.txt', name: CHOSEN_LOG, isOwn: true },
          startPerSecond: floodPerSecond,
          page,
        }),
    mountBoard(board, { questions: room.questions, products: SAMPLE_SHELF, say: (text) => announcer.say(text) }),
    mountShelfPanel(shelf, {
      shelf: room.shelf,
      now: room.now,
      locale: room.self.locale,
      restock: shop.restock,
      say: (text) => announcer.say(text),
    }),
    stockFirstShelf(room, shop),
    mountChatLog(lines, { chat: room.chat, emptyText: 'No messages yet.' }),
    mountComposer(writing, { chat: (text) => room.chat.send(text) }),
    mountConnectionNotice(page, room),
  );
}
