/** Money as people in a place write it, exact. Knows the engine's formats only. */
import { decimalOf, minorDigits } from '../model/minor-units';
import type { Money } from '../model/money';

/** Of currencies and places; a shop has a few. */
const MAX_FORMATS = 100;

/** A list of formats is made once: making one costs more than using it a thousand times. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * @param locale BCP 47; the engine's own where it knows none of that name.
 * @returns for example `19,90 €`. Cents that the locale does not show usually are shown where there are some.
 */
export function moneyText(money: Money, locale: string): string {
  const decimal = decimalOf(money);
  const isRound = !/[1-9]/.test(decimal.split('.')[1] ?? '');
  // Text keeps all digits; its type came later than the feature.
  return formatOf(money.currency, locale, isRound).format(decimal as unknown as number);
}

function formatOf(currency: string, locale: string, isRound: boolean): Intl.NumberFormat {
  const key = `${currency} ${locale} ${isRound}`;
  let format = formats.get(key);
  if (format === undefined) {
    const all = minorDigits(currency);
    const digits = isRound ? {} : { minimumFractionDigits: all, maximumFractionDigits: all };
    format = new Intl.NumberFormat(sound(locale), { style: 'currency', currency, ...digits });
    if (formats.size >= MAX_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format;
}

/** Undefined for what looks like a tag and is none, such as `en-x`: engines throw at it. */
function sound(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
