/**
 * Whether two meanings ask the same, so that one answer serves both. Pure; knows no words and no queue.
 *
 * Never the same are questions about another product, or of which a size, a number, a colour or whatever else names the
 * thing differs. What is left is weighed: what they have in common and what only one of them says.
 */
import { keysOf, shareKey } from './blocking-keys';
import { FIGURES, writeFigures } from './likeness-figures';
import { BIAS, WEIGHTS } from './likeness-weights';
import type { Meaning } from './types';

export { SAME_FROM } from './likeness-weights';

const figures = /* @__PURE__ */ new Float64Array(FIGURES.length);

/** @returns 0 to 1; the same in both directions. */
export function likeness(left: Meaning, right: Meaning): number {
  if (!writeFigures(left, right, figures)) return 0;
  let sum = BIAS;
  for (let index = 0; index < FIGURES.length; index++) sum += (WEIGHTS[index] as number) * (figures[index] as number);
  // The index finds only what shares a key.
  return shareKey(blockingKeys(left), blockingKeys(right)) ? 1 / (1 + Math.exp(-sum)) : 0;
}

/** Numbers of 32 bits for an index of candidates: two questions that are the same share one. At most 8. */
export function blockingKeys(meaning: Meaning): readonly number[] {
  return meaning.keys ?? keysOf(meaning);
}
