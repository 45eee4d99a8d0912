/**
 * The details of a question in one writing, whichever words they came from: what follows from the rest, or says nothing
 * beside the intent, is left out, and of two that one answer serves there is one. Knows no text.
 */
import { INTENTS, type Concept, type Intent } from './concepts';

const IS_INTENT: ReadonlySet<string> = /* @__PURE__ */ new Set<string>(INTENTS);

/** "Is shipping free" is answered by what shipping costs, "is it cheaper" by the discount. */
const ANSWERED_BY: Readonly<Partial<Record<Concept, string>>> = {
  'free-shipping': 'shipping-cost',
  cheaper: 'discount',
  transparent: 'see-through',
  'two-pieces': '2',
};

/** Of these, the others of the line say nothing more. */
const IMPLIED: readonly (readonly [by: readonly Concept[], implied: readonly Concept[]])[] = [
  [['pregnant', 'breastfeeding'], ['women']],
  [['leather', 'real-gold', 'silk', 'wool', 'wood', 'cotton', 'linen'], ['authentic']],
  [['show-closer', 'show-back', 'try-on'], ['camera', 'show-again']],
  [['restock'], ['sold-out', 'negation', 'show-again']],
  [['next-show'], ['show-again', 'tomorrow']],
  [['fades', 'shrinks', 'pills'], ['machine-wash', 'before', 'after']],
  [['delivery-time', 'restock', 'cash-on-delivery'], ['before', 'after']],
  [['authentic'], ['negation']],
  [['model-wears'], ['which-for-me']],
  [['sing'], ['song']],
  [['charging'], ['delivery-time', 'how-long-on-sale', 'durable']],
  [['delivery-time'], ['today']],
  [['show-again'], ['before']],
  [['see-through'], ['thin', 'underwear']],
  [['song'], ['host-name']],
  [['my-parcel'], ['negation', 'delivery-time']],
  [['other-colour'], ['negation']],
  [['dyed-hair', 'curly-hair'], ['hair']],
  [['voucher-fails'], ['voucher', 'negation']],
  [['before-or-after'], ['before', 'after']],
  [['instalments', 'cash-on-delivery', 'e-wallet', 'bank-transfer', 'credit-card', 'voucher-fails'], ['pay']],
  [['sound', 'picture', 'unban'], ['negation', 'volume', 'how-to-use', 'camera']],
  [['sing', 'song'], ['sound']],
  [['live-since', 'show-end', 'next-show'], ['how-long-on-sale']],
  [['giveaway'], ['play-along']],
  [['replay'], ['show-again', 'after', 'next-show']],
  [['transfers'], ['fades', 'cleanser', 'mask', 'waterproof']],
  [['selling-since', 'live-since'], ['men', 'how-long-on-sale', 'delivery-time', 'shop-age']],
  [['sound'], ['small', 'large']],
  [['voucher', 'cheaper', 'wholesale'], ['discount']],
  [['packaging'], ['gift']],
  [['warranty', 'live-since', 'battery'], ['delivery-time', 'length']],
  [['side-effects'], ['allergy']],
  [['runs-small'], ['small', 'tight']],
  [['runs-large'], ['large', 'loose']],
  [['plus-size'], ['large', 'runs-large']],
  [['battery'], ['durable']],
  [['delivery-time'], ['shipping-cost']],
  [['greet'], ['today']],
  [['jeans'], ['trousers', 'denim']],
  [['halal'], ['registered']],
  [['how-many-left'], ['delivery-time']],
  [['host-home'], ['host-place', 'abroad']],
  [['shop-age'], ['shop', 'host-age']],
  [['host-family'], ['child', 'baby']],
  [['host-height'], ['height', 'model-wears']],
  [['greasy'], ['oily-skin']],
  [['which-age'], ['child', 'baby', 'host-age']],
  [['instalments', 'cash-on-delivery', 'e-wallet', 'bank-transfer'], ['credit-card', 'my-parcel', 'delivery-time']],
];

/** What says nothing beside an intent: a thing is sent back because it is too tight, or not liked. */
const SAYS_NOTHING_IN: Readonly<Partial<Record<Intent, readonly Concept[]>>> = {
  returns: [
    ...['negation', 'my-parcel', 'quality', 'shipping-cost'],
    ...['tight', 'loose', 'small', 'large', 'runs-small', 'runs-large'],
  ] as Concept[],
  stock: ['sold-out', 'last-one', 'negation', 'per-piece'],
  suitability: ['quality'],
  size: ['quality'],
  price: ['per-piece', 'today', 'packaging'],
  link: ['model-wears', 'try-on'],
  'how-to-buy': ['my-parcel', 'negation', 'how-to-use'],
};

/** Said by a number's unit. */
const SAID_BY_UNIT: readonly (readonly [unit: RegExp, concept: Concept])[] = [
  [/\dcm$/, 'height'],
  [/\dkg$/, 'weight'],
];

/** @param read sizes and numbers. */
export function factsOf(intent: Intent, concepts: ReadonlySet<Concept>, read: readonly string[]): string[] {
  const facts = new Set<string>();
  for (const fact of read) facts.add(withoutUnit(fact));
  for (const concept of concepts) if (!IS_INTENT.has(concept)) facts.add(ANSWERED_BY[concept] ?? concept);
  // "One of them" is what is asked for anyway.
  if (intent !== 'size' && intent !== 'colour') facts.delete('1');
  if (intent === 'delivery' && concepts.has('price')) facts.add('shipping-cost');
  for (const [by, implied] of IMPLIED) {
    if (by.some((concept) => facts.has(concept))) for (const concept of implied) facts.delete(concept);
  }
  if (read.some((fact) => /\d/.test(fact))) facts.delete('which-for-me');
  for (const [unit, concept] of SAID_BY_UNIT) if (read.some((fact) => unit.test(fact))) facts.delete(concept);
  for (const concept of SAYS_NOTHING_IN[intent] ?? []) facts.delete(concept);
  return [...facts].sort();
}

/** Pieces, years of age and numbers of a shoe are mostly told by what is asked. */
function withoutUnit(fact: string): string {
  const shoe = /^#(3[3-9]|4[0-7])$/.exec(fact);
  return shoe?.[1] ?? fact.replace(/(\d)(?:pcs|y)$/, '$1');
}
