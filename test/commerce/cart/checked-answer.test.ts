import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedAnswer, checkedCart, isCertain } from '../../../src/commerce/cart/checked-answer';

const snapshot = { lines: [{ productId: 'p', quantity: 2 }] };

describe("a shop's answer", () => {
  it('is taken as it is when it makes sense, with the cart it brings', () => {
    const result = { ok: true, addedQuantity: 2, cart: snapshot };
    expect(checkedAnswer({ ...result, more: 'of it' }, 2)?.result).toEqual(result);
    const refusal = { ok: false, reason: 'out-of-stock', addedQuantity: 0, message: 'Sold out', retryable: false };
    expect(checkedAnswer(refusal, 2)?.result).toEqual(refusal);
    const partial = { ok: false, reason: 'partial', addedQuantity: 1, message: 'One left', retryable: false };
    expect(checkedAnswer(partial, 2)?.result).toEqual(partial);
  });

  it('that claims success with fewer than asked is a part', () => {
    expect(checkedAnswer({ ok: true, addedQuantity: 1 }, 2)?.result).toMatchObject({ ok: false, reason: 'partial', addedQuantity: 1 });
  });

  it('that leaves out what a refusal need not say is a refusal', () => {
    const result = { ok: false, reason: 'invalid', addedQuantity: 0, message: 'invalid', retryable: false };
    expect(checkedAnswer({ ok: false, reason: 'invalid' }, 2)?.result).toEqual(result);
    const nulls = { addedQuantity: null, message: null, retryable: null, cart: null };
    expect(checkedAnswer({ ok: false, reason: 'invalid', ...nulls }, 2)?.result).toEqual(result);
  });

  it.each([
    undefined, null, 'ok', 7, [], {}, { ok: true }, { ok: true, addedQuantity: null }, { ok: 'true', addedQuantity: 2 }, { ok: true, addedQuantity: 0 },
    { ok: true, addedQuantity: NaN }, { ok: true, addedQuantity: 3 }, { ok: true, addedQuantity: -1 }, { ok: true, addedQuantity: '2' },
    { ok: true, addedQuantity: 1.5 }, { ok: false, addedQuantity: 0 }, { ok: false, reason: 'full', addedQuantity: 0 },
    { ok: false, reason: 'partial', addedQuantity: 0 }, { ok: false, reason: 'partial', addedQuantity: 2 },
    { ok: false, reason: 'out-of-stock', addedQuantity: 1 },
  ])('of %j makes no sense', (value) => {
    expect(checkedAnswer(value, 2)).toBeUndefined();
  });

  it('is certain unless it says that the outcome is not', () => {
    const certain = (reason: string) => {
      const answer = checkedAnswer({ ok: false, reason, addedQuantity: reason === 'partial' ? 1 : 0 }, 2);
      return answer && isCertain(answer.result);
    };
    for (const reason of ['out-of-stock', 'partial', 'invalid', 'unauthorized', 'rate-limited']) expect(certain(reason)).toBe(true);
    for (const reason of ['network', 'unknown']) expect(certain(reason)).toBe(false);
  });

  it('of any kind is refused or safe: whole numbers within what was asked', () => {
    const fields = fc.record(
      {
        ok: fc.oneof(fc.boolean(), fc.anything()),
        reason: fc.oneof(fc.constantFrom('partial', 'network', 'invalid'), fc.anything()),
        addedQuantity: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.anything()),
        message: fc.anything(),
        retryable: fc.anything(),
        cart: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (value) => {
        const answer = checkedAnswer(value, 3);
        if (answer === undefined) return;
        const { result } = answer;
        expect(Object.isFrozen(result)).toBe(true);
        expect(result.ok ? result.addedQuantity === 3 : result.addedQuantity >= 0 && result.addedQuantity < 3).toBe(true);
        if (!result.ok) expect([typeof result.message, typeof result.retryable]).toEqual(['string', 'boolean']);
      }),
    );
  });
});

describe('a cart as a shop tells it', () => {
  it('is kept with what is known of its lines, frozen', () => {
    const told = {
      lines: [
        { id: '1', productId: 'p', variantId: 'v', quantity: 2, total: { amountMinor: 500, currency: 'EUR' }, properties: { note: 'x', n: 1 } },
      ],
      total: { amountMinor: 500, currency: 'EUR' },
      token: 'of the shop',
    };
    const cart = checkedCart(told);
    const { token: _, ...rest } = told;
    expect(cart).toEqual({ snapshot: { ...rest, lines: [{ ...told.lines[0], properties: { note: 'x' } }] }, isWhole: true });
    for (const part of [cart?.snapshot, cart?.snapshot.lines, cart?.snapshot.lines[0], cart?.snapshot.total]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('takes null for what is not there, as JSON has it', () => {
    const line = { id: null, productId: 'p', variantId: null, quantity: 2, total: null, properties: null };
    expect(checkedCart({ lines: [line], total: null })).toStrictEqual({ snapshot, isWhole: true });
    expect(checkedCart({ lines: [{ ...line, productId: null }] })).toStrictEqual({ snapshot: { lines: [{ quantity: 2 }] }, isWhole: true });
  });

  it('loses the lines that make no sense, and then proves nothing', () => {
    const bad = [null, 7, {}, { productId: 'p' }, { productId: 'p', quantity: 0 }, { productId: 'p', quantity: 1.5 }, { productId: 7, quantity: 1 }];
    for (const line of bad) {
      expect(checkedCart({ lines: [line, ...snapshot.lines] })).toEqual({ snapshot, isWhole: false });
    }
  });

  it('has amounts as exact money, of however the shop writes them', () => {
    const total = { amount: '39.98', currency: 'EUR', decimals: 0 };
    const line = { productId: 'p', quantity: 2, total };
    const money = { amountMinor: 3_998, currency: 'EUR' };
    const cart = checkedCart({ lines: [line], total });
    expect(cart?.snapshot).toEqual({ lines: [{ ...line, total: money }], total: money });
    expect(Object.isFrozen(cart?.snapshot.total)).toBe(true);
    expect(checkedAnswer({ ok: true, addedQuantity: 2, cart: { lines: [], total } }, 2)?.result.cart?.total).toEqual(money);
    expect(checkedCart({ lines: [], total: { ...total, amount: '39.985' } })?.snapshot).toEqual({ lines: [] });
  });

  it('has no amount that can not be counted with', () => {
    const total = { amountMinor: 19.99, currency: 'EUR' };
    expect(checkedCart({ lines: [{ productId: 'p', quantity: 2, total }], total })).toEqual({ snapshot, isWhole: true });
  });

  it('is none when it has no lines', () => {
    for (const value of [undefined, null, [], {}, { lines: {} }, 'cart']) expect(checkedCart(value)).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    const lines = fc.array(fc.oneof(fc.anything(), fc.record({ productId: fc.string(), quantity: fc.integer() })));
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ lines, total: fc.anything() })), (value) => void checkedCart(value)));
  });
});
