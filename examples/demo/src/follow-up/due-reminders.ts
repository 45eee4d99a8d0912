/** From the room's hook, which is there before the page is, to whoever shows reminders. */
import type { Reminder } from 'liveroom';

export interface DueReminders {
  /** The room's `onReminder` hook. */
  ring(reminder: Reminder): void;
  /** The returned function ends it. */
  onRing(listener: (reminder: Reminder) => void): () => void;
}

export function createDueReminders(): DueReminders {
  const listeners = new Set<(reminder: Reminder) => void>();
  return {
    ring: (reminder) => listeners.forEach((listener) => listener(reminder)),
    onRing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
