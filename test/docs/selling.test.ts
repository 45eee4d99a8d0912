/** The sample of docs/selling.md does what it says, and its figures are those of the code. */
// Simulated time does not wait for code to load.
import '../../src/room/sale-parts';
import '../../src/room/follow-up-parts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LiveRoom, type CartLine, type Role } from '../../src/index';
import { MAX_DROPS, MAX_SHELF_PRODUCTS } from '../../src/protocol/limits';
import { createMemoryNetwork, createVirtualClock } from '../../src/testing/index';
import { linesNotIn } from './samples';

it('sells in a drop, and says which moment led to the line', async () => {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock });
  const catalog = async () => [{ id: 'scarf', title: 'Silk scarf', price: { amountMinor: 3900, currency: 'EUR' }, stock: 5 }];
  const cart = { add: async ({ quantity }: CartLine) => ({ ok: true as const, addedQuantity: quantity }) };
  const enter = async (id: string, role: Role) => {
    const room = new LiveRoom({ id: 'sale', user: { id, role }, crew: ['host'], transport: network.transport(), catalog, cart });
    const joined = room.join();
    await clock.runUntil(() => room.status.get() === 'joined');
    await joined;
    return room;
  };
  const passing = async <T>(ms: number, promise: Promise<T>) => {
    await clock.advance(ms);
    return promise;
  };

  const host = await enter('host', 'host');
  const ana = await enter('ana', 'viewer');
  await passing(2_000, host.shelf.schedule({ productId: 'scarf', at: clock.now() + 60_000, quantity: 5 }));
  expect(ana.shelf.products.get()).toMatchObject([{ id: 'scarf', catalog: 'ready', isLocked: true }]);
  expect(await passing(0, ana.cart.add({ productId: 'scarf', quantity: 1 }))).toMatchObject({ ok: false, message: 'not on sale yet' });

  const drops: string[] = [];
  ana.on('drop', ({ item }) => drops.push(item.product?.title ?? item.id));
  await clock.advance(60_000);
  expect(drops).toEqual(['Silk scarf']);
  const moments: (string | undefined)[] = [];
  ana.on('track', (event) => event.name === 'cart-added' && moments.push(event.attribution.moment?.kind));
  expect(await passing(5_000, ana.cart.add({ productId: 'scarf', quantity: 1 }))).toMatchObject({ ok: true, addedQuantity: 1 });
  expect(moments).toEqual(['drop']);

  await passing(1_000, Promise.all([ana.leave(), host.leave()]));
});

it('is the code above, line by line', () => {
  expect(linesNotIn('test/docs/selling.test.ts', 'docs/selling.md', '## A sale in a test')).toEqual([]);
});

it('says how much fits', () => {
  const page = readFileSync('docs/selling.md', 'utf8');
  expect(page).toContain(`${MAX_SHELF_PRODUCTS} at most`);
  expect(page).toContain(`${MAX_DROPS} at a time`);
});
