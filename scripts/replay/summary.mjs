/** What a run came to, in a few lines for people or as an object for programs. */
import { clockTime, grouped, percent, plural } from './wording.mjs';

const NAMED_LINES = 10;

export function formatSummary(outcome) {
  const { counts, durationMs, wallMs, malformed, malformedCount, clampedCount, untimedCount, leapCount } = outcome;
  const pace = `${grouped(perSecond(outcome))}/s in ${(wallMs / 1000).toFixed(2)} s`;
  const lines = [
    ['messages', `${grouped(counts.messages)} of ${clockTime(durationMs)} of show, ${pace}`],
    ['questions', `${grouped(counts.questions)} (${percent(counts.questions, counts.messages)})`],
    ['merged', `${grouped(counts.merged)} into rows that were there, ${grouped(outcome.waiting)} rows wait`],
    ['shed', grouped(outcome.shedRows)],
  ];
  const odd = [
    counts.refused > 0 && `${plural(counts.refused, 'message')} that a room would refuse`,
    untimedCount > 0 && `${plural(untimedCount, 'line')} without a time`,
    clampedCount > 0 && `${plural(clampedCount, 'time')} went backwards`,
    leapCount > 0 && plural(leapCount, 'leap of more than a day', 'leaps of more than a day'),
  ].filter(Boolean);
  if (odd.length > 0) lines.push(['odd', odd.join(', ')]);
  lines.push(['malformed', plural(malformedCount, 'line')]);
  const named = malformed
    .slice(0, NAMED_LINES)
    .map(({ line, reason, excerpt }) => `  line ${line}: ${reason}: ${excerpt}`);
  if (malformedCount > named.length) named.push(`  … and ${grouped(malformedCount - named.length)} more`);
  const heading = outcome.isInterrupted ? ['Interrupted: this is the board so far.'] : [];
  const figures = lines.map(([name, text]) => `${name.padEnd(10)} ${text}`);
  return `${[...heading, ...figures, ...(malformedCount > 0 ? named : [])].join('\n')}\n`;
}

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
    shed: outcome.shedRows,
    waiting: outcome.waiting,
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
      score: row.score,
      askers: row.askers,
      waitedMs: row.waitedMs,
      text: row.text,
      reasons: row.reasons,
    })),
  };
}

const perSecond = ({ counts, wallMs }) => (wallMs === 0 ? 0 : (counts.messages / wallMs) * 1000);
