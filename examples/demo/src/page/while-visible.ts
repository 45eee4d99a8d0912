/** Work that is only worth doing while somebody can see the page. */
import { listen } from './element';

/** Runs `start` while the page is in front, and what it returned when it is not, or for good. */
export function whileVisible(start: () => () => void): () => void {
  let stop: (() => void) | undefined;
  const look = () => {
    const isVisible = document.visibilityState === 'visible';
    if (isVisible) stop ??= start();
    else end();
  };
  const end = () => {
    stop?.();
    stop = undefined;
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    end();
  };
}

/** Runs `leave` when Escape is pressed inside, unless something in there has used the key. */
export const onEscape = (container: HTMLElement, leave: () => void): (() => void) =>
  listen(container, 'keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  });
