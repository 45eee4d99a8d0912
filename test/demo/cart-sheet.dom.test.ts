/** The cart's pill and sheet. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountCartSheet } from '../../examples/demo/src/sale/viewer/cart-sheet';
import type { Order } from '../../src/index';
import { byTestId, cartWith, fakeSale, onStage } from './fake-sale';

let page: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});
afterEach(() => {
  unmount();
  page.remove();
});

const ORDER: Order = {
  orderId: '1001',
  lines: [{ productId: 'serum', quantity: 2 }],
  total: { amountMinor: 58_00, currency: 'EUR' },
};

function mount(checkOut: () => Promise<Order> = async () => ORDER) {
  const sale = fakeSale([onStage()]);
  const buttons = document.createElement('div');
  page.append(buttons);
  unmount = mountCartSheet(buttons, page, {
    cart: sale.cart,
    products: sale.products,
    locale: 'en-IE',
    checkOut,
    checkOutLabel: 'Check out',
    say: () => undefined,
  });
  return sale;
}
const one = (testId: string) => byTestId(page, testId)[0]!;
const pay = () => one('check-out') as HTMLButtonElement;
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the cart', () => {
  it('counts in its pill, for eyes and ears', () => {
    const { state } = mount();
    state.set(cartWith({ productId: 'serum', quantity: 2 }));
    expect(one('cart-count').textContent).toBe('2');
    expect(one('cart-open').getAttribute('aria-label')).toBe('Your cart: 2, €58.00');
  });

  it('shows its lines, what is on its way lighter, and can’t be paid before that is settled', () => {
    const { state } = mount();
    state.set(cartWith({ productId: 'serum', quantity: 3, pendingQuantity: 1 }));
    const [line] = byTestId(page, 'cart-line');
    expect(line!.textContent).toContain('Dew serum');
    expect(line!.textContent).toContain('× 2 + 1 on its way');
    expect(line!.textContent).toContain('€87.00');
    expect(line!.querySelector('.is-pending')?.textContent).toBe(' + 1 on its way');
    expect(pay().disabled).toBe(true);
    state.set(cartWith({ productId: 'serum', quantity: 3 }));
    expect(pay().disabled).toBe(false);
    expect(one('cart-total').textContent).toBe('€87.00');
  });

  it('says that it is asking the shop when something got lost', () => {
    const { state } = mount();
    expect(one('cart-doubt').hidden).toBe(true);
    state.set({ ...cartWith({ productId: 'serum' }), knowledge: 'stale' });
    expect(one('cart-doubt').hidden).toBe(false);
    expect(pay().disabled).toBe(true);
  });

  it('names a line by its id where the shelf has it no more, and shows hostile texts as text', () => {
    const { state, products } = mount();
    products.set([onStage({ product: { id: 'serum', title: '<i>x</i>' } })]);
    state.set(cartWith({ productId: 'serum' }, { productId: 'gone' }));
    expect(byTestId(page, 'cart-line').map((line) => line.querySelector('.cart-line-title')?.textContent)).toEqual([
      '<i>x</i>',
      'gone',
    ]);
  });
});

describe('checking out', () => {
  it('pays at the shop, tells the room, and thanks', async () => {
    const { cart, state } = mount();
    state.set(cartWith({ productId: 'serum', quantity: 2 }));
    pay().click();
    expect(pay().disabled).toBe(true);
    await settled();
    state.set(cartWith());
    expect(cart.purchased).toHaveBeenCalledWith(ORDER);
    expect(one('cart-thanks').textContent).toContain('Thank you. Your order is 1001, €58.00.');
    one('arrived').click();
    await settled();
    expect(cart.arrived).toHaveBeenCalledWith('1001');
    state.set(cartWith({ productId: 'serum' }));
    expect(one('cart-thanks').textContent).toBe('');
  });

  it('says why the shop refused, and lets one try again', async () => {
    const checkOut = vi.fn<() => Promise<Order>>().mockRejectedValueOnce(new Error('Your cart is empty.')).mockResolvedValue(ORDER);
    const { cart, state } = mount(checkOut);
    state.set(cartWith({ productId: 'serum' }));
    pay().click();
    await settled();
    expect(one('cart-error').textContent).toBe('Your cart is empty.');
    expect(cart.purchased).not.toHaveBeenCalled();
    expect(cart.refresh).toHaveBeenCalled();
    pay().click();
    await settled();
    expect(one('cart-error').textContent).toBe('');
    expect(cart.purchased).toHaveBeenCalledWith(ORDER);
  });
});
