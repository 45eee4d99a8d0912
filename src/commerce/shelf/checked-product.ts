/**
 * What a shop's catalogue answered, made safe to show and to count with. Nothing in an answer can throw: what is not
 * acceptable is left out. Knows neither when it was asked nor who shows it.
 */
import { moneyOf } from '../../model/minor-units';
import type { Money } from '../../model/money';
import type { Product, ProductVariant } from '../../model/product';
import { cleanText, MAX_TEXT_CODE_POINTS } from '../../model/text';
import { asCount, asId, isFields, type Fields } from '../../protocol/fields';

const MAX_VARIANTS = 100;
const MAX_REFILL_DAYS = 3_650;

/** Longer addresses are not understood everywhere. */
const MAX_URL_LENGTH = 4_096;

/** Stands in for the shop's own site where there is no page. RFC 2606 keeps it from being anybody's. */
const NO_SITE = 'https://site.invalid';

/**
 * The acceptable products of an answer, by id: those that were asked for, the first of each id. Undefined when it is no
 * answer at all.
 */
export function checkedProducts(
  answer: unknown,
  asked: readonly string[],
  baseUrl?: string,
): ReadonlyMap<string, Product> | undefined {
  const entries = orNothing(() => (Array.isArray(answer) ? [...(answer as readonly unknown[])] : undefined));
  if (entries === undefined) return undefined;
  const products = new Map<string, Product>();
  const wanted = new Set(asked);
  for (const entry of entries) {
    const product = orNothing(() => checkedProduct(entry, wanted, baseUrl));
    if (product !== undefined && !products.has(product.id)) products.set(product.id, product);
  }
  return products;
}

function checkedProduct(entry: unknown, wanted: ReadonlySet<string>, baseUrl: string | undefined): Product | undefined {
  if (!isFields(entry)) return undefined;
  const fields = { ...entry };
  const { id } = fields;
  if (typeof id !== 'string' || !wanted.has(id)) return undefined;
  const price = checkedMoney(fields.price);
  const regularPrice = checkedMoney(fields.regularPrice);
  const isReduced =
    price?.currency === regularPrice?.currency && (regularPrice?.amountMinor ?? 0) > (price?.amountMinor ?? Infinity);
  return present({
    id,
    title: checkedTitle(fields.title, id),
    url: checkedUrl(fields.url, baseUrl),
    imageUrl: checkedUrl(fields.imageUrl, baseUrl),
    price,
    regularPrice: isReduced ? regularPrice : undefined,
    ...availability(fields),
    variants: checkedVariants(fields.variants),
    refillAfterDays: isDays(fields.refillAfterDays) ? fields.refillAfterDays : undefined,
  });
}

function checkedVariants(value: unknown): readonly ProductVariant[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const variants = new Map<string, ProductVariant>();
  for (const entry of value.slice(0, MAX_VARIANTS) as readonly unknown[]) {
    const variant = orNothing(() => checkedVariant(entry));
    if (variant !== undefined && !variants.has(variant.id)) variants.set(variant.id, variant);
  }
  return variants.size === 0 ? undefined : Object.freeze([...variants.values()]);
}

function checkedVariant(entry: unknown): ProductVariant | undefined {
  if (!isFields(entry)) return undefined;
  const fields = { ...entry };
  const id = asId(fields.id);
  if (id === undefined) return undefined;
  return present({ id, title: checkedTitle(fields.title, id), price: checkedMoney(fields.price), ...availability(fields) });
}

function availability({ stock, isSoldOut }: Fields) {
  return { stock: asCount(stock), isSoldOut: typeof isSoldOut === 'boolean' ? isSoldOut : undefined };
}

function checkedTitle(value: unknown, id: string): string {
  if (typeof value !== 'string') return id;
  // No more is looked at than can be shown: a code point has at most two units.
  const clean = cleanText(value.slice(0, 2 * MAX_TEXT_CODE_POINTS));
  return (clean.length > MAX_TEXT_CODE_POINTS ? [...clean].slice(0, MAX_TEXT_CODE_POINTS).join('') : clean) || id;
}

function checkedMoney(value: unknown): Money | undefined {
  const money = orNothing(() => moneyOf(isFields(value) ? { ...value } : value));
  return money && Object.freeze({ amountMinor: money.amountMinor, currency: money.currency });
}

/** An address of the web, written out; a path of the shop's own site stays one where there is no page to count from. */
function checkedUrl(value: unknown, baseUrl = NO_SITE): string | undefined {
  // Browsers take a backslash for a slash, by which a path becomes another's site.
  if (typeof value !== 'string' || value === '' || value.length > MAX_URL_LENGTH || value.includes('\\')) return undefined;
  const url = orNothing(() => new URL(value, baseUrl));
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.origin === NO_SITE ? url.href.slice(NO_SITE.length) : url.href;
}

const isDays = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1 && value <= MAX_REFILL_DAYS;

type Present<Shape> = { -readonly [Name in keyof Shape]: Exclude<Shape[Name], undefined> };

/** Without the fields that are undefined, frozen. */
function present<Shape extends object>(fields: Shape): Readonly<Present<Shape>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(entries) as Present<Shape>);
}

/** An answer may have getters, which may do anything. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
