import { describe, expect, it } from 'vitest';
import { FIGURES, writeFigures } from '../../../src/questions/meaning/likeness-figures';
import type { Meaning } from '../../../src/questions/meaning/types';

const plain: Meaning = { language: 'en', intent: 'other', productId: undefined, facts: [], words: [] };
const meaning = (parts: Partial<Meaning>): Meaning => ({ ...plain, ...parts });

function figuresOf(left: Meaning, right: Meaning): Record<string, number> | undefined {
  const figures = new Float64Array(FIGURES.length);
  if (!writeFigures(left, right, figures)) return undefined;
  return Object.fromEntries(FIGURES.map((name, index) => [name, figures[index] as number]));
}

describe('what can never be the same', () => {
  it.each<[string, Partial<Meaning>, Partial<Meaning>]>([
    ['another product', { intent: 'price', productId: 'a' }, { intent: 'price', productId: 'b' }],
    ['another size', { intent: 'stock', facts: ['size:m'] }, { intent: 'stock', facts: ['size:l'] }],
    ['a colour that only one names', { intent: 'stock', facts: ['red'] }, { intent: 'stock' }],
    ['another intent', { intent: 'price' }, { intent: 'returns' }],
    ['a word beside the host', { facts: ['host-name'] }, { facts: ['host-name'], words: ['cat'] }],
    ['who and when', { words: ['winner', 'prize'], asks: 1 }, { words: ['winner', 'prize'], asks: 4 }],
    ['one word in common and nothing else', { words: ['lighthouse'] }, { words: ['lighthouse'] }],
  ])('%s', (_, left, right) => {
    expect(figuresOf(meaning(left), meaning(right))).toBeUndefined();
    expect(figuresOf(meaning(right), meaning(left))).toBeUndefined();
  });
});

describe('what is weighed', () => {
  it('is a detail that one of them leaves out', () => {
    const figures = figuresOf(meaning({ intent: 'price', facts: ['discount', 'gift'] }), meaning({ intent: 'price', facts: ['gift'] }));
    expect(figures).toMatchObject({ 'soft-in-common': 1, 'soft-on-one-side': 1, 'all-in-common': 0 });
  });

  it('is a name that only one of them says', () => {
    const figures = figuresOf(meaning({ intent: 'price', words: ['zither'] }), meaning({ intent: 'price' }));
    expect(figures).toMatchObject({ 'name-beside-nothing': 1, 'all-in-common': 0 });
  });

  it('is that nothing differs, whatever the order of the words and their endings', () => {
    const left = meaning({ intent: 'delivery', words: ['northern', 'ruritania'] });
    expect(figuresOf(left, meaning({ intent: 'delivery', words: ['ruritana', 'northern'] }))).toMatchObject({
      'all-in-common': 1,
      'words-on-both-sides': 0,
    });
  });
});
