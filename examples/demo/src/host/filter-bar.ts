/** Two rows of choices above the board: by product and by what is asked, each with how many there are. */
import type { Intent, ProductNames, RankedQuestion } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { count } from '../page/wording';
import { INTENT_WORDS, INTENTS_IN_ORDER } from './question-labels';
import { countChoices, NO_PRODUCT, type QuestionFilter } from './question-filter';
import { productName } from './shelf';

export interface FilterBar {
  filter(): QuestionFilter;
  /** In words, for a list that shows nothing; empty while everything is shown. */
  inWords(): string;
  /** Brings the numbers up to date. */
  show(waiting: readonly RankedQuestion[]): void;
  clear(): void;
  stop(): void;
}

/** The choice that lets everything through. */
const ALL = '';

export function createFilterBar(
  container: HTMLElement,
  products: readonly ProductNames[],
  onChange: () => void,
): FilterBar {
  const byProduct = createChoices(
    'filter-product',
    'Product',
    [
      { value: ALL, name: 'All' },
      // Before the products, of which there may be more than fit.
      { value: NO_PRODUCT, name: 'No product' },
      ...products.map(({ productId }) => ({ value: productId, name: productName(products, productId) })),
    ],
    'filter-choices is-strip',
  );
  const byIntent = createChoices('filter-intent', 'About', [
    { value: ALL, name: 'All' },
    ...INTENTS_IN_ORDER.map((intent) => ({ value: intent, name: INTENT_WORDS[intent] })),
  ]);
  const element = h(
    'div',
    { class: 'filters', hidden: true, 'data-testid': 'filters' },
    byProduct.element,
    byIntent.element,
  );
  byProduct.element.hidden = products.length === 0;
  container.append(element);

  const filter = (): QuestionFilter => ({
    productId: byProduct.value() || undefined,
    intent: (byIntent.value() || undefined) as Intent | undefined,
  });
  const stop = together(() => element.remove(), listen(element, 'change', onChange));

  return {
    filter,
    inWords() {
      const { productId, intent } = filter();
      return [
        productId === undefined ? '' : productId === NO_PRODUCT ? 'no product' : productName(products, productId),
        intent === undefined ? '' : INTENT_WORDS[intent],
      ]
        .filter(Boolean)
        .join(' · ');
    },
    show(waiting) {
      if (waiting.length > 0) element.hidden = false;
      if (element.hidden) return;
      const counts = countChoices(filter(), waiting);
      byProduct.show((value) => (value === ALL ? counts.allProducts : (counts.products.get(value) ?? 0)));
      byIntent.show((value) => (value === ALL ? counts.allIntents : (counts.intents.get(value as Intent) ?? 0)));
    },
    clear() {
      byProduct.clear();
      byIntent.clear();
      onChange();
    },
    stop,
  };
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Radio buttons in the shape of chips: one stop for Tab, arrow keys within. */
function createChoices(name: string, label: string, choices: readonly Choice[], className = 'filter-choices') {
  const chips = choices.map((choice) => {
    const input = h('input', { type: 'radio', name, value: choice.value, checked: choice.value === ALL });
    const figure = h('span', { class: 'filter-count' });
    const testId = `${name}:${choice.value.trim() || 'all'}`;
    const words = h('span', {}, choice.name);
    const chip = h('label', { class: 'filter-choice', 'data-testid': testId }, input, words, figure);
    return { ...choice, input, figure, chip };
  });
  const all = chips[0]?.input;
  return {
    element: h(
      'fieldset',
      { class: 'filter' },
      h('legend', { class: 'visually-hidden' }, label),
      h('span', { class: 'filter-label', 'aria-hidden': 'true' }, label),
      h('div', { class: className }, ...chips.map(({ chip }) => chip)),
    ),
    value: () => chips.find(({ input }) => input.checked)?.value ?? ALL,
    show(countOf: (value: string) => number) {
      for (const { value, figure, chip } of chips) {
        const found = countOf(value);
        setText(figure, count(found));
        chip.classList.toggle('is-none', found === 0);
      }
    },
    clear() {
      if (all !== undefined) all.checked = true;
    },
  };
}
