/** One product, large: picture, price, what is left of it, and the button. Knows neither cart nor shelf. */
import type { ShelfItem } from 'liveroom';
import { h, listen, setText, together } from '../../page/element';
import { moneyText, priceText, regularPriceText } from '../money-text';
import type { Buying } from '../offer';
import { createPicture } from '../picture';

/** A press so soon after the product changed was meant for the one before. */
const SETTLE_MS = 250;

/** As long as the attention that the host calls for lasts. */
const CALL_MS = 5_000;

export interface Offer {
  readonly item: ShelfItem;
  readonly buying: Buying;
  /** How many are left, or how many there will be. */
  readonly note: string;
  /** Everything for the drop is here. */
  readonly isReady: boolean;
  readonly variantId: string | undefined;
}

export interface OfferCardOptions {
  locale: string | undefined;
  onBuy: (offer: Offer) => void;
  onVariant: (variantId: string) => void;
  /** Back to what is on stage. */
  onBack: () => void;
}

export function createOfferCard({ locale, onBuy, onVariant, onBack }: OfferCardOptions) {
  const picture = createPicture(320);
  const label = h('p', { class: 'offer-label' });
  const back = h('button', { type: 'button', class: 'link offer-back', hidden: true }, 'Back to the stage');
  const title = h('h2', { class: 'offer-title', dir: 'auto', 'data-testid': 'offer-title' });
  const price = h('span', { class: 'offer-price', 'data-testid': 'offer-price' });
  const regular = h('s', { class: 'offer-regular' });
  const regularLabel = h('span', { class: 'visually-hidden' }, 'instead of');
  const note = h('span', { class: 'offer-note', 'data-testid': 'offer-note' });
  const ready = h('span', { class: 'offer-ready', 'data-testid': 'offer-ready' }, 'Ready to go');
  const variants = h('select', { class: 'offer-variants', 'aria-label': 'Which one', hidden: true });
  const buyLabel = h('span', {});
  const buy = h('button', { type: 'button', class: 'button offer-buy', 'data-testid': 'buy' }, buyLabel);
  const said = h('p', { class: 'offer-said', role: 'status', 'aria-live': 'polite', 'data-testid': 'offer-said', dir: 'auto' });
  const element = h(
    'article',
    { class: 'offer', 'data-testid': 'offer' },
    picture.element,
    h(
      'div',
      { class: 'offer-text' },
      h('div', { class: 'offer-head' }, label, back),
      title,
      h('p', { class: 'offer-figures' }, price, regularLabel, regular, note, ready),
    ),
    h('div', { class: 'offer-actions' }, variants, buy),
    said,
  );

  let offer: Offer | undefined;
  let changedAtMs = -Infinity;
  let callTimer: ReturnType<typeof setTimeout> | undefined;

  const drawVariants = ({ item, variantId }: Offer) => {
    const choices = item.product?.variants ?? [];
    variants.hidden = choices.length < 2;
    const key = choices.map(({ id, isSoldOut }) => `${id} ${isSoldOut}`).join('\n');
    if (variants.dataset['key'] !== key) {
      variants.dataset['key'] = key;
      const optionOf = ({ id, title: name, isSoldOut = false }: (typeof choices)[number]) =>
        h('option', { value: id, disabled: isSoldOut }, isSoldOut ? `${name}: sold out` : name);
      variants.replaceChildren(...choices.map(optionOf));
    }
    if (variantId !== undefined) variants.value = variantId;
  };
  const endCall = () => {
    clearTimeout(callTimer);
    element.classList.remove('is-called');
  };
  const unlisten = together(
    endCall,
    listen(buy, 'click', () => {
      if (offer?.buying.isOpen === true && performance.now() - changedAtMs > SETTLE_MS) onBuy(offer);
    }),
    listen(variants, 'change', () => onVariant(variants.value)),
    listen(back, 'click', () => {
      onBack();
      buy.focus();
    }),
  );

  return {
    element,
    stop: unlisten,
    /** @param canGoBack whether something else is on stage */
    show(next: Offer, canGoBack: boolean) {
      const { item, buying } = next;
      if (offer !== undefined && offer.item.id !== item.id) {
        changedAtMs = performance.now();
        setText(said, '');
        endCall();
      }
      offer = next;
      const variant = item.product?.variants?.find(({ id }) => id === next.variantId);
      const cost = variant?.price === undefined ? priceText(item, locale) : moneyText(variant.price, locale);
      element.dataset['id'] = item.id;
      element.dataset['state'] = buying.state;
      picture.show(item.product?.imageUrl);
      setText(label, item.isFeatured ? 'On stage now' : item.isLocked ? 'Coming up' : 'From the shelf');
      back.hidden = !canGoBack;
      setText(title, item.product?.title ?? item.id);
      setText(price, cost);
      setText(regular, regularPriceText(item, locale));
      regularLabel.hidden = regular.textContent === '';
      setText(note, next.note);
      ready.hidden = !next.isReady;
      drawVariants(next);
      setText(buyLabel, buying.label);
      // Not `disabled`: the focus stays, and so does what a screen reader is reading.
      buy.setAttribute('aria-disabled', String(!buying.isOpen));
      buy.setAttribute('aria-busy', String(buying.state === 'adding'));
      buy.title = buying.state === 'in-cart' ? 'Add one more' : '';
    },
    /** In the shop's own words. */
    say: (text: string) => setText(said, text),
    call() {
      endCall();
      // Anew, where it was called already.
      void element.offsetWidth;
      element.classList.add('is-called');
      callTimer = setTimeout(endCall, CALL_MS);
    },
  };
}
