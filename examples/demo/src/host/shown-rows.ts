/** Which of the waiting questions are on screen. Pure. */
import type { RankedQuestion } from 'liveroom';

export const ROWS = 12;

/** The best rows, and the one in hand even when others have overtaken it: somebody may be typing a reply there. */
export function firstRows(waiting: readonly RankedQuestion[], heldId: string | undefined): readonly RankedQuestion[] {
  const held = waiting.findIndex(({ id }) => id === heldId);
  return held < ROWS ? waiting.slice(0, ROWS) : [...waiting.slice(0, ROWS - 1), ...waiting.slice(held, held + 1)];
}

/** Whether a row holds what another one was when it was looked at: rows become one under other ids. */
export function sharesWording(row: RankedQuestion, former: RankedQuestion): boolean {
  return row.wordings.some(({ id }) => former.wordings.some((wording) => wording.id === id));
}
