/** Amounts of money, exact: integer minor units and a currency. Formats nothing. */

export interface Money {
  /** Integer minor units: 1999 is 19.99 in a currency of two decimals, 1,999 in one of none. A safe integer. */
  readonly amountMinor: number;
  /** ISO 4217, for example `BRL`. */
  readonly currency: string;
}

const CURRENCY = /^[A-Z]{3}$/;

/** Whether `value` is an amount that can be counted with exactly: not negative, no fraction, within safe integers. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amountMinor, currency } = value as Partial<Record<keyof Money, unknown>>;
  return Number.isSafeInteger(amountMinor) && (amountMinor as number) >= 0 && isCurrency(currency);
}

export const isCurrency = (value: unknown): value is string => typeof value === 'string' && CURRENCY.test(value);
