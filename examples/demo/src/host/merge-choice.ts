/**
 * Choosing the row that another one is merged into: by click, or by arrow keys and Enter; Escape cancels. Owns the bar
 * that says so. Knows nothing of how rows are merged or drawn, only that a card bears its question's id.
 */
import type { RankedQuestion } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { quoted } from './question-labels';

export interface MergeChoiceOptions {
  /** Where the cards are; it is marked while a row is chosen. */
  board: HTMLElement;
  /** Where the bar goes. */
  bar: HTMLElement;
  onPick: (source: RankedQuestion, targetId: string) => void;
  /** The choice began, or ended with or without a pick. */
  onChange: () => void;
}

export interface MergeChoice {
  /** The row in hand; undefined while none is chosen. */
  source(): RankedQuestion | undefined;
  begin(source: RankedQuestion): void;
  cancel(): void;
  /** Marks the source among the cards as they are drawn now. */
  mark(): void;
  stop(): void;
}

const CHOOSING = 'is-choosing';
const SOURCE = 'is-source';

export function createMergeChoice({ board, bar, onPick, onChange }: MergeChoiceOptions): MergeChoice {
  const question = h('span', {});
  // The page shows the one that fits the device.
  const text = h(
    'p',
    { class: 'choice-text', role: 'status', 'data-testid': 'merge-prompt' },
    question,
    h('span', { class: 'choice-by-pointer' }, ' Click it, or go there with ↑ ↓ and press Enter.'),
    h('span', { class: 'choice-by-touch' }, ' Tap it.'),
  );
  const cancel = h(
    'button',
    { type: 'button', class: 'button is-small', 'data-testid': 'merge-cancel' },
    'Cancel ',
    h('kbd', {}, 'Esc'),
  );
  const element = h('div', { class: 'choice', hidden: true }, text, cancel);
  bar.append(element);
  let source: RankedQuestion | undefined;

  const cards = () => board.querySelectorAll<HTMLElement>('[data-id]');
  const cardOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  const mark = () => {
    for (const card of cards()) card.classList.toggle(SOURCE, source !== undefined && card.dataset['id'] === source.id);
  };
  const focusSource = (id: string) => {
    for (const card of cards()) if (card.dataset['id'] === id) card.focus({ preventScroll: true });
  };
  const become = (next: RankedQuestion | undefined) => {
    source = next;
    element.hidden = next === undefined;
    board.classList.toggle(CHOOSING, next !== undefined);
    setText(question, next === undefined ? '' : `Merge ${quoted(next.text)} into which row?`);
    mark();
    onChange();
  };
  const end = () => {
    const id = source?.id;
    become(undefined);
    if (id !== undefined) focusSource(id);
  };
  const pick = (card: HTMLElement | null) => {
    const targetId = card?.dataset['id'];
    if (source === undefined || targetId === undefined || targetId === source.id) return;
    const from = source;
    become(undefined);
    card?.focus({ preventScroll: true });
    onPick(from, targetId);
  };
  const click = (event: Event) => {
    if (source === undefined) return;
    const card = cardOf(event.target);
    if (card === null) return;
    event.stopPropagation();
    event.preventDefault();
    pick(card);
  };
  const keydown = (event: KeyboardEvent) => {
    if (source === undefined || event.isComposing) return;
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('[data-id]')) {
      pick(event.target);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = together(
    () => element.remove(),
    listen(cancel, 'click', end),
    // Before the cards' own buttons hear of it: a click anywhere in a card picks it.
    listen(board, 'click', click, { capture: true }),
    listen(document, 'keydown', keydown, { capture: true }),
  );

  return {
    source: () => source,
    begin(next) {
      become(next);
      focusSource(next.id);
    },
    cancel: end,
    mark,
    stop,
  };
}
