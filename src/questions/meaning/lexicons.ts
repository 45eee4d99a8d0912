/**
 * All languages' lexicons together: guesses a text's language and cuts the text up by the lexicons that can help. Makes
 * each of them ready when a text first needs it. Knows nothing of products and intents.
 */
import { CompiledLexicon } from './compiled-lexicon';
import type { FoldedText } from './folded-text';
import { LanguageGuess } from './language-guess';
import { cutIntoPieces, type Piece, type WeighedLexicon } from './pieces';
import type { ConceptTable, Language } from './types';

/** Languages that are near enough to be read by each other's lexicon. */
const RELATIVES: Readonly<Partial<Record<Language, Language>>> = { id: 'ms', ms: 'id', es: 'pt', pt: 'es' };
const RELATIVE_WEIGHT = 0.9;
/** English words are met in all languages. */
const ENGLISH_WEIGHT = 0.8;

export class Lexicons {
  readonly #tables: ReadonlyMap<Language, ConceptTable>;
  readonly #compiled = new Map<Language, CompiledLexicon>();
  readonly #guess: LanguageGuess;

  constructor(tables: readonly ConceptTable[]) {
    this.#tables = new Map(tables.map((table) => [table.language, table]));
    this.#guess = new LanguageGuess(tables);
  }

  guess(folded: FoldedText, locale?: string): Language | undefined {
    return this.#guess.guess(folded, locale);
  }

  cut(folded: FoldedText, language: Language | undefined): Piece[] {
    const first = cutIntoPieces(folded, this.#lexiconsFor(language));
    // Chinese characters alone may be Japanese.
    const second = language === 'zh' ? cutIntoPieces(folded, this.#lexiconsFor('ja')) : first;
    return second.score > first.score ? second.pieces : first.pieces;
  }

  /** As `cut`, with misspelt words read for what they were meant to be. */
  cutCorrecting(folded: FoldedText, language: Language | undefined): Piece[] {
    const pieces = this.cut(folded, language);
    const lexicon = language && this.#lexicon(language);
    if (lexicon === undefined) return pieces;
    return pieces.map((piece) => {
      if (piece.concepts !== undefined) return piece;
      const concepts = lexicon.conceptsOfMisspelt(folded.plain.slice(piece.start, piece.end));
      return concepts === undefined ? piece : { ...piece, concepts };
    });
  }

  #lexiconsFor(language: Language | undefined): WeighedLexicon[] {
    const lexicons: WeighedLexicon[] = [];
    const add = (of: Language | undefined, weight: number) => {
      const lexicon = of && this.#lexicon(of);
      if (lexicon !== undefined) lexicons.push({ lexicon, weight });
    };
    add(language, 1);
    add(language && RELATIVES[language], RELATIVE_WEIGHT);
    if (language !== 'en') add('en', ENGLISH_WEIGHT);
    return lexicons;
  }

  #lexicon(language: Language): CompiledLexicon | undefined {
    const known = this.#compiled.get(language);
    const table = this.#tables.get(language);
    if (known !== undefined || table === undefined) return known;
    const lexicon = new CompiledLexicon(table);
    this.#compiled.set(language, lexicon);
    return lexicon;
  }
}
