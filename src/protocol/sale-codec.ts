/** What selling says, for whoever has a shelf: part of its chunk, because a room without one never reads it. */
import { decode, encode, type Readers } from './codec';
import type { DropRecord, ShelfMessage } from './envelope';
import { asCount, asId, asList, asMs, isFields, optional } from './fields';
import { MAX_DROP_QUANTITY, MAX_DROPS, MAX_SHELF_PRODUCTS } from './limits';

/** Where shared state has the shelf. Any viewer can write there. */
export const SHELF_KEY = 'shelf';

export const SALE_READERS: Readers = {
  shelf(fields, id, at) {
    const products = asList(fields.products, MAX_SHELF_PRODUCTS, asId);
    const soldOut = asList(fields.soldOut, MAX_SHELF_PRODUCTS, asCount);
    const drops = asList(fields.drops, MAX_DROPS, asDrop);
    const rest = optional(fields, { featured: asId, featuredAt: asMs });
    return products && soldOut && drops && rest && { t: 'shelf', id, at, products, soldOut, drops, ...rest };
  },
  call(fields, id, at) {
    const productId = asId(fields.productId);
    return productId === undefined ? undefined : { t: 'call', id, at, productId };
  },
};

/** The shelf as shared state keeps it. */
export const writeShelf = (shelf: ShelfMessage): string => encode(shelf);

/** The shelf that shared state has; undefined where that is none. */
export function readShelf(value: unknown): ShelfMessage | undefined {
  const message = decode(value, 'control', SALE_READERS);
  return typeof message === 'object' && message.t === 'shelf' ? message : undefined;
}

function asDrop(value: unknown): DropRecord | undefined {
  if (!isFields(value)) return undefined;
  const id = asId(value.id);
  const productId = asId(value.productId);
  const opensAt = asMs(value.opensAt);
  const rest = optional(value, { quantity: asQuantity });
  if (id === undefined || productId === undefined || opensAt === undefined || rest === undefined) return undefined;
  return { id, productId, opensAt, ...rest };
}

function asQuantity(value: unknown): number | undefined {
  const quantity = asCount(value);
  return quantity && quantity <= MAX_DROP_QUANTITY ? quantity : undefined;
}
