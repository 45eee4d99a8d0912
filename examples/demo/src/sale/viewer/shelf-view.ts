/** What a viewer can buy: one product large, which the host or the viewer chose, and the shelf beside it. */
import type { CartLine, LiveRoom } from 'liveroom';
import { h, together } from '../../page/element';
import { follow } from '../../page/follow';
import { explain } from '../../page/wording';
import { buyingOf, dropOf, inCart, shownItem, stockNote } from '../offer';
import { createOfferCard, type Offer } from './offer-card';
import { createShelfStrip } from './shelf-strip';

export interface ShelfViewOptions {
  room: Pick<LiveRoom, 'shelf' | 'cart' | 'on'>;
  /** BCP 47: how prices are written. */
  locale: string | undefined;
  /** Says something aloud to a screen reader. */
  say: (text: string) => void;
}

export function mountShelfView(container: HTMLElement, { room, locale, say }: ShelfViewOptions): () => void {
  const { shelf, cart } = room;
  let pickedId: string | undefined;
  /** By product, where the viewer chose. */
  const variants = new Map<string, string>();

  const card = createOfferCard({
    locale,
    onBuy: (offer) => void buy(offer),
    onVariant(variantId) {
      const shown = shownNow();
      if (shown !== undefined) variants.set(shown.id, variantId);
      draw();
    },
    onBack() {
      pickedId = undefined;
      draw();
    },
  });
  const strip = createShelfStrip({
    locale,
    onPick(productId) {
      pickedId = productId;
      void shelf.viewed(productId);
      draw();
    },
  });
  const element = h('div', { class: 'shelf', 'data-testid': 'shelf' }, card.element, strip.element);
  container.append(element);

  const shownNow = () => shownItem(shelf.products.get(), shelf.drops.get(), pickedId, Date.now());
  const draw = () => {
    const items = shelf.products.get();
    const drops = shelf.drops.get();
    const item = shownNow();
    element.hidden = items.length === 0;
    card.element.hidden = item === undefined;
    strip.show(items, drops, item?.id);
    if (item === undefined) return;
    const drop = dropOf(drops, item.id);
    const choices = item.product?.variants ?? [];
    // A shop with variants takes no line without one.
    const variant =
      choices.find(({ id }) => id === variants.get(item.id)) ??
      choices.find(({ isSoldOut }) => isSoldOut !== true) ??
      choices[0];
    const buying = buyingOf(item, drop, inCart(cart.state.get(), item.id, variant?.id), variant);
    const isReady = item.isLocked && drop?.isReady === true;
    const canGoBack = !item.isFeatured && items.some(({ isFeatured }) => isFeatured);
    card.show({ item, buying, note: stockNote(item, drop), isReady, variantId: variant?.id }, canGoBack);
  };
  const buy = async ({ item, variantId }: Offer) => {
    card.say('');
    const line: CartLine = { productId: item.id, quantity: 1, ...(variantId === undefined ? {} : { variantId }) };
    const told = await cart.add(line).then((result) => (result.ok ? '' : result.message), explain);
    if (shownNow()?.id === item.id) card.say(told);
    else if (told !== '') say(told);
  };

  return together(
    () => element.remove(),
    card.stop,
    follow(shelf.products, draw),
    follow(shelf.drops, draw),
    follow(cart.state, draw),
    room.on('call', ({ item }) => {
      pickedId = item.isFeatured ? undefined : item.id;
      draw();
      card.call();
      say(`The host calls: ${item.product?.title ?? item.id}`);
    }),
    room.on('drop', ({ item }) => {
      if (shownNow()?.id === item.id) card.call();
      say(`Open now: ${item.product?.title ?? item.id}`);
    }),
  );
}
