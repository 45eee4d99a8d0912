/** A question as boards exchange it, with what a test does not care about filled in. */
import type { Ask, QuestionRecord } from '../../src/protocol/envelope';

export const START_MS = 1_704_067_200_000;

export const record = (id: string, change: Partial<QuestionRecord> = {}): QuestionRecord => ({
  id,
  askerId: `asker-of-${id}`,
  text: `what is ${id}`,
  at: START_MS,
  confidence: 0.9,
  status: 'waiting',
  ...change,
});

export const ask = (id: string, change: Partial<Ask> = {}): Ask => ({
  t: 'ask',
  id,
  at: START_MS,
  text: `what is ${id}`,
  confidence: 0.9,
  ...change,
});
