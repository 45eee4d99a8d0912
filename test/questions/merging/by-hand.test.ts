import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../../src/questions/merging/arrangement';
import { QuestionQueue } from '../../../src/questions/question-queue';
import type { QuestionQueueOptions } from '../../../src/questions/queue-options';
import { byFirstWord, fakeLikeness } from './fake-likeness';

const NOW = 1_760_000_000_000;

function boardOf(texts: readonly string[], options: QuestionQueueOptions = { likeness: byFirstWord() }) {
  const queue = new QuestionQueue(options);
  const ask = (text: string, id = text, productId?: string) => {
    const question = { id, text, askerId: `by ${id}`, askedAtMs: NOW, confidence: 1 };
    return queue.offer(productId === undefined ? question : { ...question, productId }, NOW);
  };
  for (const text of texts) ask(text);
  const rows = () =>
    queue
      .top(100, NOW)
      .map(({ wordings }) => wordings.map(({ text }) => text).sort().join(' + '))
      .sort();
  const arrange = (all: readonly Arrangement[] | undefined) => all?.map((each) => queue.arrange(each, NOW));
  return { queue, ask, rows, arrange };
}

/** Alike are neighbours in the alphabet. */
const chain = () => fakeLikeness((left, right) => (Math.abs(left.charCodeAt(0) - right.charCodeAt(0)) <= 1 ? 1 : 0));

describe('splitting', () => {
  it('makes a wording a row of its own and leaves the others together', () => {
    const { queue, rows, arrange } = boardOf(['price a', 'price b', 'price c']);
    const arrangements = queue.splitting('price b');
    expect(rows()).toEqual(['price a + price b + price c']);
    expect(arrangements).toEqual([
      { text: 'price a', group: 'price a', at: NOW },
      { text: 'price c', group: 'price a', at: NOW },
      { text: 'price b', group: 'price b', at: NOW },
    ]);
    expect(arrange(arrangements)).toEqual([true, true, true]);
    expect(rows()).toEqual(['price a + price c', 'price b']);
    expect(queue.row('price c', NOW)).toMatchObject({ id: 'price a', askers: 2, isArranged: true });
    expect(queue.row('price b', NOW)).toMatchObject({ id: 'price b', askers: 1, isArranged: true });
    expect(queue.splitting('price b')).toBeUndefined();
    expect(queue.splitting('nobody')).toBeUndefined();
  });

  it("can take out the first wording, and the row is the next one's then", () => {
    const { queue, ask, rows, arrange } = boardOf(['price a', 'price b', 'price c']);
    ask('price a', 'again');
    arrange(queue.splitting('again'));
    expect(rows()).toEqual(['price a', 'price b + price c']);
    expect(queue.members('price a')).toEqual(['price a', 'again']);
    expect(queue.row('price c', NOW)).toMatchObject({ id: 'price b', asker: { id: 'by price b' } });
  });

  it('parts what was alike only by way of the wording', () => {
    const { queue, rows, arrange } = boardOf(['a', 'b', 'c', 'd', 'e'], { likeness: chain() });
    expect(rows()).toEqual(['a + b + c + d + e']);
    arrange(queue.splitting('c'));
    expect(rows()).toEqual(['a + b', 'c', 'd + e']);
  });

  it('holds for what is asked later: it joins the more alike, and the same words where they were put', () => {
    const likeness = fakeLikeness((left, right) => {
      if (left === right) return 1;
      return [left, right].includes('b') && [left, right].includes('d') ? 0.9 : 0.7;
    });
    const { queue, ask, rows, arrange } = boardOf(['a', 'b', 'c'], { likeness });
    arrange(queue.splitting('b'));
    ask('B!', 'again');
    ask('d');
    expect(rows()).toEqual(['a + c', 'b + d']);
    queue.resolve('b', 'answered', NOW);
    ask('b', 'once more');
    expect(rows()).toEqual(['a + c', 'b']);
  });

  it('leaves a row that is being answered with the rest, and lets the wording wait', () => {
    const { queue, arrange } = boardOf(['price a', 'price b', 'price c']);
    queue.take(NOW);
    arrange(queue.splitting('price c'));
    expect(queue.answering(NOW)).toMatchObject([{ id: 'price a', askers: 2 }]);
    expect(queue.top(10, NOW)).toMatchObject([{ id: 'price c', status: 'waiting' }]);
  });

  it('sheds nothing by itself; the next row that comes brings the board back to its size', () => {
    const shed: (readonly string[])[] = [];
    const options = { likeness: byFirstWord(), capacity: 1, onShed: (ids: readonly string[]) => shed.push(ids) };
    const { queue, arrange } = boardOf(['price a', 'price b'], options);
    arrange(queue.splitting('price b'));
    expect([queue.size, shed]).toEqual([2, []]);
    queue.offer({ id: 'vip', text: 'size', askerId: 'vip', askedAtMs: NOW, confidence: 1, tier: 'vip' }, NOW);
    expect(shed).toEqual([['price b'], ['price a']]);
    expect([queue.size, queue.shedCount]).toEqual([1, 2]);
  });
});

describe('uniting', () => {
  it('makes two rows one, which splitting undoes', () => {
    const { queue, rows, arrange } = boardOf(['price a', 'price b', 'cost a', 'cost b']);
    const arrangements = queue.uniting('cost b', 'price a');
    expect(arrangements?.map(({ text, group }) => [text, group])).toEqual([
      ['price a', 'price a'],
      ['price b', 'price a'],
      ['cost a', 'price a'],
      ['cost b', 'price a'],
    ]);
    arrange(arrangements);
    expect(rows()).toEqual(['cost a + cost b + price a + price b']);
    expect(queue.row('cost a', NOW)).toMatchObject({ id: 'price a', askers: 4, isArranged: true });
    expect(queue.uniting('cost a', 'price b')).toBeUndefined();
    expect(queue.uniting('nobody', 'price b')).toBeUndefined();
    // The group is called after it: the others get another.
    arrange(queue.splitting('price a'));
    expect(rows()).toEqual(['cost a + cost b + price b', 'price a']);
    arrange(queue.uniting('price a', 'cost b'));
    expect(rows()).toEqual(['cost a + cost b + price a + price b']);
  });

  it('works across products and without any likeness', () => {
    const { queue, ask, arrange } = boardOf(['how much'], {});
    ask('how much', 'of the lamp', 'lamp');
    const arrangements = queue.uniting('of the lamp', 'how much');
    expect(arrangements?.[1]).toEqual({ text: 'how much', productId: 'lamp', group: 'how much', at: NOW });
    arrange(arrangements);
    expect(queue.members('of the lamp')).toEqual(['how much', 'of the lamp']);
    expect(queue.row('of the lamp', NOW)).not.toHaveProperty('productId');
  });

  it('keeps answering what is being answered', () => {
    for (const begun of ['price', 'cost']) {
      const { queue, arrange } = boardOf(['price', 'cost']);
      queue.begin(begun, NOW);
      arrange(queue.uniting('cost', 'price'));
      expect(queue.answering(NOW)).toMatchObject([{ id: 'price', askers: 2, status: 'answering' }]);
      expect(queue.size).toBe(0);
    }
  });

  it('is not undone by what was decided before it', () => {
    const { queue, rows, arrange } = boardOf(['price', 'cost']);
    const [first] = queue.uniting('cost', 'price') ?? [];
    arrange([{ text: 'price', group: 'p', at: NOW + 5 }]);
    expect(arrange(queue.uniting('cost', 'price'))).toEqual([true]);
    expect(arrange([{ ...(first as Arrangement), group: 'elsewhere' }])).toEqual([false]);
    expect(rows()).toEqual(['cost + price']);
  });
});

describe('an arrangement', () => {
  it('is taken once, superseded by a later one, and at the same time by the greater group', () => {
    const { queue } = boardOf([]);
    const pin = { text: 'price', group: 'g', at: 5 };
    expect(queue.arrange(pin, NOW)).toBe(true);
    expect(queue.arrange({ ...pin, text: 'PRICE!' }, NOW)).toBe(false);
    expect(queue.arrange({ ...pin, group: 'f' }, NOW)).toBe(false);
    expect(queue.arrange({ ...pin, group: 'h' }, NOW)).toBe(true);
    expect(queue.arrange({ ...pin, group: 'a', at: 6 }, NOW)).toBe(true);
    expect(queue.arrange({ ...pin, at: NaN }, NOW)).toBe(false);
    expect(queue.arrange({ ...pin, productId: 'lamp' }, NOW)).toBe(true);
  });

  it('is remembered until the wording is asked, the latest 1,000 of them', () => {
    const { queue, ask, rows } = boardOf([], {});
    for (let n = 0; n < 1_001; n++) queue.arrange({ text: `text ${n}`, group: 'all', at: 1_000 - n }, NOW);
    expect(queue.arrange({ text: 'older', group: 'all', at: -5 }, NOW)).toBe(false);
    for (const n of [0, 999, 1_000]) ask(`text ${n}`);
    expect(rows()).toEqual(['text 0 + text 999', 'text 1000']);
  });

  it('of a question that comes takes with it what is more alike to it', () => {
    const likeness = fakeLikeness((left, right) => ([left, right].sort().join('') === 'bc' ? 0.9 : 0.6));
    const { queue, ask, rows } = boardOf(['a', 'b'], { likeness });
    queue.arrange({ text: 'c', group: 'g', at: NOW }, NOW);
    queue.arrange({ text: 'a', group: 'h', at: NOW }, NOW);
    expect(rows()).toEqual(['a + b']);
    ask('c');
    expect(rows()).toEqual(['a', 'b + c']);
  });
});
