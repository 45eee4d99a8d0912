/** The shelf in the host's console. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stockFirstShelf } from '../../examples/demo/src/sale/host/first-shelf';
import { mountShelfPanel } from '../../examples/demo/src/sale/host/shelf-panel';
import type { RoomStatus, ShelfItem } from '../../src/index';
import { Signal } from '../../src/lib/signal';
import { byTestId, fakeSale, onStage, shelfItem, waitingDrop } from './fake-sale';

let page: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  page = document.createElement('section');
  document.body.append(page);
});
afterEach(() => {
  vi.useRealTimers();
  unmount();
  page.remove();
});

function mount(items: readonly ShelfItem[] = [onStage(), shelfItem({ id: 'shirt' })]) {
  const sale = fakeSale(items);
  const restock = vi.fn(async () => undefined);
  unmount = mountShelfPanel(page, { shelf: sale.shelf as never, locale: 'en-IE', restock, say: () => undefined, now: () => 1_000_000 });
  return { ...sale, restock };
}
const row = (id: string) => page.querySelector<HTMLElement>(`[data-id=${id}]`)!;
const one = (id: string, testId: string) => byTestId(row(id), testId)[0]! as HTMLButtonElement;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const folded = (id: string) => row(id).querySelector<HTMLElement>('.sell-folded')!;

describe('the host’s shelf', () => {
  it('has a row for each product, with its price and stock', () => {
    mount();
    expect(byTestId(page, 'sell-figures').map(({ textContent }) => textContent)).toEqual(['€29.00 · 4 left', '€29.00 · 4 left']);
    expect(page.textContent).toContain('2 products');
  });

  it('puts a product on stage and takes it off again', () => {
    const { shelf } = mount();
    expect(one('serum', 'put-on-stage').getAttribute('aria-pressed')).toBe('true');
    one('shirt', 'put-on-stage').click();
    expect(shelf.feature).toHaveBeenLastCalledWith('shirt');
    one('serum', 'put-on-stage').click();
    expect(shelf.feature).toHaveBeenLastCalledWith(undefined);
  });

  it('keeps all else folded away, one row open at a time', () => {
    mount();
    expect(folded('shirt').hidden).toBe(true);
    one('shirt', 'sell-more').click();
    expect(folded('shirt').hidden).toBe(false);
    expect(one('shirt', 'sell-more').getAttribute('aria-expanded')).toBe('true');
    one('serum', 'sell-more').click();
    expect(folded('shirt').hidden).toBe(true);
    one('serum', 'sell-more').click();
    expect(folded('serum').hidden).toBe(true);
  });

  it('calls for a product, and marks it as sold out', () => {
    const { shelf, products } = mount();
    one('shirt', 'call').click();
    expect(shelf.call).toHaveBeenCalledWith('shirt');
    one('shirt', 'sold-out').click();
    expect(shelf.setSoldOut).toHaveBeenLastCalledWith('shirt', true);
    products.set([onStage(), shelfItem({ id: 'shirt', isSoldOut: true })]);
    expect(one('shirt', 'sell-figures').textContent).toBe('€29.00 · sold out');
    one('shirt', 'sold-out').click();
    expect(shelf.setSoldOut).toHaveBeenLastCalledWith('shirt', false);
  });

  it('plans a drop with as many pieces as are told, and cancels it', () => {
    const { shelf, drops } = mount();
    const pieces = row('serum').querySelector<HTMLInputElement>('input')!;
    pieces.value = '12';
    byTestId(row('serum'), 'drop-in')[1]!.click();
    expect(shelf.schedule).toHaveBeenLastCalledWith({ productId: 'serum', at: 1_060_000, quantity: 12 });
    pieces.value = '';
    byTestId(row('serum'), 'drop-in')[0]!.click();
    expect(shelf.schedule).toHaveBeenLastCalledWith({ productId: 'serum', at: 1_030_000, quantity: 1 });
    drops.set([waitingDrop()]);
    expect(one('serum', 'sell-figures').textContent).toBe('Opens in 0:23');
    expect(one('serum', 'drop-planned').textContent).toBe('Drop is planned: 5 pieces');
    one('serum', 'cancel-drop').click();
    expect(shelf.cancel).toHaveBeenCalledWith('drop-1');
  });

  it('says why something was not possible', async () => {
    const { shelf } = mount();
    shelf.feature.mockRejectedValueOnce(new Error('unable to feature a product; there is no connection at the moment'));
    one('shirt', 'put-on-stage').click();
    await settled();
    expect(byTestId(page, 'shelf-error')[0]!.textContent).toBe(
      'Unable to feature a product; there is no connection at the moment.',
    );
  });

  it('fills the shop’s stock and asks for it again', async () => {
    const { restock, shelf } = mount();
    byTestId(page, 'restock')[0]!.click();
    await settled();
    expect(restock).toHaveBeenCalled();
    expect(shelf.refresh).toHaveBeenCalled();
  });

  it('shows hostile texts of a catalogue as text', () => {
    mount([onStage({ product: { id: 'serum', title: '<script>x</script>' } })]);
    expect(row('serum').querySelector('.sell-title')?.textContent).toBe('<script>x</script>');
    expect(page.querySelector('script')).toBeNull();
  });
});

describe('the first shelf', () => {
  async function startWith(items: readonly ShelfItem[]) {
    vi.useFakeTimers();
    const { shelf } = fakeSale(items);
    const status = new Signal<RoomStatus>('joining');
    unmount = stockFirstShelf({ status, shelf: shelf as never }, { productIds: async () => ['serum', 'shirt'] });
    status.set('joined');
    await vi.advanceTimersByTimeAsync(2_000);
    return shelf;
  }

  it('has what the shop sells when nothing was on it', async () => {
    expect((await startWith([])).set).toHaveBeenCalledWith(['serum', 'shirt']);
  });

  it('stays as it is when there was something on it', async () => {
    expect((await startWith([onStage()])).set).not.toHaveBeenCalled();
  });
});
