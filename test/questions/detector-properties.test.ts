import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hash32 } from '../../src/lib/hash';
import { loadQuestionDetector } from '../../src/questions/detector/index';
import { FeatureReader } from '../../src/questions/detector/features';
import { lexiconSource } from '../../src/questions/detector/lexicon';
import type { QuestionDetector } from '../../src/questions/detector/types';
import { MODEL } from '../../src/questions/detector/weights';

let detector: QuestionDetector;
beforeAll(async () => {
  detector = await loadQuestionDetector();
});

const WORDS = [
  'how', 'much', 'is', 'it', 'the', 'red', 'one', 'price', 'pls', 'hola', 'cuánto', 'cuesta', 'talla', 'qual', 'preço',
  'berapa', 'harganya', 'kak', 'ada', 'saiz', 'magkano', 'po', 'bao', 'nhiêu', 'đẹp', 'quá', 'kaç', 'lira', 'ışık',
  'kitna', 'hai', '多少钱', '好看', '有没有', 'いくら', 'です', 'か', 'かわいい', '얼마예요', '예뻐요', 'ราคา', 'เท่าไหร่', 'สวย',
  'بكم', 'هذا', 'جميل', 'сколько', 'стоит', 'красиво', 'कितने', 'का', 'है', '165', 'cm', 'XL', '666', 'haha',
];
const line = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const EMOJI = ['😍', '🔥🔥', '👩‍👩‍👧', '🇧🇷', '❤️', '👍🏽 ', '[捂脸]', '✨ '];
const FINAL_MARKS = ['.', '!', '...', '…', '。', '！', '~', '!!!', ' .'];
/** The case of some letters can't be undone: that of `ß`, of the Turkish `ı`, of some Greek ones. */
const survivesCase = (text: string) => text.toUpperCase().toLowerCase() === text.toLowerCase();

describe('the built-in detector, whatever the text', () => {
  it('never throws, and says the same again, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(
        line,
        fc.option(fc.constantFrom('th', 'pt-BR', '', 'x', 'zh-Hant-TW'), { nil: undefined }),
        (text, locale) => {
          const options = locale === undefined ? {} : { locale };
          const detection = detector.detect(text, options);
          expect(detection.confidence).toBeGreaterThanOrEqual(0);
          expect(detection.confidence).toBeLessThanOrEqual(1);
          detector.detect('something else in between');
          expect(detector.detect(text, options)).toEqual(detection);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('does not mind emoji before it', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...EMOJI), (text, emoji) => {
        // A mark that belongs to the emoji would make another emoji of it.
        fc.pre(!/^[\p{M}\p{Cf}\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(text));
        expect(detector.detect(emoji + text)).toEqual(detector.detect(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not mind marks after it, but question marks', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...FINAL_MARKS), (text, marks) => {
        fc.pre(text.trim().length < 500);
        expect(detector.detect(text + marks)).toEqual(detector.detect(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['¿¼', '¿quien', '¿'])('does not take a mark that only opens for one that closes: %s', (text) => {
    expect(detector.detect(`${text}.`)).toEqual(detector.detect(text));
  });

  it('does not mind the case of letters', () => {
    fc.assert(
      fc.property(line.filter(survivesCase), (text) => {
        expect(detector.detect(text.toUpperCase())).toEqual(detector.detect(text.toLowerCase()));
      }),
      { numRuns: 2_000 },
    );
  });

  it('looks at no more than a few features for each letter, and at none beyond the first 600 units', () => {
    const reader = new FeatureReader();
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 2_000 }), (text, times) => {
        const long = `${text} `.repeat(times);
        reader.read(long);
        // NFKC makes 18 letters of one at most (U+FDFA).
        expect(reader.hashedCount).toBeLessThanOrEqual(8 * 18 * Math.min(long.length, 600) + 16);
      }),
      { numRuns: 200 },
    );
  });
});

it('weighs with what was trained for this lexicon: after a change to it, run `npm run train`', () => {
  expect(MODEL.lexicon).toBe(hash32(lexiconSource()));
});
