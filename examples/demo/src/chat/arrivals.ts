/** Tells what is new in a window that slides: the room keeps the last lines only, and gives no "added" event. */
import type { ChatMessage } from 'liveroom';

export class Arrivals {
  #known = new Set<string>();

  /** The lines that were not in the window before, oldest first. */
  take(window: readonly ChatMessage[]): readonly ChatMessage[] {
    const fresh = window.filter((message) => !this.#known.has(message.id));
    this.#known = new Set(window.map((message) => message.id));
    return fresh;
  }
}
