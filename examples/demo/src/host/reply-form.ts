/** A field for a typed answer; empty means "answered on air". */
import { h, listen } from '../page/element';

export interface ReplyForm {
  readonly element: HTMLFormElement;
  /** What was typed; undefined where nothing was. */
  text(): string | undefined;
  focus(): void;
}

export function createReplyForm(answer: () => void, cancel: () => void): ReplyForm {
  const field = h('input', {
    type: 'text',
    class: 'reply-field',
    maxlength: '500',
    autocomplete: 'off',
    placeholder: 'A line for those who asked (optional)',
    'aria-label': 'Reply to those who asked',
    'data-testid': 'reply-field',
  });
  const element = h('form', { class: 'reply' }, field);
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
