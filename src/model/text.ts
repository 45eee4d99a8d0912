/**
 * What people write, made safe to show: no control characters, no bidi overrides that reorder a neighbour's line, no
 * towers of combining marks, at most 500 code points. Knows nothing of HTML: escaping is the page's duty.
 */
import { cleanScanner } from './text-scan';

/** The longest text a message may carry, in code points. */
export const MAX_TEXT_CODE_POINTS = 500;

/** The longest name, in code points. */
export const MAX_NAME_CODE_POINTS = 50;

// Control characters, bidi embeddings and isolates, zero-width space, word joiner, byte order mark, interlinear marks.
// Left alone: ZWNJ and ZWJ (Persian, Hindi, emoji) and the harmless direction marks.
const UNSAFE = /[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
// More than six marks on one letter occur in no living orthography (Burmese writes five); joiners hold a tower together.
const MARK_TOWERS = /(\p{M}(?:[\u200c\u200d]*\p{M}){5})(?:[\u200c\u200d]*\p{M})+/gu;
// Neither white space, nor what a renderer leaves out (joiners, fillers, variation selectors), nor the Braille blank.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

function thoroughlyCleaned(text: string): string {
  const clean = text
    .replace(BREAKS, ' ')
    .replace(UNSAFE, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(MARK_TOWERS, '$1');
  return VISIBLE.test(clean) ? clean.trim() : '';
}

const isSurelyClean = cleanScanner({
  clean: thoroughlyCleaned,
  visible: VISIBLE,
  mark: /[\p{M}\u200c\u200d]/u,
  maxMarks: 6,
});

/** The text without what could harm; the same string when there is nothing to remove, and empty when nothing is visible. */
export const cleanText = (text: string): string => (isSurelyClean(text) ? text : thoroughlyCleaned(text));

/** Whether `text` has at most `limit` code points, without counting further than it must. */
export function fitsCodePoints(text: string, limit: number): boolean {
  if (text.length <= limit) return true;
  if (text.length > 2 * limit) return false;
  return countCodePoints(text) <= limit;
}

export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
