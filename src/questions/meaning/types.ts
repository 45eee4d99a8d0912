/** What a shop question means, as far as it can be told from its words. */
import { LANGUAGES, type Language } from '../../model/language';
import type { Concept, Intent } from './concepts';

export { LANGUAGES, type Language };

/**
 * One language's words. A string of entries parted by `|`, each a word or a phrase, lower case, words parted by one
 * space, no punctuation:
 * - `precio`: that word, with or without accents in the text; `giá`: only where the accents are written.
 * - `envia*`: any word that begins so.
 * - `*kah`: any word that ends so.
 * - `how much`: the words in this order, one after another. `*` works in each of them.
 * - Chinese, Japanese and Thai have no spaces: an entry matches anywhere, and the longest one that matches wins.
 *
 * The longest match wins everywhere, and each word of a text is used once: in "free shipping" the entry
 * `free shipping` takes both words, so that `shipping` alone doesn't match there.
 */
export interface ConceptTable {
  readonly language: Language;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  /**
   * Words that change nothing about what is asked: articles, pronouns, question words that say nothing of the topic
   * ("is", "do you", "có", "吗"), politeness, greetings, forms of address ("kak", "sis", "shop ơi", "主播"), laughter,
   * slang intensifiers. What is neither here nor in `concepts` is taken for a word that matters.
   */
  readonly fillers: string;
}

/** What there is to buy, in the words of the shop. */
export interface ProductNames {
  readonly productId: string;
  /** Its title, in any languages. */
  readonly titles: readonly string[];
  /** What viewers also call it: "the red one", "number 5", "小白鞋". */
  readonly aliases?: readonly string[];
}

export interface Meaning {
  /** Undefined when no language stands out. */
  readonly language: Language | undefined;
  readonly intent: Intent;
  /** The product it is about: the one that its asker named by id, or else one that is recognised in its words. */
  readonly productId: string | undefined;
  /**
   * Details, negation, sizes, numbers with their units: sorted, each once. Two questions of which only one has a hard
   * fact are not the same; soft facts are weighed (`hard-facts.ts`).
   */
  readonly facts: readonly string[];
  /** What is left: words of weight that no lexicon knows, in their order. */
  readonly words: readonly string[];
  /** Which question words it has, one bit for each kind; told only where no intent says what is asked. */
  readonly asks?: number;
  /** By these an index finds what may be the same question; made anew where they are left out. */
  readonly keys?: readonly number[];
}
