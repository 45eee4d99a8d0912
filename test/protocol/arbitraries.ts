/** Every kind of message a peer of this version may send, as fast-check arbitraries. Texts are not cleaned yet. */
import fc from 'fast-check';
import { TIERS } from '../../src/model/participant';
import { cleanText, fitsCodePoints } from '../../src/model/text';
import type { ArrangementRecord, Message, MessageType, QuestionRecord, StatusEntry } from '../../src/protocol/envelope';
import {
  DIGEST_BUCKETS,
  MAX_ARRANGEMENTS,
  MAX_DROP_QUANTITY,
  MAX_DROPS,
  MAX_POLL_IDS,
  MAX_SHARDS,
  MAX_SHELF_PRODUCTS,
  MAX_STATUS_ENTRIES,
} from '../../src/protocol/limits';

const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{21}$/),
  fc.stringMatching(/^[\x21-\x7e]{1,64}$/),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString'),
);

const LINES = [
  '多少钱',
  'هل يوجد مقاس',
  'ราคาเท่าไหร่คะ',
  '👨‍👩‍👧 ok',
  'नमस्ते',
  ' spaced ',
  'a\u202eb',
  '\ud800',
  '"\\',
  'x'.repeat(500),
];

const textUpTo = (codePoints: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: codePoints }),
      fc.string({ unit: 'binary', maxLength: codePoints }),
      fc.array(fc.nat(0xffff), { maxLength: codePoints }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...LINES),
    )
    .filter((text) => fitsCodePoints(text, codePoints) && cleanText(text) !== '');

const text = textUpTo(500);
const name = textUpTo(50);
const at = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  fc.double({ min: 0, max: 4e12, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs);
const count = fc.oneof(fc.nat(100), fc.maxSafeNat());
const shards = fc.integer({ min: 1, max: MAX_SHARDS });
const tier = fc.constantFrom(...TIERS);
const status = fc.constantFrom('waiting' as const, 'answering' as const, 'answered' as const, 'dismissed' as const);

const statusEntry: fc.Arbitrary<StatusEntry> = fc.record(
  { id, status: fc.oneof(status, fc.constant('unknown' as const)), reply: text },
  { requiredKeys: ['id', 'status'] },
);

const questionRecord: fc.Arbitrary<QuestionRecord> = fc.record(
  { id, askerId: id, text, at, confidence: share, status, name, tier, locale: id, productId: id, echoOf: id, reply: text },
  { requiredKeys: ['id', 'askerId', 'text', 'at', 'confidence', 'status'] },
);

const arrangement: fc.Arbitrary<ArrangementRecord> = fc.record(
  { text, productId: id, group: id, at },
  { requiredKeys: ['text', 'group', 'at'] },
);
const arrangements = (maxLength: number) => fc.array(arrangement, { maxLength });

const buckets = fc.array(count, { minLength: DIGEST_BUCKETS, maxLength: DIGEST_BUCKETS });

export const ARBITRARY: { readonly [Type in MessageType]: fc.Arbitrary<Extract<Message, { t: Type }>> } = {
  chat: fc.record(
    { t: fc.constant('chat' as const), id, at, text, name, productId: id, questionId: id },
    { requiredKeys: ['t', 'id', 'at', 'text'] },
  ),
  ask: fc.record(
    {
      t: fc.constant('ask' as const),
      id,
      at,
      text,
      confidence: share,
      name,
      tier,
      locale: id,
      productId: id,
      echoOf: id,
    },
    { requiredKeys: ['t', 'id', 'at', 'text', 'confidence'] },
  ),
  poll: fc.record({ t: fc.constant('poll' as const), id, at, ids: fc.array(id, { maxLength: MAX_POLL_IDS }) }),
  health: fc.record(
    {
      t: fc.constant('health' as const),
      id,
      at,
      level: fc.constantFrom('in-sync' as const, 'detectable' as const, 'unacceptable' as const, 'unknown' as const),
      stream: fc.constantFrom('full' as const, 'low' as const, 'none' as const),
      score: share.map((part) => 100 * part),
      frozen: share,
      delayMs: share.map((part) => 3_600_000 * part),
      area: id,
    },
    { requiredKeys: ['t', 'id', 'at', 'level', 'stream'] },
  ),
  statuses: fc.record({
    t: fc.constant('statuses' as const),
    id,
    at,
    entries: fc.array(statusEntry, { maxLength: MAX_STATUS_ENTRIES }),
  }),
  shelf: fc.record(
    {
      t: fc.constant('shelf' as const),
      id,
      at,
      products: fc.array(id, { maxLength: MAX_SHELF_PRODUCTS }),
      featured: id,
      featuredAt: at,
      soldOut: fc.array(count, { maxLength: MAX_SHELF_PRODUCTS }),
      drops: fc.array(
        fc.record(
          { id, productId: id, opensAt: at, quantity: fc.integer({ min: 1, max: MAX_DROP_QUANTITY }) },
          { requiredKeys: ['id', 'productId', 'opensAt'] },
        ),
        { maxLength: MAX_DROPS },
      ),
    },
    { requiredKeys: ['t', 'id', 'at', 'products', 'soldOut', 'drops'] },
  ),
  call: fc.record({ t: fc.constant('call' as const), id, at, productId: id }),
  beat: fc.record(
    { t: fc.constant('beat' as const), id, at, epoch: count, pollEveryMs: at, shards, sampleEveryMs: at },
    { requiredKeys: ['t', 'id', 'at', 'epoch', 'pollEveryMs'] },
  ),
  arrange: fc.record({ t: fc.constant('arrange' as const), id, at, arrangements: arrangements(MAX_ARRANGEMENTS) }),
  digest: fc.record(
    { t: fc.constant('digest' as const), id, at, buckets, arranged: count },
    { requiredKeys: ['t', 'id', 'at', 'buckets'] },
  ),
  records: fc.record(
    {
      t: fc.constant('records' as const),
      id,
      at,
      records: fc.array(questionRecord, { maxLength: 10 }),
      wanted: fc.array(count, { maxLength: DIGEST_BUCKETS }),
      arrangements: arrangements(10),
      wantsArrangements: fc.constant(true as const),
    },
    { requiredKeys: ['t', 'id', 'at', 'records', 'wanted'] },
  ),
};

export const anyMessage: fc.Arbitrary<Message> = fc.oneof(...Object.values(ARBITRARY));

const TEXT_FIELDS = new Set(['text', 'name', 'reply']);

/** The message as its receiver has it: all texts cleaned. */
export function cleaned<M extends Message>(message: M): M {
  return JSON.parse(JSON.stringify(message), (key, value: unknown) =>
    TEXT_FIELDS.has(key) && typeof value === 'string' ? cleanText(value) : value,
  ) as M;
}
