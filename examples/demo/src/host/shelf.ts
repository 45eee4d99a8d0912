/** What the sample show sells: the names by which its viewers ask, and those that the host reads. */
import type { ProductNames } from 'liveroom';
import shelf from '../../sample-shelf.json';

export const SAMPLE_SHELF: readonly ProductNames[] = shelf;

/** The name that a product goes by on the console: its first title, or the id of one that is not on the shelf. */
export function productName(products: readonly ProductNames[], productId: string): string {
  return products.find((product) => product.productId === productId)?.titles[0] ?? productId;
}
