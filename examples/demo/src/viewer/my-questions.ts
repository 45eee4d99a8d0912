/** What became of what I asked: each question with its way from sending to answered. */
import type { OwnQuestion, OwnQuestionStatus, Readable } from 'liveroom';
import { h, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { plural } from '../page/wording';

const STEPS = ['sending', 'received', 'answering', 'answered'] as const;
const STEP_WORDS: Record<(typeof STEPS)[number], string> = {
  sending: 'Sent',
  received: 'On the board',
  answering: 'Being answered',
  answered: 'Answered',
};

const NEWS: Record<OwnQuestionStatus, string> = {
  sending: 'On its way to the host…',
  received: 'The host has it. Stay around.',
  answering: 'Listen: the host is answering you now.',
  answered: 'Answered.',
  dismissed: 'The host couldn’t take this one today.',
};

/** The latest; the summary counts them all. */
const SHOWN = 12;

/** In one line, for where the cards are folded away: the host's own words, if there are any. */
const newsOf = ({ status, reply }: OwnQuestion) => (reply === undefined ? NEWS[status] : `The host: ${reply}`);

export interface MyQuestionsOptions {
  mine: Readable<readonly OwnQuestion[]>;
  /** Hears of each step that is worth saying aloud. */
  onNews: (text: string) => void;
}

export function mountMyQuestions(container: HTMLElement, { mine, onNews }: MyQuestionsOptions): () => void {
  const summary = h('span', { class: 'mine-summary' });
  const cards = h('ol', { class: 'mine-cards' });
  const details = h(
    'details',
    { class: 'mine', hidden: true, open: matchMedia('(min-width: 860px)').matches, 'data-testid': 'my-questions' },
    h('summary', {}, h('h2', { class: 'mine-title' }, 'Your questions'), summary),
    cards,
  );
  const invitation = h(
    'p',
    { class: 'mine-invitation' },
    'Wondering about something? Ask the host: your question waits on their board, and you see here what becomes of it.',
  );
  container.append(invitation, details);
  const byId = new Map<string, Card>();

  const draw = (questions: readonly OwnQuestion[]) => {
    details.hidden = questions.length === 0;
    invitation.hidden = !details.hidden;
    const shown = questions.slice(-SHOWN);
    const present = new Set(shown.map((question) => question.id));
    for (const [id, card] of byId) {
      if (present.has(id)) continue;
      card.element.remove();
      byId.delete(id);
    }
    for (const question of shown) {
      let card = byId.get(question.id);
      if (card === undefined) {
        card = createCard();
        byId.set(question.id, card);
        cards.prepend(card.element);
      }
      if (card.show(question) && question.status !== 'sending')
        onNews(`${NEWS[question.status]} ${question.reply ?? ''}`);
    }
    const last = questions.at(-1);
    if (last === undefined) return;
    details.dataset['status'] = last.status;
    setText(
      summary,
      questions.length === 1
        ? newsOf(last)
        : `${plural(questions.length, 'question', 'questions')} · ${newsOf(last)}`,
    );
  };

  return together(() => container.replaceChildren(), follow(mine, draw));
}

interface Card {
  readonly element: HTMLElement;
  /** Whether the status is another than before. */
  show(question: OwnQuestion): boolean;
}

function createCard(): Card {
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
  let status: OwnQuestionStatus | undefined;

  return {
    element,
    show(question) {
      setText(text, question.text);
      setText(news, NEWS[question.status]);
      reply.hidden = question.reply === undefined;
      setText(reply, question.reply ?? '');
      const changed = status !== question.status;
      status = question.status;
      element.dataset['status'] = status;
      const reached = status === 'dismissed' ? STEPS.indexOf('received') : STEPS.indexOf(status);
      steps.forEach((step, index) => {
        step.classList.toggle('is-done', index <= reached);
        if (index === reached) step.setAttribute('aria-current', 'step');
        else step.removeAttribute('aria-current');
      });
      return changed;
    },
  };
}
