/** Reminders that are due, on the page itself: a few at a time, each until it is closed or has stood there long enough. */
import type { Reminder } from 'liveroom';
import { h, together } from '../page/element';
import type { DueReminders } from './due-reminders';

const SHOWN = 3;
const SHOWN_MS = 30_000;

export function mountReminderToasts(page: HTMLElement, due: DueReminders): () => void {
  const toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite', 'data-testid': 'toasts' });
  page.append(toasts);
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const show = ({ kind, title, body = '', url }: Reminder) => {
    const close = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': `Close: ${title}` },
      h('span', { class: 'cross', 'aria-hidden': 'true' }),
    );
    const href = webAddress(url);
    const toast = h(
      'div',
      { class: 'toast', 'data-testid': 'toast', 'data-kind': kind },
      h('span', { class: 'bell-icon', 'aria-hidden': 'true' }),
      h(
        'div',
        { class: 'toast-text' },
        h('p', { class: 'toast-title', dir: 'auto' }, title),
        ...(body === '' ? [] : [h('p', { dir: 'auto' }, body)]),
        ...(href === undefined ? [] : [h('a', { href }, 'Open')]),
      ),
      close,
    );
    close.addEventListener('click', () => toast.remove());
    toasts.prepend(toast);
    while (toasts.childElementCount > SHOWN) toasts.lastElementChild?.remove();
    const timer = setTimeout(() => {
      timers.delete(timer);
      toast.remove();
    }, SHOWN_MS);
    timers.add(timer);
  };
  return together(
    () => toasts.remove(),
    () => timers.forEach(clearTimeout),
    due.onRing(show),
  );
}

function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url, location.href)) return undefined;
  const { protocol, href } = new URL(url, location.href);
  return /^https?:$/.test(protocol) ? href : undefined;
}
