/**
 * Hand-written cues, read off a text: which of them are in it, and what they say together, as log-odds. Knows which
 * tables belong to which script and which Latin-script languages a text may be in; what asks in which language is in
 * `cues/`, and how far all that is to be believed is for the model to say.
 */
import { arabic } from './cues/arabic';
import { arabizi } from './cues/arabizi';
import { chinese } from './cues/chinese';
import { cyrillic } from './cues/cyrillic';
import { devanagari } from './cues/devanagari';
import { english } from './cues/english';
import { filipino } from './cues/filipino';
import { romanisedHindi } from './cues/hindi-romanised';
import { indonesianMalay } from './cues/indonesian-malay';
import { japanese } from './cues/japanese';
import { korean } from './cues/korean';
import { portuguese } from './cues/portuguese';
import { spanish } from './cues/spanish';
import { thai } from './cues/thai';
import { turkish } from './cues/turkish';
import { vietnamese } from './cues/vietnamese';
import type { Cue, CueTable } from './cue';
import { ARABIC, CYRILLIC, DEVANAGARI, HAN, HANGUL, KANA, LATIN, THAI } from './scripts-in';

/** The tables for Latin script, with the languages that a locale may name. */
const LATIN_TABLES: readonly (readonly [languages: string, table: CueTable])[] = [
  ['en', english],
  ['es', spanish],
  ['pt', portuguese],
  ['id ms', indonesianMalay],
  ['tl fil', filipino],
  ['vi', vietnamese],
  ['tr', turkish],
  ['hi', romanisedHindi],
  ['ar', arabizi],
];
export const LATIN_TABLE_COUNT = LATIN_TABLES.length;

const OTHER_TABLES: readonly (readonly [script: number, table: CueTable])[] = [
  [KANA, japanese],
  [HAN, chinese],
  [HANGUL, korean],
  [THAI, thai],
  [ARABIC, arabic],
  [DEVANAGARI, devanagari],
  [CYRILLIC, cyrillic],
];

/** The number of each table's first cue: every cue of all tables has a number of its own. */
const FIRST_CUE = new Map<CueTable, number>();
let count = 0;
for (const [, table] of [...LATIN_TABLES, ...OTHER_TABLES]) {
  FIRST_CUE.set(table, count);
  count += table.cues.length;
}
export const CUE_COUNT = count;

/** A bit for each table of `LATIN_TABLES` that a word is common in. */
const TABLES_BY_WORD = new Map<string, number>();
for (const [index, [, { commonWords = '' }]] of LATIN_TABLES.entries()) {
  for (const word of commonWords.split(' ')) {
    TABLES_BY_WORD.set(word, (TABLES_BY_WORD.get(word) ?? 0) | (1 << index));
  }
}

/** Letters of its own speak for a language like so many of its words. */
const OWN_LETTERS = 2;

export class CueReader {
  /** The numbers of the cues found; the first `count`. */
  readonly cues = new Uint16Array(CUE_COUNT);
  count = 0;
  /** What they say together; of several Latin-script languages the one that says most. */
  logOdds = 0;
  /** The tables of `LATIN_TABLES` that were read, as bits. */
  latinTables = 0;
  /** Of these the one that says most; -1 when none was read. */
  decidingTable = -1;
  readonly #patterns = new Map<CueTable, readonly RegExp[]>();

  /**
   * @param text as `normalise` makes it.
   * @param plain the same without accents.
   * @param scripts as `scriptsIn` says.
   */
  read(text: string, plain: string, scripts: number, locale: string | undefined): void {
    this.count = 0;
    this.logOdds = 0;
    this.latinTables = 0;
    this.decidingTable = -1;
    for (const [script, table] of OTHER_TABLES) {
      // Chinese characters among kana are Japanese.
      if ((scripts & script) === 0 || (script === HAN && (scripts & KANA) !== 0)) continue;
      this.logOdds += this.#weigh(table, text, text);
    }
    if ((scripts & LATIN) === 0) return;
    this.latinTables = likelyTables(plain, text, locale);
    let most = -Infinity;
    for (const [index, [, table]] of LATIN_TABLES.entries()) {
      if ((this.latinTables & (1 << index)) === 0) continue;
      const odds = this.#weigh(table, plain, text);
      if (odds <= most) continue;
      most = odds;
      this.decidingTable = index;
    }
    this.logOdds += most;
  }

  #weigh(table: CueTable, plain: string, withAccents: string): number {
    const first = FIRST_CUE.get(table) as number;
    const patterns = this.#patternsOf(table);
    let sum = 0;
    for (let index = 0; index < patterns.length; index++) {
      const { weight, isAccented } = table.cues[index] as Cue;
      const pattern = patterns[index] as RegExp;
      const text = isAccented === true ? withAccents : plain;
      if (!(pattern.sticky ? opensClause(pattern, text) : pattern.test(text))) continue;
      sum += weight;
      this.cues[this.count++] = first + index;
    }
    return sum;
  }

  #patternsOf(table: CueTable): readonly RegExp[] {
    let patterns = this.#patterns.get(table);
    if (patterns === undefined) {
      patterns = table.cues.map(({ pattern, opens }) => new RegExp(pattern, opens === true ? 'uy' : 'u'));
      this.#patterns.set(table, patterns);
    }
    return patterns;
  }
}

/** The tables whose languages most of the words are common in; all if none is. */
function likelyTables(plain: string, text: string, locale: string | undefined): number {
  const counts = new Uint8Array(LATIN_TABLES.length);
  for (const word of plain.split(' ')) {
    const tables = TABLES_BY_WORD.get(word) ?? 0;
    for (let index = 0; tables >> index !== 0; index++) {
      counts[index] = (counts[index] as number) + ((tables >> index) & 1);
    }
  }
  const language = locale?.toLowerCase().replace(/[-_].*/, '');
  let likely = 0;
  let most = 0;
  for (const [index, [languages, { ownLetters }]] of LATIN_TABLES.entries()) {
    const hinted = language !== undefined && languages.split(' ').includes(language) ? 1 : 0;
    const spelt = plain !== text && ownLetters?.test(text) === true ? OWN_LETTERS : 0;
    const count = (counts[index] as number) + hinted + spelt;
    if (count > most) likely = 0;
    if (count >= most) likely |= 1 << index;
    most = Math.max(most, count);
  }
  return likely;
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

/**
 * Everything that the numbers of cues and the choice of tables depend on, as text: weights trained for one lexicon say
 * nothing with another.
 */
export function lexiconSource(): string {
  return [...LATIN_TABLES.map(([, table]) => table), ...OTHER_TABLES.map(([, table]) => table)]
    .map(({ cues, commonWords = '', ownLetters }) =>
      [...cues.map((cue) => [cue.pattern, cue.weight, cue.isAccented, cue.opens].join(' ')), commonWords, ownLetters].join('\n'),
    )
    .join('\n');
}
