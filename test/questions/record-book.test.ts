import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { QuestionStatus } from '../../src/model/question';
import { RecordBook } from '../../src/questions/record-book';
import type { Standing } from '../../src/questions/status-rank';
import { record } from './sample-record';

const IDS = ['a', 'b', 'c', 'd'];

type Fact = { kind: 'asked'; id: string } | { kind: 'told'; id: string; standing: Standing };

const standing: fc.Arbitrary<Standing> = fc.record(
  {
    status: fc.constantFrom<QuestionStatus>('answering', 'answered', 'dismissed'),
    reply: fc.constantFrom('yes', 'no', 'Yes'),
  },
  { requiredKeys: ['status'] },
);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('asked' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ kind: fc.constant('told' as const), id: fc.constantFrom(...IDS), standing }),
);

function bookOf(facts: readonly Fact[]): RecordBook {
  const book = new RecordBook(() => undefined);
  for (const each of facts) {
    if (each.kind === 'told') book.raise(each.id, each.standing);
    else if (book.standing(each.id) === undefined) book.add(record(each.id));
  }
  return book;
}

const standings = (book: RecordBook) =>
  IDS.map((id) => {
    const known = book.standing(id);
    return known && { status: known.status, reply: known.reply };
  });

describe('a record book', () => {
  it('agrees with one that heard the same in another order, and some of it twice', () => {
    const history = fc
      .array(fact, { maxLength: 30 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(facts, { minLength: facts.length }),
          fc.array(fc.constantFrom(...(facts.length > 0 ? facts : [{ kind: 'asked' as const, id: 'a' }])), { maxLength: 5 }),
        ),
      )
      .filter(([facts]) => facts.length > 0);
    fc.assert(
      fc.property(history, ([facts, shuffled, repeats]) => {
        const one = bookOf(facts);
        const other = bookOf([...shuffled, ...repeats]);
        expect(standings(other)).toEqual(standings(one));
        expect(other.digest()).toEqual(one.digest());
        expect(other.differing(one.digest())).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the digest it would have had it heard only of the end', () => {
    const book = new RecordBook(() => undefined);
    book.add(record('a'));
    book.raise('a', { status: 'answering' });
    book.raise('a', { status: 'dismissed', reply: 'not today' });
    book.raise('a', { status: 'answered' });
    const late = new RecordBook(() => undefined);
    late.add(record('a', { status: 'answered' }));
    expect(book.standing('a')).toEqual(late.standing('a'));
    expect(book.digest()).toEqual(late.digest());
  });

  it('finds the buckets in which another differs, and their records', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `question-${index}`);
    const one = new RecordBook(() => undefined);
    const other = new RecordBook(() => undefined);
    for (const id of ids) {
      one.add(record(id));
      if (id !== 'question-7') other.add(record(id));
    }
    const differing = one.differing(other.digest());
    expect(differing).toHaveLength(1);
    const found = [...one.inBuckets(differing).values()].flat().map(({ id }) => id);
    expect(found).toContain('question-7');
    expect(found.length).toBeLessThan(30);
  });

  it('is as it was before when it forgets a question', () => {
    const book = new RecordBook(() => undefined);
    const empty = book.digest();
    book.add(record('a'));
    book.raise('a', { status: 'answering' });
    book.forget('a');
    book.forget('a');
    expect(book.digest()).toEqual(empty);
    expect(book.standing('a')).toBeUndefined();
    expect(book.openCount).toBe(0);
  });

  it('says what is no longer open, and counts what is', () => {
    const book = new RecordBook(() => undefined);
    for (const id of ['a', 'b', 'c']) book.add(record(id));
    book.raise('a', { status: 'answering' });
    book.raise('b', { status: 'dismissed' });
    book.raise('b', { status: 'answered' });
    expect(book.openCount).toBe(2);
  });

  it('remembers how the oldest settled ones ended when it no longer keeps them whole', () => {
    const onChange = vi.fn();
    const book = new RecordBook(onChange);
    for (let index = 0; index < 2_500; index++) book.add(record(`q${index}`, { status: 'answered', reply: 'yes' }));
    expect(book.get('q0')).toBeUndefined();
    expect(book.standing('q0')).toEqual({ status: 'answered', reply: 'yes' });
    expect(onChange).toHaveBeenCalledWith('q0', undefined);
    expect(book.get('q2499')).toBeDefined();
    expect([...book.inBuckets(Array.from({ length: 64 }, (_, bucket) => bucket)).values()].flat()).toHaveLength(2_000);
  });

  it('keeps the digest right when it forgets the oldest standings for good', () => {
    const book = new RecordBook(() => undefined);
    for (let index = 0; index < 25_000; index++) book.raise(`q${index}`, { status: 'dismissed' });
    const late = new RecordBook(() => undefined);
    for (let index = 5_000; index < 25_000; index++) late.raise(`q${index}`, { status: 'dismissed' });
    expect(book.standing('q4999')).toBeUndefined();
    expect(book.digest()).toEqual(late.digest());
  });
});
