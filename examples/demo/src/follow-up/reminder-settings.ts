/** What the demo's viewers are reminded of, and when. Pure: the time is given. */
import type { ReminderKind, RemindersOptions } from 'liveroom';

export type NextShow = NonNullable<RemindersOptions['nextShow']>;

/** In the viewer's own time. */
const SHOW_HOUR = 19;
const SHORT_DELAY_MS = 60_000;

/** So that one sees them come: those that follow something, a minute after it. */
const SHORTENED: readonly ReminderKind[] = ['abandoned-cart', 'question-answered', 'refill-due', 'arrived-well'];

/** Tomorrow evening: the same for everyone who comes today. */
export function nextShowAfter(nowMs: number, url: string): NextShow {
  const start = new Date(nowMs);
  start.setDate(start.getDate() + 1);
  start.setHours(SHOW_HOUR, 0, 0, 0);
  return { startsAt: start.getTime(), title: 'An evening of glow and linen', url };
}

/** @param isShort delays of a minute, at any hour, as many as come */
export function reminderSettings(nextShow: NextShow, isShort: boolean): RemindersOptions {
  if (!isShort) return { nextShow };
  const delayMs = SHORT_DELAY_MS;
  const rules = Object.fromEntries(SHORTENED.map((kind) => [kind, { delayMs }]));
  return { nextShow, rules, quietHours: false, caps: { perDay: 50, perWeek: 200 } };
}
