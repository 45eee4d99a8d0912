import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../src/model/ids';
import type { Lane } from '../../src/model/lane';
import { encode } from '../../src/protocol/codec';
import { CREW_READERS } from '../../src/protocol/crew-codec';
import { Inbox } from '../../src/protocol/inbox';
import { CREW_ONLY, LANE_OF } from '../../src/protocol/lanes';
import { SALE_READERS } from '../../src/protocol/sale-codec';
import { anyMessage, cleaned } from './arbitraries';

const HOST = 'host' as UserId;
const VIEWER = 'viewer' as UserId;
const CREW = new Set([HOST]);

const laneFor = (kind: string): Lane | 'direct' => (kind === 'chat' ? 'chat/3' : (kind as Lane));
const total = (inbox: Inbox) => Object.values(inbox.counts()).reduce((sum, count) => sum + count, 0);

function crewInbox(): Inbox {
  const inbox = new Inbox(CREW);
  inbox.learn(CREW_READERS);
  inbox.learn(SALE_READERS);
  return inbox;
}

describe('Inbox', () => {
  it('takes everything from the crew', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const inbox = crewInbox();
        const opened = inbox.open({ lane: laneFor(LANE_OF[message.t]), from: HOST, text: encode(message) });
        expect(opened).toStrictEqual(cleaned(message));
        expect(total(inbox)).toBe(0);
      }),
    );
  });

  it('takes chat, questions, polls and samples of health from anybody, and nothing else', () => {
    fc.assert(
      fc.property(
        anyMessage,
        fc.constantFrom('viewer', 'host ', 'Host', '__proto__', 'constructor'),
        (message, from) => {
          const inbox = crewInbox();
          const opened = inbox.open({ lane: laneFor(LANE_OF[message.t]), from: from as UserId, text: encode(message) });
          const isOpenToAll = ['chat', 'ask', 'poll', 'health'].includes(message.t);
          expect(CREW_ONLY.has(message.t)).toBe(!isOpenToAll);
          expect(opened).toStrictEqual(isOpenToAll ? cleaned(message) : undefined);
          expect(inbox.counts()['not-crew']).toBe(isOpenToAll ? 0 : 1);
        },
      ),
    );
  });

  it('takes chat where everybody hears it from crew only', () => {
    const inbox = crewInbox();
    const text = encode({ t: 'chat', id: 'a', at: 1, text: 'hello all' });
    expect(inbox.open({ lane: 'control', from: HOST, text })).toMatchObject({ t: 'chat', text: 'hello all' });
    expect(inbox.open({ lane: 'control', from: VIEWER, text })).toBeUndefined();
    expect(inbox.open({ lane: 'chat/7', from: VIEWER, text })).toMatchObject({ t: 'chat' });
    expect(inbox.counts()).toMatchObject({ 'not-crew': 1, 'wrong-lane': 0 });
  });

  it('believes the transport about the sender, not the message', () => {
    const inbox = crewInbox();
    const text = '{"v":1,"t":"beat","id":"b","at":1,"epoch":9,"pollEveryMs":1000,"from":"host","role":"host"}';
    expect(inbox.open({ lane: 'control', from: VIEWER, text })).toBeUndefined();
    expect(inbox.counts()['not-crew']).toBe(1);
  });

  it('counts each drop under its reason', () => {
    const inbox = crewInbox();
    const open = (text: unknown, lane: Lane | 'direct' = 'chat/0') => inbox.open({ lane, from: VIEWER, text });
    const chat = (fields: object) => JSON.stringify({ v: 1, t: 'chat', id: 'a', at: 1, text: 'hi', ...fields });
    expect(open(chat({}))).toMatchObject({ text: 'hi' });
    open(null);
    open(' '.repeat(40_000));
    open('{');
    open('[]');
    open(chat({ v: 2 }));
    open(chat({ t: 'hologram' }));
    open(chat({}), 'ask');
    open(chat({ text: '' }));
    open(chat({ text: 7 }));
    open(JSON.stringify({ v: 1, t: 'digest', id: 'a', at: 1, buckets: new Array(64).fill(0) }), 'direct');
    inbox.drop('flooding');
    expect(inbox.counts()).toEqual({
      'not-text': 1,
      'too-large': 1,
      'not-json': 1,
      'not-an-envelope': 1,
      'other-version': 1,
      'unknown-type': 1,
      'wrong-lane': 1,
      'bad-field': 2,
      'not-crew': 1,
      flooding: 1,
    });
  });

  it('hands out counts that nobody can change', () => {
    const inbox = crewInbox();
    const before = inbox.counts();
    inbox.drop('not-json');
    expect(Object.isFrozen(before)).toBe(true);
    expect(before['not-json']).toBe(0);
    expect(inbox.counts()['not-json']).toBe(1);
  });
});
