/**
 * A button and the sheet that it opens, beside the page or from below. The browser's own popover: Escape and a press
 * elsewhere close it, one at a time is open. Knows nothing of what is in it.
 */
import { h, together } from './element';

export interface SheetOptions {
  /** Unique in the page. */
  id: string;
  title: string;
  /** Goes into the button. */
  face: readonly (Node | string)[];
  testId: string;
}

export interface Sheet {
  readonly button: HTMLButtonElement;
  readonly body: HTMLElement;
  readonly unmount: () => void;
}

export function mountSheet(buttons: HTMLElement, page: HTMLElement, { id, title, face, testId }: SheetOptions): Sheet {
  const button = h(
    'button',
    { type: 'button', class: 'sheet-button', popovertarget: id, 'data-testid': `${testId}-open` },
    ...face,
  );
  const close = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      popovertarget: id,
      popovertargetaction: 'hide',
      'aria-label': `Close: ${title}`,
      'data-testid': `${testId}-close`,
    },
    h('span', { class: 'cross', 'aria-hidden': 'true' }),
  );
  const body = h('div', { class: 'sheet-body' });
  const sheet = h(
    'section',
    { class: 'sheet', id, popover: 'auto', 'aria-label': title, 'data-testid': testId },
    h('div', { class: 'sheet-bar' }, h('h2', {}, title), close),
    body,
  );
  buttons.append(button);
  page.append(sheet);
  return { button, body, unmount: together(() => sheet.remove(), () => button.remove()) };
}
