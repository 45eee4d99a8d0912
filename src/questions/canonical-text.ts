/**
 * The form in which two wordings of a question count as the same: NFKC, lower case, without punctuation, emoji and
 * superfluous spaces, elongations squeezed. Knows nothing of meaning: "how much" and "price" stay two questions.
 *
 * - Numbers stay, since sizes matter: "165 cm" is not "170 cm", "1.5" is not "15", "SPF 50+" is not "SPF 50".
 * - A letter written three times or more counts once ("pleeease" = "please"), two stay two ("good" is not "god").
 *   Not squeezed are `x` (XXXL is not XL) and a run that is a word of its own (AAA batteries, part III).
 * - Spaces beside a script that is often written without them (Chinese, Japanese, Korean, Thai, …) don't count.
 * - A text without letters and digits stands for itself.
 *
 * Reading allocates nothing unless the text has to be normalised as a whole (combining marks, ligatures, styled
 * letters).
 */
import {
  COMPLEX,
  DIGIT,
  EARLY_MARK,
  foldBlock,
  foldEntry,
  IGNORED,
  KIND_MASK,
  LETTER,
  SEPARATOR,
  SIGN,
  SURROGATE,
  UNSPACED,
} from './unicode-fold';

const SPACE = 0x20;
const LETTER_X = 0x78;
const DOT_ABOVE = 0x0307;
/** In the table for plain ASCII: a sign that matters beside a digit. No letter or digit folds to it. */
const PLAIN_SIGN = 1;
/** This many of the same letter are an elongation. */
const ELONGATION = 3;
/** So many arguments every engine takes. */
const LONGEST_CALL = 4096;

/** Reads texts one after another into the same buffer. */
export class CanonicalReader {
  /** The canonical form of the last text read: the first `length` UTF-16 units. */
  units = new Uint16Array(1024);
  length = 0;
  /** A 64-bit hash of the canonical form and the salt. */
  hashLow = 0;
  hashHigh = 0;

  /** @param salt what the hash must tell apart beyond the text. */
  read(text: string, salt = ''): this {
    // Normalisation (NFKC) makes one unit into 18 at most (U+FDFA), but only in the slow path, which checks again.
    this.#reserve(2 * text.length + 2);
    if (this.#readPlain(text, salt)) return this;
    if (!this.#fold(text, false)) {
      const normalised = text.replace(BEFORE_NORMALISING, dropOrSpace).normalize('NFKC').replace(SPLIT_AM, joinAm);
      this.#reserve(2 * normalised.length + 2);
      this.#fold(normalised, true);
    }
    if (this.length === 0) this.#copy(text.trim());
    this.#hash(salt);
    return this;
  }

  /** Whether the last text read has the same canonical form as the other reader's. */
  equals(other: CanonicalReader): boolean {
    const { units, length } = this;
    if (length !== other.length) return false;
    const otherUnits = other.units;
    for (let index = 0; index < length; index++) if (units[index] !== otherUnits[index]) return false;
    return true;
  }

  toString(): string {
    let text = '';
    for (let from = 0; from < this.length; from += LONGEST_CALL) {
      const part = this.units.subarray(from, Math.min(this.length, from + LONGEST_CALL));
      // Typed arrays are array-likes enough for `apply`, which is far faster than spreading one.
      text += String.fromCharCode.apply(null, part as unknown as number[]);
    }
    return text;
  }

  /** @returns false when the text can't be read unit by unit and has to be normalised first. */
  #fold(text: string, isNormalised: boolean): boolean {
    const units = this.units;
    const latin = foldBlock(0);
    let length = 0;
    let last = 0;
    let lastEntry = SEPARATOR;
    let repeats = 0;
    let gap = false;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      let entry = (unit < 256 ? latin[unit] : foldEntry(unit)) as number;
      let kind = entry & KIND_MASK;
      if (kind > DIGIT) {
        if (kind === SIGN) {
          const isBesideDigit =
            (!gap && (lastEntry & KIND_MASK) === DIGIT) ||
            (index + 1 < text.length && (foldEntry(text.charCodeAt(index + 1)) & KIND_MASK) === DIGIT);
          if (!isBesideDigit) kind = SEPARATOR;
        } else if (kind === SURROGATE) {
          const nature = surrogateNature(text, index, isNormalised);
          if (nature === COMPLEX) return false;
          // A letter: both halves go in as they are. Anything else parts words; the second half does so again.
          kind = nature;
        } else if (kind === COMPLEX) {
          if (!isNormalised) return false;
          if (unit === DOT_ABOVE) continue;
          kind = LETTER;
        } else {
          continue;
        }
      }
      if (kind === SEPARATOR) {
        gap = true;
        continue;
      }
      if ((entry & EARLY_MARK) !== 0 && !isNormalised && last >= 0x0e48 && last <= 0x0e4b) return false;
      entry = (entry & ~KIND_MASK) | kind;
      const folded = entry & 0xffff;
      // A space that doesn't count doesn't end a run either.
      const isSpaced = gap && length > 0 && ((lastEntry | entry) & UNSPACED) === 0;
      gap = false;
      if (folded === last && kind === LETTER && !isSpaced) {
        repeats++;
      } else {
        if (repeats >= ELONGATION - 1) length = squeeze(units, length, repeats, isSpaced);
        repeats = 0;
      }
      if (isSpaced) units[length++] = SPACE;
      units[length++] = folded;
      last = folded;
      lastEntry = entry;
    }
    if (repeats >= ELONGATION - 1) length = squeeze(units, length, repeats, true);
    this.length = length;
    return true;
  }

  #copy(text: string): void {
    for (let index = 0; index < text.length; index++) this.units[index] = text.charCodeAt(index);
    this.length = text.length;
  }

  /**
   * Folds and hashes plain ASCII in one pass: what most of a room writes, and what a flood is made of.
   * @returns false, with nothing read, when there is anything in it that has to be thought about.
   */
  #readPlain(text: string, salt: string): boolean {
    const units = this.units;
    const fold = (plainFold ??= makePlainFold());
    let low = SEED_LOW;
    let high = SEED_HIGH;
    let length = 0;
    let last = 0;
    let beforeLast = 0;
    let gap = false;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 127) return false;
      const folded = fold[unit] as number;
      if (folded === SEPARATOR) {
        gap = length > 0;
        continue;
      }
      if (gap) {
        units[length++] = SPACE;
        low = mixLow(low, SPACE);
        high = mixHigh(high, SPACE);
        gap = false;
        last = 0;
      } else if (folded === last && folded === beforeLast) {
        return false;
      }
      if (folded === PLAIN_SIGN) return false;
      units[length++] = folded;
      low = mixLow(low, folded);
      high = mixHigh(high, folded);
      beforeLast = last;
      last = folded;
    }
    this.length = length;
    this.#finishHash(low, high, salt);
    return length > 0;
  }

  #hash(salt: string): void {
    const { units, length } = this;
    let low = SEED_LOW;
    let high = SEED_HIGH;
    for (let index = 0; index < length; index++) {
      low = mixLow(low, units[index] as number);
      high = mixHigh(high, units[index] as number);
    }
    this.#finishHash(low, high, salt);
  }

  #finishHash(textLow: number, textHigh: number, salt: string): void {
    let low = textLow;
    let high = textHigh;
    for (let index = 0; index < salt.length; index++) {
      // Beyond 16 bits, so that no text ends in what another's salt begins with.
      low = mixLow(low, salt.charCodeAt(index) + 0x10000);
      high = mixHigh(high, salt.charCodeAt(index) + 0x10000);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
    high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
    this.hashLow = low ^ (low >>> 13);
    this.hashHigh = high ^ (high >>> 15);
  }

  #reserve(capacity: number): void {
    if (this.units.length < capacity) this.units = new Uint16Array(2 * capacity);
  }
}

// Two chains of 32 bits: FNV-1a, and a multiplicative one with a constant of murmur3.
const SEED_LOW = 0x811c9dc5 | 0;
const SEED_HIGH = 0x9e3779b9 | 0;
const mixLow = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const mixHigh = (hash: number, unit: number): number => Math.imul((hash + unit) | 0, 0xcc9e2d51);

/** What each ASCII character folds to, made when it is first needed. */
let plainFold: Uint8Array | undefined;

function makePlainFold(): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => {
    const entry = foldEntry(unit);
    const kind = entry & KIND_MASK;
    return kind === LETTER || kind === DIGIT ? entry & 0xff : kind === SIGN ? PLAIN_SIGN : SEPARATOR;
  });
}

let sharedReader: CanonicalReader | undefined;

/** The canonical form as a string. */
export function canonicalText(text: string): string {
  sharedReader ??= new CanonicalReader();
  return sharedReader.read(text).toString();
}

/** The run of `repeats + 1` equal letters that ends the buffer becomes one letter, unless it says something. */
function squeeze(units: Uint16Array, length: number, repeats: number, endsWord: boolean): number {
  const start = length - 1 - repeats;
  if (units[start] === LETTER_X) return length;
  const startsWord = start === 0 || units[start - 1] === SPACE;
  return startsWord && endsWord ? length : start + 1;
}

const WORDLIKE = /^[\p{L}\p{N}\p{M}]/u;

/** What a surrogate belongs to: LETTER, SEPARATOR, or COMPLEX where the text has to be normalised to know. */
function surrogateNature(text: string, index: number, isNormalised: boolean): number {
  const unit = text.charCodeAt(index);
  const isSecond = unit >= 0xdc00;
  const first = isSecond ? text.charCodeAt(index - 1) : unit;
  const second = isSecond ? unit : text.charCodeAt(index + 1);
  // A half without its other half.
  if (!(first >= 0xd800 && first < 0xdc00) || !(second >= 0xdc00 && second < 0xe000)) return SEPARATOR;
  const isPictograph =
    (first === 0xd83c && (second >= 0xdf00 || (second >= 0xdde6 && second <= 0xddff))) ||
    first === 0xd83d ||
    (first === 0xd83e && second < 0xdff0);
  if (isPictograph) return SEPARATOR;
  if (!isNormalised) return COMPLEX;
  return WORDLIKE.test(text.slice(isSecond ? index - 1 : index)) ? LETTER : SEPARATOR;
}

// What normalisation would hide or move: invisible characters and Korean laughter, see unicode-fold.
const BEFORE_NORMALISING = /[\p{Cf}\ufe00-\ufe0f\u0640\u20e3\u314b\u314e\u315c\u3160]/gu;
const dropOrSpace = (character: string) => ((foldEntry(character.charCodeAt(0)) & KIND_MASK) === IGNORED ? '' : ' ');
// Thai and Lao "am", which normalisation takes apart.
const SPLIT_AM = /\u0e4d\u0e32|\u0ecd\u0eb2/g;
const joinAm = (pair: string) => (pair.charCodeAt(0) === 0x0e4d ? '\u0e33' : '\u0eb3');
