/**
 * What the flood guard looks at in a line: keys by which nearly equal lines find each other, and whether it deserves a
 * closer look. One pass over its UTF-16 units, nearly without branches. Knows nothing of users, time or what is done.
 *
 * Of a line count its letters only, in lower case, without accents, runs squeezed: digits, punctuation, emoji, case and
 * elongations make no difference. Groups of five neighbouring letters (three where a letter says more) are hashed and
 * dealt into bins, and the least of each bin is a key (one-permutation min-hashing, Li, Owen and Zhang, 2012): two lines
 * share about the part of their keys that they share of their groups, so that a line with a word changed keeps most.
 */
import { ADDRESS_SIGN, LETTER, makeTraits, unitTraits } from './unit-traits';

const BIN_BITS = 2;
const BINS = 1 << BIN_BITS;
/** All that a bin holds is less, or hardly ever this. */
const EMPTY = (1 << (32 - BIN_BITS)) - 1;

/** People don't type the same so many letters by chance. */
const LONG = 20;

/** A wall has so many units at least. */
const WALL_UNITS = 20;
/** Of so many signs, or so many letters beside their like, in runs, or of so long a word, a wall may be. */
const WALL_SIGNS = 12;
const WALL_RUN = 16;
const WALL_WORD = 80;
/**
 * A phrase that fills a line leaves few groups, whose least are high. So many times as high as expected they are in one
 * ordinary line of a hundred (Erlang's distribution of four).
 */
const WALL_EXCESS = 10;

// From the bits SYLLABIC and SIGN to fields of ten bits, in which a thousand units can be counted.
const SPREAD = 0x201;
const FIELDS = 0x401;
const FIELD_BITS = 10;

const GROUP_FACTOR = 0x9e3779b1;
/** What there is before the first letter: its hash is EMPTY. */
const NO_GROUP = 0x3174d0af | 0;
/** The bits that a letter of an alphabet takes in a group; a syllabic one takes as many more as `trait >> 6` says. */
const LETTER_BITS = 6;
const MORE_BITS = 4;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Reads lines one after another into the same memory. */
export class LineReader {
  /** The first `keyCount`. A short line has one, of its last letters and how many there are. */
  readonly keys = new Int32Array(BINS);
  keyCount = 0;
  /** Long enough that people don't write the same by chance. */
  isLong = false;
  mayBeWall = false;
  /** There is a sign in it that an address may contain, with something behind it. */
  mayHoldAddress = false;
  readonly #least = new Int32Array(BINS);

  read(text: string): void {
    const traits = unitTraits();
    const { length } = text;
    const least = this.#least;
    for (let bin = 0; bin < BINS; bin++) least[bin] = EMPTY;
    let fields = 0;
    let letters = 0;
    let squeezed = 0;
    let last = 0;
    let group = NO_GROUP;
    this.mayHoldAddress = false;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      let trait = traits[unit] as number;
      if (trait <= 0) {
        if (trait === 0) trait = makeTraits(unit);
        if (trait === ADDRESS_SIGN && index + 1 < length) this.mayHoldAddress = true;
        if (trait <= 0) continue;
      }
      fields = (fields + (Math.imul(trait >> 8, SPREAD) & FIELDS)) | 0;
      const letter = trait & LETTER;
      const difference = letter ^ last;
      // All ones for a letter, and for one that is not the last again.
      const isLetter = -letter >> 31;
      const isNew = isLetter & ((difference | -difference) >> 31);
      letters -= isLetter;
      squeezed -= isNew;
      last ^= difference & isLetter;
      group = (group << (isNew & (LETTER_BITS + ((trait >> 6) & MORE_BITS)))) + (letter & isNew);
      const hash = Math.imul(group, GROUP_FACTOR);
      const bin = hash >>> (32 - BIN_BITS);
      const lowest = least[bin] as number;
      const less = (hash & EMPTY) - lowest;
      least[bin] = lowest + (less & (less >> 31));
    }
    const syllabic = fields & ((1 << FIELD_BITS) - 1);
    const signs = fields >> FIELD_BITS;
    this.isLong = squeezed + syllabic >= LONG;
    if (this.isLong) {
      this.#takeLeast();
    } else {
      this.keyCount = 1;
      this.keys[0] = squeezed > 0 ? Math.imul(group ^ (squeezed << 24), GROUP_FACTOR) : hashOf(text);
    }
    this.mayBeWall =
      length >= WALL_UNITS &&
      ((signs >= WALL_SIGNS && 4 * signs > letters) ||
        letters - squeezed >= WALL_RUN ||
        letters >= WALL_WORD * (length - letters + 1) ||
        this.#excess() * squeezed > WALL_EXCESS * BINS);
  }

  #takeLeast(): void {
    let keyCount = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const rest = this.#least[bin] as number;
      if (rest !== EMPTY) this.keys[keyCount++] = rest ^ (bin << (32 - BIN_BITS));
    }
    this.keyCount = keyCount;
  }

  /** The least groups of all bins, as parts of what a bin can hold. */
  #excess(): number {
    let sum = 0;
    for (let bin = 0; bin < BINS; bin++) sum += this.#least[bin] as number;
    return sum / EMPTY;
  }
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== last) hash = Math.imul(hash ^ unit, FNV_PRIME);
    last = unit;
  }
  return hash;
}
