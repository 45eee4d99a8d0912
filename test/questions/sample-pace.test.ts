import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SamplePace } from '../../src/questions/sample-pace';

/** After half a minute of the same audience. */
function settled(audience: number) {
  const pace = new SamplePace();
  for (let atMs = 0; atMs < 30_000; atMs += 2_000) pace.everyMs(audience, atMs);
  return pace;
}

describe('the pace of samples', () => {
  it.each([
    [0, 10_000],
    [100, 10_000],
    [101, 10_100],
    [10_000, 1_000_000],
    [1_000_000, 100_000_000],
  ])('lets %i viewers send once in %i ms each: ten a second in all', (audience, everyMs) => {
    expect(settled(audience).everyMs(audience, 30_000)).toBe(everyMs);
  });

  it('is not told before the audience has been known for half a minute', () => {
    const pace = new SamplePace();
    for (let atMs = 0; atMs < 30_000; atMs += 2_000) expect(pace.everyMs(1_000, atMs)).toBeUndefined();
    expect(pace.everyMs(1_000, 30_000)).toBe(100_000);
  });

  it('follows a growing audience at once, and a shrinking one after half a minute', () => {
    const pace = settled(1_000);
    expect(pace.everyMs(5_000, 30_000)).toBe(500_000);
    for (let atMs = 32_000; atMs < 60_000; atMs += 2_000) expect(pace.everyMs(0, atMs)).toBe(500_000);
    expect(pace.everyMs(0, 60_000)).toBe(10_000);
  });

  it('begins anew when the clock is set back', () => {
    const pace = settled(1_000);
    expect(pace.everyMs(1_000, -3_600_000)).toBeUndefined();
    expect(pace.everyMs(1_000, -3_570_000)).toBe(100_000);
  });

  it('never lets more than ten a second come from the largest audience of the last half minute', () => {
    const looks = fc.array(fc.tuple(fc.nat(5_000), fc.nat(2_000_000)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(looks, (steps) => {
        const pace = new SamplePace();
        const seen: { atMs: number; count: number }[] = [];
        let atMs = 0;
        for (const [stepMs, count] of steps) {
          atMs += stepMs;
          seen.push({ atMs, count });
          const everyMs = pace.everyMs(count, atMs);
          expect(everyMs === undefined).toBe(atMs - seen[0]!.atMs < 30_000);
          if (everyMs === undefined) continue;
          const lately = seen.filter((look) => look.atMs > atMs - 30_000).map((look) => look.count);
          expect(everyMs).toBeGreaterThanOrEqual(10_000);
          expect((1_000 * Math.max(...lately)) / everyMs).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
