/**
 * Decimal text ↔ integer minor units, exactly: the point is moved in the text, nothing is multiplied. Knows the digits of
 * currencies; formats nothing for people.
 *
 * The digits are ISO 4217's own. `Intl` is not asked: engines take theirs from CLDR, of which newer editions count no
 * Hungarian or Indonesian cents, so that an amount would depend on the browser.
 */
import type { WrittenAmount } from './cart';
import { isCurrency, isMoney, type Money } from './money';

const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR_DIGITS = 'CLF UYW';

/** At most 15 digits: so many a double keeps of any decimal number. */
const EXACT = /^[\d.]{1,15}$/;

/** With hundreds of them any amount would become nothing. */
const MAX_DECIMALS = 20;

/** How many digits a currency has after its point, by ISO 4217. */
export const minorDigits = (currency: string): number =>
  NO_DIGITS.includes(currency) ? 0 : THREE_DIGITS.includes(currency) ? 3 : FOUR_DIGITS.includes(currency) ? 4 : 2;

/**
 * The money of an amount as a shop writes it. Undefined for what is no amount, what is less than nothing, and what can't
 * be said exactly in minor units.
 * @param amount decimal text or a number, of at most 15 digits.
 * @param currency ISO 4217.
 * @param decimals how many digits of a whole number are behind the point: 2 when the amount is in hundredths.
 */
export function exactMoney(amount: unknown, currency: unknown, decimals: unknown): Money | undefined {
  if (typeof amount !== 'string' && typeof amount !== 'number') return undefined;
  if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals > MAX_DECIMALS) return undefined;
  if (!isCurrency(currency) || !EXACT.test(String(amount))) return undefined;
  // Another exponent moves the point.
  const amountMinor = Number(`${amount}e${minorDigits(currency) - decimals}`);
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency } : undefined;
}

/** The money that a shop's amount is, whether it is told as money or as the shop writes it; undefined as of `exactMoney`. */
export function moneyOf(told: unknown): Money | undefined {
  if (isMoney(told)) return { amountMinor: told.amountMinor, currency: told.currency };
  if (typeof told !== 'object' || told === null) return undefined;
  const { amount, currency, decimals } = told as Partial<Record<keyof WrittenAmount, unknown>>;
  return exactMoney(amount, currency, decimals);
}

/** The amount in whole units, with all its digits: `19.99`, `1999` in a currency of none. */
export function decimalOf({ amountMinor, currency }: Money): string {
  const fractionDigits = minorDigits(currency);
  const digits = String(amountMinor).padStart(fractionDigits + 1, '0');
  const point = digits.length - fractionDigits;
  return fractionDigits === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
