import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalReader, canonicalText } from '../../src/questions/canonical-text';

describe('canonical text', () => {
  it.each([
    ['How much?', 'how much'],
    ['  how   much!!! ', 'how much'],
    ['HOW MUCH 🙏🙏🏽 ❤️', 'how much'],
    ['ｈｏｗ ｍｕｃｈ？', 'how much'],
    ['𝐡𝐨𝐰 𝓶𝓾𝓬𝓱', 'how much'],
    ['how mu\u200bch', 'how much'],
    ['pricee pleeease', 'pricee please'],
    ['is it good', 'is it good'],
    ['¿Cuánto cuesta?', 'cuánto cuesta'],
    ['cua\u0301nto cuesta', 'cuánto cuesta'],
    ['Có size không ạ', 'có size không ạ'],
    ['Co\u0301 size kho\u0302ng a\u0323', 'có size không ạ'],
    ['İyi mi', 'iyi mi'],
    ['ΣΑΣ', 'σασ'],
    ['СКОЛЬКО стоит…', 'сколько стоит'],
    ['这个，多少钱 呢？', '这个多少钱呢'],
    ['身高 １６５ 穿 Ｍ 码', '身高165穿m码'],
    ['いくらですか〜', 'いくらですか'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['얼마 예요 ㅋㅋㅋ', '얼마예요'],
    ['ทำไม แพง จังงงงง', 'ทำไมแพงจัง'],
    ['เท่าไหร่คะ 555', 'เท่าไหร่คะ555'],
    ['بكـــم', 'بكم'],
    ['مقاس ٤٢', 'مقاس 42'],
    ['४२ नंबर', '42 नंबर'],
    ['कितनेेे का', 'कितने का'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalText(text)).toBe(canonical);
  });

  it.each([
    ['165 cm', '170 cm'],
    ['1.5 l', '15 l'],
    ['1000', '100'],
    ['good', 'god'],
    ['do you have XXXL', 'do you have XL'],
    ['AAA batteries', 'A batteries'],
    ['part III', 'part I'],
    ['SPF 50+', 'SPF 50'],
    ['is it 5€', 'is it 5$'],
    ['with 10% off', 'with 10 off'],
    ['🍎', '🍌'],
    ['size 7', 'size 8'],
  ])('tells %s from %s', (one, other) => {
    expect(canonicalText(one)).not.toBe(canonicalText(other));
  });

  it('knows the canonical form again, however it is written', () => {
    const syllables = [...'aZéñßđỆ価な多钱가격मЦ70', 'ชา', 'ดู', 'นี้', 'की'];
    const word = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const noise = fc.constantFrom(' ', '  ', '!', '? ', '… ', ' 😀 ', ' ❤️', '.', '\u200d ', ' 🇹🇭 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, noise), { minLength: 1, maxLength: 6 }), noise, (parts, lead) => {
        const text = lead + parts.flat().join('');
        const canonical = canonicalText(text);
        expect(canonicalText(text.normalize('NFD'))).toBe(canonical);
        expect(canonicalText(text.normalize('NFKC'))).toBe(canonical);
        expect(canonicalText(canonical)).toBe(canonical);
        expect(canonicalText(`${text} 🙏?!`)).toBe(canonical);
      }),
    );
  });

  it('reads any string, also one that is no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }), (units, graphemes) => {
        expect(typeof canonicalText(units)).toBe('string');
        expect(typeof canonicalText(graphemes)).toBe('string');
      }),
    );
    const halves = ['\ud83d', '\ude00', 'a\ud800b', '\udc00\ud800'];
    for (const odd of ['', ' ', ...halves, '\ufdfa'.repeat(200), 'x'.repeat(100_000)]) {
      expect(typeof canonicalText(odd)).toBe('string');
    }
  });

  it('gives texts of the same form the same hash, and others another', () => {
    const hash = (text: string, salt = '') => {
      const { hashLow, hashHigh } = new CanonicalReader().read(text, salt);
      return `${hashLow},${hashHigh}`;
    };
    expect(hash('how much?')).toBe(hash('HOW MUCH'));
    expect(hash('how much', 'a')).not.toBe(hash('how much', 'b'));
    expect(hash('how much', 'a')).not.toBe(hash('how mucha'));
    expect(new Set(Array.from({ length: 20_000 }, (_, n) => hash(`size ${n}`))).size).toBe(20_000);
  });
});
