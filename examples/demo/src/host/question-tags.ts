/** What is known of a question at a glance: language, what it is about, which product, and whether crew arranged it. */
import type { RankedQuestion } from 'liveroom';
import { h, setText } from '../page/element';
import { INTENT_WORDS, languageName } from './question-labels';

export interface QuestionTags {
  readonly element: HTMLElement;
  show(question: RankedQuestion): void;
}

/** @param nameOf how a product is called on the console. */
export function createQuestionTags(nameOf: (productId: string) => string): QuestionTags {
  const language = h('span', { class: 'tag tag-language', 'data-testid': 'question-language' });
  const intent = h('span', { class: 'tag tag-intent', 'data-testid': 'question-intent' });
  const product = h('span', { class: 'tag tag-product', 'data-testid': 'question-product' });
  const arranged = h(
    'span',
    { class: 'tag tag-arranged', title: 'Crew decided which wordings are in it', 'data-testid': 'question-arranged' },
    'By hand',
  );
  const element = h('span', { class: 'tags' }, language, intent, product, arranged);

  return {
    element,
    show(question) {
      const name = question.language === undefined ? '' : languageName(question.language);
      language.hidden = question.language === undefined;
      setText(language, question.language ?? '');
      describe(language, name);
      // What is not often asked has no word of its own.
      intent.hidden = question.intent === 'other';
      setText(intent, INTENT_WORDS[question.intent]);
      intent.dataset['intent'] = question.intent;
      describe(intent, `About: ${INTENT_WORDS[question.intent]}`);
      product.hidden = question.productId === undefined;
      setText(product, question.productId === undefined ? '' : nameOf(question.productId));
      arranged.hidden = question.isArranged !== true;
    },
  };
}

/** For those who point at it, and those who hear it. */
function describe(element: HTMLElement, text: string): void {
  if (element.title === text) return;
  element.title = text;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', text);
}
