/** The page's colours for a canvas, which knows no custom properties. They change with the theme. */
import { together, listen } from '../../page/element';

export type Ink = 'done' | 'hot' | 'ink' | 'ink-soft' | 'line' | 'cue-ink' | 'done-wash' | 'hot-wash' | 'cue-wash';

/** Reads a token as the browser resolves it inside `element`. */
export function createInks(element: HTMLElement): (ink: Ink) => string {
  const style = getComputedStyle(element);
  return (ink) => {
    // `light-dark()` is only resolved in a property that takes a colour.
    element.style.color = `var(--${ink})`;
    const { color } = style;
    element.style.color = '';
    return color;
  };
}

export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  return together(() => observer.disconnect(), listen(dark, 'change', changed));
}
