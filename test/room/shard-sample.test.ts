import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSample, nextSample, type Sample, type SampleBudget } from '../../src/room/shard-sample';

const BUDGET: SampleBudget = { lanes: 40, perSecond: 300, exchangeEveryMs: 30_000 };

interface Moment {
  readonly own: number;
  readonly shards: number;
  /** Of one shard. */
  readonly rate: number;
}

/** Plays moments a second apart. */
function play(moments: readonly Moment[], budget: SampleBudget, each: (sample: Sample, before: Sample) => void): void {
  let sample = firstSample(moments[0]?.own ?? 0, 0);
  moments.forEach(({ own, shards, rate }, second) => {
    const before = sample;
    const perSecond = sample.heard.length * rate;
    sample = nextSample(sample, { own, shards, perSecond, nowMs: second * 1_000 }, budget);
    each(sample, before);
  });
}

const steady = (seconds: number, moment: Moment): Moment[] => Array.from({ length: seconds }, () => moment);

const shards = fc.integer({ min: 0, max: 10 }).map((power) => 2 ** power);
const moment = fc
  .tuple(shards, fc.nat(), fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1_000, noNaN: true })))
  .map(([count, user, rate]): Moment => ({ shards: count, own: user % count, rate }));
const budget = fc.record({
  lanes: fc.integer({ min: 1, max: 40 }),
  perSecond: fc.integer({ min: 1, max: 1_000 }),
  exchangeEveryMs: fc.integer({ min: 2_000, max: 60_000 }),
});

describe('what crew hears', () => {
  it('is everything in a room of a few quiet shards, joined one a second', () => {
    const sizes: number[] = [];
    play(steady(20, { own: 3, shards: 8, rate: 20 }), BUDGET, ({ heard }) => sizes.push(heard.length));
    expect(sizes.slice(0, 9)).toEqual([2, 3, 4, 5, 6, 7, 8, 8, 8]);
    expect(sizes.at(-1)).toBe(8);
  });

  it('always has the own shard in it, and never more lanes than the budget', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 100 }), budget, (moments, limits) => {
        let second = 0;
        play(moments, limits, ({ heard }) => {
          expect(heard).toContain(moments[second++]?.own);
          expect(heard.length).toBeLessThanOrEqual(limits.lanes);
          expect(new Set(heard).size).toBe(heard.length);
        });
      }),
    );
  });

  it('changes by one lane at a time, while the own shard stays', () => {
    const steadyOwn = fc.tuple(moment, fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 100 }));
    fc.assert(
      fc.property(steadyOwn, budget, ([{ own, shards: count }, rates], limits) => {
        play(rates.map((rate) => ({ own, shards: count, rate })), limits, ({ heard }, before) => {
          const joined = heard.filter((shard) => !before.heard.includes(shard));
          const left = before.heard.filter((shard) => !heard.includes(shard));
          expect(joined.length + left.length).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('comes to be every shard in time, also where only some are heard at once', () => {
    fc.assert(
      fc.property(moment, budget, ({ own, shards: count }, limits) => {
        fc.pre(count <= 128 && limits.lanes > 1);
        // Between a quarter of the budget and half of it for each shard: a few at once.
        const rate = limits.perSecond * 0.3;
        const seen = new Set<number>();
        // Joining and leaving take a second each.
        const seconds = count * (Math.ceil(limits.exchangeEveryMs / 1_000) + 3);
        play(steady(seconds, { own, shards: count, rate }), limits, ({ heard }) => heard.forEach((each) => seen.add(each)));
        expect(seen.size).toBe(count);
      }),
      { numRuns: 30 },
    );
  });

  it('is exchanged slowly: one shard in thirty seconds', () => {
    let changes = 0;
    play(steady(3_600, { own: 0, shards: 256, rate: 5 }), BUDGET, (sample, before) => {
      if (sample.heard !== before.heard) changes++;
      if (changes > 40) expect(sample.heard.length).toBeGreaterThanOrEqual(39);
    });
    // 39 joined at first; then one left and one joined, every half minute.
    expect(changes).toBeGreaterThan(39 + 200);
    expect(changes).toBeLessThanOrEqual(39 + 240);
  });

  it('becomes less when more arrives than the device bears, down to the own shard', () => {
    let last: readonly number[] = [];
    const keep = ({ heard }: Sample) => (last = heard);
    play([...steady(10, { own: 1, shards: 8, rate: 30 }), ...steady(20, { own: 1, shards: 8, rate: 120 })], BUDGET, keep);
    expect(last.length).toBe(2);
    play([...steady(10, { own: 1, shards: 8, rate: 30 }), ...steady(40, { own: 1, shards: 8, rate: 400 })], BUDGET, keep);
    expect(last).toEqual([1]);
  });

  it('leaves the shards that are gone', () => {
    let last: readonly number[] = [];
    play([...steady(20, { own: 5, shards: 8, rate: 1 }), ...steady(10, { own: 1, shards: 2, rate: 1 })], BUDGET, (sample) => {
      last = sample.heard;
    });
    expect(last.toSorted()).toEqual([0, 1]);
  });
});
