/** A field for a typed answer; empty means "answered on air". */
import { h, listen } from '../page/element';

export interface ReplyForm {
  readonly element: HTMLFormElement;
  /** What was typed; undefined where nothing was. */
  text(): string | undefined;
  focus(): void;
}

/** @param isOptional the form is always there, beside buttons of its card's own. */
export function createReplyForm(answer: () => void, cancel: () => void, isOptional = false): ReplyForm {
  const field = h('input', {
    type: 'text',
    class: 'reply-field',
    maxlength: '500',
    autocomplete: 'off',
    placeholder: 'A line for those who asked (optional)',
    'aria-label': 'Reply to those who asked',
    'data-testid': 'reply-field',
  });
  const buttons = isOptional
    ? []
    : [
        h('button', { type: 'submit', class: 'button is-small is-done', 'data-testid': 'reply-send' }, 'Answer'),
        h('button', { type: 'button', class: 'button is-small is-quiet', 'data-testid': 'reply-cancel' }, 'Cancel'),
      ];
  const element = h('form', { class: 'reply' }, field, ...buttons);
  if (buttons[1] !== undefined) listen(buttons[1], 'click', cancel);
  listen(element, 'submit', (event) => {
    event.preventDefault();
    answer();
  });
  listen(field, 'keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  });
  return { element, text: () => field.value.trim() || undefined, focus: () => field.focus() };
}
