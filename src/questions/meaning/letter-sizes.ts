/** Sizes written as letters: S, M, XL, 2XL. Knows nothing of what is asked about them. */
import type { NumberFact } from './number-facts';
import type { Language } from './types';

const CERTAIN = /(?<![\p{L}\p{M}\d])(?:([2-7]) ?xl|(x{0,5})(xs|xl))(?![\p{Script=Latin}\d])/gu;
const SINGLE = /(?<![\p{Script=Latin}\d'])[sml](?![\p{Script=Latin}\d])/gu;
/** Quickly told. */
const ALONE = /(?:^|[^a-z])[smlpgcxe][hgp]?g?(?:[^a-z]|$)/;
/** Vietnamese writes "m" for a pronoun and "s" for why. */
const VIETNAMESE = /(?<=(?:size|sz|sai|co|con|xai) )[sml](?![\p{Script=Latin}\d])/gu;
const SPANISH = /(?<![\p{L}\d])(?:[smlg]|ch|gg|xg)(?![\p{L}\d])/gu;
const PORTUGUESE = /(?<![\p{L}\d])(?:pp|p|m|gg?g?|xgg?|egg?)(?![\p{L}\d])/gu;
const IBERIAN_SIZES: Readonly<Record<string, string>> = {
  ch: 's', pp: 'xs', p: 's', m: 'm', g: 'l', gg: 'xl', ggg: '2xl', xg: '2xl', xgg: '3xl', eg: '2xl', egg: '3xl',
};

/** @param plain a folded text without accents. */
export function readCertainSizes(plain: string): NumberFact[] {
  if (!plain.includes('x')) return [];
  return [...plain.matchAll(CERTAIN)].map((match) => {
    const [whole, count, more = '', base = ''] = match;
    const start = match.index ?? 0;
    const size = count !== undefined ? `${count}xl` : more === '' ? base : `${more.length + 1}${base}`;
    return { start, end: start + whole.length, fact: `size:${size}` };
  });
}

/** A lone letter: a size unless a lexicon knows it as a word. Portuguese has letters of its own. */
export function readSingleSizes(plain: string, language: Language | undefined): NumberFact[] {
  if (!ALONE.test(plain)) return [];
  const isIberian = language === 'pt' || language === 'es';
  return [...plain.matchAll(patternOf(language))].map((match) => {
    const start = match.index ?? 0;
    const size = isIberian ? IBERIAN_SIZES[match[0]] : match[0];
    return { start, end: start + match[0].length, fact: `size:${size ?? match[0]}` };
  });
}

function patternOf(language: Language | undefined): RegExp {
  if (language === 'pt') return PORTUGUESE;
  if (language === 'es') return SPANISH;
  return language === 'vi' ? VIETNAMESE : SINGLE;
}
