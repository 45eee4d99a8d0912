/** Below a delay's knob: what comes of the delay. That it was repaired is news, which is taken away again. */
import { setText } from '../../page/element';
import type { Delay } from './delay';

/** Long enough to be read after a look at the picture. */
const NEWS_MS = 15_000;

const CATCHING_UP = 'The browser catches up by itself in some seconds; the room helps when it does not.';
const REPAIRED = 'Repaired by a new subscription.';

export interface DelayNote {
  show(delay: Delay): void;
  /** Something else happened: old news goes. */
  forget(): void;
}

export function createDelayNote(element: HTMLElement): DelayNote {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string, isNews: boolean) => {
    clearTimeout(timer);
    timer = isNews ? setTimeout(() => say('', false), NEWS_MS) : undefined;
    element.classList.toggle('is-good', isNews);
    setText(element, text);
  };
  return {
    show({ targetMs, isRepaired }) {
      say(isRepaired ? REPAIRED : targetMs > 0 ? CATCHING_UP : '', isRepaired);
    },
    forget() {
      if (timer !== undefined) say('', false);
    },
  };
}
