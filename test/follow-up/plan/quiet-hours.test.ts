import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuietHours, quietSince, quietUntil } from '../../../src/follow-up/plan/quiet-hours';
import { invalidOption } from '../../../src/model/errors';
import { clockOf, isQuietAt, MINUTE, PLACES, wallTable } from './wall-table';

const CLOCK = fc.integer({ min: 0, max: 1_439 }).map((minutes) => clockOf(minutes * MINUTE));
const SPAN = fc.record({ from: CLOCK, to: CLOCK });
const SCENE = fc.record({ place: fc.constantFrom(...PLACES), span: SPAN, minute: fc.integer({ min: 1_441, max: 5 * 1_440 - 1_500 }) });

describe('quiet hours', () => {
  it('end when a clock on the wall says so, in every zone and on every kind of day', () => {
    fc.assert(
      fc.property(SCENE, ({ place, span, minute }) => {
        const { timeZone, startMs, walls } = wallTable(...place);
        let end = minute;
        while (end < walls.length && isQuietAt(walls[end] ?? 0, span)) end++;
        const expected = end === minute ? undefined : startMs + end * MINUTE;
        expect(quietUntil(startMs + minute * MINUTE, span, timeZone)).toBe(expected);
      }),
      { numRuns: 1_500 },
    );
  });

  it('began when a clock on the wall says so', () => {
    fc.assert(
      fc.property(SCENE, ({ place, span, minute }) => {
        const { timeZone, startMs, walls } = wallTable(...place);
        let begin = minute;
        while (begin > 0 && isQuietAt(walls[begin - 1] ?? 0, span)) begin--;
        const expected = isQuietAt(walls[minute] ?? 0, span) ? startMs + begin * MINUTE : undefined;
        expect(quietSince(startMs + minute * MINUTE, span, timeZone)).toBe(expected);
      }),
      { numRuns: 1_500 },
    );
  });

  it('last from the first to the second time that clocks go back over them', () => {
    const at = (text: string) => Date.parse(`2026-11-01T${text}Z`);
    // In Havana, clocks show midnight to one o'clock twice.
    const span = { from: '00:00', to: '01:00' };
    expect(quietSince(at('05:00'), span, 'America/Havana')).toBe(at('04:00'));
    expect(quietUntil(at('04:00'), span, 'America/Havana')).toBe(at('06:00'));
  });

  it('are none where both times are the same, and none by false', () => {
    expect(quietUntil(0, { from: '08:00', to: '08:00' }, 'UTC')).toBeUndefined();
    expect(quietUntil(0, false, 'UTC')).toBeUndefined();
  });

  it('span midnight, begin with the first ms and end before the last time', () => {
    const night = { from: '22:00', to: '08:00' };
    const on = (time: string) => Date.parse(`2026-06-01T${time}Z`);
    expect(quietUntil(on('21:59:59.999'), night, 'UTC')).toBeUndefined();
    expect(quietUntil(on('22:00'), night, 'UTC')).toBe(Date.parse('2026-06-02T08:00Z'));
    expect(quietUntil(on('07:59:59.999'), night, 'UTC')).toBe(on('08:00'));
    expect(quietUntil(on('08:00'), night, 'UTC')).toBeUndefined();
  });

  it.each([[{ from: '24:00', to: '08:00' }, 'q.from'], [{ from: '22:00' }, 'q.to'], ['22:00-08:00', 'q'], [{ from: '22:00', to: '08:00', on: 1 }, 'q.on']])(
    'are refused as %j',
    (value, option) => {
      const wrong = (name: string, reason: string) => invalidOption('plan', name, reason);
      expect(() => checkQuietHours(value, 'q', wrong)).toThrow(`'${option}'`);
    },
  );
});
