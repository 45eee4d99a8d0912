/**
 * What happens in a room, to Segment through the page's own `analytics`: `room.on('track', segment({ analytics, consent }))`.
 * Names and fields are those of Segment's e-commerce specification. Sends no text that a person wrote.
 *
 * | event | Segment event | properties |
 * |---|---|---|
 * | `product-viewed` | `Product Viewed` | `product_id`, `name`, `variant`, `price`, `currency` |
 * | `product-featured`, `called`, `drop-opened` | `Promotion Viewed` | `promotion_id` (the room), `name` (the event), `product_id`, … |
 * | `cart-added` | `Product Added` | `product_id`, `name`, `variant`, `price`, `currency`, `quantity`, `moment` |
 * | `purchased` | `Order Completed` | `order_id`, `total`, `currency`, `products` |
 * | any other | `Liveroom` and its name in words | its ids |
 *
 * All carry `room_id` and `event_id`. The event's id is also the `messageId`, by which Segment drops what comes twice;
 * versions of its browser library that make ids of their own ignore that.
 */
import type { TrackEvent } from '../../../model/track';
import { amount, consented, detailsOf, itemsOf, known, worth, type AnalyticsConsent, type Item } from '../consented';

export type { AnalyticsConsent } from '../consented';

export interface SegmentOptions {
  /** The page's `analytics`. */
  readonly analytics: {
    track(name: string, properties: Record<string, unknown>, options: { messageId: string; timestamp: Date }): unknown;
  };
  /** Nothing is sent without it. */
  readonly consent: AnalyticsConsent;
}

const NAMES: Partial<Record<TrackEvent['name'], string>> = {
  'product-viewed': 'Product Viewed',
  'product-featured': 'Promotion Viewed',
  called: 'Promotion Viewed',
  'drop-opened': 'Promotion Viewed',
  'cart-added': 'Product Added',
  purchased: 'Order Completed',
};

/** For `room.on('track', …)`. What `analytics` throws is reported and harms nobody. */
export const segment = ({ analytics, consent }: SegmentOptions): ((event: TrackEvent) => void) =>
  consented(consent, (event) => {
    const name = NAMES[event.name] ?? `Liveroom${`-${event.name}`.replace(/-./g, ([, first = '']) => ` ${first.toUpperCase()}`)}`;
    const properties = { ...detailsOf(event), event_id: event.id, ...commerceOf(event) };
    return analytics.track(name, properties, { messageId: event.id, timestamp: new Date(event.at) });
  });

function commerceOf(event: TrackEvent): Record<string, unknown> {
  const products = itemsOf(event).map(productOf);
  if (event.name !== 'purchased') {
    const isPromotion = NAMES[event.name] === 'Promotion Viewed';
    return { ...products[0], ...(isPromotion ? { promotion_id: event.roomId, name: event.name } : {}) };
  }
  const total = worth(event.lines, event.total);
  return known({ total: amount(total), currency: total?.currency, products });
}

const productOf = ({ productId, variantId, title, price, quantity }: Item) =>
  known({
    product_id: productId,
    name: title,
    variant: variantId,
    price: amount(price),
    currency: price?.currency,
    quantity,
  });
