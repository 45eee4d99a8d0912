/** Commerce as Google's tools name it (GA4, and GTM's `ecommerce`). Sends nothing. */
import type { TrackEvent } from '../../model/track';
import { amount, itemsOf, known, worth } from './consented';

const NAMES: Partial<Record<TrackEvent['name'], string>> = {
  'product-viewed': 'view_item',
  'product-featured': 'view_promotion',
  called: 'view_promotion',
  'drop-opened': 'view_promotion',
  'cart-added': 'add_to_cart',
  purchased: 'purchase',
};

export interface ShopEvent {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Undefined for what is no commerce. */
export function shopEventOf(event: TrackEvent): ShopEvent | undefined {
  const name = NAMES[event.name];
  if (name === undefined) return undefined;
  const items = itemsOf(event);
  const value = worth(items, 'total' in event ? event.total : undefined);
  return {
    name,
    fields: known({
      currency: value?.currency,
      value: amount(value),
      transaction_id: 'orderId' in event ? event.orderId : undefined,
      ...(name === 'view_promotion' ? { promotion_id: event.roomId, promotion_name: event.name } : {}),
      items: items.map(({ productId, variantId, title, price, quantity = 1 }) =>
        known({
          item_id: productId,
          item_name: title,
          item_variant: variantId,
          // A price without the event's currency would be read in another one.
          price: value && amount(price),
          quantity,
        }),
      ),
    }),
  };
}
