import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../src/health/keep-same';

/** No report has a key of that name. */
const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('keepSame', () => {
  it('keeps what equals its counterpart, and replaces what does not', () => {
    const before = keepSame(undefined, { sound: { rate: 0.1 }, picture: { width: 640 }, list: [{ id: 'a' }, { id: 'b' }] });
    const after = keepSame(before, { sound: { rate: 0.2 }, picture: { width: 640 }, list: [{ id: 'a' }, { id: 'c' }] });
    expect(after).toEqual({ sound: { rate: 0.2 }, picture: { width: 640 }, list: [{ id: 'a' }, { id: 'c' }] });
    expect(after.picture).toBe(before.picture);
    expect(after.list[0]).toBe(before.list[0]);
    expect(after.sound).not.toBe(before.sound);
  });

  it('takes an absent key and an undefined one for different', () => {
    const before: Record<string, unknown> = keepSame<Record<string, unknown>>(undefined, { a: undefined });
    expect(Object.keys(keepSame(before, { b: undefined }))).toEqual(['b']);
  });

  it('gives back the very same object for an equal one, and always one that equals what it was given', () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const before = keepSame(undefined, one);
        expect(keepSame(before, structuredClone(one))).toBe(before);
        expect(keepSame(before, other)).toEqual(other);
      }),
    );
  });

  it('freezes all of it', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    fc.assert(fc.property(plain, plain, (one, other) => isFrozen(keepSame(keepSame(undefined, one), other))));
  });
});
