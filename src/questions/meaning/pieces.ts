/**
 * Cuts a text into what the lexicons know and what they don't: of all ways to lay entries over the text without
 * overlap, the one whose squared lengths add up highest, so that the longest match wins and each word is used once.
 */
import type { CompiledLexicon, Entry } from './compiled-lexicon';
import type { Concept } from './concepts';
import { isBoundary, isHangul, isUnspaced, type FoldedText } from './folded-text';

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Empty for a filler; undefined for what no lexicon knows. */
  readonly concepts: readonly Concept[] | undefined;
}

/** A lexicon and how much its matches count beside those of the others. */
export interface WeighedLexicon {
  readonly lexicon: CompiledLexicon;
  readonly weight: number;
}

const NO_CONCEPTS: readonly Concept[] = [];
/** Between a concept and a filler that match alike. */
const CONCEPT_BONUS = 0.5;
const SPACE = 0x20;

// Kept from text to text; only what is written for a text is read for it.
let best = /* @__PURE__ */ new Float64Array(256);
let from = /* @__PURE__ */ new Int32Array(256);
const entryTo: (readonly Concept[])[] = [];

export function cutIntoPieces(
  folded: FoldedText,
  lexicons: readonly WeighedLexicon[],
): { pieces: Piece[]; score: number } {
  const { text } = folded;
  const { length } = text;
  if (length >= best.length) {
    best = new Float64Array(2 * length);
    from = new Int32Array(2 * length);
  }
  best.fill(0, 0, length + 1);
  from.fill(-1, 0, length + 1);
  let start = 0;
  let weight = 1;
  let matchStart = 0;
  const found = (entry: Entry, end: number) => {
    // Inside a Korean word a single syllable means nothing.
    if (end - matchStart < 2 && !isBoundary(text, matchStart)) return;
    const score =
      (best[start] as number) + weight * (entry.length ** 2 + (entry.concepts.length > 0 ? CONCEPT_BONUS : 0));
    if (score > (best[end] as number)) {
      best[end] = score;
      from[end] = start;
      entryTo[end] = entry.concepts;
    }
  };
  for (start = 0; start < length; start++) {
    // Skipping a unit never costs; a match into here may already be better.
    if ((best[start] as number) > (best[start + 1] as number)) {
      best[start + 1] = best[start] as number;
      from[start + 1] = -1;
    }
    const unit = text.charCodeAt(start);
    if (unit === SPACE) continue;
    if (!isBoundary(text, start) && !isHangul(unit)) continue;
    for (const weighed of lexicons) {
      weight = weighed.weight;
      matchStart = start;
      weighed.lexicon.matchAt(folded, start, found);
      const prefix = weighed.lexicon.prefixAt(text, start);
      if (prefix > 0) weighed.lexicon.matchAt(folded, (matchStart = start + prefix), found);
    }
  }
  const pieces: Piece[] = [];
  let end = length;
  let unknownEnd = length;
  while (end > 0) {
    if (from[end] === -1) {
      end--;
      continue;
    }
    addUnknown(text, end, unknownEnd, pieces);
    const pieceStart = from[end] as number;
    pieces.push({ start: pieceStart, end, concepts: entryTo[end] ?? NO_CONCEPTS });
    end = pieceStart;
    unknownEnd = end;
  }
  addUnknown(text, 0, unknownEnd, pieces);
  return { pieces: pieces.reverse(), score: best[length] as number };
}

/** Adds the words of a range that no entry covers, last first. */
function addUnknown(text: string, start: number, end: number, pieces: Piece[]): void {
  let wordEnd = end;
  for (let index = end - 1; index >= start; index--) {
    if (text.charCodeAt(index) === SPACE) {
      wordEnd = index;
      continue;
    }
    const before = text.charCodeAt(index - 1);
    const isBegin =
      index === start ||
      (isBoundary(text, index) && !(isUnspaced(before) && isUnspaced(text.charCodeAt(index))));
    if (!isBegin) continue;
    pieces.push({ start: index, end: wordEnd, concepts: undefined });
    wordEnd = index;
  }
}
