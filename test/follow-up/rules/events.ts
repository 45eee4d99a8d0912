/** What happens to a viewer, made up. */
import type { TrackEvent } from '../../../src/model/track';
import type { FollowOptions } from '../../../src/follow-up/rules/rule';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOON = Date.parse('2026-06-01T12:00Z');

type Named<Name extends TrackEvent['name']> = Extract<TrackEvent, { name: Name }>;
type Change<Name extends TrackEvent['name']> = Partial<Named<Name>>;

let count = 0;
const base = (at: number) => ({ id: `event-${++count}`, roomId: 'room', at });

export const visit = (at: number, change: Change<'visit'> = {}): TrackEvent => ({ name: 'visit', ...base(at), ...change });

export const added = (at: number, productId: string, change: Change<'cart-added'> = {}): TrackEvent => ({
  name: 'cart-added',
  ...base(at),
  line: { productId, quantity: 1, title: `The ${productId}` },
  attribution: { roomId: 'room' },
  idempotencyKey: `key-${productId}-${at}`,
  ...change,
});

export const purchased = (at: number, productIds: readonly string[], change: Change<'purchased'> = {}): TrackEvent => ({
  name: 'purchased',
  ...base(at),
  orderId: `order-${at}`,
  lines: productIds.map((productId) => ({ productId, quantity: 1, title: `The ${productId}` })),
  ...change,
});

export const arrived = (at: number, orderId: string): TrackEvent => ({ name: 'arrived', ...base(at), orderId });

export const asked = (at: number, questionId: string): TrackEvent => ({
  name: 'question-asked',
  ...base(at),
  questionId,
  text: 'Does it suit oily skin?',
});

export const answered = (at: number, questionId: string, change: Change<'question-answered'> = {}): TrackEvent => ({
  name: 'question-answered',
  ...base(at),
  questionId,
  text: 'Does it suit oily skin?',
  reply: 'Yes, it is made for it.',
  ...change,
});

export const scheduled = (at: number, dropId: string, opensAt: number): TrackEvent => ({
  name: 'drop-scheduled',
  ...base(at),
  dropId,
  opensAt,
  product: { productId: `product-of-${dropId}`, title: 'Rose cream' },
});

export const dropCancelled = (at: number, dropId: string): TrackEvent => ({ name: 'drop-cancelled', ...base(at), dropId });

export const away = (change: Partial<FollowOptions> = {}): FollowOptions => ({
  isPresent: false,
  refillAfterDays: () => undefined,
  ...change,
});

export const here = (change: Partial<FollowOptions> = {}): FollowOptions => away({ isPresent: true, ...change });
