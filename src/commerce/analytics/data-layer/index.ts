/**
 * What happens in a room, to a page's data layer for a tag manager: `room.on('track', dataLayer({ consent }))`. Sends no
 * text that a person wrote.
 *
 * | event | pushed |
 * |---|---|
 * | any | `{ event: 'liveroom.cart_added', liveroom: { id, at, room_id, … its ids } }` |
 * | `product-viewed`, `product-featured`, `called`, `drop-opened`, `cart-added`, `purchased` | the same with `ecommerce`, in GA4's fields: `currency`, `value`, `items`, `transaction_id`, `promotion_id` |
 *
 * Before an `ecommerce` the one before is cleared with `{ ecommerce: null }`, as Google recommends.
 */
import type { TrackEvent } from '../../../model/track';
import { consented, detailsOf, snake, type AnalyticsConsent } from '../consented';
import { shopEventOf } from '../shop-items';

export type { AnalyticsConsent } from '../consented';

export interface DataLayerOptions {
  /** Default: the page's `dataLayer`, made when the first event comes if there is none. */
  readonly dataLayer?: { push(entry: Record<string, unknown>): unknown };
  /** Nothing is sent without it. */
  readonly consent: AnalyticsConsent;
}

/** For `room.on('track', …)`. What the data layer throws is reported and harms nobody. */
export const dataLayer = ({ dataLayer: own, consent }: DataLayerOptions): ((event: TrackEvent) => void) =>
  consented(consent, (event) => {
    const layer = own ?? ((globalThis as { dataLayer?: Record<string, unknown>[] }).dataLayer ??= []);
    const ecommerce = shopEventOf(event)?.fields;
    if (ecommerce !== undefined) layer.push({ ecommerce: null });
    layer.push({
      event: `liveroom.${snake(event.name)}`,
      liveroom: { id: event.id, at: event.at, ...detailsOf(event) },
      ...(ecommerce === undefined ? {} : { ecommerce }),
    });
  });
