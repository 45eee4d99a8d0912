/**
 * The one form in which viewers' texts, lexicons and product names are compared: NFKC, lower case, spelling variants of
 * a script made one, no noise. Knows scripts; knows no language and no words.
 */

export interface FoldedText {
  /**
   * Words are parted by one space; beside scripts that are written without spaces there is none. Points and commas stay
   * inside numbers, `#`, `%` and currency signs beside them.
   */
  readonly text: string;
  /** The same, unit by unit, with Latin letters bare of accents. */
  readonly plain: string;
}

// Longer texts are copied, not asked; their beginning tells enough.
const MAX_UNITS = 600;

const ASCII = /^[\x20-\x7e]*$/;
const PICTOGRAPHS = /\p{Extended_Pictographic}|[\p{RI}\p{Emoji_Modifier}\u3130-\u318f]/gu;
const INVISIBLE = /[\p{Cf}\p{Me}\ufe00-\ufe0f\u0640]/gu;
const LINKS_AND_MENTIONS =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])(?:@[\p{L}\p{N}_.-]+|#(?=[\p{L}_])[\p{L}\p{N}_]+)/gu;
const ELONGATION = /([^\P{L}x])\1{2,}/gu;
/** Emoji as some chats write them: `:face-blue-smiling:`. */
const SHORTCODES = /:[a-z_][a-z0-9_+-]+:/gi;
/** "p/", as Spanish and Portuguese write for. */
const PARA = /(?<![\p{L}\d])p\//gu;
const FEET = /(\d)'(\d{1,2})(?!\d)"?/g;
/** Everything but words, numbers and what belongs to a number. */
const NOISE = /(?:(?!(?<=\d)[.,]\d|#\d|(?<=\d ?)[%$€£¥₩₹฿₫₱]|[$€£¥₩₹฿₫₱] ?\d)[^\p{L}\p{N}\p{M}])+/gu;
/** The same in a list of entries, which may have stars and are parted by bars. */
const NOISE_IN_ENTRIES = /[^\p{L}\p{N}\p{M}*|]+/gu;
const UNSPACED = '\\u0e00-\\u0e7f\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff';
const SPACE_BESIDE_UNSPACED = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, 'g');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`);

const DIACRITICS = /[\u0300-\u036f\u064b-\u065f\u0670\u093c]/g;
const VARIANTS = /[أإآٱىئیؤةکёँ]/g;
const VARIANT_OF: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ی: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', ё: 'е', '\u0901': '\u0902',
};
const HAS_VARIANTS = /[\u0300-\u036f\u0400-\u06ff\u0900-\u097f]/;
const NATIVE_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;

export function foldText(raw: string): FoldedText {
  let text = raw.length > MAX_UNITS ? raw.slice(0, MAX_UNITS) : raw;
  if (text.includes(':')) text = text.replace(SHORTCODES, ' ');
  if (ASCII.test(text)) {
    text = squeezeAscii(text.toLowerCase());
    return { text, plain: text };
  }
  text = foldCase(text.replace(PICTOGRAPHS, ' ').normalize('NFKC')).replace(/[’‘`´′]/g, "'");
  text = squeeze(foldSpelling(text), NOISE);
  return { text, plain: withoutAccents(text) };
}

/** Entries parted by bars, as they are written in the lexicons, in the form of `foldText`. */
export function foldEntries(source: string): string {
  if (ASCII.test(source)) return source.replace(/'/g, '');
  return foldSpelling(foldCase(source.normalize('NFKC')))
    .replace(/['’]/g, '')
    .replace(NOISE_IN_ENTRIES, ' ')
    .replace(SPACE_BESIDE_UNSPACED, '');
}

/** The text with spaces where something else has read it already. */
export function blank({ text, plain }: FoldedText, ranges: readonly { start: number; end: number }[]): FoldedText {
  if (ranges.length === 0) return { text, plain };
  const without = (whole: string) =>
    ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), whole);
  const bare = without(plain);
  return { text: text === plain ? bare : without(text), plain: bare };
}

/** Keeps the length. */
export function withoutAccents(text: string): string {
  return text.replace(ACCENTED, bareLetter);
}

const PLAIN_ASCII = /^[a-z ]*$/;
const PUNCTUATED_ASCII = /^[a-z .,!?;()*~"-]*$/;
const ASCII_NOISE = /[^a-z]+/g;
const ASCII_ELONGATION = /([a-wyz])\1{2,}/g;

/** As `squeeze`, without the many letters that there may be. */
function squeezeAscii(lower: string): string {
  if (!PLAIN_ASCII.test(lower) && !PUNCTUATED_ASCII.test(lower)) return squeeze(lower, NOISE);
  const short = lower.replace(ASCII_ELONGATION, '$1');
  return (PLAIN_ASCII.test(short) && !short.includes('  ') ? short : short.replace(ASCII_NOISE, ' ')).trim();
}

function squeeze(folded: string, noise: RegExp): string {
  let text = folded;
  if (/[@#]|:\/\/|www\./.test(text)) text = text.replace(LINKS_AND_MENTIONS, ' ');
  if (text.includes('/')) text = text.replace(PARA, 'para ');
  if (text.includes("'")) text = text.replace(FEET, '$1ft$2').replace(/'/g, '');
  text = text.replace(ELONGATION, '$1').replace(noise, ' ');
  if (HAS_UNSPACED.test(text)) text = text.replace(SPACE_BESIDE_UNSPACED, '');
  return text.trim();
}

/** By way of upper case, so that letters that share a capital become one: ß and ss, ı and i, ς and σ. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function foldSpelling(text: string): string {
  let folded = text.replace(INVISIBLE, '').replace(NATIVE_DIGIT, asciiDigit);
  if (HAS_VARIANTS.test(folded)) {
    folded = folded.replace(DIACRITICS, '').replace(VARIANTS, (letter) => VARIANT_OF[letter] ?? letter);
  }
  return folded;
}

// Digits of a script stand in a row from a multiple of 16, or of 16 and 6.
function asciiDigit(digit: string): string {
  const low = digit.charCodeAt(0) & 15;
  return String(low >= 6 && digit.charCodeAt(0) >= 0x0900 && digit.charCodeAt(0) < 0x0e00 ? low - 6 : low);
}

const bareLetters = new Map<string, string>();

function bareLetter(letter: string): string {
  let bare = bareLetters.get(letter);
  if (bare === undefined) {
    bare = letter === 'đ' ? 'd' : letter === 'ø' ? 'o' : letter === 'ł' ? 'l' : letter.normalize('NFD').charAt(0);
    bareLetters.set(letter, bare);
  }
  return bare;
}

const SPACE = 0x20;

/** Whether the unit is of a script that is written without spaces: Thai, Chinese characters, kana. */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x0e00) return false;
  return (
    unit <= 0x0e7f ||
    (unit >= 0x3005 && unit <= 0x30ff) ||
    (unit >= 0x31f0 && unit <= 0x31ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

export function isThai(unit: number): boolean {
  return unit >= 0x0e00 && unit <= 0x0e7f;
}

export function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Thai vowels and tones that belong to the letter before them. */
function isThaiMark(unit: number): boolean {
  return unit === 0x0e31 || (unit >= 0x0e33 && unit <= 0x0e3a) || (unit >= 0x0e47 && unit <= 0x0e4e);
}

/** Thai vowels that are written before the consonant they follow. */
function isThaiLead(unit: number): boolean {
  return unit >= 0x0e40 && unit <= 0x0e44;
}

/** Whether a word can begin or end before the unit at this index. */
export function isBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  if (before === SPACE || after === SPACE) return true;
  if (isThaiMark(after) || isThaiLead(before)) return false;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  return isDigit(before) !== isDigit(after) || isHangul(before) !== isHangul(after);
}

/** Where the word ends that the unit at this index belongs to. */
export function endOfWord(text: string, index: number): number {
  let end = index;
  do end++;
  while (!isBoundary(text, end));
  return end;
}
