/**
 * A board to be drawn: rows as a room would rank them, questions that do what their rows are told, and a page of each
 * test's own to draw it in.
 */
import { afterEach, beforeEach, vi } from 'vitest';
import { mountBoard } from '../../examples/demo/src/host/board';
import { Signal } from '../../src/lib/signal';
import type { ProductNames, Questions, RankedQuestion, Wording } from '../../src/index';

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

function fakeQuestions(first: readonly RankedQuestion[]) {
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

/** For the tests of a file: before each the page gets a container, after each board and container are gone. */
export function boardInPage(options: { products?: readonly ProductNames[] } = {}) {
  let container: HTMLElement;
  let undo: () => void = () => undefined;
  beforeEach(() => {
    container = document.createElement('main');
    document.body.append(container);
  });
  const unmount = () => {
    undo();
    undo = () => undefined;
  };
  afterEach(() => {
    unmount();
    container.remove();
  });
  const all = (testId: string, within: Element = container) =>
    Array.from(within.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`));
  return {
    container: () => container,
    mount(rows: readonly RankedQuestion[]) {
      const { questions, ranked } = fakeQuestions(rows);
      undo = mountBoard(container, { ...options, questions: questions as unknown as Questions, say: () => undefined });
      return { questions, ranked };
    },
    unmount,
    all,
    one: (testId: string, within?: Element) => all(testId, within)[0]!,
    card: (id: string) => container.querySelector<HTMLElement>(`[data-id=${id}]`)!,
    texts: () => all('question-text').map(({ textContent }) => textContent),
  };
}

export const isShown = (element: Element): boolean => element.closest('[hidden]') === null;
export const settled = () => new Promise((resolve) => setTimeout(resolve));
export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
