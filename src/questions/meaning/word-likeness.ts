/** How alike two words are, and how much of two lists of words has no counterpart. Knows no meaning. */
import { isUnspaced } from './folded-text';

/** Words less alike than this are others. */
const ALIKE_FROM = 0.5;
/** Words more alike than this differ by an ending or a slip of the finger. */
const EQUAL_FROM = 0.8;
/** Pairs of letters are marked by bits of one number. */
const MOST_UNITS = 30;

/** How much of these words, by weight, has a counterpart among the others, and how much has none. */
export function coverage(words: readonly string[], others: readonly string[]): [matched: number, rest: number] {
  let matched = 0;
  let rest = 0;
  for (const word of words) {
    let best = 0;
    for (const other of others) best = Math.max(best, wordLikeness(word, other));
    if (best < ALIKE_FROM) best = 0;
    else if (best >= EQUAL_FROM) best = 1;
    const weight = Math.sqrt(isUnspaced(word.charCodeAt(0)) ? 2 * word.length : word.length) / 2;
    matched += best * weight;
    rest += (1 - best) * weight;
  }
  return [matched, rest];
}

/** How many pairs of letters both have, ends included; where words aren't parted, single characters too. */
function wordLikeness(left: string, right: string): number {
  if (left === right) return 1;
  const isRun = isUnspaced(left.charCodeAt(0));
  if (isRun !== isUnspaced(right.charCodeAt(0))) return 0;
  if (isRun) return (unitsAlike(left, right, 1) + unitsAlike(left, right, 2)) / 2;
  return unitsAlike(` ${left} `, ` ${right} `, 2);
}

function unitsAlike(left: string, right: string, units: number): number {
  const total = left.length + right.length - 2 * (units - 1);
  if (total <= 0) return 0;
  let common = 0;
  let used = 0;
  for (let one = 0; one + units <= left.length; one++) {
    for (let other = 0; other + units <= right.length && other < MOST_UNITS; other++) {
      if (((used >> other) & 1) === 1 || left.charCodeAt(one) !== right.charCodeAt(other)) continue;
      if (units === 2 && left.charCodeAt(one + 1) !== right.charCodeAt(other + 1)) continue;
      used |= 1 << other;
      common++;
      break;
    }
  }
  return (2 * common) / total;
}
