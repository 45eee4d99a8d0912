import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceHealth } from '../../../src/health/audience/audience-health';
import { AudienceSamples } from '../../../src/health/audience/audience-samples';
import { newAudienceState, takeSample } from '../../../src/health/audience/audience-state';
import { percentilesOf } from '../../../src/health/audience/percentiles';
import type { AudienceHealth } from '../../../src/health/types';
import { seededRandom } from '../../../src/lib/random';
import type { HealthSample } from '../../../src/protocol/envelope';
import { anySample, sampleWith } from './samples';

const START_MS = 1_700_000_000_000;

/** Each by somebody else, who shares no cell with another. */
function healthOf(samples: readonly Partial<HealthSample>[]): AudienceHealth {
  let state = newAudienceState(1);
  samples.forEach((sample, index) => {
    const wanted = state;
    for (let tries = 0; state === wanted; tries++) {
      state = takeSample(state, sampleWith(sample), `viewer-${index}-${tries}`, START_MS);
    }
  });
  return audienceHealth(state, START_MS);
}

function expectDeeplyFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  Object.values(value).forEach(expectDeeplyFrozen);
}

describe('the health of an audience', () => {
  it('is unknown while nothing was heard', () => {
    expect(audienceHealth(newAudienceState(1), START_MS)).toEqual({
      samples: 0,
      inSyncShare: undefined,
      unacceptableShare: undefined,
      frozenShare: undefined,
      lowStreamShare: undefined,
      audioOnlyShare: undefined,
      score: undefined,
      delayMs: undefined,
      byRegion: [],
    });
  });

  it('takes each share of the samples that say something of it', () => {
    expect(
      healthOf([
        { level: 'in-sync', frozen: 0 },
        { level: 'in-sync', frozen: 0.05, stream: 'low' },
        { level: 'detectable', frozen: 0.06, stream: 'low' },
        { level: 'unacceptable', stream: 'none' },
        { level: 'unknown', stream: 'none' },
      ]),
    ).toMatchObject({
      samples: 5,
      inSyncShare: 0.5,
      unacceptableShare: 0.25,
      frozenShare: 1 / 3,
      lowStreamShare: 0.4,
      audioOnlyShare: 0.4,
      score: undefined,
    });
  });

  it('says what nine of ten exceed of scores, and what nine of ten stay below of delays', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => ({ score: index + 1, delayMs: 10 * (index + 1) }));
    expect(healthOf(hundred)).toMatchObject({
      score: { p50: 51, p90: 11, p99: 2 },
      delayMs: { p50: 500, p90: 900, p99: 990 },
    });
  });

  it('is told by area, the largest first, and where nobody knows which', () => {
    const health = healthOf([
      { area: 'europe', score: 80 },
      { area: 'middle-east', score: 60 },
      { area: 'middle-east', score: 40 },
      { area: 'atlantis' },
      { area: 'constructor' },
      {},
    ]);
    expect(health.byRegion.map(({ area, samples }) => [area, samples])).toEqual([
      ['unknown', 3],
      ['middle-east', 2],
      ['europe', 1],
    ]);
    expect(health.byRegion[1]?.score).toEqual({ p50: 60, p90: 40, p99: 40 });
  });

  it('forgets what is older than two minutes', () => {
    const state = takeSample(newAudienceState(1), sampleWith(), 'ana', START_MS);
    expect(audienceHealth(state, START_MS + 119_999).samples).toBe(1);
    expect(audienceHealth(state, START_MS + 120_000).samples).toBe(0);
  });

  it('is what plain counting finds, frozen throughout and without a figure that is none', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 60 }), (samples) => {
        const health = healthOf(samples);
        const known = samples.filter(({ level }) => level !== 'unknown');
        expect(health.samples).toBe(samples.length);
        expect(health.inSyncShare).toBe(
          known.length === 0 ? undefined : known.filter(({ level }) => level === 'in-sync').length / known.length,
        );
        expect(health.byRegion.reduce((sum, area) => sum + area.samples, 0)).toBe(samples.length);
        const scores = samples.flatMap(({ score }) => (score === undefined ? [] : [score]));
        if (health.score !== undefined) {
          const { p50, p90, p99 } = health.score;
          expect(p50).toBeGreaterThanOrEqual(p90);
          expect(p90).toBeGreaterThanOrEqual(p99);
          for (const [value, share] of [[p50, 0.5], [p90, 0.9], [p99, 0.99]] as const) {
            expect(scores.filter((score) => score >= value).length / scores.length).toBeGreaterThanOrEqual(share);
            expect(scores.filter((score) => score > value).length / scores.length).toBeLessThan(share);
          }
        }
        expectDeeplyFrozen(health);
        expect(JSON.stringify(health)).not.toContain('null');
      }),
    );
  });
});

describe('percentiles', () => {
  it('of no value are unknown, and of one are that value', () => {
    expect(percentilesOf([], 'high')).toBeUndefined();
    expect(percentilesOf([7], 'low')).toEqual({ p50: 7, p90: 7, p99: 7 });
  });
});

describe('the crew’s samples', () => {
  it('are the same object until they say something else', () => {
    const samples = new AudienceSamples(seededRandom(1));
    const nothing = samples.read(START_MS);
    expect(samples.read(START_MS + 5_000)).toBe(nothing);
    expect(samples.take(sampleWith({ score: 90 }), 'ana', START_MS)).toBe(true);
    const one = samples.read(START_MS + 1_000);
    expect(one).not.toBe(nothing);
    expect(samples.take(sampleWith({ score: 10 }), 'ana', START_MS + 2_000)).toBe(false);
    expect(samples.read(START_MS + 2_000)).toBe(one);
    // An equal one in the place of one that is too old: nothing that anybody could see.
    samples.take(sampleWith({ score: 90 }), 'ben', START_MS + 100_000);
    expect(samples.read(START_MS + 130_000)).toEqual(one);
    expect(samples.read(START_MS + 131_000)).toBe(samples.read(START_MS + 130_000));
    expect(samples.read(START_MS + 300_000).samples).toBe(0);
  });
});
