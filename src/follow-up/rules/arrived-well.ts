/** Asks whether an order arrived well: once, some days after it did. */
import { DAY_MS } from './durations';
import { want, type Draft, type Occasions } from './occasions';
import { delayOf, type FollowOptions, type FollowRule } from './rule';

/** After it arrived: it was unpacked and tried, and can still be sent back. */
export const ARRIVED_WELL_DELAY_MS = 2 * DAY_MS;

/** What an order is taken to be under way, where nobody says that it arrived. */
export const UNDER_WAY_MS = 8 * DAY_MS;

const WORTH_MS = 14 * DAY_MS;

/** So many products of an order are named. */
const MAX_PRODUCTS = 20;

export const arrivedWell: FollowRule = (occasions, event, options) => {
  const delayMs = delayOf('arrived-well', ARRIVED_WELL_DELAY_MS, options);
  if (delayMs === undefined || (event.name !== 'purchased' && event.name !== 'arrived')) return occasions;
  const { orderId, roomId, at } = event;
  const id = `arrived-well:${orderId}`;
  const open = occasions.open.find((occasion) => occasion.id === id);
  if (event.name === 'arrived') {
    // They were asked by now, and nobody is asked twice.
    const isAsked = open === undefined ? occasions.closed.some((occasion) => occasion.id === id) : open.wantedAt <= at;
    if (isAsked) return occasions;
    return ask(occasions, { id, roomId, orderId, productIds: open?.productIds ?? [] }, at, delayMs, options);
  }
  const products = new Set(event.lines.map(({ productId }) => productId));
  const productIds = [...products].slice(0, MAX_PRODUCTS);
  return ask(occasions, { id, roomId, orderId, productIds }, at, UNDER_WAY_MS + delayMs, options);
};

interface Asked {
  readonly id: string;
  readonly roomId: string;
  readonly orderId: string;
  readonly productIds: readonly string[];
}

function ask(
  occasions: Occasions,
  { productIds, ...asked }: Asked,
  at: number,
  delayMs: number,
  { words }: FollowOptions,
): Occasions {
  const draft: Draft = {
    ...asked,
    kind: 'arrived-well',
    wantedAt: at + delayMs,
    expiresAt: at + delayMs + WORTH_MS,
    ...(productIds.length === 0 ? {} : { productIds }),
    title: 'Did everything arrive well?',
    body: 'Tell us if anything is missing or not as it should be.',
  };
  return want(occasions, draft, at, words);
}
