/**
 * The system's notifications for reminders, where the browser allows them. Elsewhere the page has shown the reminder itself,
 * and nothing is left to do: without this it would count as one that nobody took.
 */
import type { ReminderSink } from 'liveroom';
import { notificationSink } from 'liveroom/follow-up';

export function notificationsWhereAllowed(): ReminderSink {
  const sink = notificationSink();
  return {
    ...sink,
    async deliver(delivery, context) {
      if ('Notification' in globalThis && Notification.permission === 'granted') await sink.deliver(delivery, context);
    },
  };
}
