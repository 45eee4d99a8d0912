import { describe, expect, it } from 'vitest';
import { createMeaningReader } from '../../../src/questions/meaning/meaning-reader';
import { SMALL_TABLES } from './small-tables';

const SHELF = [
  {
    productId: 'linen',
    titles: ['Breeze Linen Midi Dress', '亚麻中长连衣裙'],
    aliases: ['linen dress', 'number 5', 'فستان كتان'],
  },
  { productId: 'nora', titles: ['Nora Leather Tote'], aliases: ['nora'] },
  { productId: 'kiss', titles: ['Velvet Kiss Matte Lipstick'], aliases: ['son'] },
  { productId: 'serum', titles: ['Glowdrop 维C精华 30ml'], aliases: ['льняная сумка'] },
];

function readerOfShelf() {
  const reader = createMeaningReader(SMALL_TABLES);
  reader.setProducts(SHELF);
  return reader;
}

const { read } = readerOfShelf();

describe('what a question is about', () => {
  it.each([
    ['how much is it', 'price'],
    ['precio por favor', 'price'],
    ['how much is shipping', 'delivery'],
    ['does it suit oily skin', 'suitability'],
    ['do you have it in red', 'colour'],
    ['what size for 165cm', 'size'],
    ['do you have M', 'stock'],
    ['这个多少钱', 'price'],
    ['price of this is what', 'price'],
    ['who are you', 'other'],
  ])('of "%s" is %s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});

describe('entries of a lexicon', () => {
  it('are used longest first, and each word once', () => {
    expect(read('free shipping').facts).toEqual(['shipping-cost']);
    const { pieces } = readerOfShelf().explain('free shipping');
    expect(pieces.map(({ concepts }) => concepts)).toEqual([['free-shipping']]);
  });

  it('match with and without accents, unless they are written with some', () => {
    expect(read('envío').intent).toBe('delivery');
    expect(read('envio').intent).toBe('delivery');
    expect(read('giá cái này', { locale: 'vi' }).intent).toBe('price');
    expect(read('gia cai nay', { locale: 'vi' }).intent).toBe('other');
  });

  it('stand for all words that begin or end as they do', () => {
    expect(read('delivering please').intent).toBe('delivery');
    expect(read('bolehkah ini').words).toEqual([]);
    expect(read('envian a').intent).toBe('delivery');
  });

  it('match inside texts without spaces', () => {
    expect(read('主播这个多少钱').words).toEqual([]);
    expect(read('ราคาเท่าไหร่คะ')).toMatchObject({ language: 'th', intent: 'price', words: [] });
  });

  it('match Korean words with their endings and inside compounds', () => {
    expect(read('이거 얼마예요')).toMatchObject({ language: 'ko', intent: 'price', words: [] });
    expect(read('배송비는요')).toMatchObject({ intent: 'delivery', facts: ['shipping-cost'] });
  });

  it('match Arabic words after the article, and letters that are written in several ways', () => {
    expect(read('كم السعر')).toMatchObject({ language: 'ar', intent: 'price', words: [] });
    expect(read('والتوصيل').intent).toBe('delivery');
  });

  it('match words with one slip of the finger', () => {
    expect(read('availabel in red')).toMatchObject({ intent: 'colour', words: [] });
    expect(read('availing in red').words).toEqual(['availing']);
  });

  it('take no question for a negation', () => {
    expect(read('is it red or not').facts).toEqual(['red']);
    expect(read('is it not red').facts).toEqual(['negation', 'red']);
  });

  it('leave what they do not know, in its order', () => {
    expect(read('do you ship to northern Ruritania').words).toEqual(['northern', 'ruritania']);
    expect(read('发货北京吗').words).toEqual(['北京']);
  });
});

it('reads a number and letters of a size as one fact', () => {
  expect(read('do you have 3xl').facts).toEqual(['size:3xl']);
});

describe('the language', () => {
  it.each([
    ['how much is the price', 'en'],
    ['hola el precio', 'es'],
    ['多少钱', 'zh'],
    ['이거 얼마', 'ko'],
    ['berapa kak', 'id'],
  ])('of "%s" is %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  it('is undefined where nothing stands out', () => {
    expect(read('xyzzy').language).toBeUndefined();
    expect(read('😍😍').language).toBeUndefined();
  });

  it('follows the locale where the words do not tell', () => {
    expect(read('size', { locale: 'vi-VN' }).language).toBe('vi');
    expect(read('size').language).toBe('en');
  });
});

describe('products', () => {
  it('are recognised by a whole title or alias, whose words are used up', () => {
    expect(read('how much is the linen dress')).toMatchObject({
      language: 'en',
      intent: 'price',
      productId: 'linen',
      facts: [],
      words: [],
    });
    expect(read('亚麻中长连衣裙多少钱').productId).toBe('linen');
  });

  it('are recognised by enough of the words that tell them apart', () => {
    expect(read('price of the leather tote').productId).toBe('nora');
    expect(read('price of the midi').productId).toBeUndefined();
  });

  it('are recognised with endings and articles of the language', () => {
    expect(read('сколько стоит льняную сумку').productId).toBe('serum');
    expect(read('كم سعر الفستان كتان').productId).toBe('linen');
  });

  it('are recognised by what only one of them is', () => {
    expect(read('precio del vestido').productId).toBe('linen');
  });

  it('are recognised by their number, however it is written', () => {
    for (const text of ['price #5', 'price no.5', 'price number 5', '5号多少钱']) {
      expect(read(text).productId).toBe('linen');
    }
    expect(read('price number 6')).toMatchObject({ productId: undefined, facts: ['#6'] });
  });

  it('are not taken from a word of everyday', () => {
    expect(read('son rojos').productId).toBeUndefined();
    expect(read('son price').productId).toBe('kiss');
  });

  it('are what the asker says by id, whatever the words', () => {
    expect(read('price of the linen dress', { productId: 'nora' }).productId).toBe('nora');
    expect(read('nora price', { productId: 'nora' }).words).toEqual([]);
  });

  it('change with the shelf', () => {
    const reader = readerOfShelf();
    reader.setProducts([]);
    expect(reader.read('how much is the linen dress').productId).toBeUndefined();
  });
});

it('says what it read', () => {
  const { pieces, scores } = readerOfShelf().explain('price of Ruritania');
  expect(pieces.map(({ text }) => text)).toEqual(['price', 'of', 'ruritania']);
  expect(scores).toHaveProperty('price');
});
