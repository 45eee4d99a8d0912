/**
 * Recognises a product of the shelf in a text: by a whole title or alias, or else by enough of the words that tell it
 * from the others. Knows names, not what is asked about them.
 */
import { blank, endOfWord, foldText, isBoundary, isHangul, isUnspaced, type FoldedText } from './folded-text';
import { readNumbers } from './number-facts';
import type { ProductNames } from './types';

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface FoundProduct {
  readonly productId: string;
  /** What of the text named it. */
  readonly ranges: readonly Range[];
  /** Not a whole name, only words of one. */
  readonly isPartial: boolean;
}

interface Name {
  readonly productId: string;
  readonly form: string;
  /** Words, or pairs of characters where words aren't parted by spaces. */
  readonly features: readonly string[];
}

/** How much of a name, by weight, has to occur. */
const ENOUGH = 0.45;
/** How much of it the next product's may reach. */
const NEXT_AT_MOST = 0.75;
const KEY_UNITS = 2;
/** Endings that a name may take on: "jaketnya", "çantayı". */
const LONGEST_ENDING = 4;
const SHORTEST_INFLECTED = 5;
const ARTICLE = /^(?:[وف]?(?:ال|بال|لل)|[وبل])/;

export class ProductIndex {
  readonly #byStart = new Map<string, Name[]>();
  readonly #names: Name[] = [];
  readonly #weights = new Map<string, number>();
  readonly #byNumber = new Map<string, string>();
  /** Names by the first units of their features. */
  readonly #byFeature = new Map<string, { feature: string; names: Set<Name> }[]>();

  constructor(products: readonly ProductNames[]) {
    const productsOf = new Map<string, Set<string>>();
    for (const { productId, titles, aliases = [] } of products) {
      for (const raw of [...titles, ...aliases]) {
        const form = foldText(raw).plain;
        if (form === '') continue;
        const [number] = readNumbers(form);
        if (number?.fact.startsWith('#') === true && number.end - number.start === form.length) {
          this.#byNumber.set(number.fact, productId);
          continue;
        }
        const name: Name = { productId, form, features: featuresOf(form) };
        this.#names.push(name);
        push(this.#byStart, form.slice(0, KEY_UNITS), name);
        for (const feature of name.features) {
          const holders = productsOf.get(feature) ?? new Set<string>();
          productsOf.set(feature, holders.add(productId));
          this.#indexFeature(feature, name);
        }
      }
    }
    for (const [feature, holders] of productsOf) {
      this.#weights.set(feature, Math.log(1 + products.length / holders.size));
    }
  }

  /** The product that a number on the list stands for. */
  numbered(fact: string): string | undefined {
    return this.#byNumber.get(fact);
  }

  /** @param only looks for this product alone, which its asker named. */
  find({ plain }: FoldedText, only?: string): FoundProduct | undefined {
    return this.#findWhole(plain, only) ?? this.#findByFeatures(plain, only);
  }

  #findWhole(plain: string, only: string | undefined): FoundProduct | undefined {
    let best: Name | undefined;
    let range = { start: 0, end: 0 };
    for (let start = 0; start < plain.length; start++) {
      for (const name of this.#startingAt(plain, start)) {
        if (only !== undefined && name.productId !== only) continue;
        if (best !== undefined && name.form.length <= best.form.length) continue;
        const end = endOfName(plain, start, name.form);
        if (end === 0) continue;
        best = name;
        range = { start, end };
      }
    }
    if (best === undefined) return undefined;
    const { productId } = best;
    return { productId, ranges: [range, ...this.#furtherNames(plain, productId, range)], isPartial: false };
  }

  #startingAt(plain: string, start: number): readonly Name[] {
    const names = this.#byStart.get(plain.slice(start, start + KEY_UNITS));
    if (names === undefined) return NONE;
    if (isBoundary(plain, start) || isHangul(plain.charCodeAt(start))) return names;
    const wordStart = plain.lastIndexOf(' ', start) + 1;
    return ARTICLE.exec(plain.slice(wordStart, start))?.[0].length === start - wordStart ? names : NONE;
  }

  /** The same product named twice, "nora bag nora". */
  #furtherNames(plain: string, productId: string, range: Range): Range[] {
    const rest = blank({ text: plain, plain }, [range]).plain;
    const ranges: Range[] = [];
    for (let start = 0; start < rest.length; start++) {
      for (const name of this.#startingAt(rest, start)) {
        const end = name.productId === productId ? endOfName(rest, start, name.form) : 0;
        if (end > 0) ranges.push({ start, end });
      }
    }
    return ranges;
  }

  #findByFeatures(plain: string, only: string | undefined): FoundProduct | undefined {
    const matched = new Map<Name, Map<string, Range>>();
    for (const { word, start, end } of featureRanges(plain)) {
      for (const { feature, names } of this.#byFeature.get(featureKey(word)) ?? NO_FEATURES) {
        if (!isInflection(word, feature)) continue;
        for (const name of names) {
          if (only !== undefined && name.productId !== only) continue;
          const features = matched.get(name) ?? new Map<string, Range>();
          matched.set(name, features.set(feature, { start, end }));
        }
      }
    }
    let best: Name | undefined;
    let highest = 0;
    let next = 0;
    for (const [name, features] of matched) {
      const coverage = this.#weigh([...features.keys()]) / this.#weigh(name.features);
      if (best === undefined || coverage > highest) {
        if (best !== undefined && best.productId !== name.productId) next = highest;
        best = name;
        highest = coverage;
      } else if (name.productId !== best.productId) {
        next = Math.max(next, coverage);
      }
    }
    if (best === undefined || highest < ENOUGH || next > NEXT_AT_MOST * highest) return undefined;
    return { productId: best.productId, ranges: [...(matched.get(best)?.values() ?? [])], isPartial: true };
  }

  #weigh(features: readonly string[]): number {
    return features.reduce((sum, feature) => sum + (this.#weights.get(feature) ?? 0), 0);
  }

  #indexFeature(feature: string, name: Name): void {
    const key = featureKey(feature);
    const known = this.#byFeature.get(key)?.find((other) => other.feature === feature);
    if (known !== undefined) known.names.add(name);
    else push(this.#byFeature, key, { feature, names: new Set([name]) });
  }
}

const NONE: readonly Name[] = [];
const NO_FEATURES: readonly { feature: string; names: Set<Name> }[] = [];

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** @returns 0 if the name isn't there. */
function endOfName(plain: string, start: number, form: string): number {
  if (!plain.startsWith(form, start)) return 0;
  const end = start + form.length;
  if (isBoundary(plain, end) || isHangul(plain.charCodeAt(end))) return end;
  if (form.length < SHORTEST_INFLECTED - 1 || isUnspaced(plain.charCodeAt(end - 1))) return 0;
  const wordEnd = endOfWord(plain, end - 1);
  return wordEnd - end <= LONGEST_ENDING ? wordEnd : 0;
}

function featuresOf(form: string): string[] {
  return [...new Set(featureRanges(form).map(({ word }) => word))];
}

function featureRanges(plain: string): (Range & { readonly word: string })[] {
  const ranges: (Range & { readonly word: string })[] = [];
  for (let start = 0; start < plain.length; ) {
    const unit = plain.charCodeAt(start);
    if (isUnspaced(unit)) {
      if (isUnspaced(plain.charCodeAt(start + 1))) {
        ranges.push({ word: plain.slice(start, start + 2), start, end: start + 2 });
      }
      start++;
      continue;
    }
    if (unit === 0x20) {
      start++;
      continue;
    }
    const end = endOfWord(plain, start);
    if (/\d/.test(plain.charAt(start))) {
      start = end;
      continue;
    }
    const article = ARTICLE.exec(plain.slice(start, end))?.[0].length ?? 0;
    const from = end - start - article >= 3 ? start + article : start;
    ranges.push({ word: plain.slice(from, end), start, end });
    start = end;
  }
  return ranges;
}

function featureKey(word: string): string {
  return word.slice(0, 3);
}

/** The same word with another ending: most of the longer one is what they begin with. */
function isInflection(left: string, right: string): boolean {
  if (left === right) return true;
  const longer = Math.max(left.length, right.length);
  if (longer < SHORTEST_INFLECTED || isUnspaced(left.charCodeAt(0))) return false;
  let common = 0;
  while (left.charCodeAt(common) === right.charCodeAt(common) && common < longer) common++;
  return common >= 3 && common >= 0.65 * longer;
}
