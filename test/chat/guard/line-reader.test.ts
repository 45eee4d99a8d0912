import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineReader } from '../../../src/chat/guard/line-reader';
import { isWall } from '../../../src/chat/guard/wall';

function read(text: string) {
  const reader = new LineReader();
  reader.read(text);
  const { keyCount, isLong, mayBeWall } = reader;
  return { keys: [...reader.keys.subarray(0, keyCount)], isLong, isWall: mayBeWall && isWall(text) };
}

const shared = (one: string, other: string) => read(one).keys.filter((key) => read(other).keys.includes(key)).length;

const LINE = 'this shop never ships anything so order at the other one';
const HAN = '主播卖的都是假货大家不要上当受骗赶快退款举报他们';

describe('the keys of a line', () => {
  it.each([
    ['case', LINE.toUpperCase()],
    ['punctuation', `${LINE.replace('anything', 'anything,')}!!!`],
    ['digits', `${LINE} 12345`],
    ['emoji', `😡 ${LINE} 🔥🔥`],
    ['elongations', LINE.replace('never', 'neeeever')],
    ['accents', LINE.replace('order', 'ördér')],
  ])('do not depend on %s', (_, edited) => {
    expect(read(LINE).isLong).toBe(true);
    expect(read(edited).keys).toEqual(read(LINE).keys);
  });

  it('stay, most of them, when a word is changed', () => {
    const words = LINE.split(' ');
    const edited = words.map((_, place) => words.map((word, index) => (index === place ? 'blue' : word)).join(' '));
    const editedHan = Array.from({ length: HAN.length - 2 }, (_, at) => `${HAN.slice(0, at)}真的${HAN.slice(at + 2)}`);
    const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean(edited.map((line) => shared(LINE, line)))).toBeGreaterThan(2.5);
    expect(mean(editedHan.map((line) => shared(HAN, line)))).toBeGreaterThan(2.5);
  });

  it('are hardly ever shared by lines that have little in common', () => {
    const others = [
      'does it also come in a larger size for children',
      'I bought two of them last year and they still look new',
    ];
    for (const other of others) expect(shared(LINE, other)).toBeLessThanOrEqual(1);
  });

  it.each(['666', 'hi', 'price?', '多少钱', '😂😂', 'how much is it'])('are one for a short line: %s', (text) => {
    expect(read(text)).toMatchObject({ isLong: false, isWall: false });
    expect(read(text).keys).toHaveLength(1);
  });

  it('tell short lines apart', () => {
    const texts = ['666', '888', 'hi', 'ho', 'price', 'prices', '多少钱', '好看', '😂', '❤️', '!', '?'];
    expect(new Set(texts.map((text) => read(text).keys[0])).size).toBe(texts.length);
  });

  it('are 1 to 4, and the same for the same text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const { keys } = read(text);
        expect(keys.length).toBeGreaterThanOrEqual(1);
        expect(keys.length).toBeLessThanOrEqual(4);
        expect(read(text).keys).toEqual(keys);
      }),
    );
  });
});

describe('a wall', () => {
  it.each([
    '😂'.repeat(30),
    '🇧🇷'.repeat(30),
    'a'.repeat(40),
    'nooooooooooooooooooooooooooooooooo',
    '!'.repeat(40),
    '8'.repeat(40),
    'sold '.repeat(20),
    `${'come to my shop '.repeat(9)}come to`,
    '充南'.repeat(30),
    '■□'.repeat(20),
    'asdfjklq'.repeat(12),
    '---===<<<###>>>===---...///\\\\\\',
  ])('is what fills a line with one thing or without words: %s', (text) => {
    expect(read(text).isWall).toBe(true);
  });

  it.each([
    'hahahahaha',
    '😂😂😂😂😂',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    'please help me find my size 😭😭😭😭😭😭🙏🙏🙏🙏🙏🙏🙏🙏',
    'my number is 0049 170 1234567',
    'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'ราคาเท่าไหร่คะตัวนี้มีไซส์ใหญ่กว่านี้ไหมคะอยากได้สีดำกับสีขาวอย่างละตัวส่งได้เมื่อไหร่คะขอบคุณมากค่ะ',
    LINE,
    HAN,
    `${LINE}. Then I asked them what became of my order, and for three weeks nobody answered. Don't do it!`,
  ])('is not what people write: %s', (text) => {
    expect(read(text).isWall).toBe(false);
  });
});
