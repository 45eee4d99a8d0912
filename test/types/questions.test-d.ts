import type { Intent, Language, OwnQuestion, ProductNames, Questions, RankedQuestion, Wording } from 'liveroom';
import {
  loadQuestionDetector,
  loadQuestionMeaning,
  QuestionQueue,
  type Likeness,
  type QuestionDetector,
  type QuestionMeaning,
} from 'liveroom/questions';
import { describe, expectTypeOf, it } from 'vitest';

declare const questions: Questions;
declare const queue: QuestionQueue;

describe('questions of a room', () => {
  it("are a ranked list for the crew, and one's own for the asker", () => {
    expectTypeOf(questions.ranked.get()).toEqualTypeOf<readonly RankedQuestion[]>();
    expectTypeOf(questions.mine.get()).toEqualTypeOf<readonly OwnQuestion[]>();
    expectTypeOf(questions.take()).toEqualTypeOf<RankedQuestion | undefined>();
    expectTypeOf(questions.ask('does it shrink?')).resolves.toEqualTypeOf<OwnQuestion>();
  });

  it('are snapshots', () => {
    const question = questions.ranked.get()[0];
    // @ts-expect-error read-only
    if (question) question.text = 'another';
    // @ts-expect-error read-only
    questions.mine.get().pop();
  });

  it('are answered with a reply or without', () => {
    expectTypeOf(questions.answer('q1')).resolves.toBeVoid();
    expectTypeOf(questions.answer('q1', { text: 'no' })).resolves.toBeVoid();
    // @ts-expect-error a reply is an object
    void questions.answer('q1', 'no');
  });
});

describe('rows by hand', () => {
  it('are taken apart and made one', () => {
    expectTypeOf(questions.split('q1')).resolves.toBeVoid();
    expectTypeOf(questions.merge('q1', 'q2')).resolves.toBeVoid();
    // @ts-expect-error into which
    void questions.merge('q1');
  });

  it('say how they were asked, and what about', () => {
    const row = questions.ranked.get()[0]!;
    expectTypeOf(row.wordings).toEqualTypeOf<readonly Wording[]>();
    expectTypeOf(row.intent).toEqualTypeOf<Intent>();
    expectTypeOf(row.language).toEqualTypeOf<Language | undefined>();
  });

  it('are sorted by product', () => {
    const products: readonly ProductNames[] = [{ productId: 'p1', titles: ['Nora bag'], aliases: ['number 5'] }];
    expectTypeOf(questions.setProducts(products)).toBeVoid();
    // @ts-expect-error a product has titles
    questions.setProducts([{ productId: 'p1' }]);
  });
});

describe('the kernel alone', () => {
  it('is a detector that loads', () => {
    expectTypeOf(loadQuestionDetector()).resolves.toEqualTypeOf<QuestionDetector>();
  });

  it('is a likeness that loads, and knows products', () => {
    expectTypeOf(loadQuestionMeaning()).resolves.toEqualTypeOf<QuestionMeaning>();
    expectTypeOf<QuestionMeaning>().toExtend<Likeness>();
    expectTypeOf(async () => new QuestionQueue({ likeness: await loadQuestionMeaning() })).toBeFunction();
  });

  it('is a queue to which time is told', () => {
    expectTypeOf(queue.offer).returns.toEqualTypeOf<'queued' | 'merged' | 'duplicate' | 'shed'>();
    expectTypeOf(queue.take(0)).toEqualTypeOf<RankedQuestion | undefined>();
    expectTypeOf(queue.size).toBeNumber();
    // @ts-expect-error the clock is a parameter
    queue.take();
    // @ts-expect-error answered or dismissed
    queue.resolve('q1', 'waiting', 0);
  });
});
