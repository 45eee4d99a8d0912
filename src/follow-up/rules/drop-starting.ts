/** Reminds of a drop shortly before it opens, until it is called off or its product is bought. */
import { MINUTE_MS } from './durations';
import { close, closeId, want } from './occasions';
import { delayOf, type FollowRule } from './rule';

/** Drops are over in minutes: enough to come back to the room, and not enough to be distracted again. */
export const DROP_STARTING_DELAY_MS = 5 * MINUTE_MS;

export const dropStarting: FollowRule = (occasions, event, options, nowMs) => {
  switch (event.name) {
    case 'drop-cancelled':
    case 'drop-opened':
      return closeId(occasions, idOf(event.dropId), event.at);
    case 'purchased': {
      const bought = new Set(event.lines.map(({ productId }) => productId));
      return close(
        occasions,
        event.at,
        ({ kind, productIds }) => kind === 'drop-starting' && productIds?.some((id) => bought.has(id)) === true,
      );
    }
    case 'drop-scheduled': {
      const { dropId, opensAt, product, roomId, at } = event;
      const delayMs = delayOf('drop-starting', DROP_STARTING_DELAY_MS, options);
      if (delayMs === undefined) return occasions;
      // Who is here when it opens that soon sees the countdown.
      if (options.isPresent && opensAt - nowMs <= delayMs) return closeId(occasions, idOf(dropId), at);
      const draft = {
        id: idOf(dropId),
        kind: 'drop-starting' as const,
        roomId,
        wantedAt: opensAt - delayMs,
        expiresAt: opensAt,
        startsAt: opensAt,
        dropId,
        productIds: [product.productId],
        title: 'It opens soon',
        ...(product.title === undefined ? {} : { title: `${product.title} opens soon` }),
        body: 'Be there when it opens: there may be few.',
      };
      return want(occasions, draft, at, options.words);
    }
    default:
      return occasions;
  }
};

const idOf = (dropId: string): string => `drop-starting:${dropId}`;
