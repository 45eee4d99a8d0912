/** The sample and the table of docs/analytics.md say what the adapters do. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TrackEvent } from '../../src/index';
import { ga4 } from '../../src/commerce/analytics/ga4/index';
import { segment } from '../../src/commerce/analytics/segment/index';
import { linesNotIn } from './samples';

it('sends an adding to GA4 once there is consent', () => {
  const sent: unknown[] = [];
  const gtag = (command: 'event', name: string, fields: Record<string, unknown>) => sent.push([command, name, fields]);
  let isAllowed = false;
  const listener = ga4({ gtag, consent: () => isAllowed });

  const added: TrackEvent = {
    name: 'cart-added',
    id: 'event-1',
    roomId: 'sale',
    at: Date.parse('2026-11-23T19:30:00Z'),
    line: { productId: '8', variantId: '112', title: 'Silk scarf', price: { amountMinor: 3900, currency: 'EUR' }, quantity: 2 },
    attribution: { roomId: 'sale', moment: { kind: 'drop', id: 'd-1', at: Date.parse('2026-11-23T19:29:56Z'), afterMs: 4000 } },
    idempotencyKey: 'key-1',
  };
  listener(added);
  expect(sent).toEqual([]);

  isAllowed = true;
  listener(added);
  const item = { item_id: '8', item_name: 'Silk scarf', item_variant: '112', price: 39, quantity: 2 };
  const moment = { moment: 'drop', moment_after_ms: 4000 };
  const fields = { room_id: 'sale', product_id: '8', ...moment, currency: 'EUR', value: 78, items: [item] };
  expect(sent).toEqual([['event', 'add_to_cart', fields]]);
});

it('is the code above, line by line', () => {
  expect(linesNotIn('test/docs/analytics.test.ts', 'docs/analytics.md', '## In a test')).toEqual([]);
});

const product = { productId: '8' };
const attribution = { roomId: 'sale' };
const stamp = { id: 'event-1', roomId: 'sale', at: 0 };
/** One of each: leaving one out is a type error. */
const EVENTS: { readonly [Name in TrackEvent['name']]: Extract<TrackEvent, { name: Name }> } = {
  visit: { name: 'visit', ...stamp },
  'product-viewed': { name: 'product-viewed', ...stamp, product },
  'product-featured': { name: 'product-featured', ...stamp, product },
  called: { name: 'called', ...stamp, product },
  'drop-scheduled': { name: 'drop-scheduled', ...stamp, product, dropId: 'd-1', opensAt: 0 },
  'drop-cancelled': { name: 'drop-cancelled', ...stamp, dropId: 'd-1' },
  'drop-opened': { name: 'drop-opened', ...stamp, product, dropId: 'd-1' },
  'question-asked': { name: 'question-asked', ...stamp, questionId: 'q-1', text: 'how much' },
  'question-answered': { name: 'question-answered', ...stamp, questionId: 'q-1', text: 'how much' },
  'cart-added': { name: 'cart-added', ...stamp, line: { ...product, quantity: 1 }, attribution, idempotencyKey: 'k' },
  'cart-refused': { name: 'cart-refused', ...stamp, line: { ...product, quantity: 1 }, reason: 'unknown', attribution },
  purchased: { name: 'purchased', ...stamp, orderId: 'o-1', lines: [] },
  arrived: { name: 'arrived', ...stamp, orderId: 'o-1' },
};

it.each(Object.values(EVENTS))('says what $name is called elsewhere, and which fields it has', (event) => {
  const page = readFileSync('docs/analytics.md', 'utf8');
  const names: string[] = [];
  const consent = () => true;
  ga4({ consent, gtag: (_command, name) => names.push(name) })(event);
  segment({ consent, analytics: { track: (name) => names.push(name) } })(event);
  expect(page).toContain(`| \`${event.name}\` | \`${names.join('` | `')}\` |`);
  const row = page.split('\n').find((line) => line.startsWith(`| \`${event.name}\` |`));
  for (const field of Object.keys(event).filter((name) => !['name', ...Object.keys(stamp)].includes(name))) {
    expect(row).toContain(`\`${field}`);
  }
});
