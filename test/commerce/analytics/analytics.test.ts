import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataLayer } from '../../../src/commerce/analytics/data-layer/index';
import { ga4 } from '../../../src/commerce/analytics/ga4/index';
import { segment } from '../../../src/commerce/analytics/segment/index';
import type { Happening, TrackEvent, TrackedLine } from '../../../src/model/track';

const tracked = (happening: Happening): TrackEvent => ({ ...happening, id: 'e1', roomId: 'room', at: 5_000 }) as TrackEvent;

const line = (change: Partial<TrackedLine> = {}): TrackedLine => ({
  productId: 'p1',
  variantId: 'v1',
  title: 'Rose',
  price: { amountMinor: 1_999, currency: 'EUR' },
  quantity: 3,
  ...change,
});

const attribution = { roomId: 'room', moment: { kind: 'featured', at: 1, afterMs: 40 } } as const;
const SECRET = 'does it suit oily skin';
const events: Record<TrackEvent['name'], TrackEvent> = {
  visit: tracked({ name: 'visit' }),
  'product-viewed': tracked({ name: 'product-viewed', product: line() }),
  'product-featured': tracked({ name: 'product-featured', product: { productId: 'p1' } }),
  called: tracked({ name: 'called', product: { productId: 'p1' } }),
  'drop-scheduled': tracked({ name: 'drop-scheduled', dropId: 'd', product: { productId: 'p1' }, opensAt: 9 }),
  'drop-cancelled': tracked({ name: 'drop-cancelled', dropId: 'd' }),
  'drop-opened': tracked({ name: 'drop-opened', dropId: 'd', product: { productId: 'p1' } }),
  'question-asked': tracked({ name: 'question-asked', questionId: 'q', text: SECRET }),
  'question-answered': tracked({ name: 'question-answered', questionId: 'q', text: SECRET, reply: SECRET, productId: 'p1' }),
  'cart-added': tracked({ name: 'cart-added', line: line(), attribution, idempotencyKey: 'k' }),
  'cart-refused': tracked({ name: 'cart-refused', line: line({ productId: 'p2' }), reason: 'out-of-stock', attribution: { roomId: 'room' } }),
  purchased: tracked({ name: 'purchased', orderId: 'o', lines: [line()] }),
  arrived: tracked({ name: 'arrived', orderId: 'o' }),
};

interface Tool {
  readonly name: string;
  readonly connect: (consent: () => boolean, broken?: Error) => { send: (event: TrackEvent) => void; sent: unknown[][] };
}

const recorder = (broken?: Error) => {
  const sent: unknown[][] = [];
  const take = (...input: unknown[]) => {
    sent.push(input);
    if (broken) throw broken;
  };
  return { sent, take };
};

const tools: readonly Tool[] = [
  { name: 'ga4', connect: (consent, broken) => { const { sent, take } = recorder(broken); return { sent, send: ga4({ gtag: take, consent }) }; } },
  { name: 'segment', connect: (consent, broken) => { const { sent, take } = recorder(broken); return { sent, send: segment({ analytics: { track: take }, consent }) }; } },
  { name: 'dataLayer', connect: (consent, broken) => { const { sent, take } = recorder(broken); return { sent, send: dataLayer({ dataLayer: { push: take }, consent }) }; } },
];

const reported: unknown[] = [];
const scope = globalThis as { reportError?: unknown; dataLayer?: unknown };
beforeEach(() => {
  scope.reportError = (error: unknown) => reported.push(error);
});
afterEach(() => {
  delete scope.reportError;
  delete scope.dataLayer;
  reported.length = 0;
});

describe.each(tools)('$name', ({ connect }) => {
  it('sends nothing without consent, and nothing of it later', () => {
    let isGiven = false;
    const { send, sent } = connect(() => isGiven);
    send(events.visit);
    isGiven = true;
    expect(sent).toEqual([]);
    send(events.arrived);
    expect(JSON.stringify(sent)).not.toContain('isit');
    expect(sent).toHaveLength(1);
  });

  it('takes a consent that was left out for none', () => {
    const { send, sent } = connect((() => undefined) as unknown as () => boolean);
    send(events.visit);
    expect(sent).toEqual([]);
  });

  it('harms nobody when the tool throws', () => {
    const { send } = connect(() => true, new Error('broken'));
    for (const event of Object.values(events)) expect(() => send(event)).not.toThrow();
    expect(reported).toHaveLength(Object.keys(events).length);
  });

  it('sends every event, and never what people wrote', () => {
    const { send, sent } = connect(() => true);
    for (const event of Object.values(events)) send(event);
    const text = JSON.stringify(sent.filter(([first]) => JSON.stringify(first) !== '{"ecommerce":null}'));
    expect(sent.length).toBeGreaterThanOrEqual(Object.keys(events).length);
    expect(text).not.toContain('oily');
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('null');
  });
});

const last = (tool: number, event: TrackEvent) => {
  const { send, sent } = (tools[tool] as Tool).connect(() => true);
  send(event);
  return sent.at(-1);
};

describe('ga4', () => {
  const item = { item_id: 'p1', item_name: 'Rose', item_variant: 'v1', price: 19.99, quantity: 3 };

  it('names what is sold as GA4 does', () => {
    expect(last(0, events['cart-added'])).toEqual([
      'event',
      'add_to_cart',
      { room_id: 'room', product_id: 'p1', moment: 'featured', moment_after_ms: 40, currency: 'EUR', value: 59.97, items: [item] },
    ]);
    expect(last(0, events.purchased)).toEqual([
      'event',
      'purchase',
      { room_id: 'room', order_id: 'o', transaction_id: 'o', currency: 'EUR', value: 59.97, items: [item] },
    ]);
    expect(last(0, events['drop-opened'])?.slice(1)).toEqual([
      'view_promotion',
      { room_id: 'room', product_id: 'p1', drop_id: 'd', promotion_id: 'room', promotion_name: 'drop-opened', items: [{ item_id: 'p1', quantity: 1 }] },
    ]);
    expect(last(0, events['product-viewed'])?.[1]).toBe('view_item');
  });

  it('names the rest its own way', () => {
    expect(last(0, events['question-answered'])).toEqual([
      'event',
      'liveroom_question_answered',
      { room_id: 'room', question_id: 'q', product_id: 'p1' },
    ]);
    expect(last(0, events['drop-scheduled'])?.slice(1)).toEqual([
      'liveroom_drop_scheduled',
      { room_id: 'room', product_id: 'p1', drop_id: 'd' },
    ]);
    expect(last(0, events['cart-refused'])?.[2]).toEqual({ room_id: 'room', product_id: 'p2', reason: 'out-of-stock' });
  });

  it('says no value where currencies are mixed or a price is not known', () => {
    const yen = line({ price: { amountMinor: 500, currency: 'JPY' } });
    const { price: _, ...free } = line();
    for (const lines of [[line(), yen], [line(), free], [free]]) {
      const fields = last(0, tracked({ name: 'purchased', orderId: 'o', lines }))?.[2];
      expect(fields).not.toHaveProperty('value');
      expect(fields).not.toHaveProperty('currency');
      expect(JSON.stringify(fields)).not.toContain('price');
    }
    const total = { amountMinor: 700, currency: 'JPY' };
    expect(last(0, tracked({ name: 'purchased', orderId: 'o', lines: [yen], total }))?.[2]).toMatchObject({ value: 700, currency: 'JPY' });
    expect(last(0, tracked({ name: 'purchased', orderId: 'o', lines: [line()], total }))?.[2]).not.toHaveProperty('value');
  });

  it('says amounts exactly', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 1, max: 99 }), (amountMinor, quantity) => {
        const product = line({ price: { amountMinor, currency: 'EUR' }, quantity });
        const { value } = last(0, tracked({ name: 'purchased', orderId: 'o', lines: [product] }))?.[2] as { value: number };
        const cents = BigInt(amountMinor) * BigInt(quantity);
        expect(value).toBe(Number(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`));
      }),
    );
  });
});

describe('segment', () => {
  it('follows its e-commerce specification, under the id of the event', () => {
    const product = { product_id: 'p1', name: 'Rose', variant: 'v1', price: 19.99, currency: 'EUR', quantity: 3 };
    expect(last(1, events['cart-added'])).toEqual([
      'Product Added',
      { room_id: 'room', event_id: 'e1', moment: 'featured', moment_after_ms: 40, ...product },
      { messageId: 'e1', timestamp: new Date(5_000) },
    ]);
    expect(last(1, events.purchased)?.slice(0, 2)).toEqual([
      'Order Completed',
      { room_id: 'room', event_id: 'e1', order_id: 'o', total: 59.97, currency: 'EUR', products: [product] },
    ]);
    expect(last(1, events['product-featured'])?.[0]).toBe('Promotion Viewed');
    expect(last(1, events['question-asked'])?.slice(0, 2)).toEqual([
      'Liveroom Question Asked',
      { room_id: 'room', question_id: 'q', event_id: 'e1' },
    ]);
  });

  it('lets nothing come of a promise that fails', async () => {
    segment({ analytics: { track: () => Promise.reject(new Error('blocked')) }, consent: () => true })(events.visit);
    await new Promise((resolve) => setImmediate(resolve));
    expect(reported).toHaveLength(1);
  });
});

describe('dataLayer', () => {
  it('clears what the last event sold before it says what this one does', () => {
    const { send, sent } = (tools[2] as Tool).connect(() => true);
    send(events['product-viewed']);
    expect(sent).toEqual([
      [{ ecommerce: null }],
      [
        expect.objectContaining({
          event: 'liveroom.product_viewed',
          liveroom: { id: 'e1', at: 5_000, room_id: 'room', product_id: 'p1' },
          ecommerce: expect.objectContaining({ currency: 'EUR', value: 59.97 }) as unknown,
        }),
      ],
    ]);
    send(events.visit);
    expect(sent.at(-1)).toEqual([{ event: 'liveroom.visit', liveroom: { id: 'e1', at: 5_000, room_id: 'room' } }]);
  });

  it("uses the page's, made when it is first needed, and the room's own consent", () => {
    const state = { analytics: false, reminders: true, memory: true };
    const send = dataLayer({ consent: { get: () => state } });
    send(events.visit);
    expect(scope.dataLayer).toBeUndefined();
    state.analytics = true;
    send(events.visit);
    expect(scope.dataLayer).toHaveLength(1);
  });
});
