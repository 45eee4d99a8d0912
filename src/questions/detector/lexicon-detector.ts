/**
 * Recognises questions by hand-written cues: the weights of all that match are added up as log-odds. Knows scripts and
 * which tables belong to them; what asks in which language is in `cues/`.
 */
import { arabic } from './cues/arabic';
import { chinese } from './cues/chinese';
import { cyrillic } from './cues/cyrillic';
import { devanagari } from './cues/devanagari';
import { english } from './cues/english';
import { filipino } from './cues/filipino';
import { romanisedHindi } from './cues/hindi-romanised';
import { indonesianMalay } from './cues/indonesian-malay';
import { japanese } from './cues/japanese';
import { korean } from './cues/korean';
import { spanishPortuguese } from './cues/spanish-portuguese';
import { thai } from './cues/thai';
import { turkish } from './cues/turkish';
import { vietnamese } from './cues/vietnamese';
import type { CueTable } from './cue';
import { normalise, withoutAccents } from './normalise';
import type { Detection, QuestionDetector } from './types';

/** Log-odds of a line of chat of which nothing is known but that it has words. */
const PRIOR = -1.6;
/** A question mark decides, unless much speaks against it. */
const QUESTION_MARK = 4;
/** A line this long, in units, is told more often than asked. */
const LONG_LINE = 120;
const LONG_LINE_WEIGHT = -0.5;

const LATIN: readonly (readonly [language: string, table: CueTable])[] = [
  ['en', english],
  ['es pt', spanishPortuguese],
  ['id ms', indonesianMalay],
  ['tl fil', filipino],
  ['vi', vietnamese],
  ['tr', turkish],
  ['hi', romanisedHindi],
];

/** A bit for each language of `LATIN` that a word is common in. */
const LANGUAGES_BY_WORD = new Map<string, number>();
for (const [index, [, { commonWords = '' }]] of LATIN.entries()) {
  for (const word of commonWords.split(' ')) {
    LANGUAGES_BY_WORD.set(word, (LANGUAGES_BY_WORD.get(word) ?? 0) | (1 << index));
  }
}

const HAS_LATIN = /\p{Script=Latin}{2}/u;
const HAS_KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAS_HAN = /\p{Script=Han}/u;
const OTHERS: readonly (readonly [script: RegExp, table: CueTable])[] = [
  [/\p{Script=Hangul}/u, korean],
  [/\p{Script=Thai}/u, thai],
  [/\p{Script=Arabic}/u, arabic],
  [/\p{Script=Devanagari}/u, devanagari],
  [/\p{Script=Cyrillic}/u, cyrillic],
];
const ASCII = /^[\x20-\x7e]*$/;

/** Letters of its own speak for a language like so many of its words. */
const OWN_LETTERS = 2;

const NO_QUESTION: Detection = Object.freeze({ isQuestion: false, confidence: 0 });

export function createLexiconDetector(): QuestionDetector {
  return {
    detect(raw, { locale } = {}) {
      const { text, hasQuestionMark, isEmpty } = normalise(raw);
      if (isEmpty) return NO_QUESTION;
      let logOdds = PRIOR + (hasQuestionMark ? QUESTION_MARK : 0);
      if (text.length > LONG_LINE) logOdds += LONG_LINE_WEIGHT;
      if (!ASCII.test(text)) {
        if (HAS_KANA.test(text)) logOdds += weigh(japanese, text, text);
        else if (HAS_HAN.test(text)) logOdds += weigh(chinese, text, text);
        for (const [script, table] of OTHERS) if (script.test(text)) logOdds += weigh(table, text, text);
      }
      if (HAS_LATIN.test(text)) logOdds += weighLatin(text, locale);
      const confidence = 1 / (1 + Math.exp(-logOdds));
      return { isQuestion: confidence >= 0.5, confidence };
    },
  };
}

/** The most that a language speaks for a question, of those that the words and the locale make likely. */
function weighLatin(text: string, locale: string | undefined): number {
  const plain = withoutAccents(text);
  const likely = likelyLanguages(plain, text, locale);
  let highest = -Infinity;
  for (const [index, [, table]] of LATIN.entries()) {
    if ((likely & (1 << index)) !== 0) highest = Math.max(highest, weigh(table, plain, text));
  }
  return highest;
}

/** The languages that most of the words are common in, as a bit set by place in `LATIN`; all if none is. */
function likelyLanguages(plain: string, text: string, locale: string | undefined): number {
  const counts = LATIN.map(() => 0);
  for (const word of plain.split(' ')) {
    const languages = LANGUAGES_BY_WORD.get(word) ?? 0;
    for (let index = 0; languages >> index !== 0; index++) {
      counts[index] = (counts[index] as number) + ((languages >> index) & 1);
    }
  }
  const language = locale?.toLowerCase().replace(/[-_].*/, '');
  let likely = 0;
  let most = 0;
  for (const [index, [languages, { ownLetters }]] of LATIN.entries()) {
    const hinted = language !== undefined && languages.split(' ').includes(language) ? 1 : 0;
    const spelt = plain !== text && ownLetters?.test(text) === true ? OWN_LETTERS : 0;
    const count = (counts[index] as number) + hinted + spelt;
    if (count > most) likely = 0;
    if (count >= most) likely |= 1 << index;
    most = Math.max(most, count);
  }
  return likely;
}

function weigh({ cues }: CueTable, plain: string, withAccents: string): number {
  let sum = 0;
  for (const { pattern, weight, isAccented } of cues) {
    const text = isAccented === true ? withAccents : plain;
    if (pattern.sticky ? opensClause(pattern, text) : pattern.test(text)) sum += weight;
  }
  return sum;
}

function opensClause(pattern: RegExp, text: string): boolean {
  let start = 0;
  do {
    pattern.lastIndex = start;
    if (pattern.test(text)) return true;
    start = text.indexOf('|', start) + 1;
  } while (start > 0);
  return false;
}
