/** Reminds of buying again what is nearly used up, for products of which the catalogue says how long they last. */
import type { TrackedLine } from '../../model/track';
import { DAY_MS } from './durations';
import { close, want, type Occasions } from './occasions';
import { delayOf, type FollowRule } from './rule';

/** Before it is used up: what a parcel takes. Of what lasts less than twice as long, half of it. */
export const REFILL_LEAD_MS = 3 * DAY_MS;

/** After that they have bought it elsewhere. */
const WORTH_MS = 14 * DAY_MS;

/** Ten years: what claims to last longer is not used up. */
const LONGEST_DAYS = 3_650;

/** Several pieces last longer, one after the other. A delay that the shop sets counts from the purchase instead. */
export const refillDue: FollowRule = (occasions, event, options) => {
  if (event.name !== 'purchased') return occasions;
  const { orderId, roomId, at } = event;
  let next = occasions;
  for (const [productId, { quantity, title }] of byProduct(event.lines)) {
    const id = `refill-due:${orderId}:${productId}`;
    // Bought again meanwhile: what was bought last counts.
    next = close(next, at, (occasion) => isRefillOf(productId, occasion) && occasion.id !== id);
    const lastsMs = Math.round(quantity * (options.refillAfterDays(productId) ?? 0) * DAY_MS);
    if (!(lastsMs > 0 && lastsMs <= LONGEST_DAYS * DAY_MS)) continue;
    const delayMs = delayOf('refill-due', lastsMs - Math.min(REFILL_LEAD_MS, lastsMs / 2), options);
    const isBoughtSince = next.open.some((occasion) => isRefillOf(productId, occasion) && occasion.id !== id);
    if (delayMs === undefined || isBoughtSince) continue;
    const draft = {
      id,
      kind: 'refill-due' as const,
      roomId,
      wantedAt: at + delayMs,
      expiresAt: at + delayMs + WORTH_MS,
      orderId,
      productIds: [productId],
      title: 'Time for a refill?',
      body: title === undefined ? 'What you bought is nearly used up.' : `${title} is nearly used up.`,
    };
    next = want(next, draft, at, options.words);
  }
  return next;
};

const isRefillOf = (productId: string, { kind, productIds }: Occasions['open'][number]): boolean =>
  kind === 'refill-due' && productIds?.length === 1 && productIds[0] === productId;

function byProduct(lines: readonly TrackedLine[]): Map<string, Pick<TrackedLine, 'quantity' | 'title'>> {
  const products = new Map<string, Pick<TrackedLine, 'quantity' | 'title'>>();
  for (const line of lines) {
    const before = products.get(line.productId);
    products.set(line.productId, { ...before, ...line, quantity: (before?.quantity ?? 0) + line.quantity });
  }
  return products;
}
