/** A board to be drawn: rows as a room would rank them, and questions that do what their rows are told. */
import { vi } from 'vitest';
import { Signal } from '../../src/lib/signal';
import type { RankedQuestion, Wording } from '../../src/index';

export const wording = (id: string, text = `is ${id} still there`, askers = 1): Wording => ({ id, text, askers });

export function row(id: string, change: Partial<RankedQuestion> = {}): RankedQuestion {
  const { text = `is ${id} still there`, askers = 1 } = change;
  return {
    id,
    text,
    asker: { id: 'ana', name: 'Ana' },
    askers,
    askedAt: Date.now(),
    status: 'waiting',
    intent: 'other',
    wordings: [wording(id, text, askers)],
    score: 9,
    reasons: [{ kind: 'confidence', points: 9 }],
    ...change,
  };
}

export function fakeQuestions(first: readonly RankedQuestion[]) {
  const ranked = new Signal(first);
  const rowOf = (id: string) => ranked.get().find(({ wordings }) => wordings.some((each) => each.id === id));
  const replace = (gone: readonly (RankedQuestion | undefined)[], ...put: RankedQuestion[]) =>
    ranked.set([...ranked.get().filter((each) => !gone.includes(each)), ...put]);
  const off = async (id: string) => replace([rowOf(id)]);
  const arranged = (wordings: readonly Wording[]): RankedQuestion => ({
    ...row(wordings[0]?.id ?? '', { text: wordings[0]?.text ?? '' }),
    wordings,
    isArranged: true,
  });
  const questions = {
    ranked,
    take: vi.fn(() => ranked.get().find(({ status }) => status === 'waiting')),
    answer: vi.fn(off),
    dismiss: vi.fn(off),
    merge: vi.fn(async (id: string, intoId: string) => {
      const [from, into] = [rowOf(id), rowOf(intoId)];
      if (from === undefined || into === undefined) throw new Error('unable to merge rows; one is not on the board');
      if (from !== into) replace([from, into], arranged([...into.wordings, ...from.wordings]));
    }),
    split: vi.fn(async (id: string) => {
      const from = rowOf(id);
      if (from === undefined) throw new Error('unable to split a row; it is not on the board');
      const kept = from.wordings.filter((each) => each.id !== id);
      const taken = from.wordings.filter((each) => each.id === id);
      replace([from], arranged(kept), arranged(taken));
    }),
  };
  return { ranked, questions };
}

/** Which wordings are one row, in any order. */
export const partition = (rows: readonly RankedQuestion[]): string[] =>
  rows.map(({ wordings }) => wordings.map(({ id }) => id).sort().join('+')).sort();
