import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentSet } from '../../src/lib/recent-set';

const keys = fc.array(fc.nat(30).map(String), { maxLength: 200, size: 'max' });
const capacities = fc.integer({ min: 1, max: 10 });

/** The last `capacity` different keys of `seen`. */
function lastDistinct(seen: readonly string[], capacity: number): string[] {
  return [...new Set(seen.toReversed())].slice(0, capacity);
}

describe('RecentSet', () => {
  it('says whether a key is new', () => {
    const set = new RecentSet(10);
    expect(set.has('a')).toBe(false);
    expect(set.add('a')).toBe(true);
    expect(set.add('a')).toBe(false);
    expect(set.has('a')).toBe(true);
  });

  it('remembers at least the last keys it saw, those seen again included', () => {
    fc.assert(
      fc.property(capacities, keys, (capacity, seen) => {
        const set = new RecentSet(capacity);
        for (const [index, key] of seen.entries()) {
          set.add(key);
          for (const recent of lastDistinct(seen.slice(0, index + 1), capacity)) expect(set.has(recent)).toBe(true);
        }
      }),
    );
  });

  it('remembers at most twice as many, and never what it did not see', () => {
    fc.assert(
      fc.property(capacities, keys, (capacity, seen) => {
        const set = new RecentSet(capacity);
        for (const key of seen) set.add(key);
        const known = Array.from({ length: 31 }, (_, key) => String(key)).filter((key) => set.has(key));
        expect(known.length).toBeLessThanOrEqual(2 * capacity);
        expect(known.every((key) => seen.includes(key))).toBe(true);
      }),
    );
  });

  it('answers as `has` did before', () => {
    fc.assert(
      fc.property(capacities, keys, (capacity, seen) => {
        const set = new RecentSet(capacity);
        for (const key of seen) {
          const isKnown = set.has(key);
          expect(set.add(key)).toBe(!isKnown);
        }
      }),
    );
  });
});

describe('RecentSet among very many keys', () => {
  it.each([
    ['that differ only in a number', (index: number) => `viewer-${index}`],
    ['that differ only in front', (index: number) => `${index.toString(36)}-question-of-the-same-evening`],
    ['in Chinese', (index: number) => String.fromCharCode(0x4e00 + (index >> 10), 0x4e00 + (index & 1023))],
  ])('takes no two for one %s', (_, key) => {
    const set = new RecentSet(2 ** 20);
    for (let index = 0; index < 1_000_000; index++) if (!set.add(key(index))) expect.fail(key(index));
    for (let index = 0; index < 1_000_000; index++) if (!set.has(key(index))) expect.fail(key(index));
    expect(set.has(key(1_000_001))).toBe(false);
  });
});
