/**
 * What the model looks at in a text, as places in its table of weights: character 1–5-grams and words, hashed, and a few
 * dense features (cues, what the cues say together, script, length). Training and the page run this same code. Knows
 * nothing of weights.
 */
import { CUE_COUNT, CueReader, LATIN_TABLE_COUNT } from './lexicon';
import { normalise, withoutAccents } from './normalise';
import { ARABIC, CYRILLIC, DEVANAGARI, HAN, HANGUL, KANA, LATIN, scriptsIn, THAI } from './scripts-in';

/** Places for hashed features. */
export const HASHED_BITS = 16;
const HASHED = 1 << HASHED_BITS;

const LONGEST_GRAM = 5;
const SCRIPT_COUNT = 8;
/** How many `speaker`s there are. */
const SPEAKER_COUNT = SCRIPT_COUNT + LATIN_TABLE_COUNT;
const LENGTH_STEPS = 12;
const WORD_STEPS = 13;
const ODDS_STEPS = 15;
const LEAST_ODDS = -6;

// Dense features, one after another.
const SCRIPT_AT = 0;
const LENGTH_AT = SCRIPT_AT + SCRIPT_COUNT;
const WORDS_AT = LENGTH_AT + SCRIPT_COUNT * LENGTH_STEPS;
const ODDS_AT = WORDS_AT + SCRIPT_COUNT * WORD_STEPS;
const TABLE_AT = ODDS_AT + SPEAKER_COUNT * ODDS_STEPS;
const CUE_AT = TABLE_AT + LATIN_TABLE_COUNT;
export const DENSE_COUNT = CUE_AT + CUE_COUNT;

// Kinds of hashed features.
const GRAM = 1;
const WORD = 11;
const FIRST_WORD = 13;
const LAST_WORD = 14;
const FIRST_PAIR = 33;
const LAST_PAIR = 34;

const START = 0x5e;
const END = 0x24;
const SPACE = 0x20;
const COMMA = 0x2c;
const BREAK = 0x7c;
const ZERO = 0x30;

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** A text of many hashed features does not shout louder: each counts for less. */
export const hashedScale = (count: number): number => 1 / Math.sqrt(count + 8);

const DIGITS = /\p{N}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Reads texts one after another into the same memory. */
export class FeatureReader {
  /** Places of hashed features, each below 2^`HASHED_BITS`; the first `hashedCount`. Some come more than once. */
  hashed = new Uint32Array(8_192);
  hashedCount = 0;
  /** Places of dense features, each below `DENSE_COUNT` and once; the first `denseCount`. */
  readonly dense = new Uint16Array(DENSE_COUNT);
  denseCount = 0;
  /**
   * Whose way of asking it is: the script that decides, 1 (kana) to 7 (Cyrillic); in Latin script 8 and more, the table of
   * cues that said most; 0 where neither is known.
   */
  speaker = 0;
  hasQuestionMark = false;
  endsInQuestionMark = false;
  isEmpty = true;
  readonly #cues = new CueReader();
  #units = new Uint16Array(2_048);
  #words = new Int32Array(1_024);

  read(raw: string, locale?: string): void {
    const { text, hasQuestionMark, endsInQuestionMark, isEmpty } = normalise(raw);
    this.hasQuestionMark = hasQuestionMark;
    this.endsInQuestionMark = endsInQuestionMark;
    this.isEmpty = isEmpty;
    this.hashedCount = 0;
    this.denseCount = 0;
    this.speaker = 0;
    if (isEmpty) return;
    const scripts = scriptsIn(text);
    const plain = (scripts & LATIN) === 0 ? text : withoutAccents(text);
    this.#cues.read(text, plain, scripts, locale);
    const script = decidingScript(scripts);
    const length = this.#readGrams(script === 0 ? plain : text, script === 1 || script === 2);
    const words = this.#readWords(script === 0 ? plain : text, script);
    if (script === 0 && plain !== text) this.#readAccentedWords(text, plain);
    this.#addDense(SCRIPT_AT + script);
    const lengthStep = Math.min(LENGTH_STEPS - 1, Math.floor(Math.log2(length + 1) * 1.6));
    this.#addDense(LENGTH_AT + script * LENGTH_STEPS + lengthStep);
    this.#addDense(WORDS_AT + script * WORD_STEPS + Math.min(words, WORD_STEPS - 1));
    const { cues, count, logOdds, latinTables, decidingTable } = this.#cues;
    this.speaker = script === 0 && decidingTable >= 0 ? SCRIPT_COUNT + decidingTable : script;
    const odds = Math.max(LEAST_ODDS, Math.min(LEAST_ODDS + ODDS_STEPS - 1, Math.round(logOdds)));
    this.#addDense(ODDS_AT + this.speaker * ODDS_STEPS + odds - LEAST_ODDS);
    if (script === 0) {
      for (let table = 0; table < LATIN_TABLE_COUNT; table++) {
        if ((latinTables & (1 << table)) !== 0) this.#addDense(TABLE_AT + table);
      }
    }
    for (let index = 0; index < count; index++) this.#addDense(CUE_AT + (cues[index] as number));
  }

  /** @returns how long the text is, in units, without clause breaks, its numbers one unit each. */
  #readGrams(text: string, isUnspaced: boolean): number {
    const digitless = ASCII.test(text) ? text : text.replace(DIGITS, '0');
    if (this.#units.length < digitless.length + 2) this.#units = new Uint16Array(2 * digitless.length);
    const units = this.#units;
    units[0] = START;
    let end = 1;
    let last = SPACE;
    let length = 0;
    for (let index = 0; index < digitless.length; index++) {
      let unit = digitless.charCodeAt(index);
      if (unit === BREAK) unit = SPACE;
      else if (unit >= ZERO && unit <= ZERO + 9) unit = ZERO;
      if ((unit === SPACE || unit === ZERO) && unit === last) continue;
      last = unit;
      length++;
      if (unit === SPACE && isUnspaced) continue;
      units[end++] = unit;
    }
    if (units[end - 1] === SPACE) end--;
    if (last === SPACE) length--;
    units[end++] = END;
    this.#reserve(end * (LONGEST_GRAM + 1));
    for (let start = 0; start < end; start++) {
      let hash = FNV_OFFSET;
      const stop = Math.min(end, start + LONGEST_GRAM);
      for (let index = start; index < stop; index++) {
        hash = Math.imul(hash ^ (units[index] as number), FNV_PRIME);
        this.#addHashed(hash, GRAM);
      }
    }
    return length;
  }

  /** @returns how many words there are. Words of Chinese and Japanese, which need a dictionary, are not read. */
  #readWords(text: string, script: number): number {
    let words = 0;
    let hash = FNV_OFFSET;
    let isInWord = false;
    for (let index = 0; index <= text.length; index++) {
      const unit = index === text.length ? SPACE : text.charCodeAt(index);
      if (unit === SPACE || unit === COMMA || unit === BREAK) {
        if (isInWord && words < this.#words.length) this.#words[words++] = hash;
        hash = FNV_OFFSET;
        isInWord = false;
      } else {
        hash = Math.imul(hash ^ unit, FNV_PRIME);
        isInWord = true;
      }
    }
    if (words === 0) return 0;
    const hashes = this.#words;
    if (script !== 1 && script !== 2) {
      for (let index = 0; index < words; index++) this.#addHashed(hashes[index] as number, WORD);
    }
    const first = hashes[0] as number;
    const last = hashes[words - 1] as number;
    this.#addHashed(first, FIRST_WORD);
    this.#addHashed(last, LAST_WORD);
    if (words > 1) {
      this.#addHashed(pair(first, hashes[1] as number), FIRST_PAIR);
      this.#addHashed(pair(hashes[words - 2] as number, last), LAST_PAIR);
    }
    return words;
  }

  /** Words that are spelt with accents, as they are spelt: "qué" asks more often than "que". */
  #readAccentedWords(text: string, plain: string): void {
    const plainWords = plain.split(' ');
    for (const [index, word] of text.split(' ').entries()) {
      if (word === plainWords[index]) continue;
      let hash = FNV_OFFSET;
      for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
      this.#addHashed(hash, WORD);
    }
  }

  #addHashed(hash: number, kind: number): void {
    let mixed = Math.imul(hash, 31) + Math.imul(kind, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    this.hashed[this.hashedCount++] = (mixed ^ (mixed >>> 15)) & (HASHED - 1);
  }

  #addDense(place: number): void {
    this.dense[this.denseCount++] = place;
  }

  #reserve(count: number): void {
    // Grams, words, accented words, and the four of the ends.
    if (this.hashed.length < 2 * count + 8) this.hashed = new Uint32Array(4 * count);
  }
}

const pair = (left: number, right: number): number =>
  Math.imul(left ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(right + 0x7f4a7c15, 0xc2b2ae35);

/** By which script a mixed text is read: the one that fewest others borrow. */
const BY_RARITY = [KANA, HAN, HANGUL, THAI, ARABIC, DEVANAGARI, CYRILLIC];

function decidingScript(scripts: number): number {
  return BY_RARITY.findIndex((script) => (scripts & script) !== 0) + 1;
}
