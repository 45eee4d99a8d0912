import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { encode } from '../../src/protocol/codec';
import { decodeAll as decode } from '../protocol/decode-all';
import type { Digest, QuestionRecord, Records } from '../../src/protocol/envelope';
import { Board } from '../../src/questions/board';
import { BoardSync } from '../../src/questions/board-sync';
import { createVirtualClock, type VirtualClock } from '../../src/testing/index';
import { record, START_MS } from './sample-record';

interface Desk {
  board: Board;
  sync: BoardSync;
  raised: string[];
  stop: () => void;
}

/** Crew who send each other messages as text, as a network would. */
function setUp(names: readonly string[], { delivers = () => true }: { delivers?: () => boolean } = {}) {
  const clock = createVirtualClock({ startMs: START_MS });
  const desks = new Map<string, Desk>();
  const traffic = { messages: 0, bytes: 0, largest: 0 };
  const random = seededRandom(1);
  let ids = 0;
  const send = (from: string) => async (to: string, message: Digest | Records) => {
    const text = encode(message);
    const bytes = new TextEncoder().encode(text).length;
    traffic.messages++;
    traffic.bytes += bytes;
    traffic.largest = Math.max(traffic.largest, bytes);
    if (!delivers()) return;
    clock.schedule(() => {
      const arrived = decode(text, 'direct');
      const desk = desks.get(to);
      if (typeof arrived === 'string') throw new Error(`dropped: ${arrived}`);
      if (arrived.t === 'digest') desk?.sync.onDigest(from, arrived);
      if (arrived.t === 'records') desk?.sync.onRecords(from, arrived);
    }, 20);
  };
  for (const name of names) {
    const board = new Board({
      clock,
      sharedNow: () => clock.now(),
      confidenceOf: () => 0.9,
      onRecord: () => undefined,
      onArranged: () => undefined,
    });
    const raised: string[] = [];
    const sync = new BoardSync({
      clock,
      random,
      newId: () => `m${++ids}`,
      sharedNow: () => clock.now(),
      board,
      // The first is the keeper.
      partners: () => (name === names[0] ? [] : [names[0]!]),
      send: send(name),
      onRaised: (id) => raised.push(id),
    });
    desks.set(name, { board, sync, raised, stop: () => undefined });
  }
  const desk = (name: string) => desks.get(name)!;
  const start = () => desks.forEach((each) => (each.stop = each.sync.start()));
  const agree = () => new Set([...desks.values()].map(({ board }) => board.book.digest().join())).size === 1;
  return { clock, desk, start, agree, traffic };
}

const many = (count: number, change: (index: number) => Partial<QuestionRecord> = () => ({})): QuestionRecord[] =>
  Array.from({ length: count }, (_, index) =>
    record(`question-number-${index}`, { text: `and what of ${index}`, ...change(index) }),
  );

const passes = (clock: VirtualClock, ms: number) => clock.advance(ms);

describe('comparing boards', () => {
  it('brings the whole board, 1,500 questions, to crew that joins late', async () => {
    const { clock, desk, start, agree, traffic } = setUp(['keeper', 'late']);
    for (const each of many(1_500)) desk('keeper').board.merge(each);
    start();
    await passes(clock, 5_000);
    expect(desk('late').board.stats.get().waiting).toBe(1_500);
    expect(agree()).toBe(true);
    expect(traffic.largest).toBeLessThanOrEqual(32_768);
  });

  it('brings a board many times larger than one exchange, whatever is lost', { timeout: 60_000 }, async () => {
    const random = seededRandom(5);
    const { clock, desk, start, agree } = setUp(['keeper', 'late'], { delivers: () => random() > 0.1 });
    for (const each of many(9_000)) desk('keeper').board.merge(each);
    start();
    await passes(clock, 120_000);
    expect(agree()).toBe(true);
    expect(desk('late').board.stats.get().waiting).toBe(9_000);
  });

  it('keeps to 32 KB a message with the longest names, ids and texts', async () => {
    const { clock, desk, start, agree, traffic } = setUp(['keeper', 'late']);
    const long = (index: number, length: number) => `${index}`.padStart(length, 'x');
    for (const each of many(200, (index) => ({
      id: long(index, 64),
      askerId: long(index, 64),
      productId: 'p'.repeat(64),
      echoOf: 'e'.repeat(64),
      name: '\u{1f600}'.repeat(50),
      text: index % 2 === 0 ? `${index}` : `${index}${'"\\'.repeat(240)}`,
    }))) {
      desk('keeper').board.merge(each);
    }
    start();
    await passes(clock, 10_000);
    expect(agree()).toBe(true);
    expect(traffic.largest).toBeGreaterThan(25_000);
    expect(traffic.largest).toBeLessThanOrEqual(32_768);
  });

  it('unites what each knew alone, in both directions', async () => {
    const { clock, desk, start, agree } = setUp(['keeper', 'mod', 'host']);
    desk('keeper').board.merge(record('a'));
    desk('mod').board.merge(record('b'));
    desk('host').board.merge(record('a', { status: 'answered', reply: 'yes' }));
    start();
    await passes(clock, 30_000);
    expect(agree()).toBe(true);
    for (const name of ['keeper', 'mod', 'host']) {
      expect(desk(name).board.entryOf('a')).toEqual({ id: 'a', status: 'answered', reply: 'yes' });
      expect(desk(name).board.ranked.get().map(({ id }) => id)).toEqual(['b']);
    }
  });

  it('says of which questions more has become than was known', async () => {
    const { clock, desk, start } = setUp(['keeper', 'mod']);
    desk('keeper').board.merge(record('a'));
    desk('mod').board.merge(record('a', { status: 'answered' }));
    start();
    await passes(clock, 5_000);
    expect(desk('keeper').raised).toEqual(['a']);
    expect(desk('mod').raised).toEqual([]);
  });

  it('says next to nothing while the boards agree', async () => {
    const { clock, desk, start, traffic } = setUp(['keeper', 'mod']);
    for (const name of ['keeper', 'mod']) for (const each of many(500)) desk(name).board.merge(each);
    start();
    await passes(clock, 600_000);
    expect(traffic.messages).toBeLessThan(40);
  });

  it('does not go on sending what can never agree', async () => {
    const { clock, desk, start, agree, traffic } = setUp(['keeper', 'late']);
    // So many were settled that the keeper has only the last 2,000 whole: the others it can't hand over.
    for (const each of many(6_000, () => ({ status: 'answered' as const }))) desk('keeper').board.merge(each);
    start();
    await passes(clock, 20_000);
    expect(desk('late').board.stats.get().asked).toBe(2_000);
    expect(agree()).toBe(false);
    const before = { ...traffic };
    await passes(clock, 1_800_000);
    expect(traffic.bytes - before.bytes).toBeLessThan(20_000_000);
    expect(traffic.messages - before.messages).toBeLessThan(600);
    // What is new all the same gets through at once.
    desk('keeper').board.merge(record('new'));
    await passes(clock, 40_000);
    expect(desk('late').board.has('new')).toBe(true);
  });

  it('is bounded while two full boards shed different questions all the time', { timeout: 60_000 }, async () => {
    const { clock, desk, start, traffic } = setUp(['keeper', 'late']);
    for (const name of ['keeper', 'late']) {
      const own = many(10_000, (index) => ({ id: `${name}-${index}`, text: `${name} ${index}` }));
      for (const each of own) desk(name).board.merge(each);
    }
    start();
    for (let second = 0; second < 60; second++) {
      for (const name of ['keeper', 'late']) {
        for (let index = 0; index < 50; index++) {
          const id = `${name}-${second}-${index}`;
          desk(name).board.merge(record(id, { text: id, tier: 'vip', at: clock.now() }));
        }
      }
      await passes(clock, 1_000);
    }
    // Two who send at most 40 pages, then 10 a second, and their digests.
    expect(traffic.messages).toBeLessThan(2 * (40 + 60 * 10) + 120);
    expect(traffic.largest).toBeLessThanOrEqual(32_768);
    const { waiting } = desk('keeper').board.stats.get();
    expect(waiting).toBe(10_000);
  });

  it('stops when it is told to, and sends no digest after', async () => {
    const { clock, desk, start, traffic } = setUp(['keeper', 'mod']);
    start();
    await passes(clock, 1_000);
    for (const name of ['keeper', 'mod']) desk(name).stop();
    desk('mod').sync.kick();
    const { messages } = traffic;
    await passes(clock, 120_000);
    expect(traffic.messages).toBe(messages);
    expect(clock.pending).toBe(0);
  });
});

describe('comparing what was settled', () => {
  it('says so on behalf of one who is gone, also by a board that never heard the question', async () => {
    for (const behind of ['keeper', 'mod']) {
      const { clock, desk, start } = setUp(['keeper', 'mod']);
      desk(behind).board.merge(record('a'));
      desk(behind === 'keeper' ? 'mod' : 'keeper').board.apply({ id: 'a', status: 'dismissed' });
      start();
      await passes(clock, 60_000);
      expect(desk(behind).board.entryOf('a').status).toBe('dismissed');
    }
  });
});

describe('comparing what was arranged by hand', () => {
  const long = (index: number) => `${index} ${'\u{1f600}'.repeat(490)}`;
  const arrangements = (count: number, text: (index: number) => string, group = 'g') =>
    Array.from({ length: count }, (_, index) => ({ text: text(index), group, at: START_MS + index }));
  const held = ({ board }: Desk) => board.arrangements.all().map(({ text, group }) => `${group} ${text}`).sort();

  it('unites what each decided alone, of two decisions the later one', async () => {
    const { clock, desk, start } = setUp(['keeper', 'mod', 'late']);
    const [host, mod] = [desk('keeper').board, desk('mod').board];
    for (const { board } of [desk('keeper'), desk('mod')]) for (const id of ['a', 'b', 'c']) board.merge(record(id));
    host.arrange(host.uniting('a', 'b') ?? []);
    await passes(clock, 10);
    mod.arrange(mod.uniting('b', 'c') ?? []);
    start();
    await passes(clock, 60_000);
    expect(held(desk('mod'))).toEqual(held(desk('keeper')));
    expect(held(desk('late'))).toEqual(held(desk('keeper')));
    for (const name of ['keeper', 'mod', 'late']) {
      const rows = desk(name).board.ranked.get().map(({ wordings }) => wordings.map(({ id }) => id).sort().join());
      expect(rows.sort()).toEqual(['a', 'b,c']);
    }
  });

  it('has more told of a question that came to a row which is being answered', async () => {
    const { clock, desk, start } = setUp(['keeper', 'mod']);
    for (const name of ['keeper', 'mod']) for (const id of ['a', 'b']) desk(name).board.merge(record(id));
    desk('keeper').board.apply({ id: 'a', status: 'answering' });
    desk('mod').board.arrange(desk('mod').board.uniting('b', 'a') ?? []);
    start();
    await passes(clock, 30_000);
    expect(desk('keeper').raised).toEqual(['b']);
    for (const name of ['keeper', 'mod']) expect(desk(name).board.entryOf('b').status).toBe('answering');
  });

  it('brings all of them over in messages of 32 KB at most, however long they are', { timeout: 30_000 }, async () => {
    const { clock, desk, start, traffic } = setUp(['keeper', 'late']);
    desk('keeper').board.arrange(arrangements(1_000, long));
    start();
    await passes(clock, 120_000);
    expect(held(desk('late'))).toEqual(held(desk('keeper')));
    expect(held(desk('late'))).toHaveLength(1_000);
    expect(traffic.largest).toBeGreaterThan(25_000);
    expect(traffic.largest).toBeLessThanOrEqual(32_768);
  });

  it('finds what was lost, and is silent once they agree', async () => {
    const random = seededRandom(3);
    const { clock, desk, start, traffic } = setUp(['keeper', 'mod'], { delivers: () => random() > 0.3 });
    desk('keeper').board.arrange(arrangements(200, (index) => `what of ${index}`, 'keeper'));
    desk('mod').board.arrange(arrangements(200, (index) => `and of ${index}`, 'mod'));
    start();
    await passes(clock, 300_000);
    expect(held(desk('mod'))).toEqual(held(desk('keeper')));
    expect(held(desk('mod'))).toHaveLength(400);
    const { messages } = traffic;
    await passes(clock, 300_000);
    expect(traffic.messages - messages).toBeLessThan(20);
  });

  it('leaves those alone who arrange nothing', async () => {
    const { clock, desk, traffic } = setUp(['keeper', 'old']);
    desk('keeper').board.arrange(arrangements(10, (index) => `what of ${index}`));
    const buckets = desk('old').board.book.digest();
    desk('keeper').sync.onDigest('old', { t: 'digest', id: 'd', at: START_MS, buckets });
    await passes(clock, 1_000);
    expect(traffic.messages).toBe(0);
  });
});
