import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AskerSet } from '../../src/questions/asker-set';
import { Askers } from '../../src/questions/merging/askers';

function crowd(from: number, to: number): AskerSet {
  const set = new AskerSet();
  for (let n = from; n < to; n++) set.add(`viewer ${n}`);
  return set;
}

describe('a set of askers', () => {
  it('counts who is in two of them once', () => {
    const set = crowd(0, 60);
    set.addAll(crowd(40, 100));
    expect(set.count).toBe(100);
  });

  it.each([
    [900, 900],
    [900, 5_000],
    [5_000, 900],
    [5_000, 30_000],
  ])('counts a union of crowds to within a tenth: %i and %i', (left, right) => {
    const set = crowd(0, left);
    set.addAll(crowd(left / 2, left / 2 + right));
    const expected = Math.max(left, left / 2 + right);
    expect(Math.abs(set.count / expected - 1)).toBeLessThan(0.1);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4_000), fc.nat(2_000)), { maxLength: 6 }), (ranges) => {
        const set = new AskerSet();
        for (const [from, length] of ranges) {
          const before = set.count;
          const added = crowd(from, from + length);
          set.addAll(added);
          expect(set.count).toBeGreaterThanOrEqual(Math.max(before, added.count));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('askers, of whom some only sent a copy', () => {
  const person = fc.record({ id: fc.constantFrom('ann', 'bob', 'cem', 'dao'), isCopy: fc.boolean() });

  it('earn points if they asked in another way too, whatever came first and however it is put together', () => {
    fc.assert(
      fc.property(fc.array(person), fc.array(person), (left, right) => {
        const askers = (people: typeof left) => {
          const counted = new Askers();
          for (const { id, isCopy } of people) counted.add(id, isCopy);
          return counted;
        };
        const all = askers(left);
        all.addAll(askers(right));
        const both = [...left, ...right];
        expect(all.count).toBe(new Set(both.map(({ id }) => id)).size);
        expect(all.earning).toBe(new Set(both.filter(({ isCopy }) => !isCopy).map(({ id }) => id)).size);
      }),
    );
  });
});
