/** Whether a line is a wall: mostly emoji, one thing over and over, or signs without words. A close look. */

/** One as it is seen: joined, toned, or a flag of two letters. */
const PICTURE = String.raw`\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*`;
const PICTOGRAPH = new RegExp(String.raw`\p{Regional_Indicator}{2}|${PICTURE}(?:\u200d${PICTURE})*`, 'gu');
const LETTERS = /[\p{L}\p{M}]+/gu;
const SIGN = /[^\p{L}\p{M}\p{Extended_Pictographic}\p{Cf}\s]/gu;
/** In a row, spaces apart. */
const RUN = /(\S)(?:\s*\1){19}/u;
/** Latin, Greek and Cyrillic part their words; the longest in a dictionary of German has 79 letters. */
const ENDLESS_WORD = /[A-Za-z\u00c0-\u052f]{80}/;

const MANY_PICTOGRAPHS = 12;
const MANY_SIGNS = 24;
/** A phrase that fills a line has few groups of so many letters for its length. */
const GROUP = 4;
const PATTERN_LETTERS = 24;
const PATTERN_REPEATS = 4;

export function isWall(text: string): boolean {
  const letters = (text.match(LETTERS) ?? []).join('');
  const pictographs = text.match(PICTOGRAPH)?.length ?? 0;
  if (pictographs >= MANY_PICTOGRAPHS && pictographs > letters.length) return true;
  const signs = text.match(SIGN)?.length ?? 0;
  if (signs >= MANY_SIGNS && signs > 4 * letters.length) return true;
  if (2 * (RUN.exec(text)?.[0].length ?? 0) > text.length || ENDLESS_WORD.test(text)) return true;
  if (letters.length < PATTERN_LETTERS) return false;
  const folded = letters.toLowerCase();
  const groups = new Set<string>();
  for (let end = GROUP; end <= folded.length; end++) groups.add(folded.slice(end - GROUP, end));
  return groups.size * PATTERN_REPEATS <= folded.length;
}
