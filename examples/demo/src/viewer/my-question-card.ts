/** One question of mine: its way from sending to answered, and what the host wrote. */
import type { OwnQuestion, OwnQuestionStatus } from 'liveroom';
import { h, setText } from '../page/element';
import { NEWS } from './my-news';

const STEPS = ['sending', 'received', 'answering', 'answered'] as const;
const STEP_WORDS: Record<(typeof STEPS)[number], string> = {
  sending: 'Sent',
  received: 'On the board',
  answering: 'Being answered',
  answered: 'Answered',
};

export interface MyQuestionCard {
  readonly element: HTMLElement;
  show(question: OwnQuestion): void;
  /** Where its news is read. */
  newsElement(): HTMLElement;
}

export function createMyQuestionCard(): MyQuestionCard {
  const text = h('p', { class: 'mine-text', dir: 'auto' });
  const steps = STEPS.map((step) => h('li', { 'data-step': step }, STEP_WORDS[step]));
  const news = h('p', { class: 'mine-news' });
  const reply = h('p', { class: 'mine-reply', dir: 'auto', hidden: true, 'data-testid': 'my-question-reply' });
  const element = h(
    'li',
    { class: 'mine-card', 'data-testid': 'my-question' },
    text,
    h('ol', { class: 'mine-steps', 'aria-label': 'Progress' }, ...steps),
    news,
    reply,
  );

  return {
    element,
    newsElement: () => (reply.hidden ? news : reply),
    show(question) {
      setText(text, question.text);
      setText(news, NEWS[question.status]);
      reply.hidden = question.reply === undefined;
      setText(reply, question.reply ?? '');
      const status: OwnQuestionStatus = question.status;
      element.dataset['status'] = status;
      const reached = status === 'dismissed' ? STEPS.indexOf('received') : STEPS.indexOf(status);
      steps.forEach((step, index) => {
        step.classList.toggle('is-done', index <= reached);
        if (index === reached) step.setAttribute('aria-current', 'step');
        else step.removeAttribute('aria-current');
      });
    },
  };
}
