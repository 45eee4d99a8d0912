import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/questions/meaning/folded-text';
import { readCertainSizes, readSingleSizes } from '../../../src/questions/meaning/letter-sizes';
import { readNumbers } from '../../../src/questions/meaning/number-facts';

const factsIn = (text: string) => readNumbers(foldText(text).plain).map(({ fact }) => fact);

describe('numbers', () => {
  it.each([
    [['165cm', '165 cm', '165 см', '１６５ｃｍ', '165センチ', '1,65 m', '1.65m', '1m65', '١٦٥ سم', '165公分', '1m65'], ['165cm']],
    [['1m6', '160cm', '160 phan'], ['160cm']],
    [['1,60 y 65kg', '160cm 65 kilos', '1m6 65 ky'], ['160cm', '65kg']],
    [['50kg', '50 kilos', '50 кг', '100斤', '50公斤', '๕๐ กิโล', '५० किलो'], ['50kg']],
    [['5 feet 4', '5\'4"', '5 ft 4'], ['163cm']],
    [['#5', 'no 5', 'No. 5', 'number 5', '5号', 'номер 5', 'số 5', 'เบอร์ 5', 'رقم ٥'], ['#5']],
    [['2 pcs', '2件', '2 ชิ้น', '2 buah', '2 adet', '2개'], ['2pcs']],
    [['$5', '$ 5'], ['$5']],
    [['50%', '50 %'], ['50%']],
    [['50k', '50rb', '50.000', '50 ribu', '5万'], ['50000']],
    [['30ml', '30 мл'], ['30ml']],
    [['3 years', '3 tahun', '3岁', '3 лет'], ['3y']],
    [['size 38', '38'], ['38']],
  ])('%j say %j', (texts, facts) => {
    for (const text of texts) expect([text, factsIn(text)]).toEqual([text, facts]);
  });

  it('side by side are a height and a weight', () => {
    for (const text of ['165cm 50kg', '165 50kg', '165/50', '165cm 50', '165 50']) {
      expect([text, factsIn(text)]).toEqual([text, ['165cm', '50kg']]);
    }
    expect(factsIn('50 165')).toEqual(['50kg', '165cm']);
    expect(factsIn('37 38')).toEqual(['37', '38']);
  });

  it('of metres are not sizes', () => {
    expect(factsIn('2 m')).toEqual(['2']);
    expect(factsIn('2 metros')).toEqual(['200cm']);
  });
});

describe('sizes', () => {
  const certain = (text: string) => readCertainSizes(foldText(text).plain).map(({ fact }) => fact);

  it('are read in all their writings', () => {
    expect(['xl', 'XXL', '2xl', '2 XL', 'xs', 'xxxl', '3XL码'].map((text) => certain(text)[0])).toEqual([
      'size:xl', 'size:2xl', 'size:2xl', 'size:2xl', 'size:xs', 'size:3xl', 'size:3xl',
    ]);
    expect(certain('xlr extra')).toEqual([]);
  });

  it('of one letter stand by themselves', () => {
    const single = (text: string) => readSingleSizes(foldText(text).plain, 'en').map(({ fact }) => fact);
    expect(single('size m, l or s')).toEqual(['size:m', 'size:l', 'size:s']);
    expect(single('M码')).toEqual(['size:m']);
    expect(single("it's small")).toEqual([]);
    expect(readSingleSizes('sao m dat', 'vi')).toEqual([]);
    expect(readSingleSizes('con gg', 'pt').map(({ fact }) => fact)).toEqual(['size:xl']);
  });
});
