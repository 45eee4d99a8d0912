/** Whether what a shop's own detector says makes sense. */
import type { Detection } from './types';

/** The answer, or undefined where it is none: others drop a question with a confidence that is no share of one. */
export function checkedDetection(answer: unknown): Detection | undefined {
  const { isQuestion, confidence } = (answer ?? {}) as Partial<Detection>;
  if (typeof isQuestion !== 'boolean' || typeof confidence !== 'number') return undefined;
  return confidence >= 0 && confidence <= 1 ? { isQuestion, confidence } : undefined;
}
