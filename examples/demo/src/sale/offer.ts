/** What there is to say of a product on the shelf, and what its button does: pure, for viewers and the host alike. */
import type { CartState, CartStateLine, Drop, ProductVariant, ShelfItem } from 'liveroom';
import { stopwatch } from '../page/wording';

/** So few are worth a word. */
const FEW = 5;

export type BuyState = 'loading' | 'unknown' | 'sold-out' | 'locked' | 'adding' | 'in-cart' | 'open';

export interface Buying {
  readonly state: BuyState;
  readonly label: string;
  /** Whether a press does something. */
  readonly isOpen: boolean;
}

export interface InCart {
  readonly quantity: number;
  readonly pendingQuantity: number;
}

/** All lines of a product, or of one variant of it; shops that know no variants name none. */
export function inCart({ lines }: CartState, productId: string, variantId?: string): InCart {
  const isOwn = (line: CartStateLine) =>
    line.productId === productId && (variantId === undefined || (line.variantId ?? variantId) === variantId);
  const own = lines.filter(isOwn);
  const sum = (of: (line: CartStateLine) => number) => own.reduce((total, line) => total + of(line), 0);
  return { quantity: sum(({ quantity }) => quantity), pendingQuantity: sum(({ pendingQuantity }) => pendingQuantity) };
}

export function buyingOf(
  item: ShelfItem,
  drop: Drop | undefined,
  { quantity, pendingQuantity }: InCart,
  variant?: ProductVariant,
): Buying {
  const said = (state: BuyState, label: string, isOpen = false): Buying => ({ state, label, isOpen });
  if (pendingQuantity > 0) return said('adding', 'Adding…');
  if (item.isSoldOut || variant?.isSoldOut === true) return said('sold-out', 'Sold out');
  if (item.isLocked) return said('locked', drop === undefined ? 'Opens soon' : opensIn(drop));
  if (item.product === undefined) {
    return item.catalog === 'loading' ? said('loading', 'One moment…') : said('unknown', 'Not for sale now');
  }
  if (quantity > 0) return said('in-cart', `In your cart · ${quantity}`, true);
  return said('open', 'Add to cart', true);
}

/** `Opens in 0:23`. */
export const opensIn = ({ secondsLeft }: Drop): string => `Opens in ${stopwatch(secondsLeft * 1000)}`;

/** How many there are, where that matters: few, or those of a drop. */
export function stockNote({ product, isSoldOut }: ShelfItem, drop: Drop | undefined): string {
  if (drop !== undefined && !drop.isOpen && drop.quantity !== undefined) return pieces(drop.quantity);
  const stock = product?.stock;
  return stock === undefined || stock > FEW || isSoldOut ? '' : `Only ${stock} left`;
}

export const pieces = (count: number): string => (count === 1 ? '1 piece' : `${count} pieces`);

/** The drop of a product that is still to come, or the one that is open. */
export const dropOf = (drops: readonly Drop[], productId: string): Drop | undefined =>
  drops.find((drop) => drop.productId === productId);

/** A drop is what everybody came for from so long before it opens… */
const BEFORE_S = 30;
/** …until so long after. */
const AFTER_MS = 60_000;

/** Which product stands large: what the viewer picked, else a drop at its moment, what is on stage, what opens next. */
export function shownItem(
  items: readonly ShelfItem[],
  drops: readonly Drop[],
  pickedId: string | undefined,
  nowMs: number,
): ShelfItem | undefined {
  const isNow = ({ isOpen, at, secondsLeft }: Drop) => (isOpen ? nowMs - at < AFTER_MS : secondsLeft <= BEFORE_S);
  const itemOf = (drop: Drop | undefined) => items.find(({ id }) => id === drop?.productId);
  return (
    items.find(({ id }) => id === pickedId) ??
    itemOf(drops.find(isNow)) ??
    items.find(({ isFeatured }) => isFeatured) ??
    itemOf(drops[0])
  );
}
