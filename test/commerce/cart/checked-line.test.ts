import { describe, expect, it } from 'vitest';
import { checkedLine, checkedOrder, checkedOrderId, sameness } from '../../../src/commerce/cart/checked-line';
import { isLiveRoomError } from '../../../src/model/errors';

const line = { productId: 'serum', quantity: 1 };

function optionOf(check: () => unknown): string | undefined {
  try {
    check();
  } catch (error) {
    if (isLiveRoomError(error, 'invalid-options')) return error.context.option;
    throw error;
  }
  return undefined;
}

describe('a line', () => {
  it('is accepted up to its limits, copied and frozen', () => {
    const full = {
      productId: '!'.repeat(64),
      variantId: '~',
      quantity: 9_999,
      properties: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`n${index}`.padEnd(64, 'x'), 'y'.repeat(500)])),
    };
    const checked = checkedLine(full);
    expect(checked).toEqual(full);
    expect(checked).not.toBe(full);
    expect([checked, checked.properties].every(Object.isFrozen)).toBe(true);
  });

  it.each([
    ['line', undefined],
    ['line', 'serum'],
    ['line.productId', { quantity: 1 }],
    ['line.productId', { ...line, productId: '' }],
    ['line.productId', { ...line, productId: 'two words' }],
    ['line.productId', { ...line, productId: 'x'.repeat(65) }],
    ['line.productId', { ...line, productId: 7 }],
    ['line.variantId', { ...line, variantId: 'é' }],
    ['line.quantity', { productId: 'serum' }],
    ['line.quantity', { ...line, quantity: 0 }],
    ['line.quantity', { ...line, quantity: 10_000 }],
    ['line.quantity', { ...line, quantity: 1.5 }],
    ['line.quantity', { ...line, quantity: '1' }],
    ['line.properties', { ...line, properties: [] }],
    ['line.properties', { ...line, properties: { size: 1 } }],
    ['line.properties', { ...line, properties: { _hidden: 'x' } }],
    ['line.properties', { ...line, properties: { '': 'x' } }],
    ['line.properties', { ...line, properties: { ['n'.repeat(65)]: 'x' } }],
    ['line.properties', { ...line, properties: { size: 'x'.repeat(501) } }],
    ['line.properties', { ...line, properties: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`n${n}`, 'x'])) }],
    ['line.amount', { ...line, amount: 1 }],
  ])('is refused for its %s in %j', (option, value) => {
    expect(optionOf(() => checkedLine(value))).toBe(option);
  });

  it('is the same as another that asks for the same', () => {
    const size = (properties: Record<string, string>) => sameness({ ...line, properties });
    expect(size({ a: '1', b: '2' })).toBe(size({ b: '2', a: '1' }));
    const all = [line, { ...line, quantity: 2 }, { ...line, variantId: 'v' }, { ...line, productId: 'v' }, { ...line, properties: { a: '1' } }];
    expect(new Set(all.map(sameness)).size).toBe(all.length);
  });
});

describe('an order', () => {
  it('is accepted with its lines and total', () => {
    const order = { orderId: 'o-1', lines: [line], total: { amountMinor: 100, currency: 'EUR' } };
    expect(checkedOrder(order)).toEqual(order);
  });

  it.each([
    ['order', null],
    ['order.orderId', { lines: [line] }],
    ['order.lines', { orderId: 'o', lines: [] }],
    ['order.lines', { orderId: 'o', lines: {} }],
    ['order.lines[1].quantity', { orderId: 'o', lines: [line, { productId: 'p', quantity: -1 }] }],
    ['order.total', { orderId: 'o', lines: [line], total: { amountMinor: 1.5, currency: 'EUR' } }],
  ])('is refused for its %s in %j', (option, value) => {
    expect(optionOf(() => checkedOrder(value))).toBe(option);
  });

  it('has an id without spaces', () => {
    expect(checkedOrderId('o-1')).toBe('o-1');
    expect(optionOf(() => checkedOrderId('o 1'))).toBe('orderId');
  });
});
