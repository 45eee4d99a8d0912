import { describe, expect, it } from 'vitest';
import { checkedProducts } from '../../src/questions/checked-products';

const fine = { productId: 'p1', titles: ['Nora bag'] };

describe('how products are called', () => {
  it('is taken over clean, and nothing else with it', () => {
    const product = { productId: 'p1', titles: [' Nora\u202e bag ', '包'], aliases: ['number 5'], price: 3 };
    expect(checkedProducts([product, fine])).toEqual([
      { productId: 'p1', titles: ['Nora bag', '包'], aliases: ['number 5'] },
      { ...fine, aliases: [] },
    ]);
    expect(checkedProducts([])).toEqual([]);
    expect(checkedProducts(Array.from({ length: 1_000 }, () => fine))).toHaveLength(1_000);
  });

  it.each([
    ['products', undefined],
    ['products', {}],
    ['products', Array.from({ length: 1_001 }, () => fine)],
    ['products[0].productId', [null]],
    ['products[0].productId', ['p1']],
    ['products[1].productId', [fine, { ...fine, productId: 'a b' }]],
    ['products[1].productId', [fine, { ...fine, productId: 'x'.repeat(65) }]],
    ['products[3].titles', [fine, fine, fine, { productId: 'p2' }]],
    ['products[0].titles', [{ ...fine, titles: 'Nora bag' }]],
    ['products[0].titles', [{ ...fine, titles: [''] }]],
    ['products[0].titles', [{ ...fine, titles: ['x'.repeat(501)] }]],
    ['products[0].titles', [{ ...fine, titles: Array.from({ length: 51 }, () => 'x') }]],
    ['products[0].aliases', [{ ...fine, aliases: [7] }]],
  ])('is refused, naming %s', (option, products) => {
    const refusal = expect.objectContaining({ code: 'invalid-options', context: { option } }) as Error;
    expect(() => checkedProducts(products)).toThrow(refusal);
  });
});
