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

const TAKE_EVERY_BATCHES = 2;

/**
 * Offers arrive as JSON, a batch at a time, and are parsed just before they are offered, as messages are. Only the
 * queue's own work is timed, not the parsing.
 * @param isServed whether the top is looked at after each batch, and the best one answered after every second.
 */
export function drive(queue: Contender, batches: readonly string[], isServed: boolean, idOf: (row: object) => string) {
  const outcomes: Record<string, number> = { queued: 0, merged: 0, duplicate: 0, shed: 0 };
  let elapsedMs = 0;
  let count = 0;
  let latestMs = 0;
  for (const [index, batch] of batches.entries()) {
    const offers = JSON.parse(batch) as Offer[];
    const results: string[] = [];
    const startedMs = performance.now();
    for (const { question, nowMs } of offers) {
      results.push(queue.offer(question, nowMs));
      latestMs = nowMs;
    }
    if (isServed) {
      queue.top(10, latestMs);
      const row = index % TAKE_EVERY_BATCHES === 1 ? queue.take(latestMs) : undefined;
      if (row !== undefined) queue.resolve(idOf(row), 'answered', latestMs);
    }
    elapsedMs += performance.now() - startedMs;
    count += offers.length;
    for (const outcome of results) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  const result = { outcomes, size: queue.size, top: queue.top(10, latestMs).map(idOf) };
  return { opsPerSecond: (count / elapsedMs) * 1_000, result };
}
