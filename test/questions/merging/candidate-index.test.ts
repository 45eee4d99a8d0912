import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandidateIndex } from '../../../src/questions/merging/candidate-index';

const key = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 65_536));
const keys = fc.uniqueArray(key, { maxLength: 6 });

describe('an index of candidates', () => {
  it('finds what shares a key, those first that share most, after whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), keys), { maxLength: 120, size: 'max' }), keys, (steps, wanted) => {
        const index = new CandidateIndex();
        const present = new Map<number, readonly number[]>();
        for (const [slot, given] of steps) {
          const old = present.get(slot);
          if (old === undefined) {
            index.insert(slot, given);
            present.set(slot, given);
          } else {
            index.remove(slot, old);
            present.delete(slot);
          }
        }
        const shared = (slot: number) => (present.get(slot) ?? []).filter((each) => wanted.includes(each)).length;
        const found = [...index.find(wanted)];
        expect([...found].sort((a, b) => a - b)).toEqual([...present.keys()].filter(shared).sort((a, b) => a - b));
        expect(found.map(shared)).toEqual(found.map(shared).sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  it('grows to many, and looks at 64 that share a key', () => {
    const index = new CandidateIndex();
    for (let slot = 0; slot < 5_000; slot++) index.insert(slot, [slot, -1]);
    expect(index.find([4_321])).toEqual([4_321]);
    expect(index.find([-1])).toHaveLength(64);
    expect(index.find([-1, 70])).toHaveLength(65);
    for (let slot = 0; slot < 5_000; slot++) index.remove(slot, [slot, -1]);
    expect(index.find([-1, 70])).toEqual([]);
  });

  it('takes a key that is given twice once', () => {
    const index = new CandidateIndex();
    index.insert(3, [9, 9]);
    expect(index.find([9])).toEqual([3]);
    index.remove(3, [9, 9]);
    expect(index.find([9])).toEqual([]);
  });
});
