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

const LINKS_AND_MENTIONS = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_.-]+/gu;
const QUESTION_MARK = /[?？؟⁇¿]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;
// Emoji as some chats write them: [捂脸], [rose].
const BRACKETED_EMOJI = /\[[^\]\s[]{1,6}\]/gu;
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u0640]/gu;
const ELONGATION = /(\p{L})\1{2,}/gu;
// An ASCII comma parts less than a full stop: what follows it is often a subordinate clause.
const COMMA = /[,،]+/gu;
const CLAUSE_BREAK = /[.!?;:؛。、，！？；：…⁇¿¡।\n|()"“”]+/gu;
const EAST_ASIAN_COMMA = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]),/gu;
const EDGES = /^[ |,]+|[ |,]+$/g;
const NOISE = /[^\p{L}\p{N}\p{M}'|,]+/gu;
const EMPTY_CLAUSES = /[|,][ |,]*\|[ |,]*/g;
const ASCII = /^[\x20-\x7e]*$/;

export function normalise(raw: string): NormalisedText {
  let text = raw.length > MAX_UNITS ? raw.slice(0, MAX_UNITS) : raw;
  const isAscii = ASCII.test(text);
  text = text.toLowerCase();
  // What it makes may be upper case, the lower case of which may part a letter from its accent.
  if (!isAscii) text = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().normalize('NFC');
  text = text.replace(/[’‘`´]/g, "'");
  if (/[@#]|:\/\/|www\./.test(text)) text = text.replace(LINKS_AND_MENTIONS, ' ');
  if (text.includes('[')) text = text.replace(BRACKETED_EMOJI, ' ');
  const hasQuestionMark = QUESTION_MARK.test(text);
  const endsInQuestionMark = hasQuestionMark && !WORDLIKE.test(text.slice(lastQuestionMark(text)));
  // NFKC made ASCII commas of Chinese ones, which part sentences.
  text = text.replace(ELONGATION, '$1').replace(EAST_ASIAN_COMMA, '$1|').replace(COMMA, ' , ');
  text = text.replace(CLAUSE_BREAK, ' | ').replace(NOISE, ' ');
  if (text.includes('|')) text = text.replace(EMPTY_CLAUSES, '| ');
  text = ` ${text.replace(EDGES, '')} `.replace(/ {2,}/g, ' ');
  return { text, hasQuestionMark, endsInQuestionMark, isEmpty: text.trim() === '' };
}

const lastQuestionMark = (text: string): number =>
  Math.max(text.lastIndexOf('?'), text.lastIndexOf('؟'), text.lastIndexOf('⁇'), text.lastIndexOf('？'));

const MARKS = /\p{Mn}/gu;

/** Latin letters without accents: many write without them. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ß/g, 'ss');
}
