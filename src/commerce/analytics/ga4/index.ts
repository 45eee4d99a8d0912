/**
 * What happens in a room, to Google Analytics 4 through the page's own `gtag`: `room.on('track', ga4({ gtag, consent }))`.
 * Loads no tag, and sends no text that a person wrote.
 *
 * | event | GA4 event | fields |
 * |---|---|---|
 * | `product-viewed` | `view_item` | `currency`, `value`, `items` |
 * | `product-featured`, `called`, `drop-opened` | `view_promotion` | `promotion_id` (the room), `promotion_name` (the event), `items` |
 * | `cart-added` | `add_to_cart` | `currency`, `value`, `items`, `moment`, `moment_after_ms` |
 * | `purchased` | `purchase` | `transaction_id`, `currency`, `value`, `items` |
 * | any other | `liveroom_` and its name with underscores | its ids |
 *
 * All carry `room_id`. `value` is left out where the currencies differ or a price is not known. A purchase that is sent
 * twice is counted once by GA4, by its `transaction_id`.
 */
import type { TrackEvent } from '../../../model/track';
import { consented, detailsOf, snake, type AnalyticsConsent } from '../consented';
import { shopEventOf } from '../shop-items';

export type { AnalyticsConsent } from '../consented';

export interface Ga4Options {
  /** The page's `gtag` function. */
  readonly gtag: (command: 'event', name: string, fields: Record<string, unknown>) => void;
  /** Nothing is sent without it. */
  readonly consent: AnalyticsConsent;
}

/** For `room.on('track', …)`. What `gtag` throws is reported and harms nobody. */
export const ga4 = ({ gtag, consent }: Ga4Options): ((event: TrackEvent) => void) =>
  consented(consent, (event) => {
    const { name, fields } = shopEventOf(event) ?? { name: `liveroom_${snake(event.name)}`, fields: {} };
    gtag('event', name, { ...detailsOf(event), ...fields });
  });
