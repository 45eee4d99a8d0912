/** A slider whose left end is "off", with what it is set to in words and a way back. */
import { h, listen, setText, together } from '../../page/element';

export interface Knob {
  readonly element: HTMLElement;
  /** Below it, for what became of the setting. */
  readonly note: HTMLElement;
  get(): number;
  /** Moves it without telling anybody. */
  set(step: number): void;
  setEnabled(isEnabled: boolean): void;
  onChange(listener: (step: number) => void): () => void;
}

export interface KnobOptions {
  name: string;
  id: string;
  /** The rightmost step; the leftmost is 0. */
  most: number;
  say: (step: number) => string;
}

export function createKnob({ name, id, most, say }: KnobOptions): Knob {
  const range = h('input', {
    type: 'range',
    id: `knob-${id}`,
    min: 0,
    max: most,
    step: 1,
    value: 0,
    'data-testid': id,
  });
  const value = h('output', { for: `knob-${id}` });
  const undo = h(
    'button',
    { type: 'button', class: 'knob-undo', 'aria-label': `Undo: ${name}`, 'data-testid': `undo-${id}` },
    'Undo',
  );
  const note = h('p', { class: 'knob-note', role: 'status', 'data-testid': `note-${id}` });
  const element = h('div', { class: 'knob' }, h('label', { for: `knob-${id}` }, name), range, value, undo, note);
  const listeners = new Set<(step: number) => void>();

  const draw = () => {
    const step = range.valueAsNumber;
    const words = step === 0 ? 'off' : say(step);
    setText(value, words);
    range.setAttribute('aria-valuetext', words);
    element.classList.toggle('is-on', step > 0);
    undo.disabled = step === 0;
  };
  const tell = () => {
    draw();
    for (const listener of listeners) listener(range.valueAsNumber);
  };
  const reset = () => {
    range.value = '0';
    range.focus();
    tell();
  };
  listen(range, 'input', tell);
  listen(undo, 'click', reset);
  draw();
  return {
    element,
    note,
    get: () => range.valueAsNumber,
    set(step) {
      range.value = String(step);
      draw();
    },
    setEnabled(isEnabled) {
      range.disabled = !isEnabled;
    },
    onChange(listener) {
      listeners.add(listener);
      return together(() => listeners.delete(listener));
    },
  };
}
