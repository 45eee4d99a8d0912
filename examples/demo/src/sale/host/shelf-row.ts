/** One product on the host's shelf: on stage or not, and what else can be done with it, folded away. */
import type { Drop, ShelfItem } from 'liveroom';
import { h, listen, setText, together } from '../../page/element';
import { opensIn, pieces } from '../offer';
import { createPicture } from '../picture';

export interface ShelfRowActions {
  feature(productId: string | undefined): void;
  call(productId: string): void;
  setSoldOut(productId: string, isSoldOut: boolean): void;
  drop(productId: string, inMs: number, quantity: number): void;
  cancelDrop(dropId: string): void;
  /** It was folded, and is to be open, or the other way round. */
  fold(productId: string): void;
}

export interface ShelfRow {
  readonly element: HTMLElement;
  show(item: ShelfItem, drop: Drop | undefined, figures: string, isOpen: boolean): void;
  stop(): void;
}

const DROPS: readonly (readonly [string, number])[] = [
  ['30 s', 30_000],
  ['1 min', 60_000],
  ['5 min', 300_000],
];
const MAX_PIECES = 1_000_000;

const small = (text: string, testId: string): HTMLButtonElement =>
  h('button', { type: 'button', class: 'button is-small', 'data-testid': testId }, text);

export function createShelfRow(id: string, actions: ShelfRowActions): ShelfRow {
  const picture = createPicture(96);
  const title = h('p', { class: 'sell-title', dir: 'auto' });
  const figures = h('p', { class: 'sell-figures', 'data-testid': 'sell-figures' });
  const stage = small('Put on stage', 'put-on-stage');
  const more = h('button', {
    type: 'button',
    class: 'icon-button sell-more',
    'aria-expanded': 'false',
    'aria-controls': `sell-${id}`,
    'data-testid': 'sell-more',
  });
  more.append(h('span', { class: 'sell-dots', 'aria-hidden': 'true' }));
  const call = small('Call', 'call');
  call.title = 'Calls on everyone to go for it';
  const soldOut = small('Sold out', 'sold-out');
  const quantity = h('input', {
    type: 'number',
    class: 'sell-quantity',
    min: '1',
    max: MAX_PIECES,
    value: '5',
    inputmode: 'numeric',
    'aria-label': 'Pieces in the drop',
    'data-testid': 'drop-quantity',
  });
  const plans = DROPS.map(([label, inMs]) => {
    const plan = small(label, 'drop-in');
    plan.setAttribute('aria-label', `Drop in ${label}`);
    plan.addEventListener('click', () => {
      const count = Math.round(quantity.valueAsNumber);
      actions.drop(id, inMs, Math.min(Math.max(Number.isNaN(count) ? 1 : count, 1), MAX_PIECES));
    });
    return plan;
  });
  const planning = h(
    'div',
    { class: 'sell-line' },
    h('span', { class: 'sell-word' }, 'Drop'),
    quantity,
    h('span', { class: 'sell-word' }, 'in'),
    ...plans,
  );
  const planned = h('span', { class: 'sell-planned', 'data-testid': 'drop-planned' });
  const cancel = small('Cancel drop', 'cancel-drop');
  const cancelling = h('div', { class: 'sell-line' }, planned, cancel);
  const folded = h(
    'div',
    { class: 'sell-folded', id: `sell-${id}`, hidden: true },
    h('div', { class: 'sell-line' }, call, soldOut),
    planning,
    cancelling,
  );
  const element = h(
    'li',
    { class: 'sell', 'data-id': id, 'data-testid': 'sell' },
    h('div', { class: 'sell-main' }, picture.element, h('div', { class: 'sell-text' }, title, figures), stage, more),
    folded,
  );
  let shown: ShelfItem | undefined;
  let dropId: string | undefined;

  return {
    element,
    show(item, drop, words, isOpen) {
      shown = item;
      dropId = drop?.id;
      const name = item.product?.title ?? id;
      const waiting = drop !== undefined && !drop.isOpen ? drop : undefined;
      picture.show(item.product?.imageUrl);
      setText(title, name);
      setText(figures, waiting === undefined ? words : opensIn(waiting));
      figures.classList.toggle('is-cue', waiting !== undefined);
      element.classList.toggle('is-sold-out', item.isSoldOut);
      element.classList.toggle('is-featured', item.isFeatured);
      setText(stage, item.isFeatured ? 'On stage' : 'Put on stage');
      stage.setAttribute('aria-label', `Put on stage: ${name}`);
      stage.setAttribute('aria-pressed', String(item.isFeatured));
      more.setAttribute('aria-label', `More for ${name}`);
      more.setAttribute('aria-expanded', String(isOpen));
      folded.hidden = !isOpen;
      soldOut.setAttribute('aria-pressed', String(item.isSoldOut));
      planning.hidden = waiting !== undefined;
      cancelling.hidden = drop === undefined;
      setText(planned, drop === undefined ? '' : dropWords(drop));
    },
    stop: together(
      listen(stage, 'click', () => actions.feature(shown?.isFeatured === true ? undefined : id)),
      listen(more, 'click', () => actions.fold(id)),
      listen(call, 'click', () => actions.call(id)),
      listen(soldOut, 'click', () => actions.setSoldOut(id, shown?.isSoldOut !== true)),
      listen(cancel, 'click', () => dropId !== undefined && actions.cancelDrop(dropId)),
    ),
  };
}

const dropWords = ({ isOpen, quantity }: Drop): string =>
  `${isOpen ? 'Drop is open' : 'Drop is planned'}${quantity === undefined ? '' : `: ${pieces(quantity)}`}`;
