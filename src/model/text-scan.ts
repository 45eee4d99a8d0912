/**
 * A quick look at whether text needs cleaning: one pass, one table look-up per UTF-16 unit, for a flood in any script.
 * Says yes when in doubt. What unclean means is decided in `text.ts`, which hands in the patterns.
 */
export interface Suspicions {
  /** Never acceptable. */
  readonly unsafe: RegExp;
  /** A mark on the letter before, or what joins marks. */
  readonly mark: RegExp;
  /** Takes no ink. */
  readonly blank: RegExp;
  /** More marks than this in a row are a tower. */
  readonly maxMarks: number;
}

const INK = 1;
const BLANK = 2;
const MARK = 3;
const PAIR = 4;
const SUSPECT = 5;

/** A function that is true of text that is surely clean: well-formed, visible, nothing unsafe, no towers, nothing to trim. */
export function cleanScanner({ unsafe, mark, blank, maxMarks }: Suspicions): (text: string) => boolean {
  // Filled as units come; 0 is not seen yet.
  let kinds: Uint8Array | undefined;

  const kindOf = (unit: number): number => {
    const character = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit <= 0xdfff) return isPlainHighSurrogate(unit) ? PAIR : SUSPECT;
    if (unsafe.test(character)) return SUSPECT;
    if (mark.test(character)) return MARK;
    return blank.test(character) ? BLANK : INK;
  };

  return (text) => {
    const known = (kinds ??= new Uint8Array(0x1_0000));
    let kind = BLANK;
    let marks = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      kind = known[unit] || (known[unit] = kindOf(unit));
      if (kind === INK) {
        marks = 0;
      } else if (kind === BLANK) {
        if (index === 0) return false;
        marks = 0;
      } else if (kind === MARK) {
        if (index === 0 || ++marks > maxMarks) return false;
      } else if (kind === PAIR) {
        const low = text.charCodeAt(++index);
        if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
        marks = 0;
      } else {
        return false;
      }
    }
    return kind !== BLANK;
  };
}

/** Emoji and the Chinese characters beyond the first plane: no marks, nothing invisible among them. */
function isPlainHighSurrogate(unit: number): boolean {
  return (unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0xd840 && unit <= 0xd884);
}
