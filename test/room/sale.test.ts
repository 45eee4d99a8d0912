import { describe, expect, it } from 'vitest';
import { createFollowUp } from '../../src/room/follow-up';
import { createSale } from '../../src/room/sale';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

const patience = () => ({ clock: createVirtualClock(), random: () => 0.5 });

const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

const line = { productId: 'serum', quantity: 1 };

describe('a page that can not load what sells', () => {
  it('hears of it where it waits for an outcome, as an error of the network', async () => {
    const { shelf, cart } = createSale(offline, patience());
    for (const call of [
      () => shelf.set([]),
      () => shelf.feature('serum'),
      () => shelf.schedule({ productId: 'serum', at: 1 }),
      () => shelf.viewed('serum'),
      () => cart.purchased({ orderId: 'o', lines: [line] }),
      () => cart.arrived('o'),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'network-unavailable', retryable: true });
    }
  });

  it('has its line refused like any other that did not get through', async () => {
    const { cart } = createSale(offline, patience());
    expect(await cart.add(line)).toMatchObject({ ok: false, reason: 'network', addedQuantity: 0, retryable: true });
  });

  it('may ask for what is new all the same', async () => {
    const reported = collectReportedErrors();
    const { shelf, cart } = createSale(offline, patience());
    await shelf.refresh();
    await cart.refresh();
    expect(reported).toHaveLength(2);
  });
});

describe('what is shown before it is loaded', () => {
  it('is frozen, and the same each time', () => {
    const { shelf, cart } = createSale(offline, patience());
    const { consent, reminders, memory } = createFollowUp(offline, {}, patience());
    const readables = [shelf.products, shelf.drops, cart.state, consent.state, reminders.planned, memory.profile];
    for (const { get } of readables) {
      expect(Object.isFrozen(get())).toBe(true);
      expect(get()).toBe(get());
    }
  });

  it('is what the shop has said of consent, and no to the rest', () => {
    const granted = { analytics: true, memory: undefined } as unknown as { analytics: boolean };
    const { consent } = createFollowUp(offline, granted, patience());
    expect(consent.state.get()).toEqual({ analytics: true, reminders: false, memory: false });
  });
});
