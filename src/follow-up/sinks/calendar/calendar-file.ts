/**
 * Reminders as an iCalendar file (RFC 5545), for any calendar: times in UTC, so that it is right in every time zone. Pure.
 * Knows nothing of how the viewer gets it.
 */
import type { Reminder } from '../../../model/reminder';
import { webUrl } from '../web-url';
import { escaped, folded } from './text-line';

export interface CalendarFileOptions {
  /** `PUBLISH` adds or moves entries, `CANCEL` takes them out. Default `PUBLISH`. */
  readonly method?: 'PUBLISH' | 'CANCEL';
  /** When the file is made, ms since the Unix epoch. */
  readonly nowMs: number;
}

/** What is announced has no known end: an hour is what a calendar shows of it. */
const SHOW_MS = 3_600_000;
const OTHER_MS = 900_000;

/** The text of an `.ics` file. An entry keeps its identity from revision to revision. */
export function calendarFile(
  reminders: Reminder | readonly Reminder[],
  { method = 'PUBLISH', nowMs }: CalendarFileOptions,
): string {
  const all = 'id' in reminders ? [reminders] : reminders;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//liveroom//reminders//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...all.flatMap((reminder) => entry(reminder, method, nowMs)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}

function entry({ id, revision, title, body, url, startsAt, dueAt }: Reminder, method: string, nowMs: number): string[] {
  const beginMs = startsAt ?? dueAt;
  const href = webUrl(url);
  const isCancelled = method === 'CANCEL';
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@liveroom`,
    // To cancel is a change too.
    `SEQUENCE:${isCancelled ? revision : revision - 1}`,
    `DTSTAMP:${utc(nowMs)}`,
    `DTSTART:${utc(beginMs)}`,
    `DTEND:${utc(beginMs + (startsAt === undefined ? OTHER_MS : SHOW_MS))}`,
    `SUMMARY:${escaped(title)}`,
    ...(body === undefined ? [] : [`DESCRIPTION:${escaped(body)}`]),
    ...(href === undefined ? [] : [`URL:${href}`]),
    ...(isCancelled ? ['STATUS:CANCELLED'] : alarm(title)),
    'END:VEVENT',
  ];
}

const alarm = (title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  'TRIGGER:-PT15M',
  'END:VALARM',
];

/** `20260131T235959Z`. */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
