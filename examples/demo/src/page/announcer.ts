/** Speaks to screen readers, one thing at a time: a flood must not turn into a shout. */
import { h } from './element';

const PAUSE_MS = 1500;
const LONGEST_QUEUE = 4;

export interface Announcer {
  /** Says `text` when there is room for it; a text that is already waiting is not said twice. */
  say(text: string): void;
  stop(): void;
}

export function createAnnouncer(container: HTMLElement): Announcer {
  const region = h('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  container.append(region);
  const waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = () => {
    const text = waiting.shift();
    timer = text === undefined ? undefined : setTimeout(next, PAUSE_MS);
    if (text !== undefined) region.textContent = text;
  };

  return {
    say(text) {
      if (waiting.includes(text)) return;
      if (waiting.push(text) > LONGEST_QUEUE) waiting.shift();
      if (timer === undefined) next();
    },
    stop() {
      clearTimeout(timer);
      region.remove();
    },
  };
}
