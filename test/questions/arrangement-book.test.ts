import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArrangementRecord } from '../../src/protocol/envelope';
import { ArrangementBook } from '../../src/questions/arrangement-book';

const arrangement = (text: string, group: string, at: number): ArrangementRecord => ({ text, group, at });
const held = (book: ArrangementBook) => book.all().map(({ text, group }) => `${text}: ${group}`).sort();

describe('what was arranged by hand', () => {
  it('is the last word about each wording, however that is spelt', () => {
    const book = new ArrangementBook();
    expect(book.add(arrangement('How much?', 'a', 1))).toBe(true);
    expect(book.add(arrangement('how MUCH', 'b', 2))).toBe(true);
    expect(book.add(arrangement('how much', 'c', 1))).toBe(false);
    expect(book.add({ ...arrangement('how much', 'c', 1), productId: 'lamp' })).toBe(true);
    expect(held(book)).toEqual(['how MUCH: b', 'how much: c']);
    expect(book.lastAt(arrangement('how much!', '', 0))).toBe(2);
    expect(book.lastAt(arrangement('how little', '', 0))).toBe(0);
  });

  it('is the same in the end, and compares equal, in whatever order it was heard, though not all is kept', () => {
    const random = fc.record({
      text: fc.nat(1_100).map((number) => `question ${number}`),
      group: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat(1_000),
    });
    const orders = fc
      .array(random, { minLength: 1_500, maxLength: 3_000 })
      .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
    fc.assert(
      fc.property(orders, ([first, second]) => {
        const [left, right] = [new ArrangementBook(), new ArrangementBook()];
        first.forEach((each) => left.add(each));
        second.forEach((each) => right.add(each));
        expect(held(left).length).toBeLessThanOrEqual(1_000);
        expect(held(right)).toEqual(held(left));
        expect(right.digest).toBe(left.digest);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the last 1,000', () => {
    const book = new ArrangementBook();
    for (let index = 0; index < 1_500; index++) book.add(arrangement(`question ${index}`, 'a', index));
    expect(book.all()).toHaveLength(1_000);
    expect(book.add(arrangement('question 3', 'b', 4))).toBe(false);
    expect(book.lastAt(arrangement('question 499', '', 0))).toBe(0);
    expect(book.lastAt(arrangement('question 500', '', 0))).toBe(500);
  });

  it('compares unequal when another group, time or wording is held', () => {
    const words = [['x', 'a', 1], ['x', 'b', 1], ['x', 'a', 2], ['y', 'a', 1]] as const;
    const digests = words.map(([text, group, at]) => {
      const book = new ArrangementBook();
      book.add(arrangement(text, group, at));
      return book.digest;
    });
    expect(new Set([...digests, new ArrangementBook().digest]).size).toBe(5);
  });
});
