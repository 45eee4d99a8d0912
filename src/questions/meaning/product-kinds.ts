/**
 * Which product of the shelf is the only one of its kind, so that "the bag" names it, in whatever language. Knows
 * kinds by the concepts that lexicons find in the products' names.
 */
import { DETAILS, type Concept } from './concepts';
import { foldText } from './folded-text';
import type { Lexicons } from './lexicons';
import type { ProductNames } from './types';

const KINDS: ReadonlySet<Concept> = /* @__PURE__ */ new Set<Concept>(DETAILS.slice(DETAILS.indexOf('dress')));

export function isKind(concept: Concept): boolean {
  return KINDS.has(concept);
}

export class ProductKinds {
  readonly #products: readonly ProductNames[];
  readonly #lexicons: Lexicons;
  /** Undefined where several are of a kind. */
  #onlyOne: Map<Concept, string | undefined> | undefined;

  constructor(products: readonly ProductNames[], lexicons: Lexicons) {
    this.#products = products;
    this.#lexicons = lexicons;
  }

  onlyOneOf(kind: Concept): string | undefined {
    return (this.#onlyOne ??= this.#collect()).get(kind);
  }

  #collect(): Map<Concept, string | undefined> {
    const onlyOne = new Map<Concept, string | undefined>();
    for (const { productId, titles, aliases = [] } of this.#products) {
      for (const name of [...titles, ...aliases]) {
        for (const kind of this.#kindsIn(name)) {
          const isShared = onlyOne.has(kind) && onlyOne.get(kind) !== productId;
          onlyOne.set(kind, isShared ? undefined : productId);
        }
      }
    }
    return onlyOne;
  }

  #kindsIn(name: string): Concept[] {
    const folded = foldText(name);
    const pieces = this.#lexicons.cut(folded, this.#lexicons.guess(folded));
    return pieces.flatMap(({ concepts = [] }) => concepts.filter(isKind));
  }
}
