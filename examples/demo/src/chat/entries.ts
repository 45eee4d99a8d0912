/**
 * The lines on screen, oldest first, in a bounded number of elements: those that were not marked one by one, the marked
 * ones folded. Knows nothing of pace, scrolling or where lines come from.
 */
import type { ChatMessage } from 'liveroom';
import { createFold, type Fold } from './fold';
import { createLine, type Line } from './line';

const MOST = 60;
/** A marked line joins the last fold that is no further up than this; else it begins another. */
const FOLD_REACH = 12;

export class Entries {
  readonly #list: HTMLElement;
  readonly #canEcho: boolean;
  readonly #shown: (Line | Fold)[] = [];
  readonly #byId = new Map<string, Line>();
  #fold: Fold | undefined;

  constructor(list: HTMLElement, canEcho: boolean) {
    this.#list = list;
    this.#canEcho = canEcho;
  }

  append(messages: readonly ChatMessage[]): void {
    const changed = new Set<Fold>();
    for (const message of messages) {
      if (message.guard === undefined) this.#appendLine(message);
      else changed.add(this.#foldIn(message));
    }
    for (const fold of changed) fold.draw();
  }

  /** Shows what became of a line that is on screen. */
  update(message: ChatMessage): void {
    this.#byId.get(message.id)?.show(message);
  }

  lineOf(element: Element): Line | undefined {
    return [...this.#byId.values()].find((line) => line.element.contains(element));
  }

  #appendLine(message: ChatMessage): void {
    const line = this.#spare() ?? createLine(this.#canEcho);
    line.show(message);
    this.#byId.set(message.id, line);
    this.#put(line);
  }

  #foldIn(message: ChatMessage): Fold {
    let fold = this.#fold;
    if (fold === undefined || !this.#shown.slice(-FOLD_REACH).includes(fold)) {
      this.#spare()?.element.remove();
      fold = createFold();
      this.#fold = fold;
      this.#put(fold);
    }
    fold.add(message);
    return fold;
  }

  /** Makes room for one. @returns a line that may be used again. */
  #spare(): Line | undefined {
    if (this.#shown.length < MOST) return undefined;
    const oldest = this.#shown.shift();
    if (oldest === undefined) return undefined;
    if (!('message' in oldest)) {
      oldest.element.remove();
      return undefined;
    }
    const former = oldest.message();
    if (former !== undefined) this.#byId.delete(former.id);
    return oldest;
  }

  #put(entry: Line | Fold): void {
    this.#list.append(entry.element);
    this.#shown.push(entry);
  }
}

export { MOST as MOST_ENTRIES };
