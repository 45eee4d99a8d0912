import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, countCodePoints, fitsCodePoints } from '../../src/model/text';

/** Text of everything that is hard on a renderer, beside everything else there is. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...'\u0000\u0007\t\n\u007f\u0085\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202e'),
      fc.constantFrom(...'\u2060\u2066\u2069\ufeff\ufff9\ufffd \u00a0\u3000\u3164\u2800', '\ud83d', '\ude00'),
      fc
        .tuple(fc.constantFrom('\u0301', '\u0e49', '\u20dd', '\ufe0f', '\u0301\u200d'), fc.nat(12))
        .map(([mark, n]) => mark.repeat(n)),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.join(''));

describe('cleanText', () => {
  it('is done after one pass', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never makes text longer', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(cleanText(text).length).toBeLessThanOrEqual(text.length);
        expect(countCodePoints(cleanText(text))).toBeLessThanOrEqual(countCodePoints(text));
      }),
    );
  });

  it('leaves nothing harmful', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Surrogate}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/u);
        expect(clean).not.toMatch(/(?:\p{M}[\u200c\u200d]*){7}/u);
        expect(clean).toBe(clean.trim());
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives plain text back as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/), (text) => {
        expect(cleanText(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['control characters', 'a\u0000b\u0007c\u007fd\u0090e', 'abcde'],
    ['line breaks, which become one space', 'a\r\n\n\tb\u2028c\u2029d\u0085e', 'a b c d e'],
    ['bidi overrides and embeddings', 'pay \u202e05$\u202c \u202a\u202bnow', 'pay 05$ now'],
    ['bidi isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['zero-width space, word joiner and byte order mark', 'f\u200br\u2060e\ufeffe', 'free'],
    ['interlinear annotation marks', 'a\ufff9b\ufffac\ufffb', 'abc'],
    ['spaces around, ideographic and no-break ones included', ' \u00a0\u3000a b\u3000 ', 'a b'],
  ])('removes %s', (_, text, expected) => expect(cleanText(text)).toBe(expected));

  it('puts the replacement character for half a surrogate pair, and leaves whole pairs', () => {
    expect(cleanText('a\ud83db\ude00c😀')).toBe('a\ufffdb\ufffdc😀');
  });

  it('joins no two halves into a character nobody sent, but by removing what stood between', () => {
    expect(cleanText('\ud83d\u0007\ude00')).toBe('😀');
    expect(cleanText('\ude00\ud83d')).toBe('\ufffd\ufffd');
  });

  it('cuts towers of marks to six', () => {
    expect(cleanText(`z${'\u0301'.repeat(40)}a${'\u0e49'.repeat(7)}`)).toBe(
      `z${'\u0301'.repeat(6)}a${'\u0e49'.repeat(6)}`,
    );
  });

  it('cuts towers held together by joiners as well', () => {
    expect(cleanText(`z${'\u0301\u200d'.repeat(40)}a`)).toBe(`z${'\u0301\u200d'.repeat(5)}\u0301\u200da`);
  });

  it('finds nothing in text of which nothing can be seen', () => {
    for (const text of [
      '\u200d',
      '\u200e\u200f',
      ' \u00ad ',
      '\u3164',
      '\u115f\u1160',
      '\u2800',
      '\u{e0067}\u{e007f}',
    ]) {
      expect(cleanText(text)).toBe('');
    }
  });
});

describe('living scripts pass unchanged', () => {
  it.each([
    ['Persian with ZWNJ', 'نمی‌خواهم، کتاب‌هایم را می‌فروشم'],
    ['Arabic with vowel signs', 'مُحَمَّدٌ رَسُولُ ٱللَّٰهِ'],
    ['Hebrew with points', 'שָׁלוֹם עֲלֵיכֶם'],
    ['Hindi conjuncts, with and without joiners', 'क्या क्षत्रिय स्त्री र्‍य क्‌ष श्रृंखला'],
    ['Marathi eyelash ra', 'दर्‍या सुर्‍या'],
    ['Malayalam with ZWJ chillu', 'അവന്‍ വീട്ടില്‍'],
    ['Sinhala with ZWJ', 'ශ්‍රී ලංකා'],
    ['Bengali khanda ta', 'উৎসব ত্‍'],
    ['Tamil', 'எவ்வளவு விலை'],
    ['Thai with stacked marks', 'ที่นี่ น้ำ ผู้ใหญ่ ก็ได้ค่ะ'],
    ['Lao', 'ເທົ່າໃດ ນ້ຳ'],
    ['Khmer', 'តើតម្លៃប៉ុន្មាន ស្ត្រី'],
    ['Burmese with five marks on a letter', 'လျှို့ဝှက်ချက် မြို့ ကြွေး'],
    ['Tibetan', 'བསྒྲུབས་པ་རྒྱལ་པོ'],
    ['Vietnamese, composed', 'Giá bao nhiêu vậy shop ơi, có ship Huế không'],
    ['Vietnamese, decomposed', 'Giá bao nhiêu vậy ơi Huế'.normalize('NFD')],
    ['Korean, composed and in jamo', '얼마예요 ' + '얼마예요'.normalize('NFD')],
    ['Japanese with voiced marks apart', 'がぎぐ ガ㋿ ' + 'がぱ'.normalize('NFD')],
    ['Chinese beyond the first plane', '𠮷野家 𪚥 多少钱'],
    ['family', '👨‍👩‍👧‍👦 👩‍❤️‍💋‍👨'],
    ['skin tones and professions', '👍🏽 👩🏿‍🚀 🧑🏻‍🤝‍🧑🏾'],
    ['flags', '🇻🇳 🇧🇷 🏳️‍🌈 🏴‍☠️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['keycaps and hearts', '1️⃣ #️⃣ ❤️ ❤️‍🔥'],
    ['IPA with stacked diacritics', 'ɫ̪̩̃ t̪͡s'],
    ['direction marks', 'שלום\u200f (50%)\u200e ok'],
  ])('%s', (_, text) => expect(cleanText(text)).toBe(text));
});

describe('fitsCodePoints', () => {
  it('agrees with counting', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: fc.constantFrom('a', '😀') })), fc.nat(40), (text, limit) => {
        expect(fitsCodePoints(text, limit)).toBe([...text].length <= limit);
      }),
    );
  });

  it.each([
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
    ['😀'.repeat(500), true],
    ['😀'.repeat(501), false],
    [`${'😀'.repeat(499)}ab`, false],
  ])('holds at the limit of 500 (case %#)', (text, fits) => expect(fitsCodePoints(text, 500)).toBe(fits));
});
