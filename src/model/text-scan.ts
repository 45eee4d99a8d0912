/**
 * A quick look at whether text needs cleaning: one pass, one table look-up per UTF-16 unit, for a flood in any script.
 * Says yes when in doubt. What unclean means is decided in `text.ts`.
 */
const INK = 1;
const BLANK = 2;
const MARK = 3;
const PAIR = 4;
const SUSPECT = 5;

export interface Cleaning {
  /** The text made clean, however long that takes. */
  readonly clean: (text: string) => string;
  /** Anything that can be seen. */
  readonly visible: RegExp;
  /** A mark on the letter before, or what joins marks. */
  readonly mark: RegExp;
  /** More marks than this in a row need a closer look. */
  readonly maxMarks: number;
}

/** A function that is true of text that is surely clean already. */
export function cleanScanner({ clean, visible, mark, maxMarks }: Cleaning): (text: string) => boolean {
  // Filled as units come; 0 is not seen yet.
  let kinds: Uint8Array | undefined;

  const kindOf = (unit: number): number => {
    // Emoji and the Chinese characters beyond the first plane: no marks, nothing invisible among them.
    if ((unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0xd840 && unit <= 0xd884)) return PAIR;
    const character = String.fromCharCode(unit);
    const between = `a${character}a`;
    if (clean(between) !== between) return SUSPECT;
    if (mark.test(character)) return MARK;
    return visible.test(character) ? INK : BLANK;
  };

  return (text) => {
    const known = (kinds ??= new Uint8Array(0x1_0000));
    let kind = BLANK;
    let marks = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      kind = known[unit] || (known[unit] = kindOf(unit));
      if (kind === MARK) {
        if (index === 0 || ++marks > maxMarks) return false;
        continue;
      }
      marks = 0;
      if (kind === INK) continue;
      if (kind === SUSPECT || (kind === BLANK && index === 0)) return false;
      if (kind === PAIR) {
        const low = text.charCodeAt(++index);
        if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
      }
    }
    return kind !== BLANK;
  };
}
