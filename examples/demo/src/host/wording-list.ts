/**
 * The ways in which a row's question was put: folded away behind their number, and where they are open each with how
 * many put it so and a way to make it a row of its own. While it is open nothing in it moves; what is new comes last.
 */
import type { RankedQuestion, Wording } from 'liveroom';
import { h, listen, setText } from '../page/element';
import { plural } from '../page/wording';
import { askedBy } from './question-labels';

export interface WordingList {
  /** The button that opens it; hidden while there is one wording only. */
  readonly toggle: HTMLElement;
  readonly element: HTMLElement;
  show(question: RankedQuestion): void;
  /** Opens it, or closes it. */
  turn(): void;
}

/** @param split is told the id of the wording to be split off. */
export function createWordingList(split: (wordingId: string) => void): WordingList {
  const toggle = h('button', {
    type: 'button',
    class: 'wordings-toggle',
    'aria-expanded': 'false',
    hidden: true,
    'data-testid': 'wordings-toggle',
  });
  const element = h('ul', { class: 'wordings', 'aria-label': 'Wordings', hidden: true, 'data-testid': 'wordings' });
  const items = new Map<string, Item>();
  let wordings: readonly Wording[] = [];

  const clear = () => {
    for (const { element: item } of items.values()) item.remove();
    items.clear();
  };
  const draw = () => {
    const present = new Set(wordings.map(({ id }) => id));
    for (const [id, item] of items) {
      if (present.has(id)) continue;
      item.element.remove();
      items.delete(id);
    }
    for (const wording of wordings) {
      let item = items.get(wording.id);
      if (item === undefined) {
        item = createItem(() => split(wording.id));
        items.set(wording.id, item);
        element.append(item.element);
      }
      item.show(wording);
    }
    markMore();
  };
  /** Fades the last line that is cut, where there is more below it. */
  const markMore = () => {
    const belowPx = element.scrollHeight - element.clientHeight - element.scrollTop;
    element.classList.toggle('has-more', belowPx > 4);
  };
  const setOpen = (isOpen: boolean) => {
    element.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    clear();
    if (isOpen) draw();
  };
  listen(toggle, 'click', () => setOpen(element.hidden));
  listen(element, 'scroll', markMore, { passive: true });

  return {
    toggle,
    element,
    show(question) {
      wordings = question.wordings;
      const isSingle = wordings.length < 2;
      setText(toggle, isSingle ? '' : plural(wordings.length, 'wording', 'wordings'));
      if (isSingle !== toggle.hidden) toggle.hidden = isSingle;
      if (element.hidden) return;
      if (isSingle) setOpen(false);
      else draw();
    },
    turn() {
      if (!toggle.hidden) setOpen(element.hidden);
    },
  };
}

interface Item {
  readonly element: HTMLElement;
  show(wording: Wording): void;
}

function createItem(split: () => void): Item {
  const text = h('span', { class: 'wording-text', dir: 'auto', 'data-testid': 'wording-text' });
  const askers = h('span', { class: 'wording-askers' });
  const className = 'button is-small is-quiet';
  const button = h('button', { type: 'button', class: className, 'data-testid': 'split' }, 'Split off');
  listen(button, 'click', split);
  return {
    element: h('li', { class: 'wording' }, text, askers, button),
    show(wording) {
      setText(text, wording.text);
      setText(askers, wording.askers === 1 ? 'asked once' : askedBy(wording.askers));
      button.setAttribute('aria-label', `Split off: ${wording.text}`);
    },
  };
}
