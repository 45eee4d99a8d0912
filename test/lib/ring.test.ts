import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ring } from '../../src/lib/ring';

describe('Ring', () => {
  it('holds the last items, oldest first', () => {
    const ring = new Ring<string>(3);
    expect([...ring]).toEqual([]);
    for (const item of 'abcde') ring.push(item);
    expect([...ring]).toEqual(['c', 'd', 'e']);
    expect(ring.size).toBe(3);
  });

  it('agrees with the end of an array after every push', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.anything(), { maxLength: 60, size: 'max' }),
        (capacity, items) => {
          const ring = new Ring<unknown>(capacity);
          for (const [index, item] of items.entries()) {
            ring.push(item);
            const expected = items.slice(Math.max(0, index + 1 - capacity), index + 1);
            const held = [...ring];
            expect(ring.size).toBe(expected.length);
            expect(held.length === expected.length && held.every((value, at) => Object.is(value, expected[at]))).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
