/**
 * What two looks into a cart prove of one adding between them. Pure; knows nothing of requests and time.
 *
 * It holds as long as nobody else changes the same item between the two looks: addings of one browser take turns, what
 * the buyer does on another device can't be told from them.
 */
import type { CartLine, CartSnapshot } from '../types';
import type { ToldCart } from './checked-answer';

/** The hidden property in which a cart adapter may keep the idempotency key. */
const KEY_PROPERTY = '_liveroom_key';

type Item = Pick<CartLine, 'productId' | 'variantId'>;

/**
 * Whether a line of the shop's cart is of the item; shops name it by the variant, by the product, or by both. Where both
 * name a variant, another product that has the variant's number as its own is not it.
 */
export function isOfItem({ productId, variantId }: Item, line: Partial<Item>): boolean {
  const id = variantId ?? productId;
  return line.variantId === id || (line.productId === id && (variantId === undefined || line.variantId === undefined));
}

/**
 * How many pieces of the line have arrived in the shop's cart; undefined when that can't be said.
 * @param before the cart when the line was not asked for yet, where that is known.
 */
export function arrivedPieces(
  line: CartLine,
  idempotencyKey: string,
  before: ToldCart | undefined,
  after: ToldCart,
): number | undefined {
  const proven = pieces(after.snapshot, ({ properties }) => properties?.[KEY_PROPERTY] === idempotencyKey);
  if (proven > 0) return Math.min(proven, line.quantity);
  if (!before?.isWhole || !after.isWhole) return undefined;
  const ofItem = (other: Partial<Item>) => isOfItem(line, other);
  const grown = pieces(after.snapshot, ofItem) - pieces(before.snapshot, ofItem);
  if (grown > 0) return Math.min(grown, line.quantity);
  // Another change in the cart may be this line by another name, or somebody else's doing: then nothing is proven.
  return pieces(after.snapshot) === pieces(before.snapshot) && grown === 0 ? 0 : undefined;
}

function pieces({ lines }: CartSnapshot, counts: (line: CartSnapshot['lines'][number]) => boolean = () => true): number {
  return lines.reduce((sum, line) => (counts(line) ? sum + line.quantity : sum), 0);
}
