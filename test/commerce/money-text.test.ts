import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { moneyText } from '../../src/commerce/money-text';

/** Without the spaces that engines choose. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('money as people write it', () => {
  it.each([
    [1_990, 'EUR', 'de', '19,90 €'],
    [1_990, 'USD', 'en-US', '$19.90'],
    [200_000, 'EUR', 'de', '2.000,00 €'],
    [1_999, 'JPY', 'ja-JP', '¥1,999'],
    [19_990, 'KWD', 'en', 'KWD 19.990'],
  ])('%d minor units of %s in %s read %s', (amountMinor, currency, locale, text) => {
    expect(plain(moneyText({ amountMinor, currency }, locale)).replace('￥', '¥')).toBe(text);
  });

  it('shows the cents that a locale leaves out usually, where there are some', () => {
    expect(moneyText({ amountMinor: 1_500_050, currency: 'IDR' }, 'id')).toContain('15.000,50');
    expect(moneyText({ amountMinor: 1_500_000, currency: 'IDR' }, 'id')).toMatch(/15\.000$/);
  });

  it('makes do with the engine’s own place where a tag is none', () => {
    expect(moneyText({ amountMinor: 1_990, currency: 'EUR' }, 'en-x')).toMatch(/19[.,]90/);
  });

  it('does not remember formats without end', () => {
    const { NumberFormat } = Intl;
    const made = vi.fn();
    Intl.NumberFormat = class extends NumberFormat {
      constructor(...input: ConstructorParameters<typeof NumberFormat>) {
        super(...input);
        made();
      }
    } as typeof NumberFormat;
    onTestFinished(() => void (Intl.NumberFormat = NumberFormat));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const texts = () => letters.map((last) => moneyText({ amountMinor: 1, currency: `XY${last}` }, 'en-US'));
    texts();
    texts();
    expect(made).toHaveBeenCalledTimes(26);
    for (const first of letters) for (const last of letters) moneyText({ amountMinor: 1, currency: `Q${first}${last}` }, 'en-US');
    made.mockClear();
    texts();
    expect(made).toHaveBeenCalledTimes(26);
  });

  it('shows every digit, however large the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('USD', 'JPY', 'KWD', 'IDR'), (amountMinor, currency) => {
        const digits = moneyText({ amountMinor, currency }, 'en-US').replace(/\D/g, '');
        expect(Number(digits.padEnd(1, '0'))).toBe(
          currency === 'IDR' && amountMinor % 100 === 0 ? amountMinor / 100 : amountMinor,
        );
      }),
    );
  });
});
