import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMeaningReader } from '../../../src/questions/meaning/meaning-reader';
import { blockingKeys, likeness, SAME_FROM } from '../../../src/questions/meaning/same-question';

const reader = createMeaningReader();
reader.setProducts([
  { productId: 'linen', titles: ['Breeze Linen Midi Dress', '亚麻中长连衣裙'], aliases: ['linen dress', 'number 5'] },
  { productId: 'nora', titles: ['Nora Leather Tote', 'Сумка Нора'], aliases: ['nora', 'شنطة نورا'] },
]);

const WORDS =
  'how much is the price precio cuánto envío giá bao nhiêu harga berapa kak ürün kaç lira ' +
  'var mı цена сколько стоит размер ' +
  'كم السعر التوصيل कितने का साइज़ 多少钱 红色 尺码 いくら 送料 サイズ 얼마예요 배송비 ราคา เท่าไหร่ ไซส์ m xl 2xl 165cm 50kg 1,65 #5 38 ' +
  'linen dress nora 连衣裙 ruritania freedonia zenda strelsau oily skin red black not without cod does ship to';
const questions = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 8 }).map((words) => words.join(' '));

it('reads any string, always the same', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(anything, fc.option(fc.string(), { nil: undefined }), (text, locale) => {
      expect(reader.read(text, { locale })).toEqual(reader.read(text, { locale }));
    }),
  );
});

it('takes as long as the text is, not longer', () => {
  expect(reader.read('price '.repeat(100_000)).intent).toBe(reader.read('price').intent);
});

it('is not changed by case, leading emoji or trailing punctuation', () => {
  const tails = fc.constantFrom('?', '!!', ' ...', '？', ' 🙏', '。', '؟');
  const heads = fc.constantFrom('😍 ', '🔥🔥', '👩🏽‍🦱', '❤️ ', '🇻🇳 ');
  fc.assert(
    fc.property(questions, heads, tails, (text, head, tail) => {
      const meaning = reader.read(text);
      expect(reader.read(text.toUpperCase())).toEqual(meaning);
      expect(reader.read(head + text + tail)).toEqual(meaning);
    }),
  );
});

it('gives facts in order, each once', () => {
  fc.assert(
    fc.property(questions, (text) => {
      const { facts } = reader.read(text);
      expect(facts).toEqual([...new Set(facts)].sort());
    }),
  );
});

it('likens in both directions alike, and never beyond 0 to 1', () => {
  fc.assert(
    fc.property(questions, questions, (left, right) => {
      const [one, other] = [reader.read(left), reader.read(right)];
      const score = likeness(one, other);
      expect(likeness(other, one)).toBeCloseTo(score, 12);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});

it('gives the same questions a key in common', () => {
  const typos = fc.tuple(questions, fc.nat(), fc.nat()).map(([text, at, swap]) => {
    const place = text.length === 0 ? 0 : at % text.length;
    const withTypo = text.slice(0, place) + text.slice(place + 1);
    return [text, swap % 2 === 0 ? withTypo : text.split(' ').reverse().join(' ')] as const;
  });
  fc.assert(
    fc.property(typos, ([left, right]) => {
      const [one, other] = [reader.read(left), reader.read(right)];
      if (likeness(one, other) < SAME_FROM) return;
      const keys = new Set(blockingKeys(one));
      expect(blockingKeys(other).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
