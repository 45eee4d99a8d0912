/** Puts what the shop sells on a shelf that is empty when the host comes. */
import type { LiveRoom } from 'liveroom';
import { together } from '../../page/element';
import { follow } from '../../page/follow';
import type { DemoShop } from '../shop/demo-shop';

/** By then a room has found what was on its shelf before. */
const FOUND_WITHIN_MS = 1_500;

type Room = Pick<LiveRoom, 'status' | 'shelf'>;

export function stockFirstShelf({ status, shelf }: Room, { productIds }: Pick<DemoShop, 'productIds'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stock = async () => {
    if (shelf.products.get().length > 0) return;
    await shelf.set(await productIds());
  };
  return together(
    () => clearTimeout(timer),
    follow(status, (value) => {
      if (value !== 'joined' || timer !== undefined) return;
      // Without a shop, or without a connection, the shelf stays as it is.
      timer = setTimeout(() => void stock().catch(() => undefined), FOUND_WITHIN_MS);
    }),
  );
}
