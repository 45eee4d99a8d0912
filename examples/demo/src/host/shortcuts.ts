/** Single keys for the host, with a legend, and a way to turn them off (WCAG 2.1.4). */
import { h, listen, together } from '../page/element';

export interface Shortcut {
  readonly keys: readonly string[];
  /** How the legend writes the key; without it the legend leaves it out. */
  readonly label?: string;
  readonly meaning?: string;
  readonly run: () => void;
}

export function mountShortcuts(container: HTMLElement, shortcuts: readonly Shortcut[]): () => void {
  const isOn = h('input', { type: 'checkbox', checked: true });
  const legend = h(
    'div',
    { class: 'shortcuts' },
    h('label', { class: 'shortcuts-switch' }, isOn, 'Keys'),
    h(
      'dl',
      { class: 'shortcuts-list' },
      ...shortcuts.flatMap(({ label, meaning = '' }) =>
        label === undefined ? [] : h('div', {}, h('dt', {}, h('kbd', {}, label)), h('dd', {}, meaning)),
      ),
    ),
  );
  container.append(legend);

  const keydown = (event: KeyboardEvent) => {
    if (!isOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isForAnother(event))
      return;
    const shortcut = shortcuts.find(({ keys }) =>
      keys.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key),
    );
    if (shortcut === undefined) return;
    event.preventDefault();
    // A letter that is held down must not answer one question after the other.
    if (event.repeat && event.key.length === 1) return;
    shortcut.run();
  };
  return together(() => legend.remove(), listen(document, 'keydown', keydown));
}

/** Keys that somebody types, or that a slider, a list or a choice has a use for. */
function isForAnother({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[type="radio"]')) return key.startsWith('Arrow');
  return target.closest('input:not([type="checkbox"]), textarea, select, [role="log"], video') !== null;
}
