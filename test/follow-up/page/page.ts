/** A shop's page with a room in it, whose reminders go to the receiver that the address names. */
import { LiveRoom, type ReminderSink } from '../../../src/index';
import { webhookSink } from '../../../src/follow-up/index';
import { local } from '../../../src/local';

const query = new URLSearchParams(location.search);
const receiver = query.get('receiver') ?? '';
const JOINED = 'a page that has joined';
const delayMs = Number(query.get('delayMs'));

const due: ReminderSink = {
  name: 'due',
  when: 'due',
  async deliver({ idempotencyKey, reminder: { title } }) {
    const answer = await fetch(`${receiver}/due`, { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body: title });
    if (!answer.ok) throw new Error(`the receiver answered ${answer.status}`);
  },
};

const webhook = webhookSink({ url: `${receiver}/ahead`, key: async () => ({ id: 'ana', secret: 'kept by the shop' }) });

const room = new LiveRoom({
  id: query.get('room') ?? 'return',
  user: { id: 'ana', role: 'viewer' },
  crew: ['host'],
  transport: local(),
  cart: { add: async ({ quantity }) => ({ ok: true, addedQuantity: quantity }) },
  reminders: { quietHours: false, rules: { 'abandoned-cart': { delayMs } }, sinks: [due, webhook] },
});

const tab = {
  async join() {
    // Let go of when there is nothing left of the page.
    void navigator.locks.request(JOINED, { mode: 'shared' }, () => new Promise(() => undefined));
    await room.join();
  },
  untilGone: () => navigator.locks.request(JOINED, () => undefined),
  agree: () => room.consent.grant('reminders', 'memory'),
  add: async (productId: string) => (await room.cart.add({ productId, quantity: 1 })).ok,
  /** As a phone hides a page before it ends it. The browser that tests drive keeps its pages in sight. */
  hide() {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  planned: () => room.reminders.planned.get().map(({ kind }) => kind),
  storage: () => room.reminders.storage.get(),
  isAgreed: () => room.consent.state.get().reminders,
  visits: () => room.memory.profile.get().visits,
  /** Has a look taken at what is planned by now. */
  look: () => room.reminders.cancel('of which there is none'),
  /** What no browser carries for a page that is gone. */
  async sendMuch(length: number) {
    const reminder = { id: 'much', kind: 'refill-due', roomId: 'return', dueAt: 1, expiresAt: 2, revision: 1, title: 'x'.repeat(length) } as const;
    const delivery = { action: 'remind', idempotencyKey: 'much', reminder, locale: 'en', timeZone: 'UTC' } as const;
    await webhook.deliver(delivery, { signal: new AbortController().signal, isLeaving: true });
  },
};

export type ReturnTab = typeof tab;
Object.assign(globalThis, { tab });
