/** Which scripts a text is written in, by the ranges of UTF-16 units. Knows no language. */

/** Bits of `scriptsIn`. */
export const LATIN = 1;
export const KANA = 2;
export const HAN = 4;
export const HANGUL = 8;
export const THAI = 16;
export const ARABIC = 32;
export const DEVANAGARI = 64;
export const CYRILLIC = 128;

/** Two Latin letters in a row make Latin script: one alone is a size, a unit or a laugh. */
export function scriptsIn(text: string): number {
  let scripts = 0;
  let wasLatin = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x0250) {
      const isLatin = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit !== 0xf7);
      if (isLatin && wasLatin) scripts |= LATIN;
      wasLatin = isLatin;
      continue;
    }
    scripts |= scriptOf(unit);
    // Vietnamese vowels.
    const isLatin = unit >= 0x1e00 && unit < 0x1f00;
    if (isLatin && wasLatin) scripts |= LATIN;
    wasLatin = isLatin;
  }
  return scripts;
}

function scriptOf(unit: number): number {
  if (unit >= 0x4e00) {
    if (unit < 0xa000) return HAN;
    if (unit >= 0xac00 && unit < 0xd7b0) return HANGUL;
    if ((unit >= 0xd840 && unit < 0xd88e) || (unit >= 0xf900 && unit < 0xfb00)) return HAN;
    return unit >= 0xfb50 && unit < 0xff00 && (unit < 0xfe00 || unit >= 0xfe70) ? ARABIC : 0;
  }
  if (unit < 0x0400) return 0;
  if (unit < 0x0530) return CYRILLIC;
  if (unit >= 0x0600 && unit < 0x0780) return unit < 0x0700 || unit >= 0x0750 ? ARABIC : 0;
  if (unit >= 0x0900 && unit < 0x0980) return DEVANAGARI;
  if (unit >= 0x0e00 && unit < 0x0e80) return THAI;
  if (unit >= 0x1100 && unit < 0x1200) return HANGUL;
  if (unit >= 0x3040 && unit < 0x3200) {
    if (unit < 0x3100 || unit >= 0x31f0) return KANA;
    return unit >= 0x3130 && unit < 0x3190 ? HANGUL : 0;
  }
  return unit >= 0x3400 && unit < 0x4dc0 ? HAN : 0;
}
