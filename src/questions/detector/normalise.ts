/** Chat as the cues want it: one case and form, no noise. Knows no language. */

export interface NormalisedText {
  /**
   * Lower case, NFKC. Words are parted by one space, sentences by ` | `, commas stand by themselves, and there is a
   * space at both ends, so that a cue can name whole words and the ends of sentences by plain characters.
   */
  readonly text: string;
  /** There is one in it, in whatever script. */
  readonly hasQuestionMark: boolean;
  /** Nothing but emoji, closing quotes and the like comes after the last one. */
  readonly endsInQuestionMark: boolean;
  readonly isEmpty: boolean;
}

// Longer texts are copied, not asked; their beginning tells enough.
const MAX_UNITS = 600;

const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u0640]/gu;
// An ASCII comma parts less than a full stop: what follows it is often a subordinate clause.
const EAST_ASIAN_COMMA = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]),/gu;
const EDGES = /^[ |,]+|[ |,]+$/g;
const EMPTY_CLAUSES = /[|,][ |,]*\|[ |,]*/g;
const ASCII = /^[\x20-\x7e]*$/;

interface Patterns {
  readonly linkOrMention: RegExp;
  readonly questionMark: RegExp;
  readonly wordlike: RegExp;
  /** As some chats write emoji: [捂脸], [rose], :face-blue-smiling:. */
  readonly namedEmoji: RegExp;
  readonly elongation: RegExp;
  readonly comma: RegExp;
  readonly clauseBreak: RegExp;
  readonly noise: RegExp;
}

/** The same for plain ASCII: what most of a flood is, and engines are quicker where they need no Unicode tables. */
const PLAIN: Patterns = {
  linkOrMention: /(?:https?:\/\/|www\.)\S+|(?<![a-z0-9])[@#][a-z0-9_.-]+/g,
  questionMark: /\?/,
  wordlike: /[a-z0-9]/,
  namedEmoji: /\[[^\] []{1,6}\]|:[a-z_][a-z0-9_+-]+:/g,
  elongation: /([a-z])\1{2,}/g,
  comma: /,+/g,
  clauseBreak: /[.!?;:|()"]+/g,
  noise: /[^a-z0-9'|,]+/g,
};
const FULL: Patterns = {
  linkOrMention: /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_.-]+/gu,
  questionMark: /[?？؟⁇¿]/u,
  wordlike: /[\p{L}\p{N}]/u,
  namedEmoji: /\[[^\]\s[]{1,6}\]|:[a-z_][a-z0-9_+-]+:/gu,
  elongation: /(\p{L})\1{2,}/gu,
  comma: /[,،]+/gu,
  clauseBreak: /[.!?;:؛。、，！？；：…⁇¿¡।\n|()"“”]+/gu,
  noise: /[^\p{L}\p{N}\p{M}'|,]+/gu,
};

export function normalise(raw: string): NormalisedText {
  let text = raw.length > MAX_UNITS ? raw.slice(0, MAX_UNITS) : raw;
  const isAscii = ASCII.test(text);
  text = text.toLowerCase();
  // What it makes may be upper case, the lower case of which may part a letter from its accent.
  if (!isAscii) text = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().normalize('NFC');
  const patterns = isAscii ? PLAIN : FULL;
  text = text.replace(/[’‘`´]/g, "'");
  if (/[@#]|:\/\/|www\./.test(text)) text = text.replace(patterns.linkOrMention, ' ');
  if (text.includes('[') || text.includes(':')) text = text.replace(patterns.namedEmoji, ' ');
  const hasQuestionMark = patterns.questionMark.test(text);
  const lastMark = lastQuestionMark(text);
  const endsInQuestionMark = lastMark >= 0 && !patterns.wordlike.test(text.slice(lastMark));
  text = text.replace(patterns.elongation, '$1');
  // NFKC made ASCII commas of Chinese ones, which part sentences.
  if (!isAscii) text = text.replace(EAST_ASIAN_COMMA, '$1|');
  text = text.replace(patterns.comma, ' , ').replace(patterns.clauseBreak, ' | ').replace(patterns.noise, ' ');
  if (text.includes('|')) text = text.replace(EMPTY_CLAUSES, '| ');
  text = ` ${text.replace(EDGES, '')} `.replace(/ {2,}/g, ' ');
  return { text, hasQuestionMark, endsInQuestionMark, isEmpty: text.trim() === '' };
}

/** -1 where there is none that closes: `¿` only opens. */
const lastQuestionMark = (text: string): number =>
  Math.max(text.lastIndexOf('?'), text.lastIndexOf('؟'), text.lastIndexOf('⁇'), text.lastIndexOf('？'));

const MARKS = /\p{Mn}/gu;

/** Latin letters without accents: many write without them. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ß/g, 'ss');
}
