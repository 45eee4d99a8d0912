/**
 * Hours in which nobody is disturbed, by the clock on the viewer's wall: when clocks go back, what the wall shows twice
 * is quiet twice. Knows no reminder.
 */
import { checkRules, type Rule, type Wrong } from '../../model/option-rules';
import { DAY_MS, MINUTE_MS } from '../rules/durations';
import type { QuietHours } from '../types';
import { offsetAt, offsetChange, wallTimeOf } from './local-time';

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '22:00', to: '08:00' };

/** On the wall, in ms after midnight. */
interface QuietSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

const A_CLOCK_TIME: Rule = [
  (value) => typeof value === 'string' && CLOCK_TIME.test(value),
  'must be a time from 00:00 to 23:59',
];

/** @throws what `wrong` makes of the first option that is wrong. */
export function checkQuietHours(quietHours: unknown, path: string, wrong: Wrong): void {
  const rules = { from: A_CLOCK_TIME, to: A_CLOCK_TIME };
  if (quietHours !== false) checkRules(quietHours, rules, path, wrong, ['from', 'to']);
}

/** Undefined where no hour is quiet: by `false`, and where both times are the same. */
function spanOf(quietHours: QuietHours | false): QuietSpan | undefined {
  if (quietHours === false || quietHours.from === quietHours.to) return undefined;
  return { fromMs: sinceMidnight(quietHours.from), toMs: sinceMidnight(quietHours.to) };
}

function sinceMidnight(clockTime: string): number {
  const [, hours, minutes] = CLOCK_TIME.exec(clockTime) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** Wall time after the last `clockMs` on the wall, below a day. */
const since = (clockMs: number, wallMs: number): number => (((wallMs - clockMs) % DAY_MS) + DAY_MS) % DAY_MS;

const isWithin = ({ fromMs, toMs }: QuietSpan, wallMs: number): boolean => since(fromMs, wallMs) < since(fromMs, toMs);

/** The first moment from `nowMs` on that is not quiet; undefined when that is now. `to` itself is not quiet. */
export function quietUntil(nowMs: number, quietHours: QuietHours | false, timeZone: string): number | undefined {
  const span = spanOf(quietHours);
  if (span === undefined || !isWithin(span, wallTimeOf(nowMs, timeZone))) return undefined;
  let momentMs = nowMs;
  for (;;) {
    const wallMs = wallTimeOf(momentMs, timeZone);
    if (!isWithin(span, wallMs)) return momentMs;
    const endMs = momentMs + DAY_MS - since(span.toMs, wallMs);
    if (offsetAt(endMs, timeZone) === offsetAt(momentMs, timeZone)) return endMs;
    // Clocks change in between, perhaps out of the quiet hours.
    momentMs = offsetChange(momentMs, endMs, timeZone);
  }
}

/** When the quiet hours began in which `nowMs` is; undefined when it is not quiet. */
export function quietSince(nowMs: number, quietHours: QuietHours | false, timeZone: string): number | undefined {
  const span = spanOf(quietHours);
  if (span === undefined || !isWithin(span, wallTimeOf(nowMs, timeZone))) return undefined;
  let momentMs = nowMs;
  for (;;) {
    const startMs = momentMs - since(span.fromMs, wallTimeOf(momentMs, timeZone));
    const isEven = offsetAt(startMs, timeZone) === offsetAt(momentMs, timeZone);
    const beginMs = isEven ? startMs : offsetChange(startMs, momentMs, timeZone);
    // Where clocks went back, the same hours may lie before.
    if (!isWithin(span, wallTimeOf(beginMs - 1, timeZone))) return beginMs;
    momentMs = beginMs - 1;
  }
}
