/**
 * Which language a text is in: by its script, and for the many in Latin letters by how many of its words each lexicon
 * knows, letters of their own, and the asker's locale. Knows what words a table has, not what they mean.
 */
import { foldEntries, withoutAccents, type FoldedText } from './folded-text';
import { LANGUAGES, type ConceptTable, type Language } from './types';

/** Where nothing else decides: the likelier to be met, or to be read well by its relative's lexicon. */
const FIXED_ORDER: readonly Language[] =
  ['en', 'es', 'id', 'vi', 'pt', 'tr', 'hi', 'tl', 'ms', 'ar', 'ru', 'th', 'ja', 'ko', 'zh'];

/** By the first and the last unit of a block; kana before the rest of the characters that Japanese shares. */
const SCRIPTS: readonly (readonly [language: Language, first: number, last: number])[] = [
  ['ru', 0x0400, 0x052f],
  ['ar', 0x0600, 0x06ff],
  ['ar', 0x0750, 0x077f],
  ['hi', 0x0900, 0x097f],
  ['th', 0x0e00, 0x0e7f],
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x3400, 0x9fff],
  ['ko', 0xac00, 0xd7a3],
  ['zh', 0xf900, 0xfaff],
];
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

interface Speaking {
  readonly known: number;
  readonly begun: number;
}

const MOST_WORDS = 2048;

export class LanguageGuess {
  readonly #tables: readonly ConceptTable[];
  /** Bits by place in LANGUAGES. */
  #words: Map<string, number> | undefined;
  readonly #stems = new Map<string, number>();
  /** Of the words that were met last. */
  readonly #speaking = new Map<string, Speaking>();

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
    const scores = new Float64Array(LANGUAGES.length);
    for (const word of plain.split(' ')) {
      const speaking = this.#speaking.get(word) ?? this.#learn(word);
      add(scores, speaking.known, 1);
      add(scores, speaking.begun, STEM_WEIGHT);
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

  /** Languages that know a word, and those that only know how it begins. */
  #learn(word: string): Speaking {
    const known = (this.#words ??= this.#index()).get(word) ?? 0;
    let begun = 0;
    for (let units = Math.min(word.length, 10); units >= SHORTEST_STEM && begun === 0; units--) {
      begun = this.#stems.get(word.slice(0, units)) ?? 0;
    }
    const speaking = { known, begun: begun & ~known };
    if (this.#speaking.size >= MOST_WORDS) this.#speaking.clear();
    this.#speaking.set(word, speaking);
    return speaking;
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
  let latin = 0;
  const counts = new Map<Language, number>();
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x0250 || (unit >= 0x1e00 && unit < 0x1f00)) {
      if (unit > 0x60 && unit !== 0xd7 && unit !== 0xf7) latin++;
      continue;
    }
    for (const [language, first, last] of SCRIPTS) {
      if (unit < first || unit > last) continue;
      counts.set(language, (counts.get(language) ?? 0) + 1);
      break;
    }
  }
  if (counts.has('ja')) counts.set('ja', (counts.get('ja') ?? 0) + (counts.get('zh') ?? 0));
  let best: Language | undefined;
  let most = latin * 0.8;
  for (const [language, count] of counts) {
    const weight = count * (DENSITY[language] ?? 1.5);
    if (weight < most || (weight === most && best === 'ja')) continue;
    best = language;
    most = weight;
  }
  return best === 'zh' && local === 'ja' ? 'ja' : best;
}

function languageOf(locale: string | undefined): Language | undefined {
  const language = locale?.toLowerCase().replace(/[-_].*/, '').replace(/^fil$/, 'tl');
  return LANGUAGES.find((known) => known === language);
}
