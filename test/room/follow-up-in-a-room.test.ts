import { describe, expect, it } from 'vitest';
import type { LiveRoomOptions, Reminder, ReminderDelivery, ReminderSink } from '../../src/index';
import { setUpShow } from './a-show';

const HOUR_MS = 3_600_000;

function recordingSink(when: ReminderSink['when'] = 'due') {
  const deliveries: ReminderDelivery[] = [];
  const sink: ReminderSink = {
    name: 'recording',
    when,
    async deliver(delivery) {
      deliveries.push(delivery);
    },
  };
  return { sink, deliveries };
}

const cart: NonNullable<LiveRoomOptions['cart']> = {
  add: async (line) => ({ ok: true, addedQuantity: line.quantity }),
};

/** Nothing is quiet, so that the hour of a test's clock does not matter. */
const ALWAYS = { quietHours: false, timeZone: 'UTC' } as const;

describe('following up in a room', () => {
  it('plans nothing and keeps nothing until the viewer agrees', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const ana = await join('ana', { cart, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await clock.advance(4 * HOUR_MS);
    expect(ana.reminders.planned.get()).toEqual([]);
    expect(ana.memory.profile.get().visits).toBe(0);
    expect(deliveries).toEqual([]);
  });

  it('follows up from the beginning of the visit when the viewer agrees later on', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const ana = await join('ana', { cart, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await after(ana.consent.grant('reminders', 'memory'));
    expect(ana.consent.state.get()).toEqual({ analytics: false, reminders: true, memory: true });
    expect(ana.reminders.planned.get()).toMatchObject([{ kind: 'abandoned-cart', productIds: ['serum'] }]);
    expect(ana.memory.profile.get()).toMatchObject({ visits: 1, cartAdds: 1, tier: 'new' });
    await clock.advance(3 * HOUR_MS + 60_000);
    expect(deliveries).toMatchObject([{ action: 'remind', reminder: { kind: 'abandoned-cart' } }]);
    expect(ana.reminders.planned.get()).toEqual([]);
  });

  it('reminds nobody of a cart who has bought', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const ana = await join('ana', { cart, consent: { reminders: true }, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    expect(ana.reminders.planned.get()).toHaveLength(1);
    await after(ana.cart.purchased({ orderId: 'o-1', lines: [{ productId: 'serum', quantity: 1 }] }));
    expect(ana.reminders.planned.get().map(({ kind }) => kind)).not.toContain('abandoned-cart');
    await clock.advance(4 * HOUR_MS);
    expect(deliveries).toEqual([]);
  });

  it('withdraws what was planned, and tells those who had it ahead', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink('ahead');
    const ana = await join('ana', { cart, consent: { reminders: true }, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await clock.advance(10_000);
    expect(deliveries.map(({ action }) => action)).toEqual(['remind']);
    await after(ana.consent.withdraw('reminders'));
    await clock.advance(10_000);
    expect(deliveries.map(({ action }) => action)).toEqual(['remind', 'cancel']);
    expect(ana.reminders.planned.get()).toEqual([]);
  });

  it('remembers consent and what was planned on the next visit', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const options = { cart, reminders: { ...ALWAYS, sinks: [sink] } };
    const ana = await join('ana', options);
    await after(ana.consent.grant('reminders', 'memory'));
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await after(ana.leave());
    await clock.advance(5 * HOUR_MS);
    expect(deliveries).toEqual([]);
    const again = await join('ana', options);
    await clock.advance(10_000);
    expect(deliveries).toHaveLength(1);
    expect(again.consent.state.get().reminders).toBe(true);
    expect(again.memory.profile.get()).toMatchObject({ visits: 2, tier: 'returning' });
  });

  it('takes reminders of the shop’s own making, and forgets everything in one call', async () => {
    const { clock, join, after } = setUpShow();
    const shown: Reminder[] = [];
    const ana = await join('ana', {
      reminders: ALWAYS,
      hooks: {
        onReminder: (reminder) => {
          shown.push(reminder);
        },
      },
    });
    const request = { id: 'size-back', kind: 'refill-due', dueAt: clock.now() + 60_000, title: 'M is back' } as const;
    await expect(after(ana.reminders.remind(request))).rejects.toMatchObject({ code: 'not-allowed' });
    await after(ana.consent.grant('reminders', 'memory'));
    await after(ana.reminders.remind(request));
    await clock.advance(120_000);
    expect(shown.map(({ id }) => id)).toEqual(['size-back']);
    await after(ana.memory.forget());
    expect(ana.consent.state.get()).toEqual({ analytics: false, reminders: false, memory: false });
    expect(ana.memory.profile.get().visits).toBe(0);
  });

  it('takes up a purchase that the page of thanks tells of without joining', async () => {
    const { clock, join, open, after } = setUpShow();
    const options = { cart, consent: { reminders: true }, reminders: ALWAYS };
    const ana = await join('ana', options);
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    expect(ana.reminders.planned.get().map(({ kind }) => kind)).toEqual(['abandoned-cart']);
    await after(ana.leave());
    const thanks = open('ana', options);
    await after(thanks.cart.purchased({ orderId: 'o-1', lines: [{ productId: 'serum', quantity: 1 }] }));
    const again = await join('ana', options);
    await clock.advance(2_000);
    expect(again.reminders.planned.get().map(({ kind }) => kind)).not.toContain('abandoned-cart');
  });

  it('has what was handed over ahead cancelled when the viewer wants to be forgotten', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink('ahead');
    const ana = await join('ana', { cart, consent: { reminders: true }, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await clock.advance(10_000);
    await after(ana.memory.forget());
    await clock.advance(10_000);
    expect(deliveries.map(({ action }) => action)).toEqual(['remind', 'cancel']);
    // What the shop says the viewer agreed to was before.
    expect(ana.consent.state.get().reminders).toBe(false);
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    expect(ana.reminders.planned.get()).toEqual([]);
  });

  it('plans no longer what was shown, at once', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const ana = await join('ana', { cart, consent: { reminders: true }, reminders: { ...ALWAYS, sinks: [sink] } });
    await after(ana.cart.add({ productId: 'serum', quantity: 1 }));
    await clock.advance(3 * HOUR_MS - 5_000);
    expect(ana.reminders.planned.get()).toHaveLength(1);
    await clock.advance(6_000);
    expect(deliveries).toHaveLength(1);
    expect(ana.reminders.planned.get()).toEqual([]);
  });

  it('does not remind who is in the room of what starts there', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, deliveries } = recordingSink();
    const host = await join('host');
    await join('ana', {
      cart,
      consent: { reminders: true },
      reminders: { ...ALWAYS, sinks: [sink], rules: { 'drop-starting': { delayMs: 60_000 } } },
    });
    await after(host.shelf.schedule({ productId: 'serum', at: host.now() + 120_000 }));
    await clock.advance(120_000);
    expect(deliveries).toEqual([]);
  });

  it('knows what was agreed to on an earlier visit as soon as anybody asks', async () => {
    const { clock, join, after } = setUpShow();
    const ana = await join('ana');
    await after(ana.consent.grant('analytics'));
    await after(ana.leave());
    const again = await join('ana');
    again.consent.state.get();
    await clock.advance(1_000);
    expect(again.consent.state.get().analytics).toBe(true);
  });

  it('says which option of the reminders is wrong', async () => {
    const { join, after } = setUpShow();
    const ana = await join('ana', { consent: {} });
    await expect(after(ana.reminders.cancel('x'))).resolves.toBeUndefined();
    const ben = await join('ben');
    Object.assign(ben, {});
    await expect(after(ben.reminders.remind({ id: '', kind: 'refill-due', dueAt: 1, title: 'x' }))).rejects.toMatchObject({
      code: 'invalid-options',
      context: { option: 'reminder.id' },
    });
  });
});
