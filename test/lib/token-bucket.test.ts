import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../src/lib/token-bucket';

describe('TokenBucket', () => {
  it('allows a burst of its capacity at once, then its rate', () => {
    const bucket = new TokenBucket({ capacity: 3, perSecond: 2 });
    const taken = (nowMs: number) => bucket.tryTake(nowMs);
    expect([taken(0), taken(0), taken(0), taken(0)]).toEqual([true, true, true, false]);
    expect([taken(499), taken(500), taken(501)]).toEqual([false, true, false]);
  });

  it('holds no more than its capacity after any rest', () => {
    const bucket = new TokenBucket({ capacity: 2, perSecond: 1 });
    bucket.tryTake(0);
    const taken = [1, 2, 3].map(() => bucket.tryTake(86_400_000));
    expect(taken).toEqual([true, true, false]);
  });

  it('agrees with exact arithmetic on whole milliseconds', () => {
    // In thousandths of a token every quantity is a whole number.
    const steps = fc.array(fc.record({ waitMs: fc.nat(3_000), takes: fc.nat(4) }), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 200 }),
        steps,
        (capacity, perSecond, script) => {
          const bucket = new TokenBucket({ capacity, perSecond });
          let milliTokens = capacity * 1000;
          let nowMs = 1_700_000_000_000;
          for (const { waitMs, takes } of script) {
            nowMs += waitMs;
            milliTokens = Math.min(capacity * 1000, milliTokens + waitMs * perSecond);
            for (let take = 0; take < takes; take++) {
              const isFree = milliTokens >= 1000;
              expect(bucket.waitMs(nowMs)).toBe(isFree ? 0 : Math.ceil((1000 - milliTokens) / perSecond));
              expect(bucket.tryTake(nowMs)).toBe(isFree);
              if (isFree) milliTokens -= 1000;
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('always has a token after the wait it named, also when asked in between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(700), { minLength: 1, maxLength: 50, size: 'max' }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (perSecond, gapsMs, shares) => {
          const bucket = new TokenBucket({ capacity: 2, perSecond });
          let nowMs = 0;
          for (const gapMs of gapsMs) {
            nowMs += gapMs;
            bucket.tryTake(nowMs);
          }
          const waitMs = bucket.waitMs(nowMs);
          for (const share of shares.toSorted((a, b) => a - b)) bucket.waitMs(nowMs + Math.floor(share * waitMs));
          expect(bucket.tryTake(nowMs + waitMs)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('neither empties nor freezes when the clock is set back', () => {
    const bucket = new TokenBucket({ capacity: 2, perSecond: 1 });
    expect(bucket.tryTake(10_000_000)).toBe(true);
    expect(bucket.tryTake(5_000_000)).toBe(true);
    expect(bucket.tryTake(5_000_000)).toBe(false);
    expect(bucket.waitMs(5_000_000)).toBe(1_000);
    expect(bucket.tryTake(5_001_000)).toBe(true);
  });
});
