/** Host and viewer side by side, each a page of its own in a frame: two people in one window. */
import type { Address } from '../page/address';
import { addressOf } from '../page/address';
import { h, together } from '../page/element';
import { refuseFiles } from '../page/refuse-files';
import { mountThemeToggle } from '../page/theme';

const STEPS = [
  'Go live as the host',
  'Start a flood',
  'Ask something as the viewer',
  'Watch it rise to the top',
  'Put a product on stage, buy it',
  'Open the viewer’s Health, make it worse',
];

export function mountBothView(container: HTMLElement, address: Address): () => void {
  const corner = h('div', { class: 'both-corner' });
  const host = addressOf('host', location.search);
  const viewer = addressOf('viewer', location.search);
  const page = h(
    'div',
    { class: 'both' },
    h(
      'header',
      { class: 'both-header' },
      h('h1', { class: 'wordmark' }, 'liveroom'),
      h('ol', { class: 'both-steps', 'aria-label': 'Try this' }, ...STEPS.map((step) => h('li', {}, step))),
      corner,
    ),
    h('main', { class: 'both-frames' }, pane('host', 'Host console', host), pane('viewer', 'Viewer', viewer)),
    h(
      'nav',
      { class: 'both-choice', 'aria-label': 'Views' },
      h('p', {}, 'This screen is too narrow for two people at once. Open each in a tab of its own.'),
      h('a', { class: 'button is-primary', href: host, target: '_blank' }, 'Open the host console'),
      h('a', { class: 'button', href: viewer, target: '_blank' }, 'Open a viewer'),
    ),
  );
  document.title = `liveroom demo · ${address.roomId}`;
  container.append(page);
  return together(() => page.remove(), refuseFiles(), mountThemeToggle(corner));
}

function pane(role: 'host' | 'viewer', title: string, url: string): HTMLElement {
  return h(
    'section',
    { class: `pane is-${role}`, 'aria-label': title },
    h('div', { class: 'pane-bar' }, h('h2', {}, title), h('a', { href: url, target: '_blank' }, 'Open in its own tab')),
    // Lazily: on a screen too narrow for both, nobody comes in unseen.
    h('iframe', { loading: 'lazy', src: url, title, allow: 'camera; microphone; autoplay', 'data-testid': `frame-${role}` }),
  );
}
