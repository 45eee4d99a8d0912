import { describe, expect, it, vi } from 'vitest';
import type { QuestionRecord } from '../../src/protocol/envelope';
import { Board } from '../../src/questions/board';
import { createVirtualClock } from '../../src/testing/index';
import { ask, record, START_MS } from './sample-record';

const MINUTE_MS = 60_000;

function setUp({ confidenceOf = () => 0.9 as number | undefined } = {}) {
  const clock = createVirtualClock({ startMs: START_MS });
  const kept = new Map<string, QuestionRecord>();
  const board = new Board({
    clock,
    sharedNow: () => clock.now(),
    confidenceOf,
    onArranged: () => undefined,
    onRecord: (id, each) => void (each === undefined ? kept.delete(id) : kept.set(id, each)),
  });
  const rows = () => board.ranked.get().map(({ id, status }) => [id, status]);
  return { clock, board, kept, rows };
}

describe('a board', () => {
  it('shows what is being answered first, then what waits', () => {
    const { board, rows } = setUp();
    for (const id of ['a', 'b', 'c']) board.receive(ask(id), id);
    board.apply({ id: 'c', status: 'answering' });
    expect(rows()).toEqual([['c', 'answering'], ['a', 'waiting'], ['b', 'waiting']]);
  });

  it('takes the best that waits, and nothing when nothing does', () => {
    const { board, rows } = setUp();
    expect(board.take()).toBeUndefined();
    board.receive(ask('a'), 'ana');
    expect(board.take()).toMatchObject({ id: 'a' });
    expect(board.take()).toBeUndefined();
    expect(rows()).toEqual([['a', 'answering']]);
  });

  it('tells everyone whose question was merged into a row, those who echoed it included', () => {
    const { board } = setUp();
    board.receive(ask('a', { text: 'Is it waterproof?' }), 'ana');
    board.receive(ask('b', { text: 'is it WATERPROOF' }), 'ben');
    board.receive(ask('c', { text: 'me too', echoOf: 'b' }), 'cid');
    expect(board.ranked.get()).toMatchObject([{ id: 'a', askers: 3 }]);
    const told = board.settle('b', 'answered', 'yes');
    expect(told).toEqual(['a', 'b', 'c'].map((id) => ({ id, status: 'answered', reply: 'yes' })));
    expect(board.ranked.get()).toEqual([]);
  });

  it('answers all of a row that a colleague had dismissed', () => {
    const { board } = setUp();
    for (const id of ['a', 'b']) board.receive(ask(id, { text: 'the same' }), id);
    for (const id of ['a', 'b']) board.apply({ id, status: 'dismissed' });
    expect(board.settle('a', 'answered', 'yes')).toEqual([
      { id: 'a', status: 'answered', reply: 'yes' },
      { id: 'b', status: 'answered', reply: 'yes' },
    ]);
    expect(board.stats.get()).toMatchObject({ answered: 1, dismissed: 0, answeredRate: 1 });
  });

  it('leaves answered what a colleague dismisses after', () => {
    const { board } = setUp();
    board.receive(ask('a'), 'ana');
    board.settle('a', 'answered', 'yes');
    expect(board.settle('a', 'dismissed')).toEqual([{ id: 'a', status: 'answered', reply: 'yes' }]);
    expect(board.stats.get()).toMatchObject({ answered: 1, dismissed: 0 });
  });

  it('says which siblings of a row a colleague did not know of', () => {
    const { board } = setUp();
    for (const id of ['a', 'b']) board.receive(ask(id, { text: 'the same' }), id);
    expect(board.apply({ id: 'a', status: 'answering' })).toEqual(['a', 'b']);
    expect(board.apply({ id: 'a', status: 'answered' })).toEqual(['a', 'b']);
    expect(board.apply({ id: 'b', status: 'answered' })).toEqual([]);
  });

  it('believes a word about a question that arrives only later', () => {
    const { board } = setUp();
    board.apply({ id: 'a', status: 'dismissed' });
    board.receive(ask('a'), 'ana');
    expect(board.ranked.get()).toEqual([]);
    expect(board.entryOf('a')).toEqual({ id: 'a', status: 'dismissed' });
  });

  it('asks for what it has never heard of, and only for that', () => {
    const { board } = setUp();
    expect(board.entryOf('a')).toEqual({ id: 'a', status: 'unknown' });
    board.receive(ask('a'), 'ana');
    expect(board.entryOf('a')).toEqual({ id: 'a', status: 'waiting' });
  });

  it('believes no asker who is from the future, and nobody more than a minute back', () => {
    const { clock, board } = setUp();
    board.receive(ask('future', { at: START_MS + 60 * MINUTE_MS }), 'ana');
    board.receive(ask('ancient', { at: 0 }), 'ben');
    const askedAt = new Map(board.ranked.get().map((row) => [row.id, row.askedAt]));
    expect(askedAt.get('future')).toBe(clock.now());
    expect(askedAt.get('ancient')).toBe(clock.now() - MINUTE_MS);
  });

  it("does not take an asker's word for how sure it is that nonsense is a question", () => {
    const judged = setUp({ confidenceOf: (text: string) => (text.startsWith('what') ? 0.9 : 0) } as never);
    judged.board.receive(ask('liar', { text: 'buy my followers', confidence: 1 }), 'liar');
    judged.board.receive(ask('honest', { confidence: 0.1 }), 'ana');
    expect(judged.rows()).toEqual([['honest', 'waiting'], ['liar', 'waiting']]);
    const blind = setUp({ confidenceOf: () => undefined });
    blind.board.receive(ask('a', { confidence: 0.2 }), 'ana');
    blind.board.receive(ask('b', { confidence: 0.8 }), 'ben');
    expect(blind.rows()).toEqual([['b', 'waiting'], ['a', 'waiting']]);
  });

  it('counts what happened', async () => {
    const { clock, board } = setUp();
    for (const id of ['a', 'b', 'c', 'd']) board.receive(ask(id), id);
    board.receive(ask('a2', { text: 'what is a' }), 'ben');
    board.receive(ask('a2', { text: 'what is a' }), 'ben');
    await clock.advance(MINUTE_MS);
    board.settle('a', 'answered');
    await clock.advance(MINUTE_MS);
    board.settle('b', 'answered');
    board.settle('c', 'dismissed');
    expect(board.stats.get()).toEqual({
      asked: 5,
      merged: 1,
      waiting: 1,
      answered: 2,
      dismissed: 1,
      shed: 0,
      medianWaitMs: 1.5 * MINUTE_MS,
      answeredRate: 0.5,
    });
  });

  it('counts rows, not questions, of what was settled before it came', () => {
    const { board } = setUp();
    for (const id of ['a', 'b', 'c']) {
      board.merge(record(id, { text: id === 'c' ? 'another' : 'the same', status: 'answered' }));
    }
    board.merge(record('d', { status: 'dismissed' }));
    board.merge(record('e'));
    expect(board.stats.get()).toMatchObject({ asked: 5, merged: 1, answered: 2, dismissed: 1, waiting: 1 });
    expect(board.stats.get().medianWaitMs).toBeUndefined();
  });

  it('says what was news in what another board had', () => {
    const { board } = setUp();
    expect(board.merge(record('a'))).toBe('new');
    expect(board.merge(record('a'))).toBe('known');
    expect(board.merge(record('a', { status: 'answering' }))).toBe('raised');
    expect(board.merge(record('a', { status: 'answered', reply: 'yes' }))).toBe('raised');
    expect(board.merge(record('a', { status: 'dismissed' }))).toBe('known');
  });

  it('hands every change to whoever keeps it', () => {
    const { board, kept } = setUp();
    board.receive(ask('a'), 'ana');
    expect(kept.get('a')).toMatchObject({ status: 'waiting', askerId: 'ana' });
    board.settle('a', 'answered', 'yes');
    expect(kept.get('a')).toMatchObject({ status: 'answered', reply: 'yes' });
  });

  it('moves questions about what is on stage up', () => {
    const { board, rows } = setUp();
    board.receive(ask('a'), 'ana');
    board.receive(ask('b', { productId: 'lamp' }), 'ben');
    board.feature('lamp');
    expect(rows()[0]).toEqual(['b', 'waiting']);
  });

  it('looks again each second while it is open, and not after', async () => {
    const { clock, board } = setUp();
    const listener = vi.fn();
    board.ranked.subscribe(listener);
    const close = board.open();
    board.receive(ask('a'), 'ana');
    await clock.advance(5_000);
    expect(listener.mock.calls.length).toBeGreaterThanOrEqual(5);
    close();
    await clock.advance(100);
    expect(clock.pending).toBe(0);
  });
});

describe('a board under more questions than it holds', { timeout: 60_000 }, () => {
  const CAPACITY = 10_000;

  it('keeps to its capacity, and says that the rest was heard', () => {
    const { board, kept } = setUp();
    for (let index = 0; index < 30_000; index++) {
      board.receive(ask(`q${index}`, { text: `question ${index}`, at: START_MS }), `asker-${index}`);
    }
    const { asked, waiting, shed, merged } = board.stats.get();
    expect({ asked, waiting, merged }).toEqual({ asked: 30_000, waiting: CAPACITY, merged: 0 });
    expect(shed).toBe(20_000);
    expect(kept.size).toBe(CAPACITY);
    expect(board.book.openCount).toBe(CAPACITY);
    expect(board.entryOf('q29999')).toEqual({ id: 'q29999', status: 'waiting' });
  });

  it('tells its stats at once that it sheds, and counts a resend of what it shed once', () => {
    const { board } = setUp();
    for (let index = 0; index < CAPACITY; index++) {
      board.receive(ask(`q${index}`, { text: `question ${index}` }), `asker-${index}`);
    }
    expect(board.stats.get()).toMatchObject({ asked: CAPACITY, shed: 0 });
    board.receive(ask('last', { text: 'one too many' }), 'late');
    expect(board.stats.get()).toMatchObject({ asked: CAPACITY + 1, shed: 1 });
    for (let times = 0; times < 5; times++) board.receive(ask('last', { text: 'one too many' }), 'late');
    expect(board.stats.get()).toMatchObject({ asked: CAPACITY + 1, shed: 1 });
  });

  it('counts a hundred thousand who ask the same without a row for each', () => {
    const { board } = setUp();
    for (let index = 0; index < 100_000; index++) {
      board.receive(ask(`q${index}`, { text: 'how much is it' }), `asker-${index}`);
    }
    expect(board.ranked.get()).toHaveLength(1);
    expect(board.stats.get()).toMatchObject({ asked: 100_000, merged: 99_999, waiting: 1 });
    expect(board.openCount).toBe(100_000);
    expect(board.settle('q77', 'answered', '20 euros')).toHaveLength(100_000);
    expect(board.openCount).toBe(0);
  });
});
