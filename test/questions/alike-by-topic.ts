/** A likeness that a test can see through: the same first word is the same question, whatever follows. */
import type { Meaning } from '../../src/questions/meaning/types';
import type { QuestionMeaning } from '../../src/questions/meaning-likeness';
import { hash32 } from '../../src/lib/hash';

export function alikeByTopic(): QuestionMeaning {
  let products: readonly string[] = [];
  const topicOf = ({ words, productId }: Meaning) => `${words[0]} ${productId ?? ''}`;
  return {
    sameFrom: 0.5,
    read: (text, { productId }) => ({
      language: 'en',
      intent: text.startsWith('price') ? 'price' : 'other',
      productId: productId ?? products.find((id) => text.includes(id)),
      facts: [],
      words: [text.split(' ')[0] ?? ''],
    }),
    keys: (meaning) => [hash32(topicOf(meaning)) | 0],
    alike: (left, right) => (topicOf(left) === topicOf(right) ? 1 : 0),
    setProducts: (names) => {
      products = names.map(({ productId }) => productId);
    },
  };
}
