/** The viewer's page: the show, the chat beside it, and a place to ask. Puts the parts together. */
import type { LiveRoom } from 'liveroom';
import { mountChatLog } from '../chat/chat-log';
import { mountViewerHealth } from '../health/viewer-health';
import type { BadNetwork } from '../health/worse/bad-network';
import { createAnnouncer } from '../page/announcer';
import { mountConnectionNotice } from '../page/connection-notice';
import { h, together } from '../page/element';
import { refuseFiles } from '../page/refuse-files';
import { mountThemeToggle } from '../page/theme';
import { mountComposer } from '../chat/composer';
import { mountMyQuestions } from './my-questions';
import { mountScreen } from './screen';

export function mountViewerView(container: HTMLElement, room: LiveRoom, network: BadNetwork | undefined): () => void {
  const corner = h('div', { class: 'viewer-corner' });
  const health = h('div', { class: 'viewer-health' });
  const header = h(
    'header',
    { class: 'viewer-header' },
    h('h1', { class: 'wordmark' }, 'liveroom'),
    h('p', { class: 'viewer-name' }, 'Watching as ', h('bdi', {}, room.self.name)),
    health,
    corner,
  );
  const screen = h('div', { class: 'screen', 'data-testid': 'screen' });
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
      mine,
    ),
    h('aside', { class: 'viewer-side', 'aria-label': 'Chat and questions' }, chat, composer),
  );
  container.append(page);
  const announcer = createAnnouncer(page);

  return together(
    () => page.remove(),
    () => announcer.stop(),
    refuseFiles(),
    mountThemeToggle(corner),
    mountScreen(screen, room),
    mountViewerHealth(health, room, { say: (text) => announcer.say(text), network }),
    mountMyQuestions(mine, { mine: room.questions.mine, onNews: (text) => announcer.say(text) }),
    mountChatLog(chat, {
      chat: room.chat,
      emptyText: 'No messages yet. Say hello.',
      echo: (questionId) => room.questions.echo(questionId),
      onCrewLine: (message) => announcer.say(`${message.sender.name}: ${message.text}`),
    }),
    mountComposer(composer, { chat: (text) => room.chat.send(text), ask: (text) => room.questions.ask(text) }),
    mountConnectionNotice(page, room),
  );
}
