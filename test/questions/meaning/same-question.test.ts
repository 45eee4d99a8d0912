import { describe, expect, it } from 'vitest';
import { createMeaningReader } from '../../../src/questions/meaning/meaning-reader';
import { blockingKeys, likeness, SAME_FROM } from '../../../src/questions/meaning/same-question';
import { SMALL_TABLES } from './small-tables';

const reader = createMeaningReader(SMALL_TABLES);
reader.setProducts([
  { productId: 'linen', titles: ['Breeze Linen Midi Dress'], aliases: ['linen dress', 'vestido de lino'] },
]);

const areSame = (left: string, right: string) => likeness(reader.read(left), reader.read(right)) >= SAME_FROM;

describe('one answer serves', () => {
  it.each([
    ['how much is it', 'price please'],
    ['how much is the linen dress', 'price of this linen dress pls'],
    ['what size for 165cm 50kg', '165 50 size'],
    ['do you have M in stock', 'size m available'],
    ['do you ship to Ruritania', 'shipping to ruritana?'],
    ['do you speak fluent Klingon', 'klingon fluent do you speak it'],
    ['how much', 'cuanto cuesta'],
    ['how much is shipping', 'free shipping'],
    ['do you have M left', 'do you have M left or not'],
    ['do you have M in stock', 'size M please'],
    ['how much for two', 'price for 2 pcs'],
  ])('"%s" and "%s"', (left, right) => {
    expect(areSame(left, right)).toBe(true);
  });
});

describe('one answer does not serve', () => {
  it.each([
    ['how much is it', 'how much is shipping'],
    ['how much is it', 'how much is the linen dress'],
    ['size for 165cm 50kg', 'size for 170cm 70kg'],
    ['do you have M', 'do you have L'],
    ['is it red', 'is it not red'],
    ['do you ship to Ruritania', 'do you ship to Freedonia'],
    ['do you ship to Ruritania', 'do you ship'],
    ['do you ship to Ruritania', 'do you ship from Ruritania'],
    ['do you have it in stock', 'when do you have it in stock'],
    ['how much is shipping', 'how long is shipping'],
    ['how much for two', 'how much for three'],
    ['who are you', 'is it this one'],
    ['is it red', 'do you ship it'],
    ['price of the zither', 'price of the ocarina'],
    ['price of the zither', 'price'],
  ])('"%s" and "%s"', (left, right) => {
    expect(areSame(left, right)).toBe(false);
  });
});

describe('keys of candidates', () => {
  it('are one for questions of which all words are known', () => {
    expect(blockingKeys(reader.read('how much is it'))).toEqual(blockingKeys(reader.read('cuanto cuesta')));
    expect(blockingKeys(reader.read('how much is it'))).toHaveLength(1);
  });

  it('are few, however long the question', () => {
    const long = reader.read('do you ship to the westernmost lighthouse of upper Ruritania');
    expect(blockingKeys(long).length).toBeLessThanOrEqual(8);
    for (const key of blockingKeys(long)) expect(key).toBe(key | 0);
  });

  it('are not shared by questions about different things', () => {
    const keys = new Set(blockingKeys(reader.read('do you ship to Ruritania')));
    expect(blockingKeys(reader.read('do you ship to Zembla')).some((key) => keys.has(key))).toBe(false);
  });
});
