/** The server's sample of docs/reminders.md believes whom it should, and the page's figures are those of the code. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import {
  DEFAULT_CAPS,
  DEFAULT_QUIET_HOURS,
  readViewerKey,
  REMINDER_PRIORITY,
  verifySignature,
  viewerKey,
  webhookSink,
  type ReminderDelivery,
} from '../../src/follow-up/index';
import { ABANDONED_CART_DELAY_MS } from '../../src/follow-up/rules/abandoned-cart';
import { ARRIVED_WELL_DELAY_MS, UNDER_WAY_MS } from '../../src/follow-up/rules/arrived-well';
import { DROP_STARTING_DELAY_MS } from '../../src/follow-up/rules/drop-starting';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/follow-up/rules/durations';
import { QUESTION_ANSWERED_DELAY_MS } from '../../src/follow-up/rules/question-answered';
import { REFILL_LEAD_MS } from '../../src/follow-up/rules/refill-due';
import { SHOW_STARTING_DELAY_MS } from '../../src/follow-up/rules/show-starting';
import { createVirtualClock } from '../../src/testing/index';
import { linesNotIn } from './samples';

const page = readFileSync('docs/reminders.md', 'utf8');

const masterSecret = 'a secret of the server';

/** For a page of a viewer who is signed in with you: what `key` of the webhook sink resolves with. */
const keyFor = (userId: string, nowMs: number) => viewerKey(masterSecret, userId, nowMs + 4 * 3_600_000);

/** Whose reminder it is; undefined if it is not to be believed. `body` is the text as it came. */
async function whoSent(headers: Headers, body: string, nowMs: number): Promise<string | undefined> {
  const key = readViewerKey(headers.get('liveroom-key') ?? '', nowMs);
  if (key === undefined) return undefined;
  const { secret } = await viewerKey(masterSecret, key.userId, key.expiresAtMs);
  const header = headers.get('liveroom-signature');
  return (await verifySignature({ header, body, secret, nowMs })) ? key.userId : undefined;
}

const DELIVERY: ReminderDelivery = {
  action: 'remind',
  idempotencyKey: 'remind:1:abandoned-cart%3Asale',
  reminder: {
    id: 'abandoned-cart:sale',
    kind: 'abandoned-cart',
    roomId: 'sale',
    revision: 1,
    dueAt: 1_795_000_000_000,
    expiresAt: 1_795_259_200_000,
    title: 'Your cart is waiting',
    body: 'Silk scarf: still in your cart.',
    productIds: ['8'],
  },
  locale: 'en',
  timeZone: 'Europe/Lisbon',
};

afterEach(() => vi.unstubAllGlobals());

/** What a page posts with the key of that user. */
async function posted(userId: string) {
  const clock = createVirtualClock({ startMs: 1_794_989_200_000 });
  const requests: { headers: Headers; body: string }[] = [];
  vi.stubGlobal('fetch', async (_url: string, { headers, body }: RequestInit) => {
    requests.push({ headers: new Headers(headers), body: String(body) });
    return new Response(undefined, { status: 204 });
  });
  const sink = webhookSink({ url: 'https://shop.example/reminders', key: () => keyFor(userId, clock.now()) }, clock);
  await sink.deliver(DELIVERY, { signal: new AbortController().signal, isLeaving: false });
  const [request] = requests;
  if (request === undefined) throw new Error('nothing was posted');
  return { ...request, nowMs: clock.now() };
}

it('knows who sent a reminder, and believes no other', async () => {
  const { headers, body, nowMs } = await posted('ana');
  expect(await whoSent(headers, body, nowMs)).toBe('ana');
  expect(await whoSent(headers, body.replace('scarf', 'shirt'), nowMs)).toBeUndefined();
  expect(await whoSent(headers, body, nowMs + 5 * MINUTE_MS + 1_000)).toBeUndefined();
  const bens = new Headers(headers);
  bens.set('liveroom-key', (await keyFor('ben', nowMs)).id);
  expect(await whoSent(bens, body, nowMs)).toBeUndefined();
  expect(await whoSent(new Headers(), body, nowMs)).toBeUndefined();
});

it('is the code above, line by line', () => {
  expect(linesNotIn('test/docs/reminders.test.ts', 'docs/reminders.md', '### Who sent it')).toEqual([]);
});

it('says what is posted', async () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(JSON.parse((await posted('ana')).body)).toEqual(JSON.parse(json));
});

it.each([
  ['show-starting', `${SHOW_STARTING_DELAY_MS / MINUTE_MS} min before`],
  ['drop-starting', `${DROP_STARTING_DELAY_MS / MINUTE_MS} min before`],
  ['question-answered', `${QUESTION_ANSWERED_DELAY_MS / MINUTE_MS} min after`],
  ['abandoned-cart', `${ABANDONED_CART_DELAY_MS / HOUR_MS} h after`],
  ['refill-due', `${REFILL_LEAD_MS / DAY_MS} days before`],
  ['arrived-well', `${ARRIVED_WELL_DELAY_MS / DAY_MS} days after \`cart.arrived()\`; without it ${(UNDER_WAY_MS + ARRIVED_WELL_DELAY_MS) / DAY_MS} days`],
])('says when %s is due', (kind, words) => {
  expect(page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`))).toContain(words);
});

it('says quiet hours, caps and order as they are', () => {
  expect(page).toContain(`between ${DEFAULT_QUIET_HOURS.from} and ${DEFAULT_QUIET_HOURS.to}`);
  expect(page).toContain(`${DEFAULT_CAPS.perDay} on a date and ${DEFAULT_CAPS.perWeek} on any seven dates`);
  const [, order = ''] = /\*\*Order\*\*(.*?)\. What is over/s.exec(page) ?? [];
  expect([...order.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind)).toEqual(REMINDER_PRIORITY);
});
