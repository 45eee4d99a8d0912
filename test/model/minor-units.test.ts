import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, exactMoney, minorDigits, moneyOf } from '../../src/model/minor-units';

const CURRENCIES = ['USD', 'EUR', 'BRL', 'HUF', 'IDR', 'JPY', 'KRW', 'ISK', 'KWD', 'TND', 'CLF'];
const currency = fc.constantFrom(...CURRENCIES);

/** The same by whole numbers without limit: `digits · 10^-behind`, in units of `10^-minor`. */
function modelOf(whole: string, fraction: string, decimals: number, minor: number): bigint | undefined {
  const digits = BigInt(whole + fraction);
  const shift = minor - fraction.length - decimals;
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return digits % divisor === 0n ? digits / divisor : undefined;
}

describe('exact money', () => {
  it('moves the point by the digits of the currency', () => {
    expect(exactMoney('19.99', 'EUR', 0)).toEqual({ amountMinor: 1_999, currency: 'EUR' });
    expect(exactMoney(19.99, 'EUR', 0)).toEqual({ amountMinor: 1_999, currency: 'EUR' });
    expect(exactMoney(1_999, 'EUR', 2)).toEqual({ amountMinor: 1_999, currency: 'EUR' });
    expect(exactMoney('1000', 'JPY', 0)).toEqual({ amountMinor: 1_000, currency: 'JPY' });
    expect(exactMoney(100_000, 'JPY', 2)).toEqual({ amountMinor: 1_000, currency: 'JPY' });
    expect(exactMoney('1.25', 'KWD', 0)).toEqual({ amountMinor: 1_250, currency: 'KWD' });
    expect(exactMoney(125, 'KWD', 2)).toEqual({ amountMinor: 1_250, currency: 'KWD' });
    expect(exactMoney('5000', 'HUF', 0)).toEqual({ amountMinor: 500_000, currency: 'HUF' });
    expect(exactMoney(0, 'USD', 2)).toEqual({ amountMinor: 0, currency: 'USD' });
  });

  it('gets each amount of cents from its decimal number, where multiplying does not', () => {
    expect(1.15 * 100).not.toBe(115);
    for (let cents = 0; cents < 20_000; cents++) {
      expect(exactMoney(cents / 100, 'USD', 0)?.amountMinor).toBe(cents);
    }
  });

  it('leaves out what it can not say exactly', () => {
    const nonsense: [amount: unknown, currency: unknown, decimals: unknown][] = [
      ['19.999', 'EUR', 0],
      [199.5, 'EUR', 2],
      [150, 'JPY', 2],
      [0.1 + 0.2, 'EUR', 0],
      [2 ** 53, 'EUR', 2],
      [1e21, 'EUR', 0],
      ['99999999999999999999', 'EUR', 2],
      [-1, 'EUR', 2],
      ['-19.99', 'EUR', 0],
      ['1,999', 'EUR', 0],
      ['1.9.9', 'EUR', 0],
      ['.', 'EUR', 0],
      ['1e3', 'EUR', 0],
      ['0x10', 'EUR', 0],
      [' 5', 'EUR', 0],
      ['', 'EUR', 0],
      [NaN, 'EUR', 0],
      [Infinity, 'EUR', 0],
      [null, 'EUR', 0],
      [undefined, 'EUR', 0],
      [true, 'EUR', 0],
      [{}, 'EUR', 0],
      [[], 'EUR', 0],
      [['5'], 'EUR', 0],
      [{ toString: 5 }, 'EUR', 0],
      [5n, 'EUR', 0],
      [Symbol('5'), 'EUR', 0],
      [1, 'eur', 0],
      [1, 'EURO', 0],
      [1, undefined, 0],
      [1, ['EUR'], 0],
      [1, 'EUR', undefined],
      [1, 'EUR', null],
      [1, 'EUR', '2'],
      [1, 'EUR', 1.5],
      [1, 'EUR', NaN],
      [1, 'EUR', 400],
    ];
    for (const [amount, code, decimals] of nonsense) expect(exactMoney(amount, code, decimals)).toBeUndefined();
  });

  it('is what whole numbers without limit say, or nothing', () => {
    const text = (max: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 0, maxLength: max });
    fc.assert(
      fc.property(text(18), text(6), fc.nat(4), currency, (whole, fraction, decimals, code) => {
        const amount = `${whole || '0'}${fraction && `.${fraction}`}`;
        const model = modelOf(whole || '0', fraction, decimals, minorDigits(code));
        const money = exactMoney(amount, code, decimals);
        if (money === undefined) {
          const mustBeSaid = amount.length <= 15 && model !== undefined && model <= BigInt(Number.MAX_SAFE_INTEGER);
          expect(mustBeSaid).toBe(false);
        } else expect(BigInt(money.amountMinor)).toBe(model);
      }),
      { numRuns: 3_000 },
    );
  });

  it('goes to decimal text and back', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), currency, (amountMinor, code) => {
        const money = { amountMinor, currency: code };
        expect(exactMoney(decimalOf(money), code, 0)).toEqual(money);
      }),
    );
    expect(['USD', 'JPY', 'KWD'].map((code) => decimalOf({ amountMinor: 5, currency: code }))).toEqual(['0.05', '5', '0.005']);
    expect(decimalOf({ amountMinor: 123_456, currency: 'USD' })).toBe('1234.56');
  });

  it('is made of an amount as a shop writes it, and stays what it is', () => {
    expect(moneyOf({ amount: '19.99', currency: 'EUR', decimals: 0 })).toEqual({ amountMinor: 1_999, currency: 'EUR' });
    expect(moneyOf({ amount: 100_000, currency: 'JPY', decimals: 2 })).toEqual({ amountMinor: 1_000, currency: 'JPY' });
    expect(moneyOf({ amountMinor: 5, currency: 'EUR', more: 'of it' })).toStrictEqual({ amountMinor: 5, currency: 'EUR' });
    for (const none of [undefined, null, 5, '5', [], {}, { amountMinor: 0.5, currency: 'EUR' }, { amount: 5, currency: 'EUR' }]) {
      expect(moneyOf(none)).toBeUndefined();
    }
  });

  it('knows the digits of ISO 4217, whatever the engine thinks', () => {
    expect(CURRENCIES.map(minorDigits)).toEqual([2, 2, 2, 2, 2, 0, 0, 0, 3, 3, 4]);
  });
});
