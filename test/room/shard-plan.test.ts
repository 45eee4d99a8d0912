import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SHARDS } from '../../src/protocol/limits';
import { shardsFor, type ShardBand } from '../../src/room/shard-plan';

const audience = fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 10_000_000 }));
const shards = fc.integer({ min: 0, max: 10 }).map((power) => 2 ** power);
const band: fc.Arbitrary<ShardBand> = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 2, max: 10 }))
  .map(([least, times]) => ({ least, most: least * times }));

describe('the number of shards', () => {
  it('is one in a small room, and follows a large one', () => {
    expect([0, 1, 1_000, 5_000].map((count) => shardsFor(count, 1))).toEqual([1, 1, 1, 1]);
    expect([5_001, 10_001, 100_000, 1_000_000].map((count) => shardsFor(count, 1))).toEqual([2, 4, 32, 256]);
    expect([2_500, 2_499].map((count) => shardsFor(count, 2))).toEqual([2, 1]);
    expect(shardsFor(0, MAX_SHARDS)).toBe(1);
  });

  it('keeps each shard within its band, as far as there are shards', () => {
    fc.assert(
      fc.property(audience, shards, band, (count, current, limits) => {
        const wanted = shardsFor(count, current, limits);
        expect(Number.isInteger(Math.log2(wanted))).toBe(true);
        if (wanted < MAX_SHARDS) expect(count / wanted).toBeLessThanOrEqual(limits.most);
        if (wanted > 1) expect(count / wanted).toBeGreaterThanOrEqual(limits.least);
      }),
    );
  });

  it('stays what it is once it is right', () => {
    fc.assert(
      fc.property(audience, shards, band, (count, current, limits) => {
        const wanted = shardsFor(count, current, limits);
        expect(shardsFor(count, wanted, limits)).toBe(wanted);
      }),
    );
  });

  it('does not change while the audience stays within a factor of 1.4 of where it last did', () => {
    const path = fc.array(fc.double({ min: 1 / 1.4, max: 1.4, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 5_001, max: 5_000_000 }), path, (count, factors) => {
        // The middle of the band, where a change from far away may end at the worst.
        const landed = shardsFor(count, 1);
        const middle = landed * 2_500;
        let current = landed;
        for (const factor of factors) current = shardsFor(middle * factor, current);
        expect(current).toBe(landed);
      }),
    );
  });

  it('changes at most once for each time the audience doubles or halves, whatever way it takes', () => {
    const steps = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(audience, steps, (start, factors) => {
        let count = start;
        let current = shardsFor(count, 1);
        let changedAt: { count: number; isUp: boolean } | undefined;
        for (const factor of factors) {
          count = Math.min(5_000_000, Math.max(1, count * factor));
          const next = shardsFor(count, current);
          if (next !== current) {
            const isUp = next > current;
            // To go back, the audience must have halved or doubled since.
            if (changedAt !== undefined && isUp !== changedAt.isUp) {
              expect(Math.max(count / changedAt.count, changedAt.count / count)).toBeGreaterThan(1.99);
            }
            changedAt = { count, isUp };
          }
          current = next;
        }
      }),
    );
  });

  it('is never fewer for more viewers', () => {
    fc.assert(
      fc.property(audience, audience, shards, band, (one, other, current, limits) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(shardsFor(small, current, limits)).toBeLessThanOrEqual(shardsFor(large, current, limits));
      }),
    );
  });

  it('comes to a power of two from whatever somebody once announced', () => {
    expect([0, 3, 5, 1_000, 1e9].map((current) => shardsFor(current * 2_500, current))).toEqual([1, 4, 4, 1_024, 1_024]);
  });
});
