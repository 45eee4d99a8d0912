/** Any sequence of calls gives what the plain reference gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedQuestion } from '../../src/model/question';
import { QuestionQueue } from '../../src/questions/question-queue';
import { ReferenceQueue, type Ranking, type ReferenceRow } from './reference-queue';
import { HeapRanking, SortedArrayRanking } from './reference-rankings';

const id = fc.nat(60).map((n) => `q${n}`);
const productId = fc.constantFrom('lamp', 'sofa');
const question = fc.record(
  {
    id,
    text: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('how much', 'How MUCH??', '多少钱', '多少 钱？', 'size 7', 'size 8', 'ราคา') },
      { weight: 3, arbitrary: fc.nat(200).map((n) => `is number ${n} in stock`) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    askerId: fc.constantFrom('ann', 'bob', 'cem', 'dao', 'eva'),
    askedAtMs: fc.oneof(fc.integer({ min: -700_000, max: 1_200_000 }), fc.constantFrom(NaN, Infinity, -Infinity, 0.5)),
    confidence: fc.oneof(fc.double({ min: -1, max: 2 }), fc.constantFrom(0.5, NaN)),
    productId,
    tier: fc.constantFrom('vip', 'returning', 'new'),
    echoOf: id,
  },
  { requiredKeys: ['id', 'text', 'askerId', 'askedAtMs', 'confidence'] },
);
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ act: fc.constant('offer' as const), question }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('take' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('resolve' as const), id }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('begin' as const), id }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('release' as const), id }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('feature' as const), productId: fc.option(productId, { nil: undefined }) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('top' as const), n: fc.nat(12) }) },
);

const plain = (row: RankedQuestion | undefined) => row && { id: row.id, askers: row.askers, askedAt: row.askedAt };
const reference = (row: ReferenceRow | undefined) =>
  row && { id: row.question.id, askers: row.standing.askers, askedAt: row.standing.askedAtMs };

describe.each<[string, () => Ranking]>([
  ['a sorted array', () => new SortedArrayRanking()],
  ['heap-js', () => new HeapRanking()],
])('a question queue, beside the reference over %s', (_, ranking) => {
  it('gives the same, whatever is asked, echoed, taken, resolved and featured', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(step, fc.nat(60_000)), { maxLength: 80 }),
        (capacity, steps) => {
          const shed: (readonly string[])[] = [];
          const expectedShed: (readonly string[])[] = [];
          const queue = new QuestionQueue({ capacity, onShed: (ids) => shed.push(ids) });
          const model = new ReferenceQueue({ capacity, onShed: (ids) => expectedShed.push(ids) }, ranking());
          let nowMs = 0;
          for (const [action, laterMs] of steps) {
            nowMs += laterMs;
            switch (action.act) {
              case 'offer':
                expect(queue.offer(action.question, nowMs)).toBe(model.offer(action.question, nowMs));
                break;
              case 'take':
                expect(plain(queue.take(nowMs))).toEqual(reference(model.take()));
                break;
              case 'resolve':
                expect(queue.resolve(action.id, 'answered', nowMs)).toBe(model.resolve(action.id));
                break;
              case 'begin':
                expect(queue.begin(action.id, nowMs)).toBe(model.begin(action.id));
                break;
              case 'release':
                expect(queue.release(action.id)).toBe(model.release(action.id));
                break;
              case 'feature':
                queue.feature(action.productId);
                model.feature(action.productId);
                break;
              case 'top':
                expect(queue.top(action.n, nowMs).map(plain)).toEqual(model.top(action.n).map(reference));
                break;
            }
            expect(queue.size).toBe(model.size);
            expect(queue.size).toBeLessThanOrEqual(capacity);
          }
          expect(queue.top(Infinity, nowMs).map(plain)).toEqual(model.top(Infinity).map(reference));
          expect(queue.answering(nowMs).map(plain)).toEqual(model.answering().map(reference));
          expect(shed).toEqual(expectedShed);
          expect(queue.shedCount).toBe(model.shedCount);
          for (let n = 0; n <= 60; n++) {
            const row = model.row(`q${n}`);
            expect(plain(queue.row(`q${n}`, nowMs))).toEqual(reference(row));
            expect(queue.rowOf(`q${n}`)).toBe(row?.question.id);
            expect(queue.has(`q${n}`)).toBe(row !== undefined);
            expect(queue.members(`q${n}`)).toEqual(row?.questionIds ?? []);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
