/** Which questions are one row of a board: by likeness, and by hand. */
import { describe, expect, it } from 'vitest';
import type { RankedQuestion } from '../../src/model/question';
import type { QuestionRecord } from '../../src/protocol/envelope';
import { Board } from '../../src/questions/board';
import { createVirtualClock } from '../../src/testing/index';
import { alikeByTopic } from './alike-by-topic';
import { ask, record, START_MS } from './sample-record';

function setUp() {
  const clock = createVirtualClock({ startMs: START_MS });
  const kept = new Map<string, QuestionRecord>();
  const arranged: number[] = [];
  const board: Board = new Board({
    clock,
    sharedNow: () => clock.now(),
    confidenceOf: () => 0.9,
    onRecord: (id, each) => void (each === undefined ? kept.delete(id) : kept.set(id, each)),
    onArranged: () => arranged.push(board.arrangements.all().length),
  });
  const textsOf = ({ wordings }: RankedQuestion) => wordings.map(({ text }) => text).sort().join(' | ');
  const rows = () => board.ranked.get().map(textsOf).sort();
  const receive = (...texts: string[]) => {
    for (const text of texts) board.receive(ask(text.replaceAll(' ', '-'), { text }), text);
  };
  const arrange = (arrangements: ReturnType<Board['splitting']>) => board.arrange(arrangements ?? []);
  const invariant = () => {
    const { asked, merged, waiting, answered, dismissed, shed } = board.stats.get();
    expect(asked - merged).toBe(waiting + answered + dismissed + shed);
  };
  return { clock, board, kept, arranged, rows, receive, arrange, invariant };
}

describe('rows of a board', () => {
  it('are of equal texts until meanings can be read, and then of all that ask the same', () => {
    const { board, rows, receive, invariant } = setUp();
    receive('price please', 'price?', 'size 38', 'price of it');
    expect(rows()).toHaveLength(4);
    expect(board.stats.get()).toMatchObject({ asked: 4, merged: 0, waiting: 4 });
    board.regroup(alikeByTopic());
    expect(rows()).toEqual(['price of it | price please', 'price?', 'size 38']);
    expect(board.stats.get()).toMatchObject({ asked: 4, merged: 1, waiting: 3 });
    receive('price now');
    expect(board.stats.get()).toMatchObject({ asked: 5, merged: 2, waiting: 3 });
    invariant();
  });

  it('tell all who asked in any wording what became of it', () => {
    const { board, receive, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'size 38', 'price of it');
    expect(board.take()).toMatchObject({ intent: 'price', askers: 2 });
    for (const id of ['price-please', 'price-of-it']) expect(board.entryOf(id)).toEqual({ id, status: 'answering' });
    receive('price at all');
    expect(board.entryOf('price-at-all')).toEqual({ id: 'price-at-all', status: 'answering' });
    const told = board.settle('price-of-it', 'answered', '20 euros').map(({ id }) => id);
    expect(told.sort()).toEqual(['price-at-all', 'price-of-it', 'price-please']);
    expect(board.stats.get()).toMatchObject({ asked: 4, merged: 2, waiting: 1, answered: 1 });
    invariant();
  });

  it('pass on the language that an asker named', () => {
    const { board, kept } = setUp();
    const meaning = alikeByTopic();
    const locales: (string | undefined)[] = [];
    board.regroup({ ...meaning, read: (text, context) => (locales.push(context.locale), meaning.read(text, context)) });
    board.receive(ask('a', { locale: 'pt-BR' }), 'ana');
    board.merge(record('b', { locale: 'th' }));
    expect(locales).toEqual(['pt-BR', 'th']);
    expect(kept.get('a')).toMatchObject({ locale: 'pt-BR' });
  });

  it('are sorted anew when products get other names, and those being answered go on', () => {
    const { board, rows, receive, invariant } = setUp();
    const meaning = alikeByTopic();
    board.regroup(meaning);
    receive('price of lamp', 'price of rug', 'size of lamp');
    board.apply({ id: 'size-of-lamp', status: 'answering' });
    board.feature('rug');
    expect(rows()).toEqual(['price of lamp | price of rug', 'size of lamp']);
    meaning.setProducts([{ productId: 'lamp', titles: [] }, { productId: 'rug', titles: [] }]);
    expect(board.regroup(meaning)).toEqual([]);
    expect(rows()).toEqual(['price of lamp', 'price of rug', 'size of lamp']);
    expect(board.ranked.get().map(({ id, status, productId }) => [id, status, productId])).toEqual([
      ['size-of-lamp', 'answering', 'lamp'],
      ['price-of-rug', 'waiting', 'rug'],
      ['price-of-lamp', 'waiting', 'lamp'],
    ]);
    invariant();
  });
});

describe('rows by hand', () => {
  it('are taken apart, and made one again', () => {
    const { board, rows, receive, arrange, arranged, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'price of it', 'price now', 'size 38');
    const before = rows();
    arrange(board.splitting('price-of-it'));
    expect(rows()).toEqual(['price now | price please', 'price of it', 'size 38']);
    expect(board.stats.get()).toMatchObject({ asked: 4, merged: 1, waiting: 3 });
    arrange(board.uniting('price-of-it', 'price-please'));
    expect(rows()).toEqual(before);
    expect(board.stats.get()).toMatchObject({ asked: 4, merged: 2, waiting: 2 });
    expect(arranged).toHaveLength(2);
    invariant();
  });

  it('stay as they were decided, whatever comes later', () => {
    const { board, rows, receive, arrange, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'price of it', 'size 38', 'colour of it');
    arrange(board.splitting('price-of-it'));
    arrange(board.uniting('size-38', 'colour-of-it'));
    board.receive(ask('again', { text: 'Price of it?' }), 'zoe');
    expect(rows()).toEqual(['colour of it | size 38', 'price of it', 'price please']);
    board.regroup(alikeByTopic());
    expect(rows()).toEqual(['colour of it | size 38', 'price of it', 'price please']);
    expect(board.ranked.get().every(({ isArranged }) => isArranged)).toBe(true);
    invariant();
  });

  it('have nothing to take apart, or to make one, where that is so already', () => {
    const { board, receive } = setUp();
    receive('price please', 'size 38');
    expect(board.splitting('price-please')).toBeUndefined();
    expect(board.splitting('nothing')).toBeUndefined();
    expect(board.uniting('price-please', 'price-please')).toBeUndefined();
    expect(board.uniting('price-please', 'nothing')).toBeUndefined();
  });

  it('are answered together when one of two made one is being answered', () => {
    const { board, receive, arrange, invariant } = setUp();
    receive('price please', 'size 38');
    board.apply({ id: 'size-38', status: 'answering' });
    expect(arrange(board.uniting('size-38', 'price-please')).raised).toEqual(['price-please']);
    expect(board.ranked.get()).toMatchObject([{ status: 'answering', askers: 2 }]);
    expect(board.entryOf('price-please').status).toBe('answering');
    expect(board.settle('price-please', 'answered', 'yes')).toHaveLength(2);
    invariant();
  });

  it('go on being answered, both, when one being answered is taken apart: its askers were told so', () => {
    const { board, receive, arrange, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'price of it');
    board.take();
    expect(arrange(board.splitting('price-of-it'))).toEqual({ isNews: true, raised: [] });
    expect(board.ranked.get().map(({ id, status }) => [id, status])).toEqual([
      ['price-please', 'answering'],
      ['price-of-it', 'answering'],
    ]);
    expect(board.settle('price-of-it', 'answered').map(({ id }) => id)).toEqual(['price-of-it']);
    invariant();
  });

  it('say later than all before what is decided by somebody whose clock is behind', () => {
    const { clock, board, rows, receive, arrange } = setUp();
    receive('price please', 'size 38');
    const ahead = clock.now() + 60_000;
    for (const text of ['price please', 'size 38']) board.arrange([{ text, group: 'g', at: ahead }]);
    expect(rows()).toHaveLength(1);
    arrange(board.splitting('size-38'));
    expect(rows()).toHaveLength(2);
    expect(board.arrangements.all().some(({ at }) => at > ahead)).toBe(true);
  });

  it('leave on the board what a colleague, whose row held less, did not settle', () => {
    const { board, rows, receive, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'price of it', 'price now', 'size 38');
    board.receive(ask('again', { text: 'Price of it!' }), 'zoe');
    const told = ['price-please', 'price-of-it'].map((id) => ({ id, status: 'answered' as const }));
    for (const entry of told) board.apply(entry, told);
    expect(rows()).toEqual(['price now', 'size 38']);
    expect(board.entryOf('again').status).toBe('answered');
    expect(board.entryOf('price-now').status).toBe('waiting');
    expect(board.stats.get()).toMatchObject({ asked: 5, merged: 2, waiting: 2, answered: 1 });
    board.merge(record('price-now', { text: 'price now', status: 'dismissed' }));
    expect(rows()).toEqual(['size 38']);
    invariant();
  });

  it('are sorted anew when a colleague settled the wording that kept them together', () => {
    const { board, rows, receive, invariant } = setUp();
    board.regroup(alikeByTopic());
    receive('price please', 'size 38', 'price of it', 'price now');
    const pinned = ['price please', 'size 38'].map((text) => ({ text, group: 'g', at: START_MS }));
    board.arrange(pinned);
    expect(rows()).toHaveLength(1);
    board.apply({ id: 'price-please', status: 'answered' });
    expect(rows()).toEqual(['price now | price of it', 'size 38']);
    invariant();
  });

  it('say nothing new twice', () => {
    const { board, receive, arranged } = setUp();
    receive('price please', 'size 38');
    const arrangements = board.uniting('size-38', 'price-please') ?? [];
    expect(board.arrange(arrangements).isNews).toBe(true);
    expect(board.arrange(arrangements)).toEqual({ isNews: false, raised: [] });
    expect(arranged).toHaveLength(1);
  });
});
