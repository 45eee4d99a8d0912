/** Keeps a list of question cards in step with a list of questions: same question, same element. */
import type { RankedQuestion } from 'liveroom';
import type { QuestionCard } from './board-row';
import { glide } from './flip';
import { holdInPlace } from './row-order';

export interface CardList {
  show(questions: readonly RankedQuestion[]): void;
  tick(nowMs: number): void;
  /** The card that has the focus, or the first one. */
  current(): QuestionCard | undefined;
  focused(): QuestionCard | undefined;
  /** Moves the focus by one card. Whether there was one to move to. */
  move(step: 1 | -1): boolean;
}

export function createCardList(list: HTMLElement, createCard: () => QuestionCard): CardList {
  const cards = new Map<string, QuestionCard>();
  let order: readonly string[] = [];

  const focused = () => [...cards.values()].find(({ element }) => element.contains(document.activeElement));
  const heldId = () => (focused()?.element ?? list.querySelector<HTMLElement>(':scope > :hover'))?.dataset['id'];
  const arrange = (ids: readonly string[], held: string | undefined) => {
    // The held element is never moved itself: taking it out would take the focus off it. The others go around it.
    const anchor = held === undefined ? null : (cards.get(held)?.element ?? null);
    let isPast = anchor === null;
    for (const id of ids) {
      const element = cards.get(id)?.element;
      if (element === undefined) continue;
      if (element === anchor) isPast = true;
      else if (isPast) list.append(element);
      else list.insertBefore(element, anchor);
    }
  };

  return {
    show(questions) {
      const held = heldId();
      const best = questions.map((question) => question.id);
      const next = holdInPlace(best, held, held === undefined ? -1 : order.indexOf(held));
      const byId = new Map(questions.map((question) => [question.id, question]));
      const gone = order.filter((id) => !byId.has(id));
      const hadFocus = gone.some((id) => cards.get(id)?.element.contains(document.activeElement));
      const isMoved = next.length !== order.length || next.some((id, index) => id !== order[index]);
      const fullScore = Math.max(0, ...questions.map(({ score }) => score));
      const refresh = () => {
        for (const id of gone) {
          cards.get(id)?.element.remove();
          cards.delete(id);
        }
        next.forEach((id, index) => {
          const question = byId.get(id);
          if (question === undefined) return;
          const card = cards.get(id) ?? createCard();
          cards.set(id, card);
          card.show(question, index + 1, fullScore);
          card.element.tabIndex = index === 0 ? 0 : -1;
        });
        if (isMoved) arrange(next, held !== undefined && byId.has(held) ? held : undefined);
        order = next;
      };
      if (isMoved) glide(list, refresh);
      else refresh();
      if (hadFocus) cards.get(order[0] ?? '')?.element.focus({ preventScroll: true });
    },
    tick(nowMs) {
      for (const card of cards.values()) card.tick(nowMs);
    },
    current: () => focused() ?? cards.get(order[0] ?? ''),
    focused,
    move(step) {
      const from = focused();
      const index =
        from === undefined ? (step === 1 ? -1 : order.length) : order.indexOf(from.element.dataset['id'] ?? '');
      const target = cards.get(order[index + step] ?? '');
      target?.element.focus();
      target?.element.scrollIntoView({ block: 'nearest' });
      return target !== undefined;
    },
  };
}
