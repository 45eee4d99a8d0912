import { describe, expect, it } from 'vitest';
import { isTimeZone, localDayOf, momentOf, offsetAt, startOfLocalDay, wallTimeOf } from '../../../src/follow-up/plan/local-time';
import { DAY, MINUTE, PLACES, wallTable } from './wall-table';

const at = (text: string) => Date.parse(text);
const shown = (epochMs: number) => new Date(epochMs).toISOString();

describe('local time', () => {
  it.each(PLACES)('shows in %s around %s what Intl shows, minute by minute', (timeZone, date) => {
    const { startMs, walls } = wallTable(timeZone, date);
    const wrong = walls.filter((wall, minute) => wallTimeOf(startMs + minute * MINUTE, timeZone) !== wall);
    expect(wrong).toEqual([]);
  });

  it.each(PLACES)('finds in %s around %s when a time is first shown, and the change where it never is', (timeZone, date) => {
    const { startMs, walls } = wallTable(timeZone, date);
    const firstShown = new Map<number, number>();
    walls.forEach((wall, minute) => firstShown.has(wall) || firstShown.set(wall, startMs + minute * MINUTE));
    const [first = 0] = walls;
    const wrong: string[] = [];
    for (let wall = first + DAY; wall < first + 4 * DAY - 90 * MINUTE; wall += 3 * MINUTE) {
      const jump = () => walls.findIndex((after, minute) => after > wall && (walls[minute - 1] ?? 0) < wall);
      const expected = firstShown.get(wall) ?? startMs + jump() * MINUTE;
      if (momentOf(wall, timeZone) !== expected) wrong.push(shown(wall));
    }
    expect(wrong).toEqual([]);
  });

  it('takes for 02:30 on a day without it the moment in which clocks go forward', () => {
    expect(shown(momentOf(at('2026-03-29T02:30Z'), 'Europe/Berlin'))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('takes of 01:30 on a day with two of it the first', () => {
    expect(shown(momentOf(at('2026-11-01T01:30Z'), 'America/New_York'))).toBe('2026-11-01T05:30:00.000Z');
  });

  it('begins a day without midnight when its first hour begins', () => {
    const day = at('2018-11-04T00:00Z') / DAY;
    expect(shown(startOfLocalDay(day, 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(localDayOf(startOfLocalDay(day, 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe(day);
  });

  it('takes a zone that nobody knows for UTC', () => {
    expect(offsetAt(at('2026-06-01T12:00Z'), 'Mars/Olympus')).toBe(0);
    expect([isTimeZone('Mars/Olympus'), isTimeZone(''), isTimeZone(7), isTimeZone('Asia/Kolkata')]).toEqual([false, false, false, true]);
  });

  it('throws at no number', () => {
    for (const odd of [NaN, Infinity, -Infinity, 8.64e15, Number.MAX_VALUE]) {
      expect(() => wallTimeOf(odd, 'Europe/Berlin')).not.toThrow();
      expect(() => momentOf(odd, 'Europe/Berlin')).not.toThrow();
    }
  });

  it('keeps fractions of a second, before 1970 too', () => {
    expect(wallTimeOf(1_750_000_000_123, 'Asia/Kolkata')).toBe(1_750_000_000_123 + 5.5 * 3_600_000);
    expect(wallTimeOf(-1, 'UTC')).toBe(-1);
    expect(wallTimeOf(-1, 'Asia/Tokyo')).toBe(9 * 3_600_000 - 1);
  });
});
