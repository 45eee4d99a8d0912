/**
 * Reads what a shop question means: language, product, sizes and numbers, concepts, and from these its intent. Wires
 * the parts that do so; knows no words itself.
 */
import { askedDetail } from './asked-detail';
import { keysOf } from './blocking-keys';
import type { Concept } from './concepts';
import { factsOf } from './facts';
import { blank, foldText, type FoldedText } from './folded-text';
import { highestIntent, scoreIntents, type IntentScores } from './intent';
import { wordsOf } from './left-words';
import { readCertainSizes, readSingleSizes } from './letter-sizes';
import { TABLES } from './lexicon/index';
import { Lexicons } from './lexicons';
import { readNumbers, type NumberFact } from './number-facts';
import { readNumberWords } from './number-words';
import type { Piece } from './pieces';
import { ProductIndex, type FoundProduct } from './product-index';
import { isKind, ProductKinds } from './product-kinds';
import { withoutQuestionForms } from './question-forms';
import { askedFor } from './question-words';
import type { ConceptTable, Language, Meaning, ProductNames } from './types';

export interface ReadOptions {
  /** The product that the asker named by id: it wins over what the words say. */
  readonly productId?: string | undefined;
  /** BCP 47 of the asker, if known; a hint, never needed. */
  readonly locale?: string | undefined;
}

/** A meaning and what it was read from, for those who tune the lexicons. */
export interface Explanation {
  readonly meaning: Meaning;
  readonly pieces: readonly { text: string; concepts: readonly Concept[] | undefined }[];
  readonly scores: IntentScores;
}

export interface MeaningReader {
  /** Never throws; the same for the same text, options and products. */
  read(text: string, options?: ReadOptions): Meaning;
  setProducts(products: readonly ProductNames[]): void;
  explain(text: string, options?: ReadOptions): Explanation;
}

/** A longer alias is never a word of everyday by chance. */
const LONGEST_MISTAKABLE = 4;

/** @param tables the languages to read; each is made ready when it is first met. */
export function createMeaningReader(tables: readonly ConceptTable[] = TABLES): MeaningReader {
  const reader = new Reader(tables);
  return {
    read: (text, options) => reader.read(text, options).meaning,
    setProducts: (products) => reader.setProducts(products),
    explain: (text, options) => {
      const { meaning, pieces, scores, whole } = reader.read(text, options);
      return { meaning, pieces: pieces.map((piece) => describe(piece, whole)), scores };
    },
  };
}

interface Reading extends Pick<Explanation, 'meaning' | 'scores'> {
  readonly pieces: readonly Piece[];
  readonly whole: FoldedText;
}

class Reader {
  readonly #lexicons: Lexicons;
  #products = new ProductIndex([]);
  #kinds: ProductKinds;

  constructor(tables: readonly ConceptTable[]) {
    this.#lexicons = new Lexicons(tables);
    this.#kinds = new ProductKinds([], this.#lexicons);
  }

  setProducts(products: readonly ProductNames[]): void {
    this.#products = new ProductIndex(products);
    this.#kinds = new ProductKinds(products, this.#lexicons);
  }

  read(raw: string, { productId: given, locale }: ReadOptions = {}): Reading {
    const whole = foldText(raw);
    const candidate = this.#products.find(whole, given);
    const named = candidate !== undefined && this.#isName(whole, candidate, locale) ? candidate : undefined;
    const unnamed = blank(whole, named?.ranges ?? []);

    const sizes = readCertainSizes(unnamed.plain);
    const numbers = readNumbers(unnamed.plain).filter((number) => !sizes.some((size) => overlaps(size, number)));
    numbers.push(...sizes);
    // Bare numbers stay: a lexicon may know them as part of a phrase.
    const unread = blank(unnamed, numbers.filter(({ fact }) => !isBare(fact)));
    const language = this.#lexicons.guess(unread, locale);
    const rest = withoutQuestionForms(unread, language);
    const pieces = this.#lexicons.cutCorrecting(rest, language);
    numbers.push(...readSingleSizes(rest.plain, language));
    const counted = notInLexicon(numbers, readNumberWords(rest, language), pieces, rest, language);

    const concepts = new Set<Concept>();
    for (const piece of pieces) piece.concepts?.forEach((concept) => concepts.add(concept));
    const facts: string[] = [];
    let productId = given ?? named?.productId;
    for (const { fact } of counted) {
      const numbered = this.#products.numbered(fact);
      if (numbered !== undefined && (productId ?? numbered) === numbered) productId = numbered;
      else facts.push(fact);
    }
    for (const kind of [...concepts].filter(isKind)) {
      const only = this.#kinds.onlyOneOf(kind);
      if (only === undefined || (productId ?? only) !== only) continue;
      productId = only;
      concepts.delete(kind);
    }

    const scores = scoreIntents(concepts, facts);
    const intent = highestIntent(scores);
    const asked = askedDetail(intent, rest, language);
    if (asked !== undefined) concepts.add(asked);
    const words = wordsOf(rest, pieces, counted);
    const read: Meaning = { language, intent, productId, facts: factsOf(intent, concepts, facts), words };
    const asks = intent === 'other' ? askedFor(rest, language) : 0;
    const meaning: Meaning = { ...read, asks, keys: keysOf(read) };
    return { meaning, pieces, scores, whole };
  }

  /**
   * Whether it isn't by chance that the words of a product stand there. A short alias may be a word that says nothing
   * in the text's language, as "son" in Spanish; words of a name may be what is asked, as "leather" in "is it leather".
   */
  #isName(whole: FoldedText, { ranges, isPartial }: FoundProduct, locale: string | undefined): boolean {
    const [range, ...more] = ranges;
    if (range === undefined) return false;
    const isShort = more.length === 0 && range.end - range.start <= LONGEST_MISTAKABLE;
    if (!isPartial && !isShort) return true;
    const pieces = this.#lexicons.cut(whole, this.#lexicons.guess(blank(whole, ranges), locale));
    const overlapping = pieces.filter((piece) => ranges.some((named) => overlaps(piece, named)));
    if (isPartial) return overlapping.some(({ concepts }) => concepts === undefined || concepts.some(isKind));
    return !overlapping.some(({ concepts }) => concepts?.length === 0);
  }
}

/** What a lexicon knows with a number in it says more than the number, but number words may be fillers to it. */
function notInLexicon(
  numbers: readonly NumberFact[],
  words: readonly NumberFact[],
  pieces: readonly Piece[],
  { plain }: FoldedText,
  language: Language | undefined,
): NumberFact[] {
  const known = pieces.filter(({ concepts }) => concepts !== undefined);
  const telling = known.filter(({ concepts }) => concepts?.length !== 0);
  // Arabic in Latin letters has digits for some of its own: "si3r".
  const isLetter = ({ start, end, fact }: NumberFact) =>
    language === 'ar' && isBare(fact) && /[a-z]/.test(plain.slice(Math.max(0, start - 1), end + 1));
  return [
    ...numbers.filter(
      (number) => !isLetter(number) && !known.some(({ start, end }) => start <= number.start && end >= number.end),
    ),
    ...words.filter((word) => !telling.some((piece) => overlaps(piece, word))),
  ];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

function isBare(fact: string): boolean {
  return /^\d+$/.test(fact);
}

function describe({ start, end, concepts }: Piece, { text }: FoldedText) {
  return { text: text.slice(start, end), concepts };
}
