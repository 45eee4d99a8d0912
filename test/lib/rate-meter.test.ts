import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateMeter } from '../../src/lib/rate-meter';

const SLICE_MS = 500;
const WINDOW_MS = 3_000;

/** The same figure from a list of all times, counted when somebody asks. */
function expectedRate(timesMs: readonly number[], startMs: number, nowMs: number): number {
  const endMs = Math.floor(nowMs / SLICE_MS) * SLICE_MS;
  const beginMs = Math.max(endMs - WINDOW_MS, Math.floor(startMs / SLICE_MS) * SLICE_MS);
  if (endMs - beginMs < SLICE_MS) return 0;
  const count = timesMs.filter((timeMs) => timeMs >= beginMs && timeMs < endMs).length;
  return (count * 1000) / (endMs - beginMs);
}

describe('RateMeter', () => {
  it('reads zero before anything happened', () => {
    expect(new RateMeter().perSecond(123_456)).toBe(0);
  });

  it('reads the rate of a steady stream after a second, and keeps it', () => {
    const meter = new RateMeter();
    for (let nowMs = 1_000; nowMs < 11_000; nowMs += 4) {
      meter.count(nowMs);
      if (nowMs >= 2_000) expect(meter.perSecond(nowMs)).toBe(250);
    }
  });

  it('falls to zero when nothing arrives any more', () => {
    const meter = new RateMeter();
    for (let nowMs = 0; nowMs < 3_000; nowMs++) meter.count(nowMs);
    expect(meter.perSecond(3_000)).toBe(1_000);
    expect(meter.perSecond(4_500)).toBe(500);
    expect(meter.perSecond(6_000)).toBe(0);
    expect(meter.perSecond(600_000)).toBe(0);
  });

  it('agrees with a count over all times', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.array(fc.tuple(fc.nat(2_500), fc.boolean()), { minLength: 1, maxLength: 80, size: 'max' }),
        (startMs, steps) => {
          const meter = new RateMeter();
          const timesMs: number[] = [];
          let nowMs = startMs;
          let firstMs: number | undefined;
          for (const [gapMs, isEvent] of steps) {
            nowMs += gapMs;
            firstMs ??= nowMs;
            if (isEvent) {
              meter.count(nowMs);
              timesMs.push(nowMs);
            } else {
              expect(meter.perSecond(nowMs)).toBeCloseTo(expectedRate(timesMs, firstMs, nowMs), 9);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tolerates a clock that was set back a little', () => {
    const meter = new RateMeter();
    for (let nowMs = 0; nowMs < 3_000; nowMs += 10) meter.count(nowMs);
    meter.count(2_400);
    expect(meter.perSecond(3_000)).toBeCloseTo(100, 0);
  });

  it('starts anew when the clock was set back far, rather than stand still until it has caught up', () => {
    const meter = new RateMeter();
    for (let nowMs = 3_600_000; nowMs < 3_603_000; nowMs += 10) meter.count(nowMs);
    for (let nowMs = 0; nowMs < 3_000; nowMs += 100) meter.count(nowMs);
    expect(meter.perSecond(3_000)).toBe(10);
  });
});
