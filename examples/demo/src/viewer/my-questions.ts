/** What became of what I asked. An answer stands on top, comes into view and stays in the summary until it was seen. */
import type { OwnQuestion, OwnQuestionStatus, Readable } from 'liveroom';
import { h, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { onceSeen } from '../page/in-view';
import { plural } from '../page/wording';
import { isFinal, isNews, newsFirst, newsOf, NEWS, type Tiding } from './my-news';
import { createMyQuestionCard, type MyQuestionCard } from './my-question-card';

/** The first of them; the summary counts them all. */
const SHOWN = 12;

export interface MyQuestionsOptions {
  mine: Readable<readonly OwnQuestion[]>;
  /** Hears of each step that is worth saying aloud. */
  onNews: (text: string) => void;
}

interface Entry extends Tiding {
  /** Made when it is shown, or has an answer that was not seen. */
  readonly card: MyQuestionCard | undefined;
  /** Waits until it was seen; nothing to do where it was. */
  readonly unwatch: () => void;
}

export function mountMyQuestions(container: HTMLElement, { mine, onNews }: MyQuestionsOptions): () => void {
  const summary = h('span', { class: 'mine-summary', dir: 'auto', 'data-testid': 'my-questions-news' });
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
  const entries = new Map<string, Entry>();
  let newsCount = 0;

  const see = (id: string) => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.set(id, { ...entry, isUnseen: false });
    arrange();
  };
  /** @returns whether the question is another step further. */
  const update = (question: OwnQuestion): boolean => {
    const { id, status } = question;
    const former = entries.get(id);
    if (former?.question === question) return false;
    const isFurther = former?.question.status !== status || former.question.reply !== question.reply;
    const isMoved = former === undefined || (isFurther && isNews(status));
    const order = isMoved ? ++newsCount : former.order;
    if (!isFurther) {
      former.card?.show(question);
      entries.set(id, { ...former, question });
    } else {
      former?.unwatch();
      const isUnseen = isFinal(status);
      const card = former?.card ?? (isUnseen ? createMyQuestionCard() : undefined);
      card?.show(question);
      const unwatch = isUnseen && card !== undefined ? onceSeen(card.newsElement(), () => see(id)) : () => undefined;
      entries.set(id, { card, question, order, isUnseen, unwatch });
    }
    return isFurther;
  };
  const arrange = () => {
    const ordered = newsFirst([...entries.values()]) as readonly Entry[];
    const shown = ordered.slice(0, SHOWN).map((entry) => {
      const card = entry.card ?? createMyQuestionCard();
      if (entry.card === undefined) {
        card.show(entry.question);
        entries.set(entry.question.id, { ...entry, card });
      }
      card.element.classList.toggle('is-unseen', entry.isUnseen);
      return card.element;
    });
    for (const entry of ordered.slice(SHOWN)) {
      if (!entry.isUnseen && entry.card !== undefined) entries.set(entry.question.id, { ...entry, card: undefined });
    }
    if (shown.some((element, place) => cards.children[place] !== element) || cards.childElementCount > shown.length)
      cards.replaceChildren(...shown);
    const [first] = ordered;
    if (first === undefined) return;
    details.dataset['status'] = first.question.status;
    details.classList.toggle('has-unseen', first.isUnseen);
    const news = newsOf(first.question);
    setText(summary, entries.size === 1 ? news : `${plural(entries.size, 'question', 'questions')} · ${news}`);
  };
  const draw = (questions: readonly OwnQuestion[]) => {
    details.hidden = questions.length === 0;
    invitation.hidden = !details.hidden;
    const present = new Set(questions.map(({ id }) => id));
    for (const [id, { unwatch }] of entries) {
      if (present.has(id)) continue;
      unwatch();
      entries.delete(id);
    }
    const further = questions.filter(update);
    arrange();
    for (const { status, reply } of further) if (status !== 'sending') onNews(`${NEWS[status]} ${reply ?? ''}`);
    if (further.some(({ status }) => comesIntoView(status)) && details.open) show();
  };
  const show = () => {
    cards.scrollTop = 0;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    cards.firstElementChild?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
  };

  return together(
    () => container.replaceChildren(),
    () => entries.forEach(({ unwatch }) => unwatch()),
    follow(mine, draw),
  );
}

const comesIntoView = (status: OwnQuestionStatus) => status === 'answered' || status === 'answering';
