import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivedPieces, isOfItem } from '../../../src/commerce/cart/evidence';
import type { ToldCart } from '../../../src/commerce/cart/checked-answer';
import type { CartSnapshotLine } from '../../../src/model/cart';

const cart = (...lines: CartSnapshotLine[]): ToldCart => ({ snapshot: { lines }, isWhole: true });
const serum = (quantity: number): CartSnapshotLine => ({ productId: 'serum', variantId: '30ml', quantity });
const other: CartSnapshotLine = { productId: 'soap', quantity: 4 };
const line = { productId: 'serum', variantId: '30ml', quantity: 2 };

const found = (before: ToldCart | undefined, after: ToldCart, asked = line) => arrivedPieces(asked, 'key', before, after);

describe('what two looks into the cart prove', () => {
  it('is that all arrived, a part, or nothing', () => {
    expect(found(cart(serum(1), other), cart(serum(3), other))).toBe(2);
    expect(found(cart(serum(1), other), cart(serum(2), other))).toBe(1);
    expect(found(cart(serum(1), other), cart(serum(1), other))).toBe(0);
    expect(found(cart(), cart(serum(1), serum(1)))).toBe(2);
  });

  it('is never more than was asked for', () => {
    expect(found(cart(), cart(serum(9)))).toBe(2);
  });

  it('is nothing without the first look', () => {
    expect(found(undefined, cart(serum(2)))).toBeUndefined();
  });

  it('is nothing when the cart shrank, or changed elsewhere: that may be this line by another name', () => {
    expect(found(cart(serum(3)), cart(serum(2)))).toBeUndefined();
    expect(found(cart(serum(3)), cart(serum(3), other))).toBeUndefined();
    expect(found(cart(serum(3), other), cart(serum(3)))).toBeUndefined();
  });

  it('is nothing when one of the looks was not understood in full', () => {
    expect(found({ ...cart(), isWhole: false }, cart(serum(2)))).toBeUndefined();
    expect(found(cart(), { ...cart(), isWhole: false })).toBeUndefined();
  });

  it('is found by the product where the line names no variant, and by the variant where the shop names no product', () => {
    expect(found(cart(), cart(serum(2)), { ...line, variantId: 'unknown' })).toBeUndefined();
    expect(arrivedPieces({ productId: 'serum', quantity: 2 }, 'key', cart(), cart(serum(2)))).toBe(2);
    expect(found(cart(), cart({ variantId: '30ml', quantity: 2 }))).toBe(2);
    expect(found(cart(), cart({ productId: '30ml', quantity: 2 }))).toBe(2);
  });

  it('is not found in a product that has the number of the variant, where the shop numbers both alike', () => {
    const asked = { productId: '3', variantId: '7', quantity: 2 };
    const other = { productId: '7', variantId: '12', quantity: 2 };
    expect(arrivedPieces(asked, 'key', cart(), cart(other))).toBeUndefined();
    expect(arrivedPieces(asked, 'key', cart(other), cart(other, { productId: '3', variantId: '7', quantity: 1 }))).toBe(1);
    expect(isOfItem(asked, { productId: '7' })).toBe(true);
    expect(isOfItem({ productId: '7' }, other)).toBe(true);
  });

  it('is proven by the key alone, whatever else changed', () => {
    const own = (quantity: number) => ({ ...serum(quantity), properties: { _liveroom_key: 'key' } });
    expect(found(undefined, cart(own(2)))).toBe(2);
    expect(found(cart(serum(5)), cart(own(1), other))).toBe(1);
    expect(found(undefined, cart({ ...own(2), properties: { _liveroom_key: 'another' } }))).toBeUndefined();
  });

  it('is exact for any cart in which only this line changed', () => {
    const lines = fc.array(
      fc.record({
        productId: fc.constantFrom('serum', 'soap', 'oil'),
        variantId: fc.constantFrom('30ml', '50ml'),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(lines, fc.nat({ max: 2 }), (before, arrived) => {
        const after = arrived === 0 ? before : [...before, serum(arrived)];
        expect(found(cart(...before), cart(...after))).toBe(arrived);
      }),
    );
  });
});
