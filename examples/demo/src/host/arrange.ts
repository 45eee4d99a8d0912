/** Merging and splitting rows by hand, each with the way back. Knows nothing of the page. */
import type { Questions, RankedQuestion } from 'liveroom';

type Arranging = Pick<Questions, 'merge' | 'split'>;

export interface Arranged {
  /** Makes the rows as they were. Rejects where a part of them is off the board by now. */
  undo(): Promise<void>;
}

/** Makes two rows one. */
export async function mergeRows(questions: Arranging, source: RankedQuestion, targetId: string): Promise<Arranged> {
  const ids = source.wordings.map(({ id }) => id);
  await questions.merge(source.id, targetId);
  return {
    async undo() {
      const [first = source.id, ...others] = ids;
      // One wording at a time is split off; together they are the row that was merged.
      for (const id of ids) await questions.split(id);
      for (const id of others) await questions.merge(id, first);
    },
  };
}

/** Makes a wording of a row one of its own. */
export async function splitOff(questions: Arranging, row: RankedQuestion, wordingId: string): Promise<Arranged> {
  const others = row.wordings.map(({ id }) => id).filter((id) => id !== wordingId);
  await questions.split(wordingId);
  return {
    async undo() {
      const [first, ...rest] = others;
      if (first === undefined) return;
      // What was alike only by way of the wording may have come apart without it.
      for (const id of [...rest, wordingId]) await questions.merge(id, first);
    },
  };
}
