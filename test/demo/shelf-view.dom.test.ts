/** What a viewer sees of the shelf, and what pressing its button does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountShelfView } from '../../examples/demo/src/sale/viewer/shelf-view';
import type { ShelfItem } from '../../src/index';
import { byTestId, cartWith, fakeSale, onStage, SERUM, shelfItem, waitingDrop } from './fake-sale';

let page: HTMLElement;
let unmount: () => void = () => undefined;
const said: string[] = [];

beforeEach(() => {
  page = document.createElement('section');
  document.body.append(page);
  said.length = 0;
});
afterEach(() => {
  unmount();
  unmount = () => undefined;
  page.remove();
});

function mount(items?: readonly ShelfItem[]) {
  const sale = fakeSale(items);
  unmount = mountShelfView(page, { room: sale.room, locale: 'en-IE', say: (text) => said.push(text) });
  return sale;
}
const one = (testId: string) => byTestId(page, testId)[0]!;
const text = (testId: string) => one(testId).textContent;
const label = () => text('buy');
const isPressable = () => one('buy').getAttribute('aria-disabled') === 'false';
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the product on stage', () => {
  it('stands large, with its price, what it costs otherwise, and how few are left', () => {
    mount();
    expect(text('offer-title')).toBe('Dew serum');
    expect(text('offer-price')).toBe('€29.00');
    expect(page.querySelector('s')?.textContent).toBe('€36.00');
    expect(text('offer-note')).toBe('Only 4 left');
    expect(label()).toBe('Add to cart');
  });

  it('says nothing of a stock that is no reason to hurry, or that the shop keeps to itself', () => {
    const { products } = mount([onStage({ product: { ...SERUM, stock: 6 } })]);
    expect(text('offer-note')).toBe('');
    products.set([onStage({ product: { id: 'serum', title: 'Dew serum' } })]);
    expect(text('offer-note')).toBe('');
    expect(text('offer-price')).toBe('');
  });

  it('shows hostile texts of a catalogue as text', () => {
    const title = '<img src=x onerror="alert(1)"><b>Serum</b>';
    mount([onStage({ product: { ...SERUM, title } })]);
    expect(text('offer-title')).toBe(title);
    expect(page.querySelector('b')).toBeNull();
    expect(Array.from(page.querySelectorAll('img')).every((image) => image.getAttribute('src') === null)).toBe(true);
  });

  it('is nowhere while the shelf is empty', () => {
    mount([]);
    expect(one('shelf').hidden).toBe(true);
  });
});

describe('adding to the cart', () => {
  it('sends one piece, shows at once that it is on its way, then that it is in the cart', () => {
    const { cart, state } = mount();
    one('buy').click();
    expect(cart.add).toHaveBeenCalledWith({ productId: 'serum', quantity: 1 });
    state.set(cartWith({ productId: 'serum', pendingQuantity: 1 }));
    expect(label()).toBe('Adding…');
    expect(one('buy').getAttribute('aria-busy')).toBe('true');
    one('buy').click();
    expect(cart.add).toHaveBeenCalledTimes(1);
    state.set(cartWith({ productId: 'serum' }));
    expect(label()).toBe('In your cart · 1');
    expect(isPressable()).toBe(true);
  });

  it('says a refusal in the shop’s own words, politely, until the next try', async () => {
    const { cart } = mount();
    const message = 'Only 2 left: 2 are in your cart';
    cart.add.mockResolvedValueOnce({ ok: false, reason: 'partial', addedQuantity: 0, message, retryable: false });
    one('buy').click();
    await settled();
    expect(text('offer-said')).toBe(message);
    expect(one('offer-said').getAttribute('aria-live')).toBe('polite');
    one('buy').click();
    expect(text('offer-said')).toBe('');
  });

  it('carries a variant where the product has some: the one that was chosen, else the first that is there', () => {
    const variants = [
      { id: 'v1', title: 'Rose', isSoldOut: true },
      { id: 'v2', title: 'Fig', price: { amountMinor: 31_00, currency: 'EUR' } },
      { id: 'v3', title: 'Plum' },
    ];
    const { cart, state } = mount([onStage({ product: { ...SERUM, variants } })]);
    expect(text('offer-price')).toBe('€31.00');
    one('buy').click();
    expect(cart.add).toHaveBeenLastCalledWith({ productId: 'serum', variantId: 'v2', quantity: 1 });
    const choice = page.querySelector('select')!;
    choice.value = 'v3';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(text('offer-price')).toBe('€29.00');
    one('buy').click();
    expect(cart.add).toHaveBeenLastCalledWith({ productId: 'serum', variantId: 'v3', quantity: 1 });
    state.set(cartWith({ productId: 'serum', variantId: 'v2', quantity: 2 }));
    expect(label()).toBe('Add to cart');
    choice.value = 'v2';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(label()).toBe('In your cart · 2');
  });

  it('is not possible for what is sold out', () => {
    const { cart } = mount([onStage({ isSoldOut: true })]);
    expect(label()).toBe('Sold out');
    one('buy').click();
    expect(cart.add).not.toHaveBeenCalled();
  });

  it('takes no press that was meant for the product before', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const { cart, products } = mount([onStage(), shelfItem({ id: 'shirt' })]);
    products.set([onStage({ isFeatured: false }), shelfItem({ id: 'shirt', isFeatured: true })]);
    now.mockReturnValue(10_100);
    one('buy').click();
    expect(cart.add).not.toHaveBeenCalled();
    now.mockReturnValue(10_400);
    one('buy').click();
    expect(cart.add).toHaveBeenCalledWith({ productId: 'shirt', quantity: 1 });
    now.mockRestore();
  });
});

describe('a drop', () => {
  it('counts down, says how many pieces and when it is ready, and becomes the button when it opens', () => {
    const { cart, products, drops } = mount([onStage({ isLocked: true })]);
    drops.set([waitingDrop()]);
    expect(label()).toBe('Opens in 0:23');
    expect(text('offer-note')).toBe('5 pieces');
    expect(one('offer-ready').hidden).toBe(true);
    drops.set([waitingDrop({ secondsLeft: 9, isReady: true })]);
    expect(label()).toBe('Opens in 0:09');
    expect(one('offer-ready').hidden).toBe(false);
    one('buy').click();
    expect(cart.add).not.toHaveBeenCalled();
    products.set([onStage()]);
    drops.set([waitingDrop({ secondsLeft: 0, isOpen: true, isReady: true })]);
    expect(label()).toBe('Add to cart');
    expect(one('offer-ready').hidden).toBe(true);
  });

  it('stands large while nothing is on stage', () => {
    const { drops } = mount([shelfItem({ id: 'shirt' }), onStage({ isFeatured: false, isLocked: true })]);
    expect(one('offer').hidden).toBe(true);
    drops.set([waitingDrop()]);
    expect(text('offer-title')).toBe('Dew serum');
  });
});

describe('the rest of the shelf', () => {
  const titles = () => byTestId(page, 'strip-product').map(({ dataset }) => dataset['id']);

  it('keeps its order, whatever is on stage', () => {
    const { products } = mount([shelfItem({ id: 'a' }), shelfItem({ id: 'b', isFeatured: true }), shelfItem({ id: 'c' })]);
    const before = byTestId(page, 'strip-product');
    products.set([shelfItem({ id: 'a' }), shelfItem({ id: 'b' }), shelfItem({ id: 'c', isFeatured: true })]);
    expect(titles()).toEqual(['a', 'b', 'c']);
    expect(byTestId(page, 'strip-product')).toEqual(before);
    products.set([shelfItem({ id: 'c' }), shelfItem({ id: 'a' })]);
    expect(titles()).toEqual(['c', 'a']);
  });

  it('can be looked at, which the room is told, and left again for the stage', () => {
    const { shelf } = mount([onStage(), shelfItem({ id: 'shirt' })]);
    byTestId(page, 'strip-product')[1]!.click();
    expect(text('offer-title')).toBe('shirt');
    expect(shelf.viewed).toHaveBeenCalledWith('shirt');
    page.querySelector<HTMLElement>('.offer-back')!.click();
    expect(text('offer-title')).toBe('Dew serum');
  });

  it('gives way to the product that the host calls for, which stands out for a while', () => {
    const { events } = mount([onStage(), shelfItem({ id: 'shirt' })]);
    byTestId(page, 'strip-product')[1]!.click();
    events.emit('call', { item: onStage() });
    expect(text('offer-title')).toBe('Dew serum');
    expect(one('offer').classList.contains('is-called')).toBe(true);
    expect(said).toEqual(['The host calls: Dew serum']);
  });
});
