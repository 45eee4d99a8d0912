import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from '../../scripts/replay/display-width.mjs';

describe('the width of a text in a terminal', () => {
  it.each([
    ['how much', 8],
    ['多少钱', 6],
    ['いくら？', 8],
    ['ｱｲｽ', 3],
    ['얼마예요', 8],
    ['ราคาเท่าไหร่', 10],
    ['cuánto', 6],
    ['cuánto'.normalize('NFD'), 6],
    ['❤️', 2],
    ['❤', 1],
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇯🇵', 2],
    ['1️⃣', 2],
    ['666', 3],
    ['', 0],
  ])('%s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts between characters, never within one', () => {
    expect(cutToWidth('多少钱一件', 7)).toBe('多少钱…');
    expect(cutToWidth('多少钱一件', 6)).toBe('多少…');
    expect(cutToWidth('ok 👩‍👩‍👧 yes', 6)).toBe('ok 👩‍👩‍👧…');
    expect(cutToWidth('short', 5)).toBe('short');
  });

  it('fills up to a width, and never goes beyond one', () => {
    expect(padToWidth('多少', 6)).toBe('多少  ');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(displayWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
