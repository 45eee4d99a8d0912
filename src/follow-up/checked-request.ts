/** Checks what a shop asks to be reminded of, and how. Every error names the option. */
import { invalidOption } from '../model/errors';
import {
  A_FUNCTION,
  AN_OBJECT,
  checkRules,
  having,
  isObject,
  oneOf,
  type Rule,
  type Rules,
} from '../model/option-rules';
import { REMINDER_KINDS } from '../model/reminder';
import { cleanText } from '../model/text';
import { checkCaps } from './plan/caps';
import { isTimeZone } from './plan/local-time';
import { checkQuietHours } from './plan/quiet-hours';
import type { ReminderRequest, RemindersOptions } from './types';

const MAX_ID_LENGTH = 128;

/** What `Date` can hold. */
const LATEST_MS = 8_640_000_000_000_000;

const A_TIME: Rule = [
  (value) => typeof value === 'number' && value >= 0 && value <= LATEST_MS,
  'must be a time in ms since the Unix epoch',
];
const A_TEXT: Rule = [
  (value) => typeof value === 'string' && cleanText(value) !== '',
  'must be text of which something is left once it is clean',
];
const SOME_TEXT: Rule = [(value) => typeof value === 'string', 'must be text'];
const A_DELAY: Rule = [
  (value) => typeof value === 'number' && value >= 0 && value <= LATEST_MS,
  'must be a time in ms, not negative',
];

const REQUEST: Record<keyof ReminderRequest, Rule> = {
  id: [
    (value) => typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH,
    `must be text of 1 to ${MAX_ID_LENGTH} characters`,
  ],
  kind: oneOf(REMINDER_KINDS),
  dueAt: A_TIME,
  expiresAt: A_TIME,
  title: A_TEXT,
  body: SOME_TEXT,
  url: SOME_TEXT,
};

const OPTIONS: Record<keyof RemindersOptions, Rule> = {
  rules: AN_OBJECT,
  nextShow: AN_OBJECT,
  quietHours: [(value) => value === false || isObject(value), 'must be false or an object'],
  caps: AN_OBJECT,
  sinks: [
    (value) => Array.isArray(value) && value.every((sink) => having('deliver')[0](sink)),
    'must be a list of sinks, such as notificationSink()',
  ],
  words: A_FUNCTION,
  timeZone: [(value) => typeof value === 'string' && isTimeZone(value), "must be an IANA time zone, such as 'Asia/Manila'"],
};

const RULE: Rule = [(value) => value === false || isObject(value), 'must be false or an object'];
const RULES: Rules = Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, RULE]));

const NEXT_SHOW: Rules = { startsAt: A_TIME, title: A_TEXT, url: SOME_TEXT };

const wrongOption = (option: string, reason: string) => invalidOption('create a room', option, reason);
const wrongRequest = (option: string, reason: string) => invalidOption('plan a reminder', option, reason);

/** @throws LiveRoomError `invalid-options`, naming the option from `reminders` on. */
export function checkRemindersOptions(options: RemindersOptions): void {
  checkRules(options, OPTIONS, 'reminders', wrongOption);
  const { rules = {}, nextShow, quietHours = false, caps = {} } = options;
  checkRules(rules, RULES, 'reminders.rules', wrongOption);
  for (const [kind, rule] of Object.entries(rules)) {
    if (isObject(rule)) checkRules(rule, { delayMs: A_DELAY }, `reminders.rules.${kind}`, wrongOption);
  }
  if (nextShow !== undefined) checkRules(nextShow, NEXT_SHOW, 'reminders.nextShow', wrongOption, ['startsAt', 'title']);
  checkQuietHours(quietHours, 'reminders.quietHours', wrongOption);
  checkCaps(caps, 'reminders.caps', wrongOption);
}

/** @throws LiveRoomError `invalid-options`, naming the field. */
export function checkRequest(request: ReminderRequest): void {
  checkRules(request, REQUEST, 'reminder', wrongRequest, ['id', 'kind', 'dueAt', 'title']);
}
