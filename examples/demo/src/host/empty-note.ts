/** What stands where there is no question to show: none yet, or none that the filter lets through. */
import { h, listen, setText } from '../page/element';

export interface EmptyNote {
  readonly element: HTMLElement;
  /** @param filtered what is filtered for, empty for nothing; undefined hides the note. */
  show(filtered: string | undefined): void;
}

export function createEmptyNote(clearFilter: () => void): EmptyNote {
  const title = h('p', { class: 'board-empty-title' });
  const text = h('p', {});
  const clear = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'clear-filter' }, 'Show all');
  const element = h('div', { class: 'board-empty', 'data-testid': 'board-empty' }, title, text, clear);
  listen(clear, 'click', clearFilter);

  return {
    element,
    show(filtered) {
      element.hidden = filtered === undefined;
      clear.hidden = !filtered;
      setText(title, filtered ? 'No question like that now' : 'No questions yet');
      setText(
        text,
        filtered
          ? `Nobody who waits asked about ${filtered}.`
          : 'What viewers ask appears here, the one that matters most on top, with the reason why.',
      );
    },
  };
}
