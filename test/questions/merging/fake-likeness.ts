/** Meanings by table: how alike two texts are is whatever the test says. */
import type { Likeness } from '../../../src/questions/merging/likeness';
import type { Meaning } from '../../../src/questions/meaning/types';

export const SAME_FROM = 0.5;

/** @param alike of two texts, in either order. */
export function fakeLikeness(
  alike: (left: string, right: string) => number,
  meaningOf: (text: string) => Partial<Meaning> = () => ({}),
): Likeness & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    sameFrom: SAME_FROM,
    read: (text, { productId }) => {
      reads.push(text);
      return { language: 'en', intent: 'price', productId, facts: [], words: [text], ...meaningOf(text) };
    },
    keys: () => [7],
    alike: ({ words: [left = ''] }, { words: [right = ''] }) => alike(left, right),
  };
}

/** Alike are texts of which the words before the last are the same: "price a" and "price b". */
export function byFirstWord(): Likeness & { readonly reads: string[] } {
  const topic = (text: string) => text.split(' ')[0];
  return fakeLikeness((left, right) => (topic(left) === topic(right) ? 1 : 0));
}
