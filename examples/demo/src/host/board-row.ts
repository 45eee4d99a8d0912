/** One waiting question on the board: what it says, why it stands there, and what can be done with it. */
import type { RankedQuestion } from 'liveroom';
import { h, listen, setText } from '../page/element';
import { stopwatch } from '../page/wording';
import { createPointBar } from './point-bar';
import { askedBy } from './question-labels';
import { createQuestionTags } from './question-tags';
import { reasonsInWords } from './reasons';
import { createReplyForm } from './reply-form';
import { createWordingList } from './wording-list';

export interface QuestionActions {
  answer(questionId: string, reply?: string): void;
  dismiss(questionId: string): void;
  /** Makes a wording of the row one of its own. */
  split(question: RankedQuestion, wordingId: string): void;
  /** Asks which row this one is to be merged into. */
  chooseMerge(question: RankedQuestion): void;
  /** How a product is called on the console. */
  nameOf(productId: string): string;
}

export interface QuestionCard {
  readonly element: HTMLElement;
  show(question: RankedQuestion, rank: number, fullScore: number): void;
  /** Moves the waiting time on. */
  tick(nowMs: number): void;
  answer(): void;
  dismiss(): void;
  reply(): void;
  chooseMerge(): void;
  turnWordings(): void;
}

export function createBoardRow(actions: QuestionActions): QuestionCard {
  const rank = h('span', { class: 'row-rank', 'aria-hidden': 'true' });
  const text = h('p', { class: 'row-text', dir: 'auto', 'data-testid': 'question-text' });
  const askers = h('span', { class: 'row-askers', 'data-testid': 'question-askers' });
  // Apart from the words around it, whichever way it is written.
  const asker = h('bdi', { class: 'row-asker' });
  const why = h('span', { class: 'row-why', 'data-testid': 'question-why' });
  const wait = h('span', { class: 'row-wait', title: 'Waiting since it was first asked' });
  const bar = createPointBar();
  const tags = createQuestionTags(actions.nameOf);
  const answer = h('button', { type: 'button', class: 'button is-small is-done', 'data-testid': 'answer' }, 'Answered');
  const reply = h(
    'button',
    { type: 'button', class: 'button is-small', 'data-testid': 'reply', 'aria-expanded': 'false' },
    'Reply…',
  );
  const dismiss = h(
    'button',
    { type: 'button', class: 'button is-small is-quiet', 'data-testid': 'dismiss' },
    'Dismiss',
  );
  const merge = h('button', { type: 'button', class: 'button is-small is-quiet', 'data-testid': 'merge' }, 'Merge…');
  let question: RankedQuestion | undefined;

  const closeReply = () => {
    form.element.hidden = true;
    reply.setAttribute('aria-expanded', 'false');
    element.focus();
  };
  const card: QuestionCard = {
    element: h('li', { class: 'row', tabindex: '-1', 'data-testid': 'question-row' }),
    show(next, place, fullScore) {
      question = next;
      element.dataset['id'] = next.id;
      element.classList.toggle('is-first', place === 1);
      setText(rank, String(place));
      setText(text, next.text);
      setText(asker, next.asker.name);
      setText(askers, askedBy(next.askers));
      tags.show(next);
      wordings.show(next);
      bar.show(next, fullScore);
      card.tick(Date.now());
    },
    tick(nowMs) {
      if (question === undefined) return;
      setText(wait, stopwatch(nowMs - question.askedAt));
      setText(why, reasonsInWords(question, nowMs));
    },
    answer: () => question && actions.answer(question.id, form.text()),
    dismiss: () => question && actions.dismiss(question.id),
    reply() {
      form.element.hidden = false;
      reply.setAttribute('aria-expanded', 'true');
      form.focus();
    },
    chooseMerge: () => question && actions.chooseMerge(question),
    turnWordings: () => wordings.turn(),
  };
  const { element } = card;
  const wordings = createWordingList((wordingId) => question && actions.split(question, wordingId));
  const form = createReplyForm(card.answer, closeReply);
  form.element.hidden = true;
  listen(answer, 'click', card.answer);
  listen(dismiss, 'click', card.dismiss);
  listen(reply, 'click', () => (form.element.hidden ? card.reply() : closeReply()));
  listen(merge, 'click', card.chooseMerge);
  element.append(
    rank,
    h(
      'div',
      { class: 'row-body' },
      text,
      h(
        'div',
        { class: 'row-meta' },
        tags.element,
        wordings.toggle,
        h('span', { class: 'row-reasons' }, asker, ' · ', why),
      ),
      bar.element,
      wordings.element,
      form.element,
    ),
    h('div', { class: 'row-figures' }, askers, wait),
    h('div', { class: 'row-actions' }, answer, reply, merge, dismiss),
    h(
      'button',
      { type: 'button', class: 'button is-small is-cue row-target', 'data-testid': 'merge-target' },
      'Merge into this',
    ),
  );
  return card;
}
