/** How languages, intents and numbers of askers are called on the console. Pure. */
import type { Intent, Language } from 'liveroom';
import { count } from '../page/wording';

/** A word that a host understands at a glance. */
export const INTENT_WORDS: Readonly<Record<Intent, string>> = {
  price: 'Price',
  size: 'Size',
  stock: 'In stock?',
  colour: 'Colour',
  suitability: 'Suits me?',
  delivery: 'Delivery',
  returns: 'Returns',
  'how-to-buy': 'How to buy',
  link: 'Link',
  material: 'Material',
  other: 'Other',
};

/** In this order, so that a filter keeps its place. */
export const INTENTS_IN_ORDER = Object.keys(INTENT_WORDS) as readonly Intent[];

const names = new Intl.DisplayNames('en', { type: 'language' });
export const languageName = (language: Language): string => names.of(language) ?? language;

/** Nothing for one: most questions are asked by one. */
export const askedBy = (askers: number): string => (askers === 1 ? '' : `asked by ${count(askers)}`);

const LONGEST_QUOTE = 48;

/** A question inside a sentence, cut where it is long. */
export function quoted(text: string): string {
  const characters = [...text];
  const cut = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…` : text;
  return `“${cut}”`;
}
