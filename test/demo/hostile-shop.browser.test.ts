/** A catalogue and a chat that would like to run code, in a real page: rooms, kernels and the demo's own views. */
import { afterEach, expect, it } from 'vitest';
import { mountChatLog } from '../../examples/demo/src/chat/chat-log';
import { mountCartSheet } from '../../examples/demo/src/sale/viewer/cart-sheet';
import { mountShelfView } from '../../examples/demo/src/sale/viewer/shelf-view';
import { LiveRoom, type ShopProduct } from '../../src/index';
import { createMemoryNetwork } from '../../src/testing/index';

const MARKUP = `<img src=x onerror="globalThis.pwned = 'markup'"><script>globalThis.pwned = 'script'</script>`;

const HOSTILE = [
  { id: 'markup', title: MARKUP, price: { amountMinor: 1_990, currency: 'EUR' } },
  { id: 'link', title: 'Link', url: `javascript:globalThis.pwned='link'`, imageUrl: `javascript:globalThis.pwned='picture'` },
  { id: 'data', title: 'Data', imageUrl: 'data:image/svg+xml,<svg onload="globalThis.pwned=1"/>', url: 'vbscript:x' },
  { id: 'huge', title: 'Huge', price: { amountMinor: Number.MAX_SAFE_INTEGER + 2, currency: 'EUR' } },
  { id: 'most', title: 'Most', price: { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' } },
  { id: 'mixed', title: 'Mixed', price: { amount: '19.99', currency: 'USD', decimals: 0 }, regularPrice: { amountMinor: 99_99, currency: 'EUR' } },
  { id: '__proto__', title: 'Prototype', toString: () => 'x' },
] as unknown as readonly ShopProduct[];

const rooms: LiveRoom[] = [];
afterEach(async () => {
  await Promise.all(rooms.splice(0).map((room) => room.leave()));
  document.body.replaceChildren();
});

it('runs nothing that a shop or a viewer wrote, and keeps every amount exact', async () => {
  const network = createMemoryNetwork({ latencyMs: 1 });
  const open = (id: string, role: 'host' | 'viewer') => {
    const room = new LiveRoom({
      id: 'hostile',
      user: { id, role, name: role === 'viewer' ? 'Ana <b>' : 'Host', locale: 'en' },
      crew: ['host'],
      transport: network.transport(),
      catalog: async () => HOSTILE,
      cart: {
        add: async () => ({ ok: false, reason: 'out-of-stock', addedQuantity: 0, message: MARKUP, retryable: false }),
        read: async () => ({ lines: [{ productId: 'markup', quantity: 3 }], total: { amountMinor: 1, currency: 'EUR' } }),
      },
    });
    rooms.push(room);
    return room;
  };
  const host = open('host', 'host');
  const ana = open('ana', 'viewer');
  const page = document.createElement('div');
  document.body.append(page);
  mountShelfView(page, { room: ana, locale: 'en', say: () => undefined });
  mountCartSheet(page, page, {
    cart: ana.cart,
    products: ana.shelf.products,
    locale: 'en',
    checkOut: async () => ({ orderId: 'o', lines: [] }),
    checkOutLabel: 'Pay',
    say: () => undefined,
  } as unknown as Parameters<typeof mountCartSheet>[2]);
  mountChatLog(page, { chat: ana.chat, emptyText: '' });
  await Promise.all([host.join(), ana.join()]);

  await host.shelf.set(HOSTILE.map(({ id }) => id));
  await host.shelf.feature('markup');
  await host.chat.send(MARKUP);
  await expect.poll(() => ana.shelf.featured.get()?.catalog).toBe('ready');
  await expect.poll(() => page.textContent).toContain(MARKUP);
  await ana.cart.add({ productId: 'markup', quantity: 1 });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  expect('pwned' in globalThis).toBe(false);
  expect(page.querySelectorAll('script').length).toBe(0);
  for (const element of page.querySelectorAll('[src], [href]')) {
    for (const name of ['src', 'href']) expect(element.getAttribute(name) ?? '').not.toMatch(/^(javascript|data|vbscript):/);
  }
  const price = (id: string) => ana.shelf.products.get().find((item) => item.id === id)?.product?.price;
  expect(price('huge')).toBeUndefined();
  expect(price('most')).toEqual({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' });
  expect(price('mixed')).toEqual({ amountMinor: 1_999, currency: 'USD' });
  const mixed = ana.shelf.products.get().find((item) => item.id === 'mixed');
  expect(mixed?.product?.regularPrice).toBeUndefined();
  expect(mixed?.priceText).toBe('$19.99');
  expect({}.toString()).toBe('[object Object]');
});
