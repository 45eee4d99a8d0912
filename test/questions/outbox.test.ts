import { describe, expect, it } from 'vitest';
import { memoryStore, type KeyValueStore } from '../../src/lib/key-value';
import { seededRandom } from '../../src/lib/random';
import { LiveRoomError } from '../../src/model/errors';
import type { OwnQuestion } from '../../src/model/question';
import { encode } from '../../src/protocol/codec';
import type { Ask, Poll, StatusEntry } from '../../src/protocol/envelope';
import { Outbox } from '../../src/questions/outbox';
import { OwnQuestions } from '../../src/questions/own-questions';
import { createVirtualClock, type VirtualClock } from '../../src/testing/index';
import { refusingStore, slowStore } from '../fakes/awkward-stores';
import { ask as sample } from './sample-record';

interface SetUp {
  clock?: VirtualClock;
  storage?: KeyValueStore;
}

function setUp({ clock = createVirtualClock(), storage = memoryStore() }: SetUp = {}) {
  const sent: (Ask | Poll)[] = [];
  const answered: OwnQuestion[] = [];
  let isDown = false;
  const own = new OwnQuestions({ clock, storage });
  const outbox = new Outbox({
    clock,
    random: seededRandom(3),
    newId: () => 'poll',
    sharedNow: () => clock.now(),
    storage,
    own,
    publish: async (message) => {
      if (isDown) throw new LiveRoomError('network-unavailable', 'unable to send', { action: 'send a message' }, { retryable: true });
      sent.push(message);
    },
    onAnswered: (question) => answered.push(question),
  });
  return {
    clock,
    storage,
    own,
    outbox,
    sent,
    answered,
    goDown: () => (isDown = true),
    comeUp: () => (isDown = false),
    add: (id: string, change: Partial<Ask> = {}) => outbox.add(sample(id, { at: clock.now(), ...change })),
    tell: (id: string, status: StatusEntry['status'], reply?: string) =>
      outbox.onStatuses([{ id, status, ...(reply === undefined ? {} : { reply }) }]),
    statuses: () => own.mine.get().map(({ id, status }) => [id, status]),
    asks: () => sent.filter(({ t }) => t === 'ask').map(({ id }) => id),
    polls: () => sent.flatMap((message) => (message.t === 'poll' ? [message.ids] : [])),
  };
}

const MINUTE_MS = 60_000;

describe('the outbox', () => {
  it('resends with growing pauses until the question is acknowledged', async () => {
    const { clock, outbox, add, tell, asks, statuses } = setUp();
    outbox.open();
    add('a');
    await clock.advance(0);
    expect(asks()).toEqual(['a']);
    await clock.advance(MINUTE_MS);
    const { length } = asks();
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(14);
    tell('a', 'waiting');
    expect(statuses()).toEqual([['a', 'received']]);
    await clock.advance(10 * MINUTE_MS);
    expect(asks()).toHaveLength(length);
  });

  it('sends what was asked while there was no session, once there is one', async () => {
    const { clock, outbox, add, asks } = setUp();
    add('a');
    add('b');
    await clock.advance(MINUTE_MS);
    expect(asks()).toEqual([]);
    expect(clock.pending).toBe(0);
    outbox.open();
    await clock.advance(0);
    expect(asks()).toEqual(['a', 'b']);
  });

  it('follows a question to its answer, and says so once', () => {
    const { add, tell, statuses, answered, own } = setUp();
    add('a');
    for (const status of ['waiting', 'answering', 'waiting', 'answering'] as const) tell('a', status);
    expect(statuses()).toEqual([['a', 'answering']]);
    for (let times = 0; times < 3; times++) tell('a', 'answered', 'yes');
    expect(own.mine.get()).toMatchObject([{ id: 'a', status: 'answered', reply: 'yes' }]);
    expect(answered).toHaveLength(1);
    expect(Object.isFrozen(own.mine.get()[0])).toBe(true);
  });

  it('lets an answer follow a dismissal, and not the other way round', () => {
    const { add, tell, statuses, answered } = setUp();
    add('a');
    tell('a', 'dismissed');
    tell('a', 'answered', 'after all');
    tell('a', 'dismissed');
    expect(statuses()).toEqual([['a', 'answered']]);
    expect(answered).toEqual([expect.objectContaining({ reply: 'after all' })]);
  });

  it('sends again what a new board has never heard of, but nothing that is settled', async () => {
    const { clock, outbox, add, tell, asks, statuses } = setUp();
    outbox.open();
    for (const id of ['open', 'settled']) add(id);
    tell('open', 'answering');
    tell('settled', 'dismissed');
    await clock.advance(0);
    const { length } = asks();
    for (const id of ['open', 'settled', 'of somebody else']) tell(id, 'unknown');
    expect(statuses()).toEqual([['open', 'sending'], ['settled', 'dismissed']]);
    await clock.advance(1_000);
    expect(new Set(asks().slice(length))).toEqual(new Set(['open']));
    tell('open', 'waiting');
    expect(statuses()[0]).toEqual(['open', 'received']);
  });

  it('asks after open questions as rarely as the keeper says', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    outbox.open();
    add('a');
    tell('a', 'waiting');
    outbox.onBeat({ epoch: 1, pollEveryMs: 60_000 });
    await clock.advance(20 * MINUTE_MS);
    expect(polls().length).toBeGreaterThanOrEqual(15);
    expect(polls().length).toBeLessThanOrEqual(28);
    tell('a', 'answered');
    const { length } = polls();
    await clock.advance(20 * MINUTE_MS);
    expect(polls()).toHaveLength(length);
  });

  it('does not wait out a long pause when the keeper allows a shorter one again', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    outbox.open();
    add('a');
    outbox.onBeat({ epoch: 1, pollEveryMs: 1_800_000 });
    tell('a', 'waiting');
    await clock.advance(MINUTE_MS);
    expect(polls()).toEqual([]);
    outbox.onBeat({ epoch: 1, pollEveryMs: 4_000 });
    await clock.advance(4_000);
    expect(polls().length).toBeGreaterThanOrEqual(1);
  });

  it('does not spin when it is told to ask all the time', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    outbox.open();
    add('a');
    outbox.onBeat({ epoch: 1, pollEveryMs: 0 });
    tell('a', 'waiting');
    await clock.advance(10_000);
    expect(polls().length).toBeLessThan(20);
  });

  it('asks a new keeper soon, and ignores one that has been replaced', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    outbox.open();
    add('a');
    tell('a', 'waiting');
    expect(outbox.onBeat({ epoch: 5, pollEveryMs: 120_000 })).toBe(true);
    tell('a', 'waiting');
    await clock.advance(1_000);
    expect(polls()).toEqual([]);
    expect(outbox.onBeat({ epoch: 4, pollEveryMs: 1_000 })).toBe(false);
    await clock.advance(3_000);
    expect(polls()).toEqual([]);
    expect(outbox.onBeat({ epoch: 6, pollEveryMs: 120_000 })).toBe(true);
    await clock.advance(30_000);
    expect(polls()).toEqual([['a']]);
  });

  it('believes a lower number again once the keeper with the higher one has gone', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    outbox.open();
    add('a');
    outbox.onBeat({ epoch: 900, pollEveryMs: 120_000 });
    tell('a', 'waiting');
    await clock.advance(11_000);
    outbox.onBeat({ epoch: 1, pollEveryMs: 4_000 });
    await clock.advance(30_000);
    expect(polls().length).toBeGreaterThanOrEqual(3);
  });

  it('asks after hundreds in messages of a hundred', async () => {
    const { clock, outbox, add, tell, polls } = setUp();
    for (let index = 0; index < 250; index++) add(`q${index}`);
    for (let index = 0; index < 250; index++) tell(`q${index}`, 'waiting');
    outbox.open();
    await clock.advance(3_000);
    expect(polls().map((ids) => ids.length)).toEqual([100, 100, 50]);
    expect(new Set(polls().flat()).size).toBe(250);
  });

  it('goes on trying while the network fails, and holds no timer once it is closed', async () => {
    const { clock, outbox, add, asks, goDown, comeUp } = setUp();
    const close = outbox.open();
    goDown();
    add('a');
    await clock.advance(10 * MINUTE_MS);
    expect(asks()).toEqual([]);
    comeUp();
    await clock.advance(15_000);
    expect(asks()).toEqual(['a']);
    close();
    expect(clock.pending).toBe(0);
  });

  it('remembers 200, and lets no open one go for them', () => {
    const { add, tell, own } = setUp();
    for (let index = 0; index < 150; index++) add(`settled-${index}`);
    for (let index = 0; index < 150; index++) tell(`settled-${index}`, 'answered');
    for (let index = 0; index < 190; index++) add(`open-${index}`);
    const ids = own.mine.get().map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids.filter((id) => id.startsWith('open'))).toHaveLength(190);
    const lastSettled = Array.from({ length: 10 }, (_, index) => `settled-${140 + index}`);
    expect(ids.filter((id) => id.startsWith('settled'))).toEqual(lastSettled);
    for (let index = 190; index < 300; index++) add(`open-${index}`);
    expect(own.mine.get()).toHaveLength(300);
  });
});

describe('an outbox after a reload', () => {
  it('has what it had, oldest first, and goes on with it', async () => {
    const first = setUp();
    for (const id of ['z', 'a', 'm']) {
      first.add(id);
      await first.clock.advance(1_000);
    }
    first.tell('z', 'answered', 'yes');
    first.tell('a', 'waiting');
    const second = setUp({ clock: first.clock, storage: first.storage });
    await second.outbox.load();
    expect(second.statuses()).toEqual([['z', 'answered'], ['a', 'received'], ['m', 'sending']]);
    expect(second.own.mine.get()[0]).toMatchObject({ reply: 'yes' });
    expect(second.answered).toEqual([]);
    second.outbox.open();
    await second.clock.advance(5_000);
    expect(second.asks()).toContain('m');
    expect(second.asks()).not.toContain('a');
    expect(second.polls()[0]).toEqual(['a']);
  });

  it('puts what the device had before what was asked meanwhile, and sends both', async () => {
    const clock = createVirtualClock();
    const first = setUp({ clock });
    first.add('before');
    await clock.advance(1_000);
    const second = setUp({ clock, storage: slowStore(clock, 5_000, first.storage) });
    second.outbox.open();
    const loading = second.outbox.load();
    second.add('meanwhile');
    second.tell('meanwhile', 'waiting');
    await clock.advance(6_000);
    await loading;
    await clock.advance(100);
    expect(second.statuses()).toEqual([['before', 'sending'], ['meanwhile', 'received']]);
    expect(second.asks()).toContain('before');
  });

  it('deletes what is damaged, too old or of another version, and keeps the rest', async () => {
    const storage = memoryStore();
    const clock = createVirtualClock();
    const ask = encode(sample('good', { at: clock.now() }));
    const good = JSON.stringify({ ask, status: 'received', reply: '  \u202eyes ' });
    const entry = (change: object) => JSON.stringify({ ...(JSON.parse(good) as object), ...change });
    const old = encode(sample('old', { at: clock.now() - 8 * 86_400_000 }));
    const settledLongAgo = encode(sample('settled', { at: clock.now() - 2 * 86_400_000 }));
    const bad = [
      '',
      'null',
      '7',
      '[]',
      '"text"',
      '{',
      '{}',
      entry({ status: 'lost' }),
      entry({ ask: 7 }),
      entry({ ask: encode(sample('x')).replace('"v":1', '"v":2') }),
      entry({ ask: old }),
      entry({ ask: settledLongAgo, status: 'answered' }),
    ];
    await storage.write(new Map([['own/good', good], ...bad.map((value, index) => [`own/bad-${index}`, value] as const)]));
    const { outbox, own } = setUp({ clock, storage });
    await outbox.load();
    expect(own.mine.get()).toEqual([expect.objectContaining({ id: 'good', status: 'received', reply: 'yes' })]);
    expect((await storage.entries('own/')).map(([key]) => key)).toEqual(['own/good']);
  });

  it('works from memory where the device refuses', async () => {
    const { clock, outbox, add, tell, asks, statuses } = setUp({ storage: refusingStore() });
    await expect(outbox.load()).rejects.toThrow('refuses');
    outbox.open();
    add('a');
    await clock.advance(10);
    expect(asks()).toEqual(['a']);
    tell('a', 'answered');
    expect(statuses()).toEqual([['a', 'answered']]);
  });
});
