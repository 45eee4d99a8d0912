/**
 * Finds the word of a lexicon that one slip of the finger makes of another: a letter left out, put in, changed or
 * swapped with its neighbour. Knows no meaning.
 */
import { isUnspaced } from './folded-text';

/** Shorter words are too near to others. */
const SHORTEST = 6;

export class Misspellings<Value> {
  readonly #values: ReadonlyMap<string, Value>;
  /** Words by themselves less one letter. */
  #shortened: Map<string, string[]> | undefined;

  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values;
  }

  /** What the nearest word stands for; undefined when none is near, or the word is known. */
  find(word: string): Value | undefined {
    if (word.length < SHORTEST - 1 || isUnspaced(word.charCodeAt(0)) || this.#values.has(word)) return undefined;
    const shortened = (this.#shortened ??= this.#index());
    for (const form of [word, ...shorter(word)]) {
      for (const candidate of shortened.get(form) ?? []) {
        if (isOneSlip(word, candidate)) return this.#values.get(candidate);
      }
    }
    return undefined;
  }

  #index(): Map<string, string[]> {
    const shortened = new Map<string, string[]>();
    for (const word of this.#values.keys()) {
      if (word.length < SHORTEST || word.includes(' ') || isUnspaced(word.charCodeAt(0))) continue;
      for (const form of new Set([word, ...shorter(word)])) {
        const known = shortened.get(form);
        if (known === undefined) shortened.set(form, [word]);
        else known.push(word);
      }
    }
    return shortened;
  }
}

/** The first letter is seldom mistaken. */
function shorter(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(0, index + 1) + word.slice(index + 2));
}

function isOneSlip(left: string, right: string): boolean {
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  const [leftRest, rightRest] = [leftEnd - start, rightEnd - start];
  if (leftRest <= 1 && rightRest <= 1) return true;
  return leftRest === 2 && rightRest === 2 && left[start] === right[start + 1] && left[start + 1] === right[start];
}
