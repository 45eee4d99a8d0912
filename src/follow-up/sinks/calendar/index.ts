/** Reminders as calendar files for the shop's page to offer. Knows nothing of how a page offers a file. */
import { systemClock, type Clock } from '../../../lib/clock';
import { invalidOption } from '../../../model/errors';
import { A_FUNCTION, checkRules } from '../../../model/option-rules';
import type { Reminder } from '../../../model/reminder';
import type { ReminderSink } from '../../types';
import { calendarFile } from './calendar-file';

export { calendarFile, type CalendarFileOptions } from './calendar-file';

export interface CalendarFile {
  /** For a download's name. */
  readonly name: string;
  readonly type: 'text/calendar';
  readonly text: string;
  /** `cancel`: the file takes the entry out again. */
  readonly action: 'remind' | 'cancel';
  readonly reminder: Reminder;
}

export interface CalendarSinkOptions {
  /** Called with each file when a reminder is planned, moved or cancelled. A rejection has it called again later. */
  readonly onFile: (file: CalendarFile) => void | Promise<void>;
}

/** @throws LiveRoomError `invalid-options`. */
export function calendarSink(options: CalendarSinkOptions, clock: Clock = systemClock): ReminderSink {
  const wrong = (option: string, reason: string) => invalidOption('create a calendar sink', option, reason);
  checkRules(options, { onFile: A_FUNCTION }, '', wrong, ['onFile']);
  return {
    name: 'calendar',
    when: 'ahead',
    async deliver({ action, reminder }) {
      const nowMs = clock.now();
      // It was fired: its entry stays in the calendar as what has begun.
      if (action === 'cancel' && nowMs >= reminder.dueAt) return;
      const text = calendarFile(reminder, { method: action === 'cancel' ? 'CANCEL' : 'PUBLISH', nowMs });
      await options.onFile({ name: `${reminder.kind}.ics`, type: 'text/calendar', text, action, reminder });
    },
  };
}
