import { beforeAll, describe, expect, it } from 'vitest';
import { loadQuestionDetector } from '../../src/questions/detector/index';
import { normalise } from '../../src/questions/detector/normalise';
import type { QuestionDetector } from '../../src/questions/detector/types';

let detector: QuestionDetector;
beforeAll(async () => {
  detector = await loadQuestionDetector();
});

describe('the built-in detector', () => {
  it.each([
    'does this serum suit oily skin',
    'hi sis, how much for two',
    'HOWWWW MUCH',
    'can I get it by friday',
    'anyone tried the blue one',
    'price please',
    '@shop is there a size 42',
    'cuánto cuesta el rojo',
    'tienen talla xl',
    'qual o valor do frete',
    'tem na cor azul? 😍',
    'berapa harganya kak',
    'spill harga dong',
    'ini boleh untuk kulit sensitif tak',
    'magkano po yung bag',
    'available pa ba yung black',
    'bao nhiêu tiền vậy shop',
    'còn size m không ạ',
    'xin gia shop oi',
    'bu kaç lira',
    'kırmızısı var mı',
    'ye kitne ka hai bhai',
    '这个多少钱',
    '有没有大码',
    '敏感肌可以用吗',
    '求链接',
    '洗衣機で洗えますか',
    '送料はいくら',
    '사이즈 뭐 있어요',
    '세탁기 돌려도 되나요',
    'ขอราคาหน่อยค่ะ',
    'ส่งวันไหนคะ',
    'ใส่แล้วร้อนไหม',
    'بكم القطعة',
    'هل يوجد لون أسود',
    'وين المحل',
    'сколько стоит доставка',
    'а в чёрном цвете есть ли',
    'इसका दाम क्या है',
    'कब मिलेगा',
  ])('hears a question: %s', (text) => {
    expect(detector.detect(text)).toMatchObject({ isQuestion: true });
  });

  it.each([
    '',
    '   ',
    '😍😍😍',
    '666',
    'hello from manila',
    'what a day',
    'who cares',
    'how cute',
    'love this colour so much',
    'I know what you mean',
    'I bought it last week and it is great',
    'qué lindo',
    'me encanta el vestido',
    'muito bom esse produto',
    'bagus banget kak',
    'apa saja boleh',
    'ang ganda po nito',
    'đẹp quá shop ơi',
    'ne güzel olmuş',
    'çok beğendim',
    '主播真好看',
    '什么都好看',
    '我已经下单了',
    'これ買いました',
    'かわいい',
    '너무 예뻐요',
    '잘 샀습니다',
    'สวยมากค่ะ',
    'شكرا جزيلا',
    'очень красиво',
    'बहुत सुंदर है',
  ])('hears none: %s', (text) => {
    expect(detector.detect(text)).toMatchObject({ isQuestion: false });
  });

  it('takes a question mark for one, in any script', () => {
    for (const text of ['the red one?', '红色的？', 'الأحمر؟', 'красный?']) {
      expect(detector.detect(text).isQuestion).toBe(true);
      expect(detector.detect(text.slice(0, -1)).isQuestion).toBe(false);
    }
  });

  it('is surer the more speaks for it', () => {
    const { confidence } = detector.detect('how much');
    expect(detector.detect('how much is it?').confidence).toBeGreaterThan(confidence);
    expect(detector.detect('so nice').confidence).toBeLessThan(0.5);
  });

  it('reads a word by the language that it is said in', () => {
    expect(detector.detect('sino po ang host').isQuestion).toBe(true);
    expect(detector.detect('no es caro sino muy bueno').isQuestion).toBe(false);
  });

  it('is not held up by what is written to hold it up', () => {
    const hostile = ['a', ' so', '| ', 'có ', '是不', 'hi , '].map((part) => part.repeat(50_000));
    for (const text of hostile) expect(detector.detect(text).confidence).toBeLessThanOrEqual(1);
  });

  it('is loaded once, however many ask for it', async () => {
    const [one, other] = await Promise.all([loadQuestionDetector(), loadQuestionDetector()]);
    expect(one).toBe(other);
  });
});

describe('normalised text', () => {
  it.each([
    ['Hi!!  How MUCH?? 😍', ' hi | how much '],
    ['@anna see https://shop.example/x #new price', ' see price '],
    ['nooooo, pleeease…', ' no , please '],
    ['ＳＩＺＥ　Ｍ', ' size m '],
    ['请问，多少钱', ' 请问 | 多少钱 '],
    ["isn’t it", " isn't it "],
    ['?!', ' '],
  ])('of %s', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });
});
