/** Which of the waiting questions are on screen. Pure. */
import type { RankedQuestion } from 'liveroom';

/** At first, and how many come with each wish for more. */
export const ROWS = 12;
export const MORE_ROWS = 24;

/** The best `most` rows, and the one in hand even if others have overtaken it: somebody may be typing a reply there. */
export function firstRows(
  waiting: readonly RankedQuestion[],
  heldId: string | undefined,
  most = ROWS,
): readonly RankedQuestion[] {
  const held = waiting.findIndex(({ id }) => id === heldId);
  return held < most ? waiting.slice(0, most) : [...waiting.slice(0, most - 1), ...waiting.slice(held, held + 1)];
}

/** Whether a row holds what another one was when it was looked at: rows become one under other ids. */
export function sharesWording(row: RankedQuestion, former: RankedQuestion): boolean {
  return row.wordings.some(({ id }) => former.wordings.some((wording) => wording.id === id));
}
