import { describe, expect, it } from 'vitest';
import { checkRemindersOptions, checkRequest } from '../../src/follow-up/checked-request';
import type { ReminderRequest, RemindersOptions } from '../../src/follow-up/types';

const wrongOptions: readonly [option: string, options: unknown][] = [
  ['reminders', 7],
  ['reminders.sound', { sound: true }],
  ['reminders.rules', { rules: 'all' }],
  ['reminders.rules.birthday', { rules: { birthday: {} } }],
  ['reminders.rules.abandoned-cart', { rules: { 'abandoned-cart': true } }],
  ['reminders.rules.abandoned-cart.delayMs', { rules: { 'abandoned-cart': { delayMs: -1 } } }],
  ['reminders.rules.refill-due.delayMs', { rules: { 'refill-due': { delayMs: Number.NaN } } }],
  ['reminders.rules.refill-due.delay', { rules: { 'refill-due': { delay: 1 } } }],
  ['reminders.nextShow', { nextShow: 'tonight' }],
  ['reminders.nextShow.startsAt', { nextShow: { title: 'Tonight' } }],
  ['reminders.nextShow.startsAt', { nextShow: { startsAt: Infinity, title: 'Tonight' } }],
  ['reminders.nextShow.title', { nextShow: { startsAt: 1, title: ' ' } }],
  ['reminders.nextShow.url', { nextShow: { startsAt: 1, title: 'Tonight', url: 7 } }],
  ['reminders.quietHours', { quietHours: true }],
  ['reminders.quietHours.from', { quietHours: { from: '24:00', to: '08:00' } }],
  ['reminders.quietHours.to', { quietHours: { from: '22:00' } }],
  ['reminders.caps', { caps: 2 }],
  ['reminders.caps.perDay', { caps: { perDay: 1.5 } }],
  ['reminders.caps.perWeek', { caps: { perWeek: -1 } }],
  ['reminders.caps.perMonth', { caps: { perMonth: 1 } }],
  ['reminders.sinks', { sinks: [{ name: 'mine', when: 'due' }] }],
  ['reminders.words', { words: 'short ones' }],
  ['reminders.timeZone', { timeZone: 'Mars/Olympus' }],
];

const request: ReminderRequest = { id: 'a', kind: 'refill-due', dueAt: 1, title: 'M is back' };

const wrongRequests: readonly [field: string, change: object][] = [
  ['id', { id: '' }],
  ['id', { id: 'x'.repeat(129) }],
  ['id', { id: undefined }],
  ['kind', { kind: 'birthday' }],
  ['dueAt', { dueAt: '2026-01-01' }],
  ['dueAt', { dueAt: 9e15 }],
  ['expiresAt', { expiresAt: Number.NaN }],
  ['title', { title: '\u202e' }],
  ['body', { body: 7 }],
  ['url', { url: {} }],
  ['sound', { sound: true }],
];

describe('options of reminders', () => {
  it.each(wrongOptions)('names %s when it is wrong: %j', (option, options) => {
    expect(() => checkRemindersOptions(options as RemindersOptions)).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option } }),
    );
  });

  it('takes what is right, and nothing at all', () => {
    checkRemindersOptions({});
    checkRemindersOptions({
      rules: { 'abandoned-cart': { delayMs: 0 }, 'refill-due': false },
      nextShow: { startsAt: 1, title: 'Tonight', url: '/show' },
      quietHours: { from: '21:30', to: '07:00' },
      caps: { perDay: 0 },
      sinks: [{ name: 'mine', when: 'due', deliver: async () => undefined }],
      words: ({ title }) => ({ title }),
      timeZone: 'Asia/Manila',
    });
  });
});

describe('a reminder of the shop’s own making', () => {
  it.each(wrongRequests)('names %s when it is wrong: %j', (field, change) => {
    expect(() => checkRequest({ ...request, ...change })).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option: `reminder.${field}` } }),
    );
  });

  it('takes what is right', () => {
    checkRequest(request);
    checkRequest({ ...request, expiresAt: 2, body: '', url: 'https://shop.invalid/' });
  });
});
