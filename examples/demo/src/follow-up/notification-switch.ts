/** Reminders as the system's notifications: asks for the browser's permission, on a click only. */
import { h, listen, setText, together } from '../page/element';

/** What is used of the page; undefined where the browser has no notifications. */
export type NotificationPermissions = Pick<typeof Notification, 'permission' | 'requestPermission'> | undefined;

const WORDS: Record<NotificationPermission, string> = {
  default: 'Also as notifications',
  granted: 'Notifications are on',
  denied: 'Notifications are blocked in the browser’s settings',
};

export function mountNotificationSwitch(
  container: HTMLElement,
  notifications: NotificationPermissions = 'Notification' in globalThis ? Notification : undefined,
): () => void {
  if (notifications === undefined) return () => undefined;
  const button = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'notifications' });
  container.append(button);
  const draw = () => {
    setText(button, WORDS[notifications.permission]);
    button.disabled = notifications.permission !== 'default';
  };
  draw();
  return together(
    () => button.remove(),
    listen(button, 'click', () => void notifications.requestPermission().then(draw)),
  );
}
