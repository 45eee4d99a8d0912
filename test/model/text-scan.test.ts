import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/model/text';

/** The cleaning without its quick look: slow, and plain to see. */
function thoroughlyCleaned(text: string): string {
  const clean = text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(\p{M}(?:[\u200c\u200d]*\p{M}){5})(?:[\u200c\u200d]*\p{M})+/gu, '$1')
    .trim();
  return /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(clean) ? '' : clean;
}

/** Mostly what people write in many scripts, and now and then something else. */
const mixedText = fc
  .array(
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...'abz 019!éßñьжαω的多少買いカ얼마요ราคาकत्यا مكתבა') },
      { weight: 6, arbitrary: fc.constantFrom('😀', '👍🏽', '👨‍👩‍👧', '🇧🇷', '𠮷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿') },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '\u0301',
          '\u0e49',
          '\u0e35',
          '\u093f',
          '\u200c',
          '\u200d',
          '\ufe0f',
          '\u{1d165}',
          '\u{e0101}',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '\u202e',
          '\u0000',
          '\n',
          '\ud83d',
          '\ude00',
          '\udb40',
          '\u3164',
          '\u00a0',
          '\ufeff',
          '\u0301'.repeat(7),
        ),
      },
    ),
    { maxLength: 25, size: 'max' },
  )
  .map((parts) => parts.join(''));

describe('the quick look before cleaning', () => {
  it('changes nothing about what is cleaned', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(cleanText(text)).toBe(thoroughlyCleaned(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('knows every character of the first plane, alone, in front, between and at the end', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      for (const text of [character, `${character}a`, `a${character}b`, `a${character}`]) {
        if (cleanText(text) !== thoroughlyCleaned(text))
          expect.fail(`U+${unit.toString(16)} in ${JSON.stringify(text)}`);
      }
    }
  });

  it('knows every character beyond it', () => {
    for (let codePoint = 0x1_0000; codePoint <= 0x10_ffff; codePoint += 7) {
      const character = String.fromCodePoint(codePoint);
      for (const text of [character, `a${character.repeat(8)}b`]) {
        if (cleanText(text) !== thoroughlyCleaned(text))
          expect.fail(`U+${codePoint.toString(16)} in ${JSON.stringify(text)}`);
      }
    }
  });
});
