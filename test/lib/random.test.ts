import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';

const take = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
  it('gives the same numbers for the same seed', () => {
    expect(take(7, 100)).toEqual(take(7, 100));
  });

  it('gives the numbers of mulberry32, on every machine', () => {
    expect(take(1, 3).map((value) => Math.round(value * 2 ** 32))).toEqual([2693262067, 11749833, 2265367787]);
  });

  it('gives other numbers for another seed, neighbours included', () => {
    const firsts = Array.from({ length: 1_000 }, (_, seed) => seededRandom(seed)());
    expect(new Set(firsts).size).toBe(1_000);
  });

  it('stays within [0, 1) and fills it evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of take(42, 100_000)) {
      expect(value >= 0 && value < 1).toBe(true);
      tenths[Math.floor(value * 10)]!++;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
