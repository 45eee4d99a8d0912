/**
 * What two meanings have in common and what not, as a few figures that a reader can follow. Symmetric; decides nothing
 * but what never is the same.
 */
import type { Detail, Intent } from './concepts';
import { isUnspaced } from './folded-text';
import { isHard } from './hard-facts';
import type { Language, Meaning } from './types';

/** What each figure counts; `likeness-weights.ts` has one weight for each. */
export const FIGURES = [
  'same-intent',
  'both-other',
  'one-other',
  'hard-in-common',
  'soft-in-common',
  'soft-on-one-side',
  'soft-on-both-sides',
  'words-in-common',
  'words-on-one-side',
  'words-on-both-sides',
  'nothing-in-one',
  'foreign-words',
  'words-beside-nothing',
  'name-beside-nothing',
  'all-in-common',
  'words-alone',
  'words-alone-in-common',
] as const;

/** Words beside these are mostly products or places. */
const NAMING: ReadonlySet<Intent> = /* @__PURE__ */ new Set<Intent>(['price', 'stock', 'colour', 'delivery']);
/** What the host does may be asked in many ways. */
const OF_SHOW: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail | 'negation'>([
  ...(['next-show', 'giveaway', 'camera', 'sing', 'live-since', 'is-real', 'shop', 'game', 'rank'] as const),
  ...(['greet', 'play-along', 'show-end'] as const),
  ...(['host-name', 'host-age', 'host-place', 'host-home', 'host-height', 'host-partner', 'host-family'] as const),
  ...(['today', 'tomorrow', 'negation', 'child', 'baby', 'women', 'men'] as const),
]);
/** "Is there a 38" asks for the size as for the stock. */
const OF_VARIANT: ReadonlySet<Intent> = /* @__PURE__ */ new Set<Intent>(['size', 'colour', 'stock']);
/** Of these anything may be asked: "are you married", "since when". */
const ASKED_VARIOUSLY: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail>([
  ...(['host-partner', 'host-family', 'giveaway', 'sing', 'greet', 'play-along', 'rank'] as const),
  ...(['camera', 'shop', 'game'] as const),
]);
const LEAST_ALONE = 2;
/** Words less alike than this are others. */
const ALIKE_FROM = 0.5;
const RELATED: Readonly<Partial<Record<Language, Language>>> = { id: 'ms', ms: 'id', es: 'pt', pt: 'es' };

/** @param figures where to write them. @returns whether the two can be the same at all. */
export function writeFigures(left: Meaning, right: Meaning, figures: Float64Array): boolean {
  if (left.productId !== right.productId) return false;
  let hard = 0;
  let soft = 0;
  let softLeft = 0;
  let softRight = 0;
  const leftFacts = left.facts;
  const rightFacts = right.facts;
  for (let one = 0, other = 0; one < leftFacts.length || other < rightFacts.length; ) {
    const ours = leftFacts[one];
    const theirs = rightFacts[other];
    if (ours === theirs) {
      if (isHard(ours as string)) hard++;
      else soft++;
      one++;
      other++;
    } else if (theirs === undefined || (ours !== undefined && ours < theirs)) {
      if (isHard(ours as string)) return false;
      softLeft++;
      one++;
    } else {
      if (isHard(theirs)) return false;
      softRight++;
      other++;
    }
  }
  const near = areNear(left.language, right.language);
  const [leftMatched, leftRest] = coverage(left.words, right.words);
  const [rightMatched, rightRest] = coverage(right.words, left.words);
  const bothOther = left.intent === 'other' && right.intent === 'other';
  const isSame = left.intent === right.intent || (hard > 0 && OF_VARIANT.has(left.intent) && OF_VARIANT.has(right.intent));
  figures[0] = isSame && !bothOther ? 1 : 0;
  figures[1] = bothOther ? 1 : 0;
  figures[2] = !isSame && (left.intent === 'other' || right.intent === 'other') ? 1 : 0;
  figures[3] = Math.min(hard, 2);
  figures[4] = Math.min(soft, 2);
  figures[5] = Math.abs(softLeft - softRight);
  figures[6] = Math.min(softLeft, softRight);
  figures[7] = Math.min((leftMatched + rightMatched) / 2, 6);
  figures[8] = Math.abs(leftRest - rightRest);
  figures[9] = Math.min(leftRest, rightRest);
  const rest = leftRest + rightRest;
  const isOneBare = rest > 0 && (left.words.length === 0 || right.words.length === 0);
  const mayName = NAMING.has(left.intent) || NAMING.has(right.intent);
  const isAlone = bothOther && hard + soft === 0;
  const all = leftMatched + rightMatched + rest;
  if (rest > 0 && (isOfHost(leftFacts) || (bothOther && !isAlone && !isOfGoods(leftFacts, rightFacts)))) return false;
  if (!isSame && left.intent !== 'other' && right.intent !== 'other' && hard + soft < 2) return false;
  const asks = left.asks ?? 0;
  const asksToo = right.asks ?? 0;
  if (bothOther && asks !== asksToo && ((asks & asksToo) === 0 && asks * asksToo !== 0 || isAskedVariously(leftFacts))) return false;
  // All is in the words: of one alone the rest may be said in words that say nothing elsewhere.
  if (isAlone && Math.min(left.words.length, right.words.length) < LEAST_ALONE) return false;
  figures[10] = isEmpty(left) || isEmpty(right) ? 1 : 0;
  figures[11] = near ? 0 : Math.min(rest, 4);
  figures[12] = isOneBare && !mayName ? 1 : 0;
  figures[13] = isOneBare && mayName ? 1 : 0;
  figures[14] = !isAlone && rest < 0.01 && softLeft + softRight === 0 && (isSame || hard + soft > 0) ? 1 : 0;
  figures[15] = isAlone ? 1 : 0;
  figures[16] = isAlone && all > 0 ? (leftMatched + rightMatched) / all : 0;
  return true;
}

/** "What's your name" and "what's your cat's name" differ in such a word. */
function isOfHost(facts: readonly string[]): boolean {
  for (const fact of facts) if (fact.startsWith('host-')) return true;
  return false;
}

function areNear(left: Language | undefined, right: Language | undefined): boolean {
  return left === right || left === undefined || right === undefined || RELATED[left] === right;
}

function coverage(words: readonly string[], others: readonly string[]): [matched: number, rest: number] {
  let matched = 0;
  let rest = 0;
  for (const word of words) {
    let best = 0;
    for (const other of others) best = Math.max(best, wordLikeness(word, other));
    if (best < ALIKE_FROM) best = 0;
    const weight = weightOf(word);
    matched += best * weight;
    rest += (1 - best) * weight;
  }
  return [matched, rest];
}

function weightOf(word: string): number {
  return Math.sqrt(isUnspaced(word.charCodeAt(0)) ? 2 * word.length : word.length) / 2;
}

/** How many pairs of letters both have, ends included; where words aren't parted, single characters too. */
export function wordLikeness(left: string, right: string): number {
  if (left === right) return 1;
  const isRun = isUnspaced(left.charCodeAt(0));
  if (isRun !== isUnspaced(right.charCodeAt(0))) return 0;
  if (!isRun && left.charCodeAt(0) !== right.charCodeAt(0) && left.length < 5) return 0;
  return isRun ? (pairsAlike(left, right, 1) + pairsAlike(left, right, 2)) / 2 : pairsAlike(` ${left} `, ` ${right} `, 2);
}

function pairsAlike(left: string, right: string, units: number): number {
  const total = left.length + right.length - 2 * (units - 1);
  if (total <= 0) return 0;
  let common = 0;
  let used = 0;
  for (let one = 0; one + units <= left.length; one++) {
    for (let other = 0; other + units <= right.length && other < 30; other++) {
      if ((used >> other) & 1) continue;
      if (left.charCodeAt(one) !== right.charCodeAt(other)) continue;
      if (units === 2 && left.charCodeAt(one + 1) !== right.charCodeAt(other + 1)) continue;
      used |= 1 << other;
      common++;
      break;
    }
  }
  return (2 * common) / total;
}

function isEmpty({ facts, words, intent, productId }: Meaning): boolean {
  return facts.length === 0 && words.length === 0 && intent === 'other' && productId === undefined;
}

/** Whether they have something in common that is asked of what is sold; then a word more seldom matters. */
function isOfGoods(facts: readonly string[], others: readonly string[]): boolean {
  for (const fact of facts) if (!OF_SHOW.has(fact) && others.includes(fact)) return true;
  return false;
}

function isAskedVariously(facts: readonly string[]): boolean {
  for (const fact of facts) if (ASKED_VARIOUSLY.has(fact)) return true;
  return false;
}
