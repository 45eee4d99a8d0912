/**
 * What speaks for or against a question. A cue's weight is in log-odds (natural): 2.3 makes a question ten times
 * likelier, −2.3 ten times less likely. Patterns are written for the form that `normalise` gives.
 */
export interface Cue {
  /** A string is compiled (flag `u`) when a text of its language comes: few pages see more than two. */
  readonly pattern: RegExp | string;
  readonly weight: number;
  /** It is tried at the beginning of each sentence, others anywhere. */
  readonly opens?: boolean;
  /** Latin script only: the pattern wants the text with its accents. */
  readonly isAccented?: boolean;
}

/** The cues of one language or of neighbours that share theirs. */
export interface CueTable {
  readonly cues: readonly Cue[];
  /**
   * Latin script only: everyday words, parted by spaces, that tell the language, since the same word asks in one and
   * says nothing in another ("sino": who in Tagalog, but in Spanish).
   */
  readonly commonWords?: string;
  /** Latin script only: letters that hardly another of the languages has. */
  readonly ownLetters?: RegExp;
}

/** For scripts with spaces: makes cues of words, which may themselves be patterns. */
export function wordCues(fillers = '') {
  const lead = fillers === '' ? '' : `(?:(?:${fillers}) (?:, )?)*`;
  const cue = (pattern: string, weight: number): Cue => ({ pattern, weight });
  return {
    /** A sentence begins with one of the words; greetings and the like may come before. */
    opening: (weight: number, words: string) => ({ pattern: ` ${lead}(?:${words}) `, weight, opens: true }),
    /** A sentence ends with one of the words. */
    closing: (weight: number, words: string) => cue(` (?:${words}) (?:\\||$)`, weight),
    anywhere: (weight: number, words: string) => cue(` (?:${words}) `, weight),
    /** There is nothing but these words. */
    whole: (weight: number, words: string) => cue(`^ ${lead}(?:${words}) $`, weight),
  };
}

/** A cue of several patterns that say the same. */
export function anyOf(weight: number, ...sources: string[]): Cue {
  return { pattern: sources.join('|'), weight };
}

export function accented(cue: Cue): Cue {
  return { ...cue, isAccented: true };
}
