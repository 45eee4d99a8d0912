/**
 * How much each concept speaks for each intent. Knows no text.
 *
 * What is named weighs as it decides where several meet: what is asked of the parcel ("how much is shipping") or the
 * way to pay beats the price, a certain size or colour beats "do you have", and what the host is asked to do beats all
 * that is only said along with it.
 */
import type { Concept, Intent } from './concepts';

/** Each line: an intent, a weight, and the concepts that speak so for it. */
const EVIDENCE: readonly (readonly [intent: Intent, weight: number, concepts: string])[] = [
  ['price', 3, 'price discount wholesale cheaper'],
  ['price', 2.5, 'voucher'],
  ['price', 1.5, 'per-piece two-pieces'],
  ['price', 1, 'set gift'],
  [
    'size',
    3,
    'size runs-small runs-large one-size measurements plus-size length waist chest hips shoulder which-for-me',
  ],
  ['size', 2.5, 'small large tight loose sleeve foot weight height'],
  ['size', 1.5, 'volume stretchy'],
  // Alone it asks of the host: "how tall are you".
  ['size', 0.8, 'model-wears'],
  ['stock', 2, 'stock'],
  ['stock', 3.5, 'restock how-many-left sold-out last-one'],
  ['stock', 1.5, 'reserve'],
  ['colour', 3.2, 'colour other-colour'],
  [
    'colour',
    2.6,
    'black white red blue navy green yellow pink purple grey brown beige orange gold silver patterned plain',
  ],
  ['colour', 2, 'dark light-coloured true-to-photo'],
  ['colour', 1, 'matte glossy transparent'],
  ['suitability', 2.4, 'suitability'],
  ['suitability', 3.6, 'which-age'],
  [
    'suitability',
    3.4,
    'oily-skin dry-skin sensitive-skin combination-skin acne dark-spots wrinkles dark-skin fair-skin ' +
      'pregnant breastfeeding allergy diabetic side-effects',
  ],
  ['suitability', 3, 'android iphone office party sport elderly baby child teenager'],
  ['suitability', 2.2, 'men women hair dyed-hair curly-hair summer winter daily-use'],
  ['delivery', 4.2, 'delivery shipping-cost free-shipping delivery-time my-parcel pick-up'],
  ['delivery', 3, 'abroad'],
  ['delivery', 1.8, 'where-from packaging'],
  ['delivery', 0.8, 'today tomorrow'],
  ['returns', 5, 'returns exchange refund warranty'],
  ['how-to-buy', 3.4, 'how-to-buy'],
  ['how-to-buy', 5, 'cash-on-delivery instalments bank-transfer e-wallet credit-card pay voucher-fails invoice'],
  ['how-to-buy', 3, 'cancel'],
  ['how-to-buy', 2.5, 'pre-order'],
  ['link', 3.6, 'link'],
  ['material', 3.3, 'material ingredients expiry made-in authentic registered'],
  [
    'material',
    3.2,
    'cotton leather silk wool polyester linen denim plastic metal wood glass real-gold alcohol fragrance',
  ],
  ['material', 2.4, 'halal vegan thick thin see-through transparent sunscreen lining padding quality'],
  ['material', 1.5, 'soft heavy waterproof smell taste brand'],
  [
    'other',
    4.4,
    'try-on show-closer show-back show-again compare which-is-better next-show how-long-on-sale song host-name ' +
      'host-age host-place host-home host-height host-partner host-family host-job is-real camera sound picture game ' +
      'play-along rank greet sing giveaway unban show-end live-since selling-since replay shop-age',
  ],
  ['other', 3.6, 'how-to-use how-often before-or-after'],
  ['other', 3, 'before after greasy warm transfers'],
  [
    'other',
    2.8,
    'battery charging voltage machine-wash iron shrinks fades pills wrinkle-free durable itchy hot-to-wear ' +
      'pockets zipper',
  ],
];

/** Each concept's evidence, made when it is first wanted. */
let byConcept: Map<Concept, readonly [intent: Intent, weight: number][]> | undefined;

export function evidenceOf(concept: Concept): readonly (readonly [intent: Intent, weight: number])[] {
  byConcept ??= collect();
  return byConcept.get(concept) ?? [];
}

function collect() {
  const collected = new Map<Concept, [intent: Intent, weight: number][]>();
  for (const [intent, weight, concepts] of EVIDENCE) {
    for (const concept of concepts.split(' ') as Concept[]) {
      collected.set(concept, [...(collected.get(concept) ?? []), [intent, weight]]);
    }
  }
  return collected;
}
