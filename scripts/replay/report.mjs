/** What a run came to, as an object for programs. */
import { perSecond } from './pace.mjs';

const NAMED_LINES = 10;

export function toJson(outcome) {
  const { counts, durationMs, wallMs } = outcome;
  return {
    source: outcome.name.replace(/^'|'$/g, ''),
    interrupted: outcome.isInterrupted,
    messages: counts.messages,
    refused: counts.refused,
    questions: counts.questions,
    questionShare: counts.messages === 0 ? 0 : counts.questions / counts.messages,
    merged: counts.merged,
    mergedBy: { text: outcome.merges.byText, meaning: outcome.merges.byMeaning },
    rowsUnited: outcome.merges.rowsUnited,
    duplicates: counts.duplicate,
    shed: outcome.shedRows,
    waiting: outcome.waiting,
    guarded: outcome.guarded,
    durationMs,
    wallMs: Math.round(wallMs),
    messagesPerSecond: Math.round(perSecond(outcome)),
    lines: outcome.lineCount,
    untimed: outcome.untimedCount,
    clamped: outcome.clampedCount,
    leaps: outcome.leapCount,
    malformedCount: outcome.malformedCount,
    malformed: outcome.malformed.slice(0, NAMED_LINES),
    board: outcome.board.map((row, index) => ({
      rank: index + 1,
      id: row.id,
      score: row.score,
      askers: row.askers,
      waitedMs: row.waitedMs,
      text: row.text,
      language: row.language ?? null,
      intent: row.intent,
      productId: row.productId ?? null,
      wordings: row.wordings.map(({ id, text, askers }) => ({ id, text, askers })),
      reasons: row.reasons,
    })),
  };
}
