import { describe, expect, it } from 'vitest';
import type { LaneKind } from '../../src/model/lane';
import { decodeAll as decode } from './decode-all';
import {
  DIGEST_BUCKETS,
  MAX_ARRANGEMENTS,
  MAX_MESSAGE_BYTES,
  MAX_POLL_IDS,
  MAX_RECORDS,
  MAX_STATUS_ENTRIES,
} from '../../src/protocol/limits';
import { LANE_OF } from '../../src/protocol/lanes';
import type { MessageType } from '../../src/protocol/envelope';

const CHAT = { v: 1, t: 'chat', id: 'c1', at: 1_700_000_000_000, text: 'hi' };
const ASK = { ...CHAT, t: 'ask', confidence: 0.9 };
const POLL = { v: 1, t: 'poll', id: 'p1', at: 1, ids: ['a'] };
const STATUSES = { v: 1, t: 'statuses', id: 's1', at: 1, entries: [{ id: 'a', status: 'waiting' }] };
const BEAT = { v: 1, t: 'beat', id: 'b1', at: 1, epoch: 1, pollEveryMs: 5_000 };
const HEALTH = { v: 1, t: 'health', id: 'h1', at: 1, level: 'in-sync', stream: 'full' };
const DIGEST = { v: 1, t: 'digest', id: 'd1', at: 1, buckets: new Array<number>(DIGEST_BUCKETS).fill(0) };
const RECORD = { id: 'q', askerId: 'u', text: 'hi', at: 1, confidence: 0.5, status: 'waiting' };
const ARRANGEMENT = { text: 'hi', group: 'g', at: 1 };
const ARRANGE = { v: 1, t: 'arrange', id: 'g1', at: 1, arrangements: [ARRANGEMENT] };
const RECORDS = { v: 1, t: 'records', id: 'r1', at: 1, records: [RECORD], wanted: [1] };

/** A message with whatever fields a test gives it. */
type Sent = Readonly<Record<string, unknown>>;

const arrive = (message: Sent, lane: LaneKind = LANE_OF[message.t as MessageType]) =>
  decode(JSON.stringify(message), lane);

describe('what is dropped, and why', () => {
  it.each([
    undefined,
    null,
    0,
    7n,
    true,
    Symbol('s'),
    {},
    [],
    new Map(),
    new String('{}'),
    () => '{}',
    new Uint8Array(2),
  ])('not-text: %o', (value) => expect(decode(value, 'chat')).toBe('not-text'));

  it('not-text: an object that throws at every touch', () => {
    const trap = () => {
      throw new Error('touched');
    };
    const touchy = new Proxy({}, { get: trap, has: trap, getPrototypeOf: trap, ownKeys: trap });
    expect(decode(touchy, 'chat')).toBe('not-text');
  });

  it('too-large: over 32 KB, before it is parsed', () => {
    const filler = (length: number) => `${JSON.stringify(CHAT)}${' '.repeat(length - JSON.stringify(CHAT).length)}`;
    expect(decode(filler(MAX_MESSAGE_BYTES), 'chat')).toMatchObject({ text: 'hi' });
    expect(decode(filler(MAX_MESSAGE_BYTES + 1), 'chat')).toBe('too-large');
  });

  it.each([
    '',
    ' ',
    'hi',
    '{',
    '{"v":1',
    "{'v':1}",
    'undefined',
    'NaN',
    '\ufeff{}',
    '{"v":1,}',
    '[1,',
    '[['.repeat(10_000),
  ])('not-json: %j', (text) => expect(decode(text, 'chat')).toBe('not-json'));

  it.each([
    'null',
    '7',
    '"text"',
    '[]',
    '[{"v":1,"t":"chat"}]',
    '{}',
    '{"v":1}',
    '{"t":"chat"}',
    '{"v":"1","t":"chat"}',
    '{"v":1,"t":7}',
    '{"__proto__":{"v":1,"t":"chat"}}',
  ])('not-an-envelope: %s', (text) => expect(decode(text, 'chat')).toBe('not-an-envelope'));

  it.each([0, 2, 1.5, -1, 1e300])('other-version: %d', (v) => expect(arrive({ ...CHAT, v })).toBe('other-version'));

  it('other-version: a number too large to be one', () => {
    expect(decode('{"v":1e999,"t":"chat","id":"a","at":1,"text":"hi"}', 'chat')).toBe('other-version');
  });

  it.each(['', 'Chat', 'drop', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])('unknown-type: %j', (t) =>
    expect(arrive({ ...CHAT, t }, 'chat')).toBe('unknown-type'),
  );

  it('wrong-lane: a status on the chat lane, chat on the ask lane', () => {
    expect(arrive(STATUSES, 'chat')).toBe('wrong-lane');
    expect(arrive(CHAT, 'ask')).toBe('wrong-lane');
    expect(arrive(ASK, 'control')).toBe('wrong-lane');
  });
});

describe('a field that is not acceptable drops the whole message', () => {
  const bad = (name: string, message: Sent) => ({ name, message });
  const long = 'x'.repeat(501);

  it('has good examples to start from', () => {
    for (const message of [CHAT, ASK, POLL, STATUSES, BEAT, HEALTH, DIGEST, RECORDS])
      expect(arrive(message)).toBeTypeOf('object');
  });

  it.each([
    ...['', ' ', 'a b', 'a\n', 'é', 'x'.repeat(65), 7, null, ['a'], { id: 'a' }].map((id) =>
      bad(`id ${JSON.stringify(id)}`, { ...CHAT, id }),
    ),
    ...['1', -1, null, true, 2 ** 53, [1]].map((at) => bad(`at ${JSON.stringify(at)}`, { ...CHAT, at })),
    ...['', '  ', '\u202e', '\u200d', long, 7, null, ['hi'], { toString: 'hi' }].map((text) =>
      bad(`text ${JSON.stringify(text)}`, { ...CHAT, text }),
    ),
    ...['', 'x'.repeat(51), 7, null].map((name) => bad(`name ${JSON.stringify(name)}`, { ...CHAT, name })),
    bad('no id', { ...CHAT, id: undefined }),
    bad('no time', { ...CHAT, at: undefined }),
    bad('no text', { ...CHAT, text: undefined }),
    bad('product id', { ...CHAT, productId: 'two words' }),
    bad('question id', { ...CHAT, questionId: '' }),
    bad('no confidence', { ...ASK, confidence: undefined }),
    ...[-0.1, 1.1, '1', null].map((confidence) =>
      bad(`confidence ${JSON.stringify(confidence)}`, { ...ASK, confidence }),
    ),
    bad('tier', { ...ASK, tier: 'gold' }),
    bad('tier by a name every object has', { ...ASK, tier: 'constructor' }),
    bad('locale', { ...ASK, locale: 'pt BR' }),
    bad('echo', { ...ASK, echoOf: 7 }),
    bad('no list of ids', { ...POLL, ids: 'a' }),
    bad('a list that is an object', { ...POLL, ids: { length: 1, 0: 'a' } }),
    bad('one bad id among good ones', { ...POLL, ids: ['a', '', 'b'] }),
    bad('too many ids', { ...POLL, ids: new Array(MAX_POLL_IDS + 1).fill('a') }),
    bad('too many statuses', {
      ...STATUSES,
      entries: new Array(MAX_STATUS_ENTRIES + 1).fill({ id: 'a', status: 'waiting' }),
    }),
    bad('unknown status', { ...STATUSES, entries: [{ id: 'a', status: 'sold' }] }),
    bad('entry that is a list', { ...STATUSES, entries: [['a', 'waiting']] }),
    bad('reply too long', { ...STATUSES, entries: [{ id: 'a', status: 'answered', reply: long }] }),
    ...[-1, 1.5, '1', 2 ** 53, null].map((epoch) => bad(`epoch ${JSON.stringify(epoch)}`, { ...BEAT, epoch })),
    bad('poll interval', { ...BEAT, pollEveryMs: -5 }),
    // `NaN` is written as null.
    ...[0, -1, 3.5, 1_025, 1e9, '4', null, [4], NaN].map((shards) =>
      bad(`shards ${JSON.stringify(shards)}`, { ...BEAT, shards }),
    ),
    ...[-1, '1', null].map((sampleEveryMs) =>
      bad(`sample interval ${JSON.stringify(sampleEveryMs)}`, { ...BEAT, sampleEveryMs }),
    ),
    ...['good', '', 1, null, undefined, ['in-sync'], 'constructor'].map((level) =>
      bad(`level ${JSON.stringify(level)}`, { ...HEALTH, level }),
    ),
    ...['medium', true, null, undefined].map((stream) =>
      bad(`stream ${JSON.stringify(stream)}`, { ...HEALTH, stream }),
    ),
    // `NaN` is written as null.
    ...[-1, 100.1, '90', null, NaN].map((score) => bad(`score ${JSON.stringify(score)}`, { ...HEALTH, score })),
    ...[-0.1, 1.1, null].map((frozen) => bad(`frozen ${JSON.stringify(frozen)}`, { ...HEALTH, frozen })),
    ...[-1, 3_600_001, '5', null].map((delayMs) => bad(`delay ${JSON.stringify(delayMs)}`, { ...HEALTH, delayMs })),
    ...['', 'middle east', 7, null].map((area) => bad(`area ${JSON.stringify(area)}`, { ...HEALTH, area })),
    bad('a bucket too few', { ...DIGEST, buckets: DIGEST.buckets.slice(1) }),
    bad('a bucket too many', { ...DIGEST, buckets: [...DIGEST.buckets, 0] }),
    bad('a bucket that is no count', { ...DIGEST, buckets: DIGEST.buckets.with(3, 0.5) }),
    bad('too many records', { ...RECORDS, records: new Array(MAX_RECORDS + 1).fill(RECORD) }),
    bad('a record that is null', { ...RECORDS, records: [null] }),
    bad('a record without asker', { ...RECORDS, records: [{ ...RECORD, askerId: undefined }] }),
    bad('a record with an unknown status', { ...RECORDS, records: [{ ...RECORD, status: 'unknown' }] }),
    bad('no list of wanted buckets', { ...RECORDS, wanted: undefined }),
    bad('a record with a locale of several words', { ...RECORDS, records: [{ ...RECORD, locale: 'pt BR' }] }),
    bad('an arrangement among records without group', { ...RECORDS, arrangements: [{ ...ARRANGEMENT, group: '' }] }),
    bad('a wish that is none', { ...RECORDS, wantsArrangements: false }),
    bad('a number for what is arranged that is no count', { ...DIGEST, arranged: -1 }),
    bad('too many arrangements', { ...ARRANGE, arrangements: new Array(MAX_ARRANGEMENTS + 1).fill(ARRANGEMENT) }),
    bad('no list of arrangements', { ...ARRANGE, arrangements: ARRANGEMENT }),
    bad('an arrangement of a text too long', { ...ARRANGE, arrangements: [{ ...ARRANGEMENT, text: long }] }),
    bad('an arrangement of no text', { ...ARRANGE, arrangements: [{ ...ARRANGEMENT, text: ' ' }] }),
    bad('an arrangement in a group that is no id', { ...ARRANGE, arrangements: [{ ...ARRANGEMENT, group: 'a b' }] }),
    bad('an arrangement without time', { ...ARRANGE, arrangements: [{ ...ARRANGEMENT, at: null }] }),
    bad('an arrangement of a product that is no id', { ...ARRANGE, arrangements: [{ ...ARRANGEMENT, productId: 7 }] }),
  ])('$name', ({ message }) => expect(arrive(message)).toBe('bad-field'));

  it.each(['1e999', '-1e999', '1e-999e', 'NaN', 'Infinity', '-'])('a time written %s', (at) =>
    expect(decode(`{"v":1,"t":"chat","id":"a","at":${at},"text":"hi"}`, 'chat')).toBeTypeOf('string'),
  );
});

describe('limits are met exactly', () => {
  it('takes 500 code points of text, 50 of name and 64 of id', () => {
    const message = { ...CHAT, text: '😀'.repeat(500), name: '名'.repeat(50), id: 'x'.repeat(64) };
    expect(arrive(message)).toMatchObject({ text: message.text, name: message.name, id: message.id });
  });

  it('takes the best and the worst health, from an area it has never heard of too', () => {
    const worst = { ...HEALTH, level: 'unknown', stream: 'none', score: 0, frozen: 1, delayMs: 3_600_000 };
    for (const message of [worst, { ...HEALTH, score: 100, frozen: 0, delayMs: 0, area: 'atlantis' }]) {
      expect({ v: 1, ...(arrive(message) as object) }).toStrictEqual(message);
    }
  });

  it('takes the longest lists', () => {
    expect(arrive({ ...POLL, ids: new Array(MAX_POLL_IDS).fill('a') })).toBeTypeOf('object');
    expect(
      arrive({ ...STATUSES, entries: new Array(MAX_STATUS_ENTRIES).fill({ id: 'a', status: 'unknown' }) }),
    ).toBeTypeOf('object');
    expect(arrive({ ...RECORDS, records: new Array(MAX_RECORDS).fill(RECORD) })).toBeTypeOf('object');
    expect(arrive({ ...ARRANGE, arrangements: new Array(MAX_ARRANGEMENTS).fill(ARRANGEMENT) })).toBeTypeOf('object');
  });
});
