/** One waiting question on the board: what it says, why it stands there, and what can be done with it. */
import type { RankedQuestion } from 'liveroom';
import { h, listen, setText } from '../page/element';
import { plural, stopwatch } from '../page/wording';
import { createPointBar } from './point-bar';
import { reasonsInWords } from './reasons';
import { createReplyForm } from './reply-form';

export interface QuestionActions {
  answer(questionId: string, reply?: string): void;
  dismiss(questionId: string): void;
}

export interface QuestionCard {
  readonly element: HTMLElement;
  show(question: RankedQuestion, rank: number, fullScore: number): void;
  /** Moves the waiting time on. */
  tick(nowMs: number): void;
  answer(): void;
  dismiss(): void;
  reply(): void;
}

export function createBoardRow(actions: QuestionActions): QuestionCard {
  const rank = h('span', { class: 'row-rank', 'aria-hidden': 'true' });
  const text = h('p', { class: 'row-text', dir: 'auto', 'data-testid': 'question-text' });
  const askers = h('span', { class: 'row-askers' });
  const asker = h('span', { class: 'row-asker' });
  const why = h('span', { class: 'row-why', 'data-testid': 'question-why' });
  const wait = h('span', { class: 'row-wait', title: 'Waiting since it was first asked' });
  const bar = createPointBar();
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
      setText(askers, next.askers === 1 ? '' : `×${next.askers}`);
      askers.setAttribute('aria-label', plural(next.askers, 'asker', 'askers'));
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
  };
  const { element } = card;
  const form = createReplyForm(card.answer, closeReply);
  form.element.hidden = true;
  listen(answer, 'click', card.answer);
  listen(dismiss, 'click', card.dismiss);
  listen(reply, 'click', () => (form.element.hidden ? card.reply() : closeReply()));
  element.append(
    rank,
    h('div', { class: 'row-body' }, text, h('p', { class: 'row-meta' }, asker, ' ', why), bar.element, form.element),
    h('div', { class: 'row-figures' }, askers, wait),
    h('div', { class: 'row-actions' }, answer, reply, dismiss),
  );
  return card;
}
