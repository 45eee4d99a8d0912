import type { OwnQuestion, Questions, RankedQuestion } from 'liveroom';
import { loadQuestionDetector, type QuestionDetector, type QuestionQueue } from 'liveroom/questions';
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

describe('the kernel alone', () => {
  it('is a detector that loads', () => {
    expectTypeOf(loadQuestionDetector()).resolves.toEqualTypeOf<QuestionDetector>();
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
