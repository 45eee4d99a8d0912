import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, calendarSink, type CalendarFile } from '../../../src/follow-up/sinks/calendar/index';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { MINUTE_MS, reminder, START_MS } from '../outbox/samples';

const nowMs = START_MS;
const parse = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return { calendar, entries: calendar.getAllSubcomponents('vevent').map((entry) => ({ entry, event: new ICAL.Event(entry) })) };
};
const first = (file: string) => {
  const [found] = parse(file).entries;
  if (found === undefined) throw new Error('no entry');
  return found;
};

describe('a calendar file', () => {
  const show = reminder('show:1', {
    kind: 'show-starting',
    dueAt: START_MS,
    startsAt: START_MS + 30 * MINUTE_MS,
    revision: 3,
    title: 'Roses, live; at 8 \\ now',
    body: 'Bring\r\na friend\u0000\u0007\nor two',
    url: 'https://shop.example/live?a=1,2;3&b=ö',
  });

  it('reads back as it was meant', () => {
    const { calendar } = parse(calendarFile(show, { nowMs }));
    const { entry, event } = first(calendarFile(show, { nowMs }));
    expect(['version', 'prodid', 'method'].map((name) => calendar.getFirstPropertyValue(name))).toEqual(['2.0', '-//liveroom//reminders//EN', 'PUBLISH']);
    expect([event.uid, event.sequence]).toEqual(['show:1@liveroom', 2]);
    expect([event.startDate, event.endDate].map((time) => time.toJSDate().getTime())).toEqual([START_MS + 30 * MINUTE_MS, START_MS + 90 * MINUTE_MS]);
    expect(event.startDate.zone?.tzid).toBe('UTC');
    expect(event.summary).toBe(show.title);
    expect(event.description).toBe('Bring\na friend\nor two');
    expect(entry.getFirstPropertyValue('url')).toBe('https://shop.example/live?a=1,2;3&b=%C3%B6');
    const alarm = entry.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M');
  });

  it('takes an entry out by its identity, with a higher sequence', () => {
    const { calendar } = parse(calendarFile(show, { method: 'CANCEL', nowMs }));
    const { entry, event } = first(calendarFile(show, { method: 'CANCEL', nowMs }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([event.uid, event.sequence, entry.getFirstPropertyValue('status')]).toEqual(['show:1@liveroom', 3, 'CANCELLED']);
    expect(entry.getFirstSubcomponent('valarm')).toBeNull();
  });

  it('holds several, and leaves out addresses that are not of the web', () => {
    const file = calendarFile([show, reminder('b', { url: 'javascript:alert(1)' }), reminder('c', { url: '/path' })], { nowMs });
    expect(parse(file).entries.map(({ event }) => event.uid)).toEqual(['show:1@liveroom', 'b@liveroom', 'c@liveroom']);
    expect(file.match(/URL/g)).toHaveLength(1);
  });

  it('carries any text whole, in lines of at most 75 octets', () => {
    const samples = fc.constantFrom('สวัสดีครับ', 'مرحبا بالعالم', '👩‍👩‍👧‍👦', 'x'.repeat(200), '\r\nEND:VEVENT\r\nBEGIN:VEVENT', ';,\\n:"', '\ud800', '\u0000\u0085', '\ufeff', ' \t ');
    const hostile = fc.array(fc.oneof(samples, fc.string({ unit: 'binary' })), { maxLength: 8 }).map((parts) => parts.join(''));
    const plain = (text: string) =>
      text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, '');
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.integer({ min: 1, max: 999 }), (id, title, body, revision) => {
        const file = calendarFile(reminder(id, { title, body, revision }), { nowMs });
        expect(file.endsWith('\r\n')).toBe(true);
        for (const part of file.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(part).not.toMatch(/[\r\n]|\p{Surrogate}/u);
        }
        const { entries } = parse(file);
        expect(entries).toHaveLength(1);
        const { event } = first(file);
        expect([event.uid, event.summary, event.description]).toEqual([`${plain(id)}@liveroom`, plain(title), plain(body)]);
        expect(event.sequence).toBe(revision - 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the calendar sink', () => {
  it('gives a file for what is planned and for what is cancelled, but not for what has begun', async () => {
    const clock = createVirtualClock();
    const files: CalendarFile[] = [];
    const sink = calendarSink({ onFile: (file) => void files.push(file) }, clock);
    const deliver = (action: 'remind' | 'cancel') =>
      sink.deliver(
        { action, idempotencyKey: 'k', reminder: reminder('a'), locale: 'en', timeZone: 'UTC' },
        { signal: new AbortController().signal, isLeaving: false },
      );
    await deliver('remind');
    await deliver('cancel');
    await clock.advance(MINUTE_MS);
    await deliver('cancel');
    expect(files.map(({ action, name, type }) => [action, name, type])).toEqual([
      ['remind', 'abandoned-cart.ics', 'text/calendar'],
      ['cancel', 'abandoned-cart.ics', 'text/calendar'],
    ]);
    expect(sink.when).toBe('ahead');
  });

  it('refuses options that are wrong', () => {
    expect(() => calendarSink({} as never)).toThrow(expect.objectContaining({ context: { option: 'onFile' } }));
  });
});
