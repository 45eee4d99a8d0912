/**
 * What each UTF-16 unit is to the flood guard, in 16 bits, so that a line is read without asking more than a table.
 * Entries are made when a text first needs them. Knows nothing of words or lines.
 */

/** The low byte of a letter or mark: what tells it from most others of its script, in lower case. 0 of all else. */
export const LETTER = 0xff;
/** Of a script in which a letter says as much as two of an alphabet: kana, Han, Hangul. */
const SYLLABIC = 1 << 8;
/** Digits, punctuation, symbols, the first half of emoji. */
const SIGN = 1 << 9;
/** White space, joiners, second halves, apostrophes: nothing by itself. */
const NOTHING = 1 << 10;
/** A sign that an address may contain; besides entries that are not made yet the only one that is not positive. */
export const ADDRESS_SIGN = -1;

const ADDRESS_SIGNS = '.:@\u3002\uff0e\uff1a\uff20';

let traits: Int16Array | undefined;

/** The table, by unit: 0 where no entry was made yet. */
export const unitTraits = (): Int16Array => (traits ??= new Int16Array(0x1_0000));

/** Makes the entry of one unit. */
export function makeTraits(unit: number): number {
  return (unitTraits()[unit] = traitsOf(String.fromCharCode(unit), unit));
}

function traitsOf(character: string, unit: number): number {
  if (ADDRESS_SIGNS.includes(character)) return ADDRESS_SIGN;
  if (/[\s\p{Cf}\ufe00-\ufe0f\u20e3'\u2019\udc00-\udfff]/u.test(character)) return NOTHING;
  // First halves: of emoji, or of letters beyond the basic plane.
  const isLetter = unit >= 0xd800 && unit < 0xdc00 ? unit < 0xd83c || unit > 0xd83e : /[\p{L}\p{M}]/u.test(character);
  if (!isLetter) return SIGN;
  // Latin letters without their accents, which many leave out.
  const form = /\p{Script=Latin}/u.test(character) ? 'NFKD' : 'NFKC';
  const folded = character.normalize(form).toLowerCase().charCodeAt(0);
  return ((folded ^ (folded >> 8)) & LETTER || 1) | (unit >= 0x2e80 ? SYLLABIC : 0);
}
