/** Drives a queue through a workload and says how long that took and what came of it. Bundled once per contender. */
import type { IncomingQuestion } from '../src/questions/queue-options';

interface Contender {
  readonly size: number;
  offer(question: IncomingQuestion, nowMs: number): string;
  top(n: number, nowMs: number): readonly object[];
  take(nowMs: number): object | undefined;
  resolve(id: string, status: 'answered', nowMs: number): boolean;
}

export interface Offer {
  readonly question: IncomingQuestion;
  readonly nowMs: number;
}

const TOP_EVERY = 1_000;
const TAKE_EVERY = 2_000;

/** @param isServed whether the top is looked at and the best are answered in between. */
export function drive(queue: Contender, offers: readonly Offer[], isServed: boolean, idOf: (row: object) => string) {
  const outcomes: Record<string, number> = { queued: 0, merged: 0, duplicate: 0, shed: 0 };
  const startedMs = performance.now();
  let count = 0;
  let latestMs = 0;
  for (const { question, nowMs } of offers) {
    const outcome = queue.offer(question, nowMs);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    latestMs = nowMs;
    count++;
    if (!isServed) continue;
    if (count % TOP_EVERY === 0) queue.top(10, nowMs);
    if (count % TAKE_EVERY === 0) {
      const row = queue.take(nowMs);
      if (row !== undefined) queue.resolve(idOf(row), 'answered', nowMs);
    }
  }
  const opsPerSecond = (count / (performance.now() - startedMs)) * 1_000;
  return { opsPerSecond, result: { outcomes, size: queue.size, top: queue.top(10, latestMs).map(idOf) } };
}
