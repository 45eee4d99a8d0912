/** All products of the shelf in a row, each a button that shows it large. Rows stay where they are while things change. */
import type { Drop, ShelfItem } from 'liveroom';
import { h, setText } from '../../page/element';
import { stopwatch } from '../../page/wording';
import { priceText } from '../money-text';
import { dropOf } from '../offer';
import { createPicture } from '../picture';

export interface ShelfStripOptions {
  locale: string | undefined;
  onPick: (productId: string) => void;
}

type Entry = ReturnType<typeof createEntry>;

export function createShelfStrip({ locale, onPick }: ShelfStripOptions) {
  const element = h('ul', { class: 'strip', 'aria-label': 'On the shelf', 'data-testid': 'strip' });
  const entries = new Map<string, Entry>();
  let inView: string | undefined;
  /** Sideways only: the page stays where it is. */
  const bringIntoView = (id: string | undefined) => {
    if (id === inView) return;
    inView = id;
    const shown = id === undefined ? undefined : entries.get(id)?.element;
    if (shown === undefined) return;
    const { offsetLeft, offsetWidth } = shown;
    const isSeen = offsetLeft >= element.scrollLeft && offsetLeft + offsetWidth <= element.scrollLeft + element.clientWidth;
    if (!isSeen) element.scrollLeft = offsetLeft - offsetWidth / 2;
  };

  return {
    element,
    show(items: readonly ShelfItem[], drops: readonly Drop[], shownId: string | undefined) {
      for (const [id, entry] of entries) {
        if (items.some((item) => item.id === id)) continue;
        entry.element.remove();
        entries.delete(id);
      }
      items.forEach((item, place) => {
        const entry = entries.get(item.id) ?? createEntry(item.id, onPick);
        entries.set(item.id, entry);
        entry.show(item, priceText(item, locale), badgeOf(item, dropOf(drops, item.id)), item.id === shownId);
        if (element.children[place] !== entry.element) element.insertBefore(entry.element, element.children[place] ?? null);
      });
      bringIntoView(shownId);
    },
  };
}

function badgeOf({ isSoldOut, isLocked, isFeatured }: ShelfItem, drop: Drop | undefined): string {
  if (isSoldOut) return 'Sold out';
  if (isLocked && drop !== undefined) return stopwatch(drop.secondsLeft * 1000);
  return isFeatured ? 'On stage' : '';
}

function createEntry(id: string, onPick: (productId: string) => void) {
  const picture = createPicture(96);
  const title = h('span', { class: 'strip-title', dir: 'auto' });
  const price = h('span', { class: 'strip-price' });
  const badge = h('span', { class: 'strip-badge' });
  const button = h(
    'button',
    { type: 'button', class: 'strip-button', 'data-testid': 'strip-product', 'data-id': id },
    picture.element,
    h('span', { class: 'strip-text' }, title, h('span', { class: 'strip-line' }, price, ' ', badge)),
  );
  button.addEventListener('click', () => onPick(id));
  return {
    element: h('li', {}, button),
    show(item: ShelfItem, cost: string, mark: string, isShown: boolean) {
      picture.show(item.product?.imageUrl);
      setText(title, item.product?.title ?? item.id);
      setText(price, cost);
      setText(badge, mark);
      badge.hidden = mark === '';
      button.dataset['badge'] = item.isSoldOut ? 'sold-out' : item.isLocked ? 'locked' : item.isFeatured ? 'stage' : '';
      button.setAttribute('aria-pressed', String(isShown));
    },
  };
}
