import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode as decodeAsViewer, encode } from '../../src/protocol/codec';
import { asRecord } from '../../src/protocol/crew-codec';
import type { ChatLine, MessageType } from '../../src/protocol/envelope';
import { belongsOn, LANE_OF } from '../../src/protocol/lanes';
import { ARBITRARY, anyMessage, cleaned } from './arbitraries';
import { decodeAll as decode } from './decode-all';

const TYPES = Object.keys(ARBITRARY) as MessageType[];

describe('a message', () => {
  it.each(TYPES)('of type %s arrives as it was sent, its texts cleaned', (type) => {
    fc.assert(
      fc.property(ARBITRARY[type], (message) => {
        expect(decode(encode(message), LANE_OF[type])).toStrictEqual(cleaned(message));
      }),
      { numRuns: 300 },
    );
  });

  it('has every type covered here', () => {
    expect(TYPES.toSorted()).toEqual(Object.keys(LANE_OF).toSorted());
  });

  it('travels again unchanged once it has arrived', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const arrived = decode(encode(message), LANE_OF[message.t]);
        expect(typeof arrived).toBe('object');
        if (typeof arrived === 'object') expect(decode(encode(arrived), LANE_OF[arrived.t])).toStrictEqual(arrived);
      }),
    );
  });

  it('is ignored on every lane but its own, and chat but on the lane of crew', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom('control', 'ask', 'chat', 'direct' as const), (message, lane) => {
        fc.pre(!belongsOn(lane, message.t));
        expect(decode(encode(message), lane)).toBe('wrong-lane');
      }),
    );
  });

  it('of health is for crew: viewers don’t read it', () => {
    fc.assert(
      fc.property(ARBITRARY.health, (message) => {
        expect(decodeAsViewer(encode(message), 'ask')).toBe('unknown-type');
      }),
    );
  });

  it('may carry fields this version does not know, and loses them', () => {
    const unknown = fc.dictionary(fc.stringMatching(/^(x[a-z]{1,8}|__proto__|constructor|prototype)$/), fc.jsonValue());
    fc.assert(
      fc.property(anyMessage, unknown, (message, extra) => {
        const text = encode(message);
        const more = JSON.stringify(extra).slice(1, -1);
        const extended = more === '' ? text : `${text.slice(0, -1)},${more}}`;
        expect(decode(extended, LANE_OF[message.t])).toStrictEqual(cleaned(message));
      }),
    );
  });
});

describe('what a message is made of', () => {
  it('is an ordinary object with ordinary keys, whatever the text carried', () => {
    const text =
      '{"v":1,"t":"chat","id":"a","at":1,"text":"hi","__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}';
    const line = decode(text, 'chat') as ChatLine;
    expect(Object.getPrototypeOf(line)).toBe(Object.prototype);
    expect(Object.keys(line)).toEqual(['t', 'id', 'at', 'text']);
    expect('isAdmin' in line).toBe(false);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('has no negative zero', () => {
    const beat = '{"v":1,"t":"beat","id":"a","at":-0,"epoch":-0,"pollEveryMs":-0.0}';
    expect(decode(beat, 'control')).toStrictEqual({ t: 'beat', id: 'a', at: 0, epoch: 0, pollEveryMs: 0 });
    const ask = '{"v":1,"t":"ask","id":"a","at":0,"text":"hi","confidence":-0}';
    expect(decode(ask, 'ask')).toStrictEqual({ t: 'ask', id: 'a', at: 0, text: 'hi', confidence: 0 });
  });

  it('takes the last of two fields of one name, as JSON does', () => {
    expect(decode('{"v":1,"t":"chat","id":"a","at":1,"text":"one","text":"two"}', 'chat')).toMatchObject({
      text: 'two',
    });
  });
});

describe('asRecord', () => {
  it('reads back what was stored', () => {
    const record = {
      id: 'q',
      askerId: 'u',
      text: 'is it warm',
      at: 1,
      confidence: 0.5,
      status: 'waiting',
      tier: 'vip',
    };
    expect(asRecord(JSON.parse(JSON.stringify(record)))).toStrictEqual(record);
  });

  it.each([
    undefined,
    null,
    [],
    'text',
    {},
    { id: 'q' },
    { id: 'q', askerId: 'u', text: 'x', at: 1, confidence: 2, status: 'waiting' },
  ])('refuses %o', (value) => expect(asRecord(value)).toBeUndefined());
});
