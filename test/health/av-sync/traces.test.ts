import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jitterOf, type Seen, skewedLook, watch } from '../traces';

const TEN_MINUTES = 600;
/** As in Chromium, where figures come some seconds after the media. */
const FIRST_FIGURES = 7;
const levels = (seen: readonly Seen[]) => seen.flatMap(({ changes }) => changes.map(({ level }) => level));
const trace = (seconds: number, skewAt: (second: number) => number) =>
  watch(seconds, (second) => skewedLook(second, second < FIRST_FIGURES ? undefined : skewAt(second), second % 7));
const seeds = fc.integer({ min: 1, max: 2 ** 31 });

describe('a steady stream', () => {
  const streams = [
    { name: 'in sync, with little jitter', skewMs: -20, level: 'in-sync', deviationMs: 3, memory: 0, spikeRate: 0 },
    { name: 'in sync, with strong jitter and spikes', skewMs: 0, level: 'in-sync', deviationMs: 25, memory: 0, spikeRate: 0.02 },
    { name: 'in sync, with jitter that wanders', skewMs: -40, level: 'in-sync', deviationMs: 15, memory: 0.8, spikeRate: 0.02 },
    { name: 'amid detectably early', skewMs: 67, level: 'detectable', deviationMs: 15, memory: 0, spikeRate: 0.02 },
    { name: 'amid detectably late', skewMs: -155, level: 'detectable', deviationMs: 15, memory: 0, spikeRate: 0.02 },
    { name: 'far too late', skewMs: -300, level: 'unacceptable', deviationMs: 25, memory: 0.5, spikeRate: 0.02 },
  ] as const;
  for (const { name, skewMs, level, ...jitter } of streams) {
    it(`keeps its level for ten minutes: ${name}`, () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const noise = jitterOf({ ...jitter, seed });
          expect(levels(trace(TEN_MINUTES, (second) => skewMs + noise(second)))).toEqual([level]);
        }),
        { numRuns: 4, seed: 20 },
      );
    });
  }

  it('changes its level seldom even right at a threshold', () => {
    for (const skewMs of [45, 90, -125, -185]) {
      const noise = jitterOf({ seed: 3, deviationMs: 10 });
      expect(levels(trace(TEN_MINUTES, (second) => skewMs + noise(second))).length).toBeLessThanOrEqual(2);
    }
  });
});

describe('a step that is clear, but small', () => {
  it.each([
    [-40, -167, 'detectable'],
    [-155, -210, 'unacceptable'],
    [20, 75, 'detectable'],
  ] as const)('from %i to %i ms is a level worse within five looks', (fromMs, toMs, level) => {
    const noise = jitterOf({ seed: 5, deviationMs: 3 });
    const seen = trace(45, (second) => (second > 40 ? toMs : fromMs) + noise(second));
    expect(seen[39]!.report.avSync.level).not.toBe(level);
    expect(seen[44]!.report.avSync.level).toBe(level);
  });
});

describe('a step of 300 ms', () => {
  it('is in the reported skew at the second look after it, and in the level at the third', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(-100, -40, 0, 20), fc.constantFrom(-300, 300), (seed, skewMs, stepMs) => {
        const noise = jitterOf({ seed, deviationMs: 15 });
        const seen = trace(43, (second) => skewMs + (second > 40 ? stepMs : 0) + noise(second));
        expect(Math.abs(seen[41]!.report.avSync.skewMs! - skewMs - stepMs)).toBeLessThan(75);
        expect(seen[39]!.report.avSync.level).toBe('in-sync');
        expect(seen[42]!.report.avSync.level).toBe('unacceptable');
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  it('is there within three seconds though one of its first samples is a spike', () => {
    for (const spikeAt of [41, 42, 43]) {
      const seen = trace(43, (second) => (second > 40 ? 300 : 0) + (second === spikeAt ? 500 : 0) + (second % 3) * 5);
      expect(Math.abs(seen[42]!.report.avSync.skewMs! - 300)).toBeLessThan(30);
    }
  });

  it('leaves no trace when it was a spike, of one look or of two', () => {
    for (const looks of [1, 2]) {
      const seen = trace(60, (second) => (second > 40 && second <= 40 + looks ? 500 : 0) + (second % 3) * 5);
      expect(levels(seen)).toEqual(['in-sync']);
      expect(Math.abs(seen[44]!.report.avSync.skewMs!)).toBeLessThan(15);
    }
  });
});

describe('a skew that moves', () => {
  it('is followed closely, as fast as a browser works one off', () => {
    // Chromium's: an eighth of what is left each second.
    const skewAt = (second: number) => (second < 30 ? 0 : -400 * (7 / 8) ** (second - 30));
    const noise = jitterOf({ seed: 5, deviationMs: 3 });
    const seen = trace(90, (second) => skewAt(second) + noise(second)).slice(32);
    const offMs = seen.map(({ second, report }) => Math.abs(report.avSync.skewMs! - skewAt(second)));
    // 50 ms a second at first, of which the first look that sees it may be an outlier.
    expect(Math.max(...offMs)).toBeLessThan(90);
    expect(offMs.filter((ms) => ms > 50).length).toBeLessThanOrEqual(5);
    expect(levels(trace(90, skewAt))).toEqual(['in-sync', 'unacceptable', 'in-sync']);
  });

  it('is right as soon as it stands still again', () => {
    const skewAt = (second: number) => Math.max(-576, -Math.max(0, second - 30) * 45);
    const noise = jitterOf({ seed: 8, deviationMs: 4 });
    for (const { report } of trace(60, (second) => skewAt(second) + noise(second)).slice(45)) {
      expect(Math.abs(report.avSync.skewMs! + 576)).toBeLessThan(15);
    }
  });

  it('gets worse only once when it does so slowly', () => {
    const noise = jitterOf({ seed: 6, deviationMs: 10 });
    expect(levels(trace(TEN_MINUTES, (second) => -second / 2 + noise(second)))).toEqual(['in-sync', 'detectable', 'unacceptable']);
  });

  it('has a drift, in ms a minute, that noise has not', () => {
    const noise = jitterOf({ seed: 7, deviationMs: 4 });
    const drifting = trace(120, (second) => -second * 2 + noise(second));
    expect(drifting[15]!.report.avSync.driftMsPerMinute).toBeUndefined();
    for (const { report } of drifting.slice(40)) {
      expect(report.avSync.driftMsPerMinute).toBeGreaterThan(-160);
      expect(report.avSync.driftMsPerMinute).toBeLessThan(-80);
    }
    const steady = trace(TEN_MINUTES, (second) => noise(second)).slice(40);
    const seeming = steady.filter(({ report }) => report.avSync.driftMsPerMinute !== 0);
    expect(seeming.length).toBeLessThan(TEN_MINUTES / 100);
  });
});
