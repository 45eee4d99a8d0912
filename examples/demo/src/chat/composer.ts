/** Where people write: one field, for a viewer with a switch between chatting and asking. */
import { h, listen, setText, together } from '../page/element';
import { explain } from '../page/wording';

const COUNTED_FROM = 400;
const LONGEST = 500;

export interface ComposerOptions {
  chat: (text: string) => Promise<unknown>;
  /** Without it, what is written is chat. */
  ask?: (text: string) => Promise<unknown>;
}

type Mode = 'chat' | 'ask';

const WORDS: Record<Mode, { placeholder: string; hint: string; button: string }> = {
  chat: { placeholder: 'Say something…', hint: 'What reads as a question is also asked.', button: 'Send' },
  ask: {
    placeholder: 'What would you like to know?',
    hint: 'Goes to the host’s board. You’ll see when it’s answered.',
    button: 'Ask',
  },
};

export function mountComposer(container: HTMLElement, { chat, ask }: ComposerOptions): () => void {
  const field = h('textarea', {
    id: 'composer-field',
    class: 'composer-field',
    rows: '1',
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': 'composer-hint composer-error',
    'data-testid': 'composer-field',
    dir: 'auto',
  });
  const label = h('label', { class: 'visually-hidden', for: 'composer-field' }, 'Message');
  const send = h('button', { type: 'submit', class: 'button is-primary', 'data-testid': 'composer-send' });
  const hint = h('p', { class: 'composer-hint', id: 'composer-hint' });
  const error = h('p', {
    class: 'composer-error',
    id: 'composer-error',
    role: 'alert',
    'data-testid': 'composer-error',
  });
  const left = h('span', { class: 'composer-left', 'aria-hidden': 'true' });
  const choices = (['chat', 'ask'] as const).map((mode) =>
    h(
      'label',
      { class: 'switch-choice' },
      h('input', {
        type: 'radio',
        name: 'composer-mode',
        value: mode,
        'data-testid': `mode-${mode}`,
        checked: mode === 'chat',
      }),
      h('span', {}, mode === 'chat' ? 'Chat' : 'Ask the host'),
    ),
  );
  const form = h(
    'form',
    { class: 'composer', 'aria-label': 'Write to the show', novalidate: true },
    ...(ask === undefined
      ? []
      : [h('fieldset', { class: 'switch' }, h('legend', { class: 'visually-hidden' }, 'Chat or ask'), ...choices)]),
    hint,
    label,
    h('div', { class: 'composer-row' }, field, left, send),
    error,
  );
  container.append(form);

  let mode: Mode = 'chat';
  const dress = () => {
    form.dataset['mode'] = mode;
    field.placeholder = WORDS[mode].placeholder;
    setText(label, mode === 'ask' ? 'Your question' : 'Your message');
    setText(hint, ask === undefined ? '' : WORDS[mode].hint);
    hint.hidden = ask === undefined;
    setText(send, WORDS[mode].button);
  };
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 120)}px`;
    const length = [...field.value].length;
    setText(left, length > COUNTED_FROM ? String(LONGEST - length) : '');
    left.classList.toggle('is-over', length > LONGEST);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const text = field.value;
    const sentAs = mode;
    setText(error, '');
    field.value = '';
    grow();
    (sentAs === 'ask' && ask !== undefined ? ask(text) : chat(text)).catch((reason: unknown) => {
      setText(error, explain(reason));
      // What was not taken goes back into the field, unless something else is being written already.
      if (field.value === '') field.value = text;
      grow();
    });
    field.focus();
  };
  const keydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  const switched = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    mode = event.target.value === 'ask' ? 'ask' : 'chat';
    setText(error, '');
    dress();
    field.focus();
  };
  dress();

  return together(
    () => form.remove(),
    listen(form, 'submit', submit),
    listen(field, 'keydown', keydown),
    listen(field, 'input', grow),
    listen(form, 'change', switched),
  );
}
