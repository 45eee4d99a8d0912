/** What every analytics tool shares: nothing without consent, nothing thrown, amounts exact. Knows no tool. */
import type { Readable } from '../../lib/signal';
import { reportError } from '../../lib/report-error';
import type { ConsentState } from '../../model/consent';
import { decimalOf } from '../../model/minor-units';
import type { Money } from '../../model/money';
import type {
  ArrivedTracked,
  CartRefusedTracked,
  DropOpenedTracked,
  QuestionAskedTracked,
  TrackedProduct,
  TrackEvent,
} from '../../model/track';

/** Whether the viewer agreed to analytics, asked before each event: `room.consent.state`, or the shop's own answer. */
export type AnalyticsConsent = (() => boolean) | Pick<Readable<ConsentState>, 'get'>;

/** Hands events on while there is consent. What happens without it is not kept for later. */
export function consented(consent: AnalyticsConsent, send: (event: TrackEvent) => unknown): (event: TrackEvent) => void {
  // Left out by mistake, it must not count as given.
  const isGiven = () => (typeof consent === 'function' ? consent() : consent.get().analytics) === true;
  return (event) => {
    try {
      // A promise that a tool gives has nobody else to fail to.
      if (isGiven()) Promise.resolve(send(event)).catch(reportError);
    } catch (error) {
      reportError(error);
    }
  };
}

/** `cart-added` → `cart_added`. */
export const snake = (name: TrackEvent['name']): string => name.replaceAll('-', '_');

/** As tools take amounts: a number of whole units. */
export const amount = (money: Money | undefined): number | undefined => money && Number(decimalOf(money));

export type Item = TrackedProduct & { readonly quantity?: number };

/** The products that an event is about. */
export const itemsOf = (event: TrackEvent): readonly Item[] =>
  'product' in event ? [event.product] : 'lines' in event ? event.lines : event.name === 'cart-added' ? [event.line] : [];

type Fields = Record<string, unknown>;

/** Without the fields that are not known. */
export const known = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The ids and times that an event carries; never what people wrote. */
export function detailsOf(event: TrackEvent): Fields {
  const { roomId, questionId, productId, dropId, orderId, reason, product, line, attribution } = event as Partial<AnyEvent>;
  const moment = attribution?.moment;
  return known({
    room_id: roomId,
    question_id: questionId,
    product_id: productId ?? (product ?? line)?.productId,
    drop_id: dropId,
    order_id: orderId,
    reason,
    moment: moment?.kind,
    moment_after_ms: moment?.afterMs,
  });
}

/** All fields that any event has. */
type AnyEvent = Omit<QuestionAskedTracked, 'name'> &
  Omit<DropOpenedTracked, 'name'> &
  Omit<CartRefusedTracked, 'name'> &
  Omit<ArrivedTracked, 'name'>;

/**
 * What the items come to. Undefined where the currencies are mixed, or the price of one is not known and the shop gave no
 * total: a wrong amount is worse than none.
 */
export function worth(items: readonly Item[], total?: Money): Money | undefined {
  const currency = (total ?? items[0]?.price)?.currency;
  if (currency === undefined || items.some(({ price }) => price && price.currency !== currency)) return undefined;
  if (total) return total;
  const sum = items.reduce((all, { price, quantity = 1 }) => all + (price?.amountMinor ?? NaN) * quantity, 0);
  return Number.isSafeInteger(sum) ? { amountMinor: sum, currency } : undefined;
}
