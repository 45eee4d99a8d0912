/**
 * The whole shelf as one small value: which of two holds, what belongs together in one, and its size. Knows neither who
 * said it nor where it is kept.
 */
import type { DropRecord, ShelfMessage } from '../../protocol/envelope';
import { readShelf, writeShelf } from '../../protocol/sale-codec';

/** A shelf without its stamp, and sold out by ids: places change when products do. */
export interface ShelfContent {
  readonly products: readonly string[];
  readonly featured?: string | undefined;
  readonly featuredAt?: number | undefined;
  readonly soldOut: ReadonlySet<string>;
  readonly drops: readonly DropRecord[];
}

/** What is on a shelf that nobody has filled yet. Everything said is later. */
export const EMPTY_SHELF: ShelfMessage = /* @__PURE__ */ composed({ products: [], soldOut: new Set(), drops: [] }, '', 0);

/** Whether `one` holds over `other`. */
export function isLater(one: ShelfMessage, other: ShelfMessage): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

/** Whether both say the same; the stamp alone does not tell, because it can be copied. */
export const isSame = (one: ShelfMessage, other: ShelfMessage): boolean => writeShelf(one) === writeShelf(other);

export function contentOf({ products, featured, featuredAt, soldOut, drops }: ShelfMessage): ShelfContent {
  return { products, featured, featuredAt, soldOut: new Set(soldOut.flatMap((place) => products[place] ?? [])), drops };
}

/**
 * A shelf in the one form that its content has: each product once, nothing about products that are not on it, one drop
 * for each product, the next one first.
 */
export function composed(
  { products, featured, featuredAt, soldOut, drops }: ShelfContent,
  id: string,
  at: number,
): ShelfMessage {
  const onShelf = new Set(products);
  const ids = Object.freeze([...onShelf]);
  const taken = new Set<string>();
  const kept = drops.filter((drop) => {
    const isNew = onShelf.has(drop.productId) && !taken.has(`p${drop.productId}`) && !taken.has(`d${drop.id}`);
    if (isNew) taken.add(`p${drop.productId}`).add(`d${drop.id}`);
    return isNew;
  });
  return Object.freeze({
    t: 'shelf',
    id,
    at,
    products: ids,
    soldOut: Object.freeze(ids.flatMap((productId, place) => (soldOut.has(productId) ? [place] : []))),
    drops: Object.freeze(kept.sort((one, other) => one.opensAt - other.opensAt || (one.id < other.id ? -1 : 1))),
    ...(featured !== undefined && onShelf.has(featured) ? { featured, featuredAt: featuredAt ?? at } : {}),
  });
}

/** What others said, in its one form. */
export const tidied = (shelf: ShelfMessage): ShelfMessage => composed(contentOf(shelf), shelf.id, shelf.at);

/** What is kept as text, in its one form; undefined where that is no shelf. */
export function readTidied(text: unknown): ShelfMessage | undefined {
  const shelf = readShelf(text);
  return shelf && tidied(shelf);
}
