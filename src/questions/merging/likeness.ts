/** What the queue has to be told to merge questions across wordings. Knows no way to tell. */
import type { Meaning } from '../meaning/types';

export interface Likeness {
  /** What a text means. Called once for each new wording, so it may be as slow as some 10 µs. Must not throw. */
  read(text: string, context: { readonly productId?: string; readonly locale?: string }): Meaning;
  /** Whole numbers of 32 bits by which candidates are found: two that are alike share one. At most 16 count. */
  keys(meaning: Meaning): readonly number[];
  /** How alike two meanings are, from 0 to 1; the same in both directions. */
  alike(left: Meaning, right: Meaning): number;
  /** Two that are at least this much alike are the same question. More than 0. */
  readonly sameFrom: number;
}
