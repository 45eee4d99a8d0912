/** Which questions the host wants to see, and how many there are of each kind. Pure. */
import type { Intent, RankedQuestion } from 'liveroom';

/** A choice that is left out lets everything through. `NO_PRODUCT` is for questions that name none. */
export interface QuestionFilter {
  readonly productId?: string | undefined;
  readonly intent?: Intent | undefined;
}

/** No id of a product: those have no spaces. */
export const NO_PRODUCT = ' none';

const hasProduct = ({ productId }: QuestionFilter, question: RankedQuestion) =>
  productId === undefined || productId === (question.productId ?? NO_PRODUCT);
const hasIntent = ({ intent }: QuestionFilter, question: RankedQuestion) =>
  intent === undefined || intent === question.intent;

export const passes = (filter: QuestionFilter, question: RankedQuestion): boolean =>
  hasProduct(filter, question) && hasIntent(filter, question);

export interface FilterCounts {
  readonly products: ReadonlyMap<string, number>;
  readonly intents: ReadonlyMap<Intent, number>;
  readonly allProducts: number;
  readonly allIntents: number;
}

/** How many each choice would show, were it made now: those of one kind within the choice of the other. */
export function countChoices(filter: QuestionFilter, questions: readonly RankedQuestion[]): FilterCounts {
  const products = new Map<string, number>();
  const intents = new Map<Intent, number>();
  let allProducts = 0;
  let allIntents = 0;
  for (const question of questions) {
    if (hasIntent(filter, question)) {
      allProducts++;
      add(products, question.productId ?? NO_PRODUCT);
    }
    if (hasProduct(filter, question)) {
      allIntents++;
      add(intents, question.intent);
    }
  }
  return { products, intents, allProducts, allIntents };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
