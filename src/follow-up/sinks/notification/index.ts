/**
 * Reminders as the system's notifications while a page is open: through the service worker where there is one, which
 * Android needs, else from the page. Never asks for permission: that is the shop's to do, on a click of the viewer's.
 *
 * A click opens the reminder's address. With a service worker that is for the shop's worker to do:
 *
 *     self.addEventListener('notificationclick', (event) => {
 *       event.notification.close();
 *       if (event.notification.data?.url) event.waitUntil(clients.openWindow(event.notification.data.url));
 *     });
 */
import { systemClock, type Clock } from '../../../lib/clock';
import { within } from '../../../lib/within';
import { invalidOption, LiveRoomError } from '../../../model/errors';
import { checkRules, having, type Rule } from '../../../model/option-rules';
import type { Reminder } from '../../../model/reminder';
import type { ReminderSink } from '../../types';
import { webUrl } from '../web-url';

export interface NotificationSinkOptions {
  /** The shop's service worker. Default: the page's, if it has one. */
  readonly registration?: Pick<ServiceWorkerRegistration, 'showNotification'>;
  /** Address of a picture. */
  readonly icon?: string;
  /** Address of a small monochrome picture, for Android's status bar. */
  readonly badge?: string;
}

/** A page without a service worker would wait for ever. */
const WORKER_LIMIT_MS = 3_000;

const AN_ADDRESS: Rule = [(value) => typeof value === 'string' && value !== '', 'must be an address'];
const RULES = { registration: having('showNotification'), icon: AN_ADDRESS, badge: AN_ADDRESS };

/** What is used of the page, looked up when a reminder is due. */
interface Page {
  readonly Notification?: typeof Notification;
  readonly navigator?: { readonly serviceWorker?: { readonly ready: Promise<ServiceWorkerRegistration> } };
  readonly location?: { readonly href: string };
  open?(url: string, target: string, features: string): unknown;
}

/** @throws LiveRoomError `invalid-options`. Its deliveries reject with `unsupported` without permission or notifications. */
export function notificationSink(options: NotificationSinkOptions = {}, clock: Clock = systemClock): ReminderSink {
  checkRules(options, RULES, '', (option, reason) => invalidOption('create a notification sink', option, reason));
  const { registration, icon, badge } = options;
  return {
    name: 'notification',
    when: 'due',
    async deliver({ action, reminder, locale }, { signal }) {
      if (action === 'cancel') return;
      const page = globalThis as Page;
      if (page.Notification === undefined) throw unable('this browser has none', 'Notification');
      if (page.Notification.permission !== 'granted') throw unable('the viewer has not allowed it', 'permission');
      const content = {
        ...contentOf(reminder, page.location?.href),
        lang: locale,
        ...(icon === undefined ? {} : { icon }),
        ...(badge === undefined ? {} : { badge }),
      };
      const ready = page.navigator?.serviceWorker?.ready;
      const worker = registration ?? (ready && (await within(clock, WORKER_LIMIT_MS, ready, signal)));
      signal.throwIfAborted();
      if (worker === undefined) showFromPage(page, page.Notification, reminder.title, content);
      else await worker.showNotification(reminder.title, content);
    },
  };
}

function contentOf({ id, body, url }: Reminder, base: string | undefined) {
  const href = webUrl(url, base);
  return {
    // The same again takes the place of the one before.
    tag: id,
    data: { reminderId: id, ...(href === undefined ? {} : { url: href }) },
    ...(body === undefined ? {} : { body }),
  };
}

function showFromPage(page: Page, Shown: typeof Notification, title: string, content: ReturnType<typeof contentOf>): void {
  let shown: Notification;
  try {
    shown = new Shown(title, content);
  } catch (error) {
    // Android's browsers have the class and refuse to make one.
    throw unable('this browser needs a service worker for it', 'service worker', error);
  }
  const { url } = content.data;
  shown.onclick = () => {
    shown.close();
    if (url !== undefined) page.open?.(url, '_blank', 'noopener');
  };
}

function unable(reason: string, missing: string, cause?: unknown): LiveRoomError<'unsupported'> {
  return new LiveRoomError('unsupported', `unable to show a notification; ${reason}`, { missing }, { cause });
}
