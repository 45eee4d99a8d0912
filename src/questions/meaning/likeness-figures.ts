/**
 * What two meanings have in common and what only one of them says, as a few figures that a reader can follow.
 * Symmetric; decides nothing but what never is the same.
 */
import type { Detail, Intent } from './concepts';
import { isHard } from './hard-facts';
import type { Meaning } from './types';
import { coverage } from './word-likeness';

/** `likeness-weights.ts` has one weight for each. */
export const FIGURES = [
  'both-other',
  'one-other',
  'hard-in-common',
  'soft-in-common',
  'soft-on-one-side',
  'soft-on-both-sides',
  'words-in-common',
  'words-on-both-sides',
  'nothing-in-one',
  'name-beside-nothing',
  'all-in-common',
  'only-words',
] as const;

const MOST_FACTS = 2;
const MOST_WORDS = 6;
/** Less of a word than this is left of nothing but rounding. */
const NO_REST = 0.01;
/** So many words have to be there on both sides where all is in them. */
const LEAST_WORDS = 2;
/** A word beside these is mostly a product or a place. */
const NAMING: ReadonlySet<Intent> = /* @__PURE__ */ new Set<Intent>(['price', 'stock', 'colour', 'delivery']);
/** "Is there a 38" asks for the size as for the stock. */
const OF_VARIANT: ReadonlySet<Intent> = /* @__PURE__ */ new Set<Intent>(['size', 'colour', 'stock']);
/** These say too little of what is asked for a word beside them to be chance. */
const OF_SHOW: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail | 'negation'>([
  ...(['next-show', 'giveaway', 'camera', 'sing', 'live-since', 'is-real', 'shop', 'game', 'rank', 'greet'] as const),
  ...(['play-along', 'show-end', 'host-name', 'host-age', 'host-place', 'host-home', 'host-height'] as const),
  ...(['host-partner', 'host-family', 'today', 'tomorrow', 'negation', 'child', 'baby', 'women', 'men'] as const),
]);
/** Of these anything may be asked: "are you married", "since when". */
const ASKED_VARIOUSLY: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail>([
  ...(['host-partner', 'host-family', 'giveaway', 'sing', 'greet', 'play-along', 'rank', 'camera', 'shop'] as const),
  'game',
]);

/** Beside these anything may be asked: "today", "4", "not". */
const SAYS_LITTLE: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail | 'negation'>([
  ...(['negation', 'today', 'tomorrow', 'how-often', 'before', 'after', 'before-or-after', 'men', 'women', 'child'] as const),
  ...(['baby', 'large', 'small', 'heavy', 'soft', 'dark', 'compare', 'other-colour', 'game', 'camera', 'greet'] as const),
]);
const saysLittle = (fact: string): boolean => SAYS_LITTLE.has(fact) || (fact >= '0' && fact < ':');

/** @param figures where to write them. @returns whether the two can be the same at all. */
export function writeFigures(left: Meaning, right: Meaning, figures: Float64Array): boolean {
  if (left.productId !== right.productId) return false;
  const facts = compareFacts(left.facts, right.facts);
  if (facts === undefined) return false;
  const { hard, soft, little, softLeft, softRight } = facts;
  const common = hard + soft;
  const isVariant = hard > 0 && OF_VARIANT.has(left.intent) && OF_VARIANT.has(right.intent);
  const isSame = left.intent === right.intent || isVariant;
  const isOneOther = left.intent === 'other' || right.intent === 'other';
  if (!isSame && !isOneOther && common < MOST_FACTS) return false;
  const areOther = isSame && isOneOther;
  const isOnlyWords = areOther && common === little;
  if (areOther && askOther(left, right)) return false;

  const [leftMatched, leftRest] = coverage(left.words, right.words);
  const [rightMatched, rightRest] = coverage(right.words, left.words);
  const rest = leftRest + rightRest;
  if (isOnlyWords && Math.min(left.words.length, right.words.length) < LEAST_WORDS) return false;
  if (rest > 0 && !isOnlyWords && mindsWords(left, right, areOther)) return false;
  const isOneBare = rest > 0 && (left.words.length === 0 || right.words.length === 0);
  figures[0] = areOther ? 1 : 0;
  figures[1] = !isSame && isOneOther ? 1 : 0;
  figures[2] = Math.min(hard, MOST_FACTS);
  figures[3] = Math.min(soft, MOST_FACTS);
  figures[4] = Math.abs(softLeft - softRight);
  figures[5] = Math.min(softLeft, softRight);
  figures[6] = Math.min((leftMatched + rightMatched) / 2, MOST_WORDS);
  figures[7] = Math.min(leftRest, rightRest);
  figures[8] = isEmpty(left) || isEmpty(right) ? 1 : 0;
  figures[9] = isOneBare && (NAMING.has(left.intent) || NAMING.has(right.intent)) ? 1 : 0;
  const isAll = !isOnlyWords && rest < NO_REST && softLeft + softRight === 0 && (isSame || common > 0);
  figures[10] = isAll ? 1 : 0;
  figures[11] = isOnlyWords ? 1 : 0;
  return true;
}

/** Both sorted. @returns undefined if one names what the other doesn't. */
function compareFacts(left: readonly string[], right: readonly string[]) {
  const counts = { hard: 0, soft: 0, little: 0, softLeft: 0, softRight: 0 };
  for (let one = 0, other = 0; one < left.length || other < right.length; ) {
    const ours = left[one];
    const theirs = right[other];
    const isOurs = theirs === undefined || (ours !== undefined && ours <= theirs);
    const fact = (isOurs ? ours : theirs) as string;
    const isShared = ours === theirs;
    if (isOurs) one++;
    if (isShared || !isOurs) other++;
    if (isShared && saysLittle(fact)) counts.little++;
    if (isHard(fact)) {
      if (!isShared) return undefined;
      counts.hard++;
    } else if (isShared) {
      counts.soft++;
    } else if (isOurs) {
      counts.softLeft++;
    } else {
      counts.softRight++;
    }
  }
  return counts;
}

/** "What's your name" and "what's your cat's name" differ in such a word. */
function mindsWords({ facts }: Meaning, right: Meaning, areOther: boolean): boolean {
  let hasGoods = false;
  for (const fact of facts) {
    if (fact.startsWith('host-')) return true;
    if (!OF_SHOW.has(fact) && right.facts.includes(fact)) hasGoods = true;
  }
  return areOther && !hasGoods;
}

/** Whether one asks when and the other who. */
function askOther({ asks = 0, facts }: Meaning, { asks: others = 0 }: Meaning): boolean {
  if (asks === others) return false;
  if (asks !== 0 && others !== 0 && (asks & others) === 0) return true;
  return facts.some((fact) => ASKED_VARIOUSLY.has(fact));
}

function isEmpty({ facts, words, intent, productId }: Meaning): boolean {
  return facts.length === 0 && words.length === 0 && intent === 'other' && productId === undefined;
}
