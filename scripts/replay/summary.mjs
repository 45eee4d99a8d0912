/** What a run came to, in a few lines for people. */
import { perSecond } from './pace.mjs';
import { clockTime, grouped, percent, plural } from './wording.mjs';

const NAMED_LINES = 10;

export function formatSummary(outcome) {
  const { counts, durationMs, wallMs, malformed, malformedCount, clampedCount, untimedCount, leapCount } = outcome;
  const pace = `${grouped(perSecond(outcome))}/s in ${(wallMs / 1000).toFixed(2)} s`;
  const lines = [
    ['messages', `${grouped(counts.messages)} of ${clockTime(durationMs)} of show, ${pace}`],
    ['questions', `${grouped(counts.questions)} (${percent(counts.questions, counts.messages)})`],
    ['merged', describeMerges(outcome)],
    ['rows', `${grouped(outcome.waiting)} wait`],
    ['shed', grouped(outcome.shedRows)],
    ['guarded', describeGuarded(outcome)],
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

function describeMerges({ counts, merges, isMerging }) {
  if (!isMerging) return `${grouped(counts.merged)} by equal text (by meaning: off)`;
  const united = merges.rowsUnited > 0 ? `, which made ${plural(merges.rowsUnited, 'row')} one with others` : '';
  const ways = `${grouped(merges.byText)} by equal text, ${grouped(merges.byMeaning)} by meaning`;
  return `${grouped(counts.merged)}: ${ways}${united}`;
}

function describeGuarded({ guarded, counts }) {
  const reasons = Object.entries(guarded).filter(([, count]) => count > 0);
  if (reasons.length === 0) return 'nothing';
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  const named = reasons.sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${grouped(count)} ${reason}`);
  return `${plural(total, 'line')} (${percent(total, counts.messages)}): ${named.join(', ')}`;
}
