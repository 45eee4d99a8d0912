/** The question that is being answered now, pinned above the board. */
import type { RankedQuestion } from 'liveroom';
import { h, listen, setText } from '../page/element';
import { plural, stopwatch } from '../page/wording';
import type { QuestionActions, QuestionCard } from './board-row';
import { createQuestionTags } from './question-tags';
import { reasonsInWords } from './reasons';
import { createReplyForm } from './reply-form';
import { createWordingList } from './wording-list';

export function createSpotlight(actions: QuestionActions): QuestionCard {
  const heading = h('p', { class: 'spot-heading' });
  const text = h('p', { class: 'spot-text', dir: 'auto', 'data-testid': 'spotlight-text' });
  const asker = h('bdi', { class: 'row-asker' });
  const why = h('span', {});
  const meta = h('span', { class: 'row-reasons' }, asker, why);
  const tags = createQuestionTags(actions.nameOf);
  const answer = h(
    'button',
    { type: 'button', class: 'button is-done', 'data-testid': 'answer' },
    'Answered ',
    h('kbd', {}, 'A'),
  );
  const dismiss = h(
    'button',
    { type: 'button', class: 'button is-quiet', 'data-testid': 'dismiss' },
    'Dismiss ',
    h('kbd', {}, 'D'),
  );
  let question: RankedQuestion | undefined;
  let takenAtMs = 0;

  const card: QuestionCard = {
    element: h('li', { class: 'spot', tabindex: '-1', 'data-testid': 'spotlight' }),
    show(next) {
      if (question?.id !== next.id) takenAtMs = Date.now();
      question = next;
      card.element.dataset['id'] = next.id;
      setText(text, next.text);
      tags.show(next);
      wordings.show(next);
      card.tick(Date.now());
    },
    tick(nowMs) {
      if (question === undefined) return;
      setText(heading, `Answering now · ${stopwatch(nowMs - takenAtMs)}`);
      const others = question.askers === 1 ? '' : ` and ${plural(question.askers - 1, 'other', 'others')}`;
      setText(asker, question.asker.name);
      setText(why, `${others} · ${reasonsInWords(question, nowMs, 2)}`);
    },
    answer: () => question && actions.answer(question.id, form.text()),
    dismiss: () => question && actions.dismiss(question.id),
    reply: () => form.focus(),
    chooseMerge: () => question && actions.chooseMerge(question),
    turnWordings: () => wordings.turn(),
  };
  const wordings = createWordingList((wordingId) => question && actions.split(question, wordingId));
  const form = createReplyForm(card.answer, () => card.element.focus(), true);
  listen(answer, 'click', card.answer);
  listen(dismiss, 'click', card.dismiss);
  card.element.append(
    heading,
    text,
    h('div', { class: 'row-meta spot-meta' }, tags.element, wordings.toggle, meta),
    wordings.element,
    h('div', { class: 'spot-actions' }, form.element, answer, dismiss),
    h(
      'button',
      { type: 'button', class: 'button is-small is-cue row-target', 'data-testid': 'merge-target' },
      'Merge into this',
    ),
  );
  return card;
}
