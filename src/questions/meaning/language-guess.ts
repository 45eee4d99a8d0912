/**
 * Which language a text is in: by its script, and for the many in Latin letters by how many of its words each lexicon
 * knows, letters of their own, and the asker's locale. Knows what words a table has, not what they mean.
 */
import { foldEntries, withoutAccents, type FoldedText } from './folded-text';
import { LANGUAGES, type ConceptTable, type Language } from './types';

/** Where nothing else decides: the likelier to be met, or to be read well by its relative's lexicon. */
const FIXED_ORDER: readonly Language[] =
  ['en', 'es', 'id', 'vi', 'pt', 'tr', 'hi', 'tl', 'ms', 'ar', 'ru', 'th', 'ja', 'ko', 'zh'];

const SCRIPTS: readonly (readonly [language: Language, letters: RegExp])[] = [
  ['zh', /\p{Script=Han}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
const ASCII = /^[\x20-\x7e]*$/;

const OWN_LETTERS: readonly (readonly [language: Language, letters: RegExp])[] = [
  ['vi', /[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/],
  ['tr', /[şğ]/],
  ['es', /ñ/],
  ['pt', /[ãõ]/],
];
/** Letters of its own speak for a language like so many words that no other has. */
const OWN_LETTERS_WEIGHT = 1.5;
const LOCALE_WEIGHT = 0.6;
/** A word that only begins so says less. */
const STEM_WEIGHT = 0.5;
const SHORTEST_STEM = 3;
/** A letter of these scripts is worth several Latin ones: product names are often Latin everywhere. */
const DENSITY: Readonly<Partial<Record<Language, number>>> = { zh: 3, ja: 2, ko: 2.5 };

export class LanguageGuess {
  readonly #tables: readonly ConceptTable[];
  /** Bits by place in LANGUAGES. */
  #words: Map<string, number> | undefined;
  readonly #stems = new Map<string, number>();

  constructor(tables: readonly ConceptTable[]) {
    this.#tables = tables;
  }

  guess({ text, plain }: FoldedText, locale: string | undefined): Language | undefined {
    const local = languageOf(locale);
    if (!ASCII.test(text)) {
      const language = languageByScript(text, local);
      if (language !== undefined) return language;
    }
    return this.#guessLatin(text, plain, local);
  }

  #guessLatin(text: string, plain: string, local: Language | undefined): Language | undefined {
    const words = (this.#words ??= this.#index());
    const scores = new Float64Array(LANGUAGES.length);
    for (const word of plain.split(' ')) {
      add(scores, words.get(word) ?? 0, 1);
      for (let units = Math.min(word.length, 10); units >= SHORTEST_STEM; units--) {
        const languages = this.#stems.get(word.slice(0, units)) ?? 0;
        if (languages === 0) continue;
        add(scores, languages & ~(words.get(word) ?? 0), STEM_WEIGHT);
        break;
      }
    }
    if (text !== plain) {
      for (const [language, letters] of OWN_LETTERS) {
        if (letters.test(text)) raise(scores, language, OWN_LETTERS_WEIGHT);
      }
    }
    if (local !== undefined) raise(scores, local, LOCALE_WEIGHT);
    let best: Language | undefined;
    let highest = 0;
    for (const language of FIXED_ORDER) {
      const score = scores[LANGUAGES.indexOf(language)] as number;
      if (score <= highest) continue;
      best = language;
      highest = score;
    }
    return best;
  }

  #index(): Map<string, number> {
    const words = new Map<string, number>();
    for (const { language, concepts, fillers } of this.#tables) {
      const bit = 1 << LANGUAGES.indexOf(language);
      const entries = withoutAccents(foldEntries(`${Object.values(concepts).join('|')}|${fillers}`));
      for (const word of entries.split(/[ |]+/)) {
        if (!/^[a-z]/.test(word)) continue;
        const star = word.indexOf('*');
        const stem = star === -1 ? word : word.slice(0, star);
        words.set(stem, (words.get(stem) ?? 0) | bit);
        if (star >= SHORTEST_STEM) this.#stems.set(stem, (this.#stems.get(stem) ?? 0) | bit);
      }
    }
    return words;
  }
}

/** A word that several languages have speaks for each the less. */
function add(scores: Float64Array, languages: number, weight: number): void {
  if (languages === 0) return;
  let count = 0;
  for (let rest = languages; rest !== 0; rest &= rest - 1) count++;
  for (let index = 0; languages >> index !== 0; index++) {
    if (((languages >> index) & 1) === 1) scores[index] = (scores[index] as number) + weight * (0.4 + 0.6 / count);
  }
}

function raise(scores: Float64Array, language: Language, by: number): void {
  const index = LANGUAGES.indexOf(language);
  scores[index] = (scores[index] as number) + by;
}

function languageByScript(text: string, local: Language | undefined): Language | undefined {
  let best: Language | undefined;
  let most = (text.match(LATIN)?.length ?? 0) * 0.8;
  let han = 0;
  for (const [language, letters] of SCRIPTS) {
    const found = text.match(letters)?.length ?? 0;
    if (language === 'zh') han = found;
    const kanji = language === 'ja' && found > 0 ? han : 0;
    const count = (found + kanji) * (DENSITY[language] ?? 1.5);
    if (count < most || found === 0) continue;
    best = language;
    most = count;
  }
  return best === 'zh' && local === 'ja' ? 'ja' : best;
}

function languageOf(locale: string | undefined): Language | undefined {
  const language = locale?.toLowerCase().replace(/[-_].*/, '').replace(/^fil$/, 'tl');
  return LANGUAGES.find((known) => known === language);
}
