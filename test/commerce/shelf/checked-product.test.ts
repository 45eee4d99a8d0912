import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedProducts } from '../../../src/commerce/shelf/checked-product';

const PAGE = 'https://shop.example/live/show?x=1';
const EUR = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const one = (fields: object, baseUrl: string | undefined = PAGE) =>
  checkedProducts([{ id: 'a', title: 'A', ...fields }], ['a'], baseUrl)?.get('a');

describe('what a shop answers', () => {
  it('is taken over clean, frozen, and nothing else with it', () => {
    const answer = {
      title: ' A\u202e bag ',
      price: { ...EUR(5), more: 1 },
      regularPrice: EUR(7),
      stock: 3,
      isSoldOut: false,
      refillAfterDays: 30,
      variants: [{ id: 'v', title: '', price: EUR(6), stock: 0, color: 'red' }],
      secret: 1,
    };
    const product = one(answer);
    expect(product).toEqual({
      id: 'a',
      title: 'A bag',
      price: EUR(5),
      regularPrice: EUR(7),
      stock: 3,
      isSoldOut: false,
      refillAfterDays: 30,
      variants: [{ id: 'v', title: 'v', price: EUR(6), stock: 0 }],
    });
    for (const part of [product, product?.price, product?.variants, product?.variants?.[0], product?.variants?.[0]?.price]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each([
    { title: 7 },
    { title: '\u200b' },
    { title: 'a' },
  ])('has a title, at least its id: %o', (fields) => {
    expect(one(fields)).toEqual({ id: 'a', title: 'a' });
  });

  it('has a title of at most 500 code points', () => {
    expect([...one({ title: '👜'.repeat(9_999) })!.title]).toHaveLength(500);
    expect(one({ title: 'x'.repeat(9_999) })?.title).toHaveLength(500);
  });

  it.each([
    { price: 5 },
    { price: EUR(-1) },
    { price: EUR(1.5) },
    { price: { amountMinor: 1, currency: 'euro' } },
    { regularPrice: EUR(5) },
    { stock: -1 },
    { stock: 1.5 },
    { stock: 2 ** 53 },
    { stock: '3' },
    { isSoldOut: 'yes' },
    { refillAfterDays: 0 },
    { refillAfterDays: 3_651 },
    { refillAfterDays: NaN },
    { variants: 'v' },
    { variants: [null, {}, { id: 'a b' }, { id: 'x'.repeat(65) }] },
    { url: 7 },
  ])('goes without what makes no sense: %o', (fields) => {
    expect(one(fields)).toEqual({ id: 'a', title: 'A' });
  });

  it.each([EUR(5), EUR(4), { amountMinor: 9, currency: 'USD' }])('strikes through no %o for 5 euros', (regularPrice) => {
    expect(one({ price: EUR(5), regularPrice })).toEqual({ id: 'a', title: 'A', price: EUR(5) });
  });

  it('has at most 100 variants, each id once', () => {
    const variants = Array.from({ length: 200 }, (_, place) => ({ id: `v${place >> 1}`, title: `${place}` }));
    const checked = one({ variants })?.variants;
    expect(checked).toHaveLength(50);
    expect(checked?.[1]).toEqual({ id: 'v1', title: '2' });
  });

  it.each([
    ['https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['http://shop.example/a', 'http://shop.example/a'],
    ['/a?b#c', 'https://shop.example/a?b#c'],
    ['a.jpg', 'https://shop.example/live/a.jpg'],
    ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ])('may lead to %s', (url, href) => {
    expect(one({ url, imageUrl: url })).toMatchObject({ url: href, imageUrl: href });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://shop.example/1',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://shop.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
    'https://me:secret@evil.example/',
    'https://',
    'https://[',
    '',
    `/${'x'.repeat(5_000)}`,
  ])('never leads to %o', (url) => {
    for (const base of [PAGE, undefined]) {
      expect(checkedProducts([{ id: 'a', title: 'A', url, imageUrl: url }], ['a'], base)?.get('a')).toEqual({ id: 'a', title: 'A' });
    }
  });

  it('keeps a path as it is where there is no page', () => {
    const url = (value: string) => checkedProducts([{ id: 'a', url: value }], ['a'])?.get('a')?.url;
    expect(url('/a/../b?c')).toBe('/b?c');
    expect(url('https://cdn.example/a')).toBe('https://cdn.example/a');
  });

  it('is only about what was asked, the first of each id', () => {
    const answer = [{ id: 'b', title: 'B' }, { id: 'a', title: 'first' }, { id: 'a', title: 'second' }, { id: 1 }];
    expect([...checkedProducts(answer, ['a', 'c', '1'])!.values()]).toEqual([{ id: 'a', title: 'first' }]);
  });

  it('is none at all when it is no list', () => {
    for (const answer of [undefined, null, {}, 'a', { 0: { id: 'a' }, length: 1 }]) {
      expect(checkedProducts(answer, ['a'])).toBeUndefined();
    }
  });

  it('is none at all when it is a list that can not be read', () => {
    const trap = Object.defineProperty([1], 0, { get: () => { throw new Error('a trap'); } });
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const answer of [trap, proxy]) expect(checkedProducts(answer, ['a'])).toBeUndefined();
  });

  it('never throws, whatever is in it', () => {
    const trap = { get id(): string { throw new Error('a trap'); } };
    const late = { id: 'a', get price(): unknown { throw new Error('a trap'); } };
    const hostile = new Proxy({}, { ownKeys() { throw new Error('a trap'); } });
    expect(checkedProducts([trap, late, hostile, { id: 'a', title: 'A' }], ['a'])?.get('a')).toEqual({ id: 'a', title: 'A' });
    const field = fc.oneof(fc.anything(), fc.webUrl(), fc.record({ amountMinor: fc.anything(), currency: fc.constant('EUR') }));
    const names = ['title', 'url', 'imageUrl', 'price', 'regularPrice', 'stock', 'isSoldOut', 'variants', 'refillAfterDays'];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...names), field))), (entries) => {
        const answer: unknown[] = entries.map((entry, place) =>
          typeof entry === 'object' && entry !== null ? Object.assign({}, entry, { id: place % 2 === 0 ? 'a' : place }) : entry,
        );
        for (const product of checkedProducts(answer, ['a'], PAGE)!.values()) {
          expect(product.id).toBe('a');
          expect(product.title.length).toBeGreaterThan(0);
          for (const url of [product.url, product.imageUrl]) expect(url ?? 'https:').toMatch(/^https?:/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
