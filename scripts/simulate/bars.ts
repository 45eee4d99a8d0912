/** What a show must come to. */
import type { ShowFigures } from './show-figures';

/** From asked to on the host's board, for 99 of 100 questions. */
const ASK_TO_BOARD_P99_MS = 2_000;

/** What was not met, in words; nothing when all was. */
export function brokenBars({ channels, questions }: ShowFigures): readonly string[] {
  const broken: string[] = [];
  for (const [name, { peak, limit, share, dropped }] of Object.entries(channels)) {
    if (share < 1) continue;
    broken.push(`${name}: ${peak} messages in one second where it must stay below ${limit}; ${dropped} dropped`);
  }
  const { p99 } = questions.askToBoardMs ?? {};
  if (p99 !== undefined && p99 > ASK_TO_BOARD_P99_MS) {
    broken.push(`ask → board: p99 ${Math.round(p99)} ms, more than ${ASK_TO_BOARD_P99_MS} ms`);
  }
  if (questions.lost > 0) broken.push(`questions lost: ${questions.lost}`);
  return broken;
}
