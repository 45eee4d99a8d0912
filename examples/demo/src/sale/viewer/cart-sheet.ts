/** The cart: a pill that counts, and a sheet with the lines, the total and the way to the checkout. */
import type { Cart, CartState, CartStateLine, Money, Order, Readable, ShelfItem } from 'liveroom';
import { h, listen, setText, together } from '../../page/element';
import { follow } from '../../page/follow';
import { mountSheet } from '../../page/sheet';
import { explain } from '../../page/wording';
import { moneyText } from '../money-text';
import { createPicture } from '../picture';

export interface CartSheetOptions {
  cart: Cart;
  products: Readable<readonly ShelfItem[]>;
  locale: string | undefined;
  checkOut: () => Promise<Order>;
  checkOutLabel: string;
  say: (text: string) => void;
}

export function mountCartSheet(buttons: HTMLElement, page: HTMLElement, options: CartSheetOptions): () => void {
  const { cart, products, locale, checkOut, checkOutLabel, say } = options;
  const count = h('span', { class: 'cart-count', 'data-testid': 'cart-count' });
  const sum = h('span', { class: 'cart-sum' });
  const sheet = mountSheet(buttons, page, {
    id: 'cart-sheet',
    title: 'Your cart',
    face: [h('span', { class: 'cart-icon', 'aria-hidden': 'true' }), count, sum],
    testId: 'cart',
  });
  const lines = h('ul', { class: 'cart-lines', 'data-testid': 'cart-lines' });
  const empty = h('p', { class: 'sheet-quiet' }, 'Nothing in it yet.');
  const doubt = h('p', { class: 'sheet-quiet', 'data-testid': 'cart-doubt' }, 'Asking the shop what is in it…');
  const total = h('span', { class: 'cart-total', 'data-testid': 'cart-total' });
  const pay = h('button', { type: 'button', class: 'button is-primary', 'data-testid': 'check-out' }, checkOutLabel);
  const foot = h('div', { class: 'cart-foot' }, h('p', {}, h('span', {}, 'Total'), ' ', total), pay);
  const error = h('p', { class: 'panel-error', role: 'alert', 'data-testid': 'cart-error' });
  const thanks = h('div', { class: 'cart-thanks', role: 'status', 'data-testid': 'cart-thanks' });
  sheet.body.append(thanks, lines, empty, doubt, foot, error);

  let isPaying = false;
  const draw = () => {
    const state = cart.state.get();
    setText(count, String(state.quantity));
    setText(sum, state.total === undefined || state.quantity === 0 ? '' : moneyText(state.total, locale));
    sheet.button.setAttribute('aria-label', pillLabel(state, sum.textContent ?? ''));
    sheet.button.classList.toggle('is-filled', state.quantity > 0);
    lines.replaceChildren(...state.lines.map((line) => lineRow(line, products.get(), locale)));
    empty.hidden = state.lines.length > 0 || state.knowledge === 'stale' || thanks.hasChildNodes();
    doubt.hidden = state.knowledge !== 'stale';
    foot.hidden = state.lines.length === 0;
    setText(total, state.total === undefined ? '' : moneyText(state.total, locale));
    pay.disabled = isPaying || state.pending > 0 || state.knowledge === 'stale';
    setText(pay, isPaying ? 'One moment…' : checkOutLabel);
  };
  const buy = async () => {
    isPaying = true;
    setText(error, '');
    draw();
    try {
      const order = await checkOut();
      await cart.purchased(order);
      thank(order);
    } catch (reason) {
      setText(error, explain(reason));
      // What the shop refused to sell may not be in the cart any more.
      void cart.refresh();
    }
    isPaying = false;
    draw();
  };
  const thank = ({ orderId, total: paid }: Order) => {
    const text = `Thank you. Your order is ${orderId}${paidText(paid, locale)}.`;
    const arrived = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'arrived' }, 'It has arrived (demo)');
    arrived.addEventListener('click', () => {
      arrived.disabled = true;
      void cart.arrived(orderId).then(() => setText(arrived, 'Noted: we’ll ask how it is'));
    });
    thanks.replaceChildren(h('p', { class: 'cart-thanks-text' }, text), arrived);
    say(text);
  };

  return together(
    sheet.unmount,
    follow(cart.state, ({ quantity }) => {
      // What is bought next has thanks of its own.
      if (quantity > 0 && !isPaying) thanks.replaceChildren();
      draw();
    }),
    follow(products, draw),
    listen(pay, 'click', () => void buy()),
  );
}

const paidText = (paid: Money | undefined, locale: string | undefined) =>
  paid === undefined ? '' : `, ${moneyText(paid, locale)}`;

const pillLabel = ({ quantity, pending }: CartState, sum: string): string =>
  [`Your cart: ${quantity}`, sum, pending > 0 ? 'adding' : ''].filter((part) => part !== '').join(', ');

function lineRow(line: CartStateLine, items: readonly ShelfItem[], locale: string | undefined): HTMLElement {
  const { productId, variantId, quantity, pendingQuantity } = line;
  const product = items.find(({ id }) => id === productId)?.product;
  const variant = product?.variants?.find(({ id }) => id === variantId);
  const isVariantNamed = variant !== undefined && (product?.variants?.length ?? 0) > 1;
  const price = variant?.price ?? product?.price;
  const picture = createPicture(96);
  picture.show(product?.imageUrl);
  const certain = quantity - pendingQuantity;
  const cost = price === undefined ? '' : moneyText({ ...price, amountMinor: price.amountMinor * quantity }, locale);
  return h(
    'li',
    { class: 'cart-line', 'data-testid': 'cart-line', 'data-id': productId },
    picture.element,
    h(
      'div',
      { class: 'cart-line-text' },
      h('p', { class: 'cart-line-title', dir: 'auto' }, product?.title ?? productId),
      h('p', { class: 'cart-line-variant', dir: 'auto', hidden: !isVariantNamed }, isVariantNamed ? variant.title : ''),
    ),
    h(
      'p',
      { class: 'cart-line-quantity' },
      ...(certain > 0 ? [`× ${certain}`] : []),
      ...(pendingQuantity > 0 ? [h('span', { class: 'is-pending' }, ` + ${pendingQuantity} on its way`)] : []),
    ),
    h('p', { class: `cart-line-cost${pendingQuantity > 0 ? ' is-pending' : ''}` }, cost),
  );
}
