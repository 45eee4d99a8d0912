/**
 * A chip in the header and the panel that it opens: beside what goes on, not over it, so it holds no focus captive.
 * Escape and a second press close it. Knows nothing of health.
 */
import { h, listen, setText, together } from '../page/element';
import { onEscape, whileVisible } from '../page/while-visible';

export interface DrawerOptions {
  title: string;
  /** Runs while the panel is open on a page that can be seen; what it returned when that ends. */
  whileOpen: () => () => void;
}

export interface Drawer {
  /** Goes into the panel. */
  readonly body: HTMLElement;
  /** Beside the title. */
  readonly corner: HTMLElement;
  /** What the chip says, and how serious it is. */
  showChip(chip: { text: string; tone: Tone }): void;
  readonly unmount: () => void;
}

export type Tone = 'good' | 'fair' | 'bad' | 'none';

export function mountDrawer(container: HTMLElement, { title, whileOpen }: DrawerOptions): Drawer {
  const words = h('span', { class: 'health-chip-text' }, title);
  const chip = h(
    'button',
    {
      type: 'button',
      class: 'health-chip',
      'aria-expanded': 'false',
      'aria-controls': 'health-panel',
      'data-tone': 'none',
      'data-testid': 'health-chip',
    },
    h('span', { class: 'health-dot', 'aria-hidden': 'true' }),
    words,
  );
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': `Close: ${title}`, 'data-testid': 'health-close' },
    h('span', { class: 'cross', 'aria-hidden': 'true' }),
  );
  const corner = h('div', { class: 'health-corner' });
  const body = h('div', { class: 'health-body' });
  const panel = h(
    'section',
    { class: 'health-panel', id: 'health-panel', 'aria-label': title, hidden: true, 'data-testid': 'health-panel' },
    h('div', { class: 'health-bar' }, h('h2', {}, title), corner, close),
    body,
  );
  container.append(chip, panel);

  let stop: (() => void) | undefined;
  const shut = () => {
    stop?.();
    stop = undefined;
    panel.hidden = true;
    chip.setAttribute('aria-expanded', 'false');
  };
  const leave = () => {
    const isInside = panel.contains(document.activeElement);
    shut();
    if (isInside) chip.focus();
  };
  const open = () => {
    panel.hidden = false;
    chip.setAttribute('aria-expanded', 'true');
    stop = whileVisible(whileOpen);
  };
  return {
    body,
    corner,
    showChip({ text, tone }) {
      setText(words, text);
      chip.dataset['tone'] = tone;
    },
    unmount: together(
      () => container.replaceChildren(),
      shut,
      listen(chip, 'click', () => (panel.hidden ? open() : leave())),
      listen(close, 'click', leave),
      onEscape(container, leave),
    ),
  };
}
