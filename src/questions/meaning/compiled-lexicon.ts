/**
 * One language's table in the form in which a text can be searched for its entries. Knows how entries are written;
 * decides nothing about which of several matches counts.
 */
import type { Concept } from './concepts';
import {
  endOfWord,
  foldEntries,
  isBoundary,
  isHangul,
  isUnspaced,
  withoutAccents,
  type FoldedText,
} from './folded-text';
import { Misspellings } from './misspelling';
import type { ConceptTable } from './types';

export interface Entry {
  /** What was written between the stars: each star runs to the end of its word. */
  readonly parts: readonly string[];
  /** Units that are written out: a longer match says more. */
  readonly length: number;
  /** Empty for a filler. */
  readonly concepts: readonly Concept[];
}

/** Entries by their first units, as many as there are up to this many. */
const KEY_UNITS = 3;
const LONGEST_SUFFIX = 12;
const KEY_MASK = 0x3fffffff;
const NO_CONCEPTS: readonly Concept[] = [];
const ARABIC_ARTICLE = /^(?:[وف]?(?:ال|بال|لل|كال)|[وفبل])(?=[\u0621-\u064a]{2})/;

export class CompiledLexicon {
  readonly #plain = new Map<number, Entry[]>();
  readonly #accented = new Map<number, Entry[]>();
  readonly #suffixes = new Map<string, Entry>();
  readonly #hasArticles: boolean;
  readonly #words = new Map<string, readonly Concept[]>();
  readonly #misspellings = new Misspellings(this.#words);

  constructor(table: ConceptTable) {
    this.#hasArticles = table.language === 'ar';
    const concepts = new Map<string, Concept[]>();
    for (const [concept, source] of Object.entries(table.concepts) as [Concept, string][]) {
      for (const form of entriesOf(source)) {
        const known = concepts.get(form);
        if (known === undefined) concepts.set(form, [concept]);
        else if (!known.includes(concept)) known.push(concept);
      }
    }
    for (const [form, list] of concepts) this.#add(form, list);
    for (const form of entriesOf(table.fillers)) if (!concepts.has(form)) this.#add(form, NO_CONCEPTS);
  }

  /** Tells each entry that matches at the start of a word, and where its match ends. */
  matchAt({ text, plain }: FoldedText, start: number, found: (entry: Entry, end: number) => void): void {
    matchIn(this.#plain, plain, start, found);
    if (text !== plain && this.#accented.size > 0) matchIn(this.#accented, text, start, found);
    if (this.#suffixes.size > 0 && !isUnspaced(text.charCodeAt(start))) this.#matchSuffix(plain, start, found);
  }

  /** The concepts of the word that a word is a misspelling of. */
  conceptsOfMisspelt(word: string): readonly Concept[] | undefined {
    return this.#misspellings.find(word);
  }

  /** How many units at the start of a word are an article or a preposition written together with it. */
  prefixAt(text: string, start: number): number {
    if (!this.#hasArticles || text.charCodeAt(start) < 0x0600) return 0;
    return ARABIC_ARTICLE.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  }

  #add(form: string, concepts: readonly Concept[]): void {
    const parts = form.split('*');
    const entry: Entry = { parts, length: form.length - parts.length + 1, concepts };
    if (entry.length === 0) return;
    if (parts[0] === '') {
      this.#suffixes.set(parts[1] as string, { ...entry, parts: parts.slice(1) });
      return;
    }
    const bare = withoutAccents(form);
    if (parts.length === 1) this.#words.set(bare, concepts);
    const index = bare === form ? this.#plain : this.#accented;
    const [first = ''] = parts;
    const key = keyOf(first, 0, Math.min(KEY_UNITS, first.length));
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else known.push(entry);
  }

  #matchSuffix(text: string, start: number, found: (entry: Entry, end: number) => void): void {
    const end = endOfWord(text, start);
    const earliest = Math.max(start + 1, end - LONGEST_SUFFIX);
    for (let from = earliest; from < end; from++) {
      const entry = this.#suffixes.get(text.slice(from, end));
      if (entry !== undefined) found(entry, end);
    }
  }
}

function matchIn(
  index: ReadonlyMap<number, Entry[]>,
  text: string,
  start: number,
  found: (entry: Entry, end: number) => void,
): void {
  for (let units = Math.min(KEY_UNITS, text.length - start); units > 0; units--) {
    const entries = index.get(keyOf(text, start, units));
    if (entries === undefined) continue;
    for (const entry of entries) {
      const end = endOfMatch(entry.parts, text, start);
      if (end > 0) found(entry, end);
    }
  }
}

/** A small integer; that of other units may be the same, which only costs a look. */
function keyOf(text: string, start: number, units: number): number {
  let key = units;
  for (let index = start; index < start + units; index++) {
    key = (Math.imul(key, 1009) + text.charCodeAt(index)) & KEY_MASK;
  }
  return key;
}

function entriesOf(source: string): string[] {
  return foldEntries(source)
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** @returns 0 if it doesn't match. */
function endOfMatch(parts: readonly string[], text: string, start: number): number {
  let end = start;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string;
    if (index > 0 && !isBoundary(text, end)) end = endOfWord(text, end - 1);
    if (!text.startsWith(part, end)) return 0;
    end += part.length;
  }
  const isOpen = parts[parts.length - 1] === '';
  if (isOpen || isWordEnd(text, start, end)) return end;
  return 0;
}

const KOREAN_PARTICLES = '은는이가을를도에의로만';

/** Korean words take endings, so that a match may end inside one; a single syllable only before a particle. */
function isWordEnd(text: string, start: number, end: number): boolean {
  if (isBoundary(text, end)) return true;
  if (!isHangul(text.charCodeAt(end - 1))) return false;
  return end - start > 1 || (KOREAN_PARTICLES.includes(text.charAt(end)) && isBoundary(text, end + 1));
}
