/** How many columns a text takes in a terminal: two for Chinese, Japanese, Korean and emoji, none for marks. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
// Emoji_Presentation: shown as a picture by itself. U+FE0F: asked to be shown as one. Regional indicators make flags.
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\u20e3|\p{Regional_Indicator}/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
// UAX #11, East Asian Wide and Fullwidth, as far as people chat.
const WIDE_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const WIDE_SIGNS = /[\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/;
const HALF_WIDTH = /[\uff61-\uffdc\uffe8-\uffee]/;

export function displayWidth(text) {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text in at most `width` columns, with an ellipsis where something was left out. */
export function cutToWidth(text, width) {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return width < 1 ? '' : `${cut.trimEnd()}…`;
}

export function padToWidth(text, width) {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function graphemeWidth(grapheme) {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) {
    if (!ZERO.test(char)) width += isWide(char) ? 2 : 1;
  }
  return width;
}

function isWide(char) {
  return (WIDE_SCRIPTS.test(char) && !HALF_WIDTH.test(char)) || WIDE_SIGNS.test(char);
}
