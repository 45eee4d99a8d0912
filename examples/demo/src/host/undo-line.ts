/** One line that says what was done, with Undo. The latest only; it goes after a while, or when it is closed. */
import { h, listen, setText } from '../page/element';

/** Long enough to read it, look at the board and think again. */
const SHOWN_MS = 20_000;
const UNDONE_SHOWN_MS = 4_000;

export interface UndoLine {
  show(text: string, undo: () => Promise<void>): void;
  stop(): void;
}

/** @param attempt runs what may fail and says so. */
export function createUndoLine(container: HTMLElement, attempt: (action: Promise<unknown>) => void): UndoLine {
  const text = h('p', { class: 'done-text', role: 'status', 'data-testid': 'done-text' });
  const undo = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'undo' }, 'Undo');
  const close = h('button', { type: 'button', class: 'done-close', 'aria-label': 'Close' }, '×');
  const element = h('div', { class: 'done', hidden: true }, text, undo, close);
  container.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wayBack: (() => Promise<void>) | undefined;

  const hide = () => {
    clearTimeout(timer);
    wayBack = undefined;
    element.hidden = true;
    setText(text, '');
  };
  const say = (words: string, durationMs: number) => {
    clearTimeout(timer);
    element.hidden = false;
    undo.hidden = wayBack === undefined;
    setText(text, words);
    timer = setTimeout(hide, durationMs);
  };
  const goBack = () => {
    const chosen = wayBack;
    if (chosen === undefined) return;
    wayBack = undefined;
    undo.hidden = true;
    attempt(
      chosen().then(
        () => say('Undone.', UNDONE_SHOWN_MS),
        (reason: unknown) => {
          hide();
          throw reason;
        },
      ),
    );
  };
  listen(undo, 'click', goBack);
  listen(close, 'click', hide);

  return {
    show(words, way) {
      wayBack = way;
      say(words, SHOWN_MS);
    },
    stop() {
      clearTimeout(timer);
      element.remove();
    },
  };
}
