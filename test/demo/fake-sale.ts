/** A room that sells, for views: its readables are the test's to set, its methods remember what they were asked. */
import { vi } from 'vitest';
import type { CartResult, CartState, CartStateLine, Drop, LiveRoom, LiveRoomEvents, Product, ShelfItem } from '../../src/index';
import { Emitter } from '../../src/lib/emitter';
import { Signal } from '../../src/lib/signal';

export const SERUM: Product = {
  id: 'serum',
  title: 'Dew serum',
  price: { amountMinor: 29_00, currency: 'EUR' },
  regularPrice: { amountMinor: 36_00, currency: 'EUR' },
  stock: 4,
};

export const shelfItem = (change: Partial<ShelfItem> & { id: string }): ShelfItem => ({
  product: { ...SERUM, id: change.id, title: change.id },
  catalog: 'ready',
  isFeatured: false,
  isSoldOut: false,
  isLocked: false,
  ...change,
});

export const onStage = (change: Partial<ShelfItem> = {}): ShelfItem =>
  shelfItem({ id: 'serum', product: SERUM, isFeatured: true, ...change });

export const waitingDrop = (change: Partial<Drop> = {}): Drop => ({
  id: 'drop-1',
  productId: 'serum',
  at: 23_000,
  quantity: 5,
  isOpen: false,
  secondsLeft: 23,
  isReady: false,
  ...change,
});

export const cartWith = (...lines: readonly (Partial<CartStateLine> & { productId: string })[]): CartState => {
  const whole = lines.map((line) => ({ quantity: 1, pendingQuantity: 0, ...line }));
  const quantity = whole.reduce((sum, line) => sum + line.quantity, 0);
  return {
    lines: whole,
    quantity,
    pending: whole.filter(({ pendingQuantity }) => pendingQuantity > 0).length,
    knowledge: 'known',
    total: { amountMinor: quantity * 29_00, currency: 'EUR' },
  };
};

const ADDED: CartResult = { ok: true, addedQuantity: 1 };

export function fakeSale(items: readonly ShelfItem[] = [onStage()]) {
  const products = new Signal<readonly ShelfItem[]>(items);
  const drops = new Signal<readonly Drop[]>([]);
  const state = new Signal<CartState>(cartWith());
  const events = new Emitter<LiveRoomEvents>();
  const nothing = async () => undefined;
  const shelf = {
    products,
    drops,
    set: vi.fn(nothing),
    feature: vi.fn(nothing),
    setSoldOut: vi.fn(nothing),
    call: vi.fn(nothing),
    schedule: vi.fn(nothing),
    cancel: vi.fn(nothing),
    viewed: vi.fn(nothing),
    refresh: vi.fn(nothing),
  };
  const cart = {
    state,
    add: vi.fn(async (): Promise<CartResult> => ADDED),
    refresh: vi.fn(nothing),
    purchased: vi.fn(nothing),
    arrived: vi.fn(nothing),
  };
  const on = events.on.bind(events);
  return { products, drops, state, events, shelf, cart, room: { shelf, cart, on } as unknown as LiveRoom };
}

export const byTestId = (container: ParentNode, testId: string): HTMLElement[] =>
  Array.from(container.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`));
