/**
 * Which facts two questions must have in common to be the same: a number, a size, a colour, a person or a material names
 * the thing that is asked about. The other details say what is asked of it, and a wording may leave them out.
 */
import type { Detail } from './concepts';

/** All that isn't a concept is a number or a size. */
const SOFT: ReadonlySet<string> = /* @__PURE__ */ new Set<Detail>([
  ...['discount', 'voucher', 'cheaper', 'per-piece', 'shipping-cost', 'free-shipping', 'delivery-time', 'today'],
  ...['my-parcel', 'where-from', 'packaging', 'gift', 'restock', 'sold-out', 'how-many-left', 'last-one', 'reserve'],
  ...['small', 'large', 'runs-small', 'runs-large', 'tight', 'loose', 'weight', 'height', 'volume', 'measurements'],
  ...['model-wears', 'true-to-photo', 'acne', 'sensitive-skin', 'allergy', 'hair', 'hot-to-wear', 'how-to-use'],
  ...['how-often', 'try-on', 'show-closer', 'show-back', 'show-again', 'compare', 'which-is-better', 'next-show'],
  ...['how-long-on-sale', 'host-name', 'host-age', 'host-place', 'camera', 'brand', 'quality', 'authentic', 'thick'],
  ...['thin', 'see-through', 'transparent', 'waterproof', 'iron', 'wrinkle-free', 'durable', 'smell', 'song', 'set'],
] as Detail[]);

export function isHard(fact: string): boolean {
  return !SOFT.has(fact);
}
