/** Which of the waiting questions are on screen. Pure. */
import type { RankedQuestion } from 'liveroom';

export const ROWS = 12;

/** The best rows, and the one in hand even when others have overtaken it: somebody may be typing a reply there. */
export function firstRows(waiting: readonly RankedQuestion[], heldId: string | undefined): readonly RankedQuestion[] {
  const held = waiting.findIndex(({ id }) => id === heldId);
  return held < ROWS ? waiting.slice(0, ROWS) : [...waiting.slice(0, ROWS - 1), ...waiting.slice(held, held + 1)];
}

/** Those that were on screen, where they were, as they are now: while one of them is chosen nothing may move. */
export function sameRows(waiting: readonly RankedQuestion[], ids: readonly string[]): readonly RankedQuestion[] {
  const byId = new Map(waiting.map((question) => [question.id, question]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
