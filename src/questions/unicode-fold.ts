/**
 * What each UTF-16 unit stands for when texts are compared: compatibility forms and letter case folded away, digits of
 * all scripts as ASCII digits. Tables are made for 256 units at a time, when a text first needs them.
 * Knows nothing of words or runs: that is canonical-text's.
 *
 * An entry holds the folded unit in its low 16 bits and what kind of unit it is above them.
 */

/** Punctuation, spaces, emoji, control characters: parts words. */
export const SEPARATOR = 0;
export const LETTER = 1 << 16;
export const DIGIT = 2 << 16;
/** `+ % °` and currency signs: they matter only beside a digit ("SPF 50+", "5€"). */
export const SIGN = 3 << 16;
/** Invisible: joiners, variation selectors, soft hyphens, the Arabic tatweel. */
export const IGNORED = 4 << 16;
/** Can't be judged by itself: the whole text has to be normalised first. */
export const COMPLEX = 5 << 16;
/** One half of a character outside the basic plane. */
export const SURROGATE = 6 << 16;
export const KIND_MASK = 7 << 16;
/** Of a script that is often written without spaces, so that a space beside it says nothing. */
export const UNSPACED = 1 << 19;
/** Belongs before the mark that precedes it; if it comes after one, the text has to be normalised first. */
export const EARLY_MARK = 1 << 20;

const BLOCK_BITS = 8;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const blocks: (Int32Array | undefined)[] = new Array<Int32Array | undefined>(0x10000 >> BLOCK_BITS).fill(undefined);

/** The table for the 256 units that begin with this high byte. */
export function foldBlock(highByte: number): Int32Array {
  return (blocks[highByte] ??= makeBlock(highByte << BLOCK_BITS));
}

/** The entry of one UTF-16 unit. */
export function foldEntry(unit: number): number {
  return foldBlock(unit >> BLOCK_BITS)[unit & (BLOCK_SIZE - 1)] as number;
}

function makeBlock(firstUnit: number): Int32Array {
  const block = new Int32Array(BLOCK_SIZE);
  for (let index = 0; index < BLOCK_SIZE; index++) block[index] = makeEntry(firstUnit + index);
  return block;
}

const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const UNSPACED_SCRIPT = new RegExp(`[${UNSPACED_SCRIPTS.map((name) => `\\p{Script=${name}}`).join('')}\u30fc]`, 'u');
const IGNORABLE = /[\p{Cf}\ufe00-\ufe0f\u0640\u20e3]/u;
// Written one after the other as laughter or tears, in the midst of Korean text.
const KOREAN_LAUGHTER = '\u314b\u314e\u315c\u3160';
const SIGNIFICANT_SIGN = /[\p{Sc}+%°]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;
// Marks that neither compose with the letter before them nor change places with each other, but for EARLY_MARKS.
const SIMPLE_MARK = /[\u0900-\u0903\u093a\u093b\u093e-\u094f\u0955-\u0957\u0e31\u0e34-\u0e39\u0e47-\u0e4c\u0e4e]/;
const EARLY_MARKS = '\u0e38\u0e39';
const CONJOINING = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc]/;

function makeEntry(unit: number): number {
  // By far the largest ranges, and the same all through.
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) return unit | LETTER | UNSPACED;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit | SURROGATE;
  const character = String.fromCharCode(unit);
  if (IGNORABLE.test(character)) return IGNORED;
  if (KOREAN_LAUGHTER.includes(character)) return SEPARATOR;
  // NFKC takes Thai and Lao "am" apart; texts are compared with it in one piece, as it is typed.
  if (unit === 0x0e33 || unit === 0x0eb3) return unit | LETTER | UNSPACED;
  if (CONJOINING.test(character)) return unit | COMPLEX;
  if (SIGNIFICANT_SIGN.test(character)) return unit | SIGN;
  const folded = fold(character);
  if (folded.length !== 1) return WORDLIKE.test(folded) ? unit | COMPLEX : SEPARATOR;
  const foldedUnit = folded.charCodeAt(0);
  if (/\p{Nd}/u.test(folded)) return (0x30 + digitValue(foldedUnit)) | DIGIT;
  const spacing = UNSPACED_SCRIPT.test(folded) ? UNSPACED : 0;
  if (WORDLIKE.test(folded)) return foldedUnit | LETTER | spacing;
  if (!/\p{M}/u.test(folded)) return SEPARATOR;
  if (!SIMPLE_MARK.test(folded)) return foldedUnit | COMPLEX | spacing;
  return foldedUnit | LETTER | spacing | (EARLY_MARKS.includes(folded) ? EARLY_MARK : 0);
}

function fold(character: string): string {
  if (character === 'İ') return 'i';
  if (character === 'ς') return 'σ';
  const once = character.normalize('NFKC').toLowerCase();
  return once.normalize('NFKC').toLowerCase();
}

/** Unicode keeps the ten digits of a script together, zero first. */
function digitValue(unit: number): number {
  let zero = unit;
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return (unit - zero) % 10;
}
