/** Amounts as the viewer's language writes them. */
import type { Money, ShelfItem } from 'liveroom';

export function moneyText({ amountMinor, currency }: Money, locale: string | undefined): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function priceText({ priceText: written, product }: ShelfItem, locale: string | undefined): string {
  return written ?? (product?.price === undefined ? '' : moneyText(product.price, locale));
}

/** What it costs otherwise; empty where it costs what it always does. */
export function regularPriceText({ regularPriceText: written, product }: ShelfItem, locale: string | undefined): string {
  return written ?? (product?.regularPrice === undefined ? '' : moneyText(product.regularPrice, locale));
}
