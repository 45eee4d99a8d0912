import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../../src/lib/hash';

describe('hash32', () => {
  it('gives the same whole number of 32 bits for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = hash32(text);
        expect(hash32(text)).toBe(hash);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });

  it.each([2, 3, 16, 64, 100])('spreads names that differ only in a number evenly over %i buckets', (buckets) => {
    const counts = new Array<number>(buckets).fill(0);
    const perBucket = 1_000;
    for (let user = 0; user < buckets * perBucket; user++) counts[hash32(`viewer-${user}`) % buckets]!++;
    // Pearson's chi-squared: its mean is buckets − 1, its standard deviation √(2 (buckets − 1)).
    const chiSquared = counts.reduce((sum, count) => sum + (count - perBucket) ** 2 / perBucket, 0);
    expect(chiSquared).toBeLessThan(buckets - 1 + 5 * Math.sqrt(2 * (buckets - 1)));
  });

  it('hardly ever collides', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, index) => hash32(`id${index.toString(36)}`)));
    expect(hashes.size).toBeGreaterThan(19_990);
  });

  it('changes about half of its bits when one character changes', () => {
    let flipped = 0;
    for (let index = 0; index < 1_000; index++) {
      let difference = hash32(`user${index}a`) ^ hash32(`user${index}b`);
      for (; difference !== 0; difference &= difference - 1) flipped++;
    }
    expect(flipped / 1_000).toBeGreaterThan(15);
    expect(flipped / 1_000).toBeLessThan(17);
  });
});
