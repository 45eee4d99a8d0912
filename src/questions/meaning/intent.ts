/**
 * Which intent the concepts and facts of a question add up to. Every concept counts once; the highest sum wins, ties go
 * to the intent that is listed first in INTENTS. Knows no text.
 */
import { INTENTS, type Concept, type Intent } from './concepts';
import { evidenceOf } from './intent-evidence';

export type IntentScores = Partial<Record<Intent, number>>;

/** Less than this says nothing: a word said along with something else. */
const LEAST = 1;
/** Each further concept that says the same adds less than the first. */
const FURTHER = 0.3;
const MEASURED = 3.2;
const LETTER_SIZE = 1.8;
const VOUCHER_IN_USE: readonly Concept[] = ['negation', 'how-to-use', 'how-to-buy'];
const IN_USE = 5;

export function scoreIntents(concepts: ReadonlySet<Concept>, facts: readonly string[]): IntentScores {
  const scores: IntentScores = {};
  const raise = (intent: Intent, weight: number) => {
    const score = scores[intent] ?? 0;
    scores[intent] = score >= weight ? score + FURTHER * weight : weight + FURTHER * score;
  };
  const isMeasured = facts.some((fact) => /\d(?:cm|kg)$/.test(fact));
  const isOfOneSize = !isMeasured && facts.some((fact) => /^(?:size:|\d+$)/.test(fact));
  // "Do you have size M" asks whether there is any: "size" only says what M is, as "shade" does in "shade 3".
  const asksStockOfSize = isOfOneSize && concepts.has('stock');
  for (const concept of concepts) {
    if (asksStockOfSize && (concept === 'size' || concept === 'colour')) continue;
    for (const [intent, weight] of evidenceOf(concept)) raise(intent, weight);
  }
  if (isMeasured) raise('size', MEASURED);
  if (facts.some((fact) => fact.startsWith('size:'))) {
    raise(concepts.has('size') && !asksStockOfSize ? 'size' : 'stock', LETTER_SIZE);
  }
  // A voucher that one has is to be used; one that there may be lowers the price.
  if (concepts.has('voucher') && VOUCHER_IN_USE.some((concept) => concepts.has(concept))) raise('how-to-buy', IN_USE);
  if (facts.some((fact) => fact.startsWith('#'))) raise('link', LEAST);
  if (facts.some((fact) => fact.startsWith('$') || fact.endsWith('%'))) raise('price', LEAST);
  return scores;
}

export function highestIntent(scores: IntentScores): Intent {
  let highest: Intent = 'other';
  let most = LEAST;
  for (const intent of INTENTS) {
    const score = scores[intent] ?? 0;
    if (score < most || (score === most && highest !== 'other')) continue;
    highest = intent;
    most = score;
  }
  return highest;
}
