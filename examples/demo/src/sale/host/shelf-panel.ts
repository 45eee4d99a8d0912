/** The shelf in the host's console: a row for each product, one of them open. Rows stay in their places. */
import type { LiveRoom, ShelfItem } from 'liveroom';
import { h, listen, setText, together } from '../../page/element';
import { follow } from '../../page/follow';
import { count, explain, plural } from '../../page/wording';
import { priceText } from '../money-text';
import { dropOf } from '../offer';
import { createShelfRow, type ShelfRow, type ShelfRowActions } from './shelf-row';

export interface ShelfPanelOptions {
  shelf: LiveRoom['shelf'];
  locale: string | undefined;
  /** Fills the shop's stock again. Without it there is no such button. */
  restock?: (() => Promise<void>) | undefined;
  /** Says something aloud to a screen reader. */
  say: (text: string) => void;
  now?: () => number;
}

export function mountShelfPanel(container: HTMLElement, options: ShelfPanelOptions): () => void {
  const { shelf, locale, restock, say, now = Date.now } = options;
  const summary = h('p', { class: 'sell-summary' });
  const again = h('button', { type: 'button', class: 'button is-small is-quiet', hidden: restock === undefined, 'data-testid': 'restock' }, 'Restock');
  const list = h('ol', { class: 'sells', 'aria-label': 'Products' });
  const error = h('p', { class: 'panel-error', role: 'alert', 'data-testid': 'shelf-error' });
  const rows = new Map<string, ShelfRow>();
  let openId: string | undefined;
  container.append(h('div', { class: 'panel-head' }, h('h2', {}, 'Shelf'), summary, again), error, list);

  const attempt = (action: Promise<unknown>, words?: string) => {
    setText(error, '');
    action.then(
      () => words !== undefined && say(words),
      (reason: unknown) => setText(error, explain(reason)),
    );
  };
  const nameOf = (id: string) => shelf.products.get().find((item) => item.id === id)?.product?.title ?? id;
  const actions: ShelfRowActions = {
    feature(id) {
      if (id !== undefined) openId = id;
      attempt(shelf.feature(id), id === undefined ? 'Off stage.' : `On stage: ${nameOf(id)}.`);
      drawOpen();
    },
    call: (id) => attempt(shelf.call(id), `Called for ${nameOf(id)}.`),
    setSoldOut: (id, isSoldOut) => attempt(shelf.setSoldOut(id, isSoldOut)),
    drop: (productId, inMs, quantity) =>
      attempt(shelf.schedule({ productId, at: now() + inMs, quantity }), `Drop planned: ${nameOf(productId)}.`),
    cancelDrop: (id) => attempt(shelf.cancel(id), 'Drop cancelled.'),
    fold(id) {
      openId = openId === id ? undefined : id;
      drawOpen();
    },
  };
  const draw = () => {
    const items = shelf.products.get();
    const drops = shelf.drops.get();
    for (const [id, row] of rows) {
      if (items.some((item) => item.id === id)) continue;
      row.stop();
      row.element.remove();
      rows.delete(id);
    }
    items.forEach((item, place) => {
      const row = rows.get(item.id) ?? createShelfRow(item.id, actions);
      rows.set(item.id, row);
      row.show(item, dropOf(drops, item.id), figuresOf(item, locale), item.id === openId);
      if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] ?? null);
    });
    setText(summary, items.length === 0 ? 'Empty' : plural(items.length, 'product', 'products'));
  };
  const drawOpen = () => {
    draw();
    if (openId !== undefined) rows.get(openId)?.element.scrollIntoView({ block: 'nearest' });
  };
  const refill = async () => {
    await restock?.();
    await shelf.refresh();
  };

  return together(
    () => container.replaceChildren(),
    () => rows.forEach((row) => row.stop()),
    follow(shelf.products, draw),
    follow(shelf.drops, draw),
    listen(again, 'click', () => attempt(refill(), 'The shop is stocked again.')),
  );
}

function figuresOf(item: ShelfItem, locale: string | undefined): string {
  const { product, isSoldOut, catalog } = item;
  if (product === undefined) return catalog === 'loading' ? 'Asking the shop…' : 'The shop does not tell';
  const stock = isSoldOut ? 'sold out' : product.stock === undefined ? '' : `${count(product.stock)} left`;
  return [priceText(item, locale), stock].filter((part) => part !== '').join(' · ');
}
