/** Light or dark: the system's choice until the person makes their own, which all open views then share. */
import { h, listen, together } from './element';

const KEY = 'liveroom-demo-theme';
type Theme = 'light' | 'dark';

const chosen = (): Theme | undefined => {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    return undefined;
  }
};

const preferred = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const apply = (theme: Theme | undefined) => {
  if (theme === undefined) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

/** Applies the stored choice, and follows a change made in another view. */
export function startTheme(): () => void {
  apply(chosen());
  const follow = (event: StorageEvent) => {
    if (event.key === KEY) apply(chosen());
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

/** A button that switches between light and dark. */
export function mountThemeToggle(container: HTMLElement): () => void {
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', 'data-testid': 'theme-toggle' },
    h('span', { class: 'half-moon' }),
  );
  const label = () => {
    const next: Theme = (chosen() ?? preferred()) === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', `Switch to ${next} colours`);
    button.title = `Switch to ${next} colours`;
    return next;
  };
  const toggle = () => {
    const next = label();
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage is denied: the choice holds until the page goes.
    }
    apply(next);
    label();
  };
  label();
  container.append(button);
  return together(() => button.remove(), listen(button, 'click', toggle));
}
