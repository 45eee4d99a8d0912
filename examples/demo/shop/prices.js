// SPDX-License-Identifier: MIT
/** Euro prices in the currencies that the small shop takes, by a table that never changes. */

/** By ISO 4217: how much one euro is, the digits behind the point, and the step that prices are rounded to, in minor units. */
const CURRENCIES = {
  EUR: { rate: 1, digits: 2, step: 1 },
  USD: { rate: 1.1, digits: 2, step: 10 },
  GBP: { rate: 0.86, digits: 2, step: 10 },
  BRL: { rate: 6.2, digits: 2, step: 10 },
  MXN: { rate: 20, digits: 2, step: 100 },
  JPY: { rate: 165, digits: 0, step: 10 },
  KRW: { rate: 1500, digits: 0, step: 100 },
  CNY: { rate: 7.8, digits: 2, step: 10 },
};

/** A currency that the shop takes: the one asked for, or its own. */
export const currencyFor = (asked) => (asked != null && Object.hasOwn(CURRENCIES, asked) ? asked : 'EUR');

/** @returns {{ amountMinor: number, currency: string }} */
export function priceIn(cents, asked) {
  const currency = currencyFor(asked);
  const { rate, digits, step } = CURRENCIES[currency];
  const amountMinor = Math.max(step, Math.round(((cents / 100) * rate * 10 ** digits) / step) * step);
  return { amountMinor, currency };
}
