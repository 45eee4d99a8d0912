import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../examples/server/database/open.js';
import type { Sender } from '../../examples/server/delivery/deliver.js';
import { sendAt } from '../../examples/server/reminders/decide.js';
import { asked, DAY, emptyDatabase, MINUTE, newUser, NOW, reminderAt, SECOND, serverOn, STARTUP_MS } from './server-under-test';

vi.setConfig({ testTimeout: STARTUP_MS });

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
}, STARTUP_MS);
afterAll(() => database.close());

const DUE = NOW + 10 * MINUTE;
const remind = (change = {}) => asked('remind', reminderAt(DUE, change));
const cancel = (change = {}) => asked('cancel', reminderAt(DUE, change));

const failing = (message: string, more: object = {}) => Promise.reject(Object.assign(new Error(message), more));

describe('a reminder', () => {
  it('is sent a minute after it is due, when no page has shown it by itself', async () => {
    const { reminders, courier, clock, received, statusOf } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind({ body: 'Still in stock' }));

    clock.advance(11 * MINUTE - 1);
    await courier.deliverDue();
    expect(received).toEqual([]);

    clock.advance(1);
    await courier.deliverDue();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      userId: user,
      locale: 'th-TH',
      timeZone: 'Asia/Bangkok',
      reminder: { title: 'Your basket is waiting', body: 'Still in stock' },
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    expect(await statusOf(user)).toMatchObject({ status: 'sent', channel: 'only', attempts: 1 });

    clock.advance(DAY);
    await courier.deliverDue();
    expect(received).toHaveLength(1);
  });

  it('that lives shortly waits half its life at most', () => {
    expect(sendAt({ dueAt: NOW, expiresAt: NOW + DAY }, MINUTE)).toBe(NOW + MINUTE);
    expect(sendAt({ dueAt: NOW, expiresAt: NOW + MINUTE }, MINUTE)).toBe(NOW + 30 * SECOND);
  });

  it('is not sent when a page has shown it and cancelled it', async () => {
    const { reminders, courier, clock, received, queue, statusOf } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(10 * MINUTE + 5 * SECOND);
    await reminders.accept(user, cancel());
    expect(queue.jobs.size, 'jobs left').toBe(0);

    clock.advance(DAY);
    await courier.deliverDue();
    expect(received).toEqual([]);
    expect(await statusOf(user)).toMatchObject({ status: 'cancelled' });
  });

  it('is not sent when it was cancelled after its job was taken', async () => {
    const { reminders, clock, queue } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    const taken = await queue.take(10);
    expect(taken).toHaveLength(1);
    await reminders.accept(user, cancel());

    expect(await reminders.claim(taken)).toEqual([]);
  });

  it('that is cancelled while it is being sent is not tried again, and was sent if it was', async () => {
    for (const [isTaken, status] of [[true, 'sent'], [false, 'cancelled']] as const) {
      const user = newUser();
      const server = serverOn(database, {
        send: async () => {
          await server.reminders.accept(user, cancel());
          return isTaken ? 'taken' : failing('the line went dead');
        },
      });
      await server.reminders.accept(user, remind());
      server.clock.advance(11 * MINUTE);
      await server.courier.deliverDue();
      server.clock.advance(DAY / 2);
      await server.courier.deliverDue();

      expect(server.received).toHaveLength(1);
      expect(await server.statusOf(user)).toMatchObject({ status });
    }
  });

  it('that is moved is sent at its new time only, with its new words and another key', async () => {
    const { reminders, courier, clock, received } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    await reminders.accept(user, remind({ revision: 2, dueAt: DUE + MINUTE, title: 'Nearly gone' }));

    clock.advance(11 * MINUTE);
    await courier.deliverDue();
    expect(received).toEqual([]);
    clock.advance(MINUTE);
    await courier.deliverDue();
    expect(received.map(({ reminder }) => reminder.title)).toEqual(['Nearly gone']);

    await reminders.accept(user, remind({ revision: 3 }));
    await courier.deliverDue();
    expect(new Set(received.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  it('that is moved while it is being sent is sent again when it is due again', async () => {
    const user = newUser();
    const server = serverOn(database, {
      send: async ({ reminder }) => {
        if (reminder.revision === 1) await server.reminders.accept(user, remind({ revision: 2, dueAt: DUE + MINUTE * 5 }));
        return 'taken';
      },
    });
    await server.reminders.accept(user, remind());
    server.clock.advance(11 * MINUTE);
    await server.courier.deliverDue();
    expect(await server.statusOf(user)).toMatchObject({ status: 'planned', revision: 2 });

    server.clock.advance(5 * MINUTE);
    await server.courier.deliverDue();
    expect(server.received.map(({ reminder }) => reminder.revision)).toEqual([1, 2]);
  });

  it('that expired is not sent', async () => {
    const { reminders, courier, clock, received, statusOf } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind({ expiresAt: DUE + 5 * MINUTE }));

    clock.advance(15 * MINUTE);
    await courier.deliverDue();
    expect(received).toEqual([]);
    expect(await statusOf(user)).toMatchObject({ status: 'expired' });
  });

  it('whose job was lost ends as expired all the same, and is forgotten in the end', async () => {
    const { reminders, clock, queue, statusOf } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    queue.jobs.clear();

    clock.advance(2 * DAY);
    await reminders.tidy();
    expect(await statusOf(user)).toMatchObject({ status: 'expired' });
    clock.advance(31 * DAY);
    await reminders.tidy();
    expect(await statusOf(user)).toBeUndefined();
  });
});

describe('a channel that fails', () => {
  it('is tried again, later each time, with the same key', async () => {
    const at: number[] = [];
    const server = serverOn(database, {
      send: async ({ attempt }) => {
        at.push(server.clock.now() - NOW - 11 * MINUTE);
        return attempt < 4 ? failing('the line went dead') : 'taken';
      },
    });
    const user = newUser();
    await server.reminders.accept(user, remind());
    server.clock.advance(11 * MINUTE);
    for (let second = 0; second < 120; second++) {
      await server.courier.deliverDue();
      server.clock.advance(SECOND);
    }

    expect(at).toEqual([0, 15 * SECOND, 45 * SECOND, 105 * SECOND]);
    expect(new Set(server.received.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await server.statusOf(user)).toMatchObject({ status: 'sent', attempts: 4, reason: null });
  });

  it('is given up after so many attempts, and says why', async () => {
    const server = serverOn(database, { environment: { ATTEMPTS: '3' }, send: () => failing('the line went dead') });
    const user = newUser();
    await server.reminders.accept(user, remind());
    for (let hour = 0; hour < 10; hour++) {
      server.clock.advance(60 * MINUTE);
      await server.courier.deliverDue();
    }

    expect(server.received).toHaveLength(3);
    expect(await server.statusOf(user)).toMatchObject({ status: 'failed', attempts: 3, reason: 'the line went dead' });
  });

  it.each([
    ['says that it is for good', {}, { isFinal: true }],
    ['may be tried again only when the reminder has expired', { expiresAt: DUE + 5 * MINUTE }, { retryAfterMs: 10 * MINUTE }],
  ])('is given up at once when it %s', async (_when, change, more) => {
    const server = serverOn(database, { send: () => failing('no', more) });
    const user = newUser();
    await server.reminders.accept(user, remind(change));
    server.clock.advance(11 * MINUTE);
    await server.courier.deliverDue();

    expect(await server.statusOf(user)).toMatchObject({ status: 'failed', reason: 'no' });
  });

  it('is left in peace as long as it asks for', async () => {
    const server = serverOn(database, { send: ({ attempt }) => (attempt === 1 ? failing('busy', { retryAfterMs: 20 * MINUTE }) : Promise.resolve('taken')) });
    const user = newUser();
    await server.reminders.accept(user, remind());
    server.clock.advance(11 * MINUTE);
    await server.courier.deliverDue();

    expect(await server.statusOf(user)).toMatchObject({ status: 'planned', sendAt: server.clock.now() + 20 * MINUTE });
  });

  it.each([
    ['an error that no database keeps', new Error(`\u0000 ${'x'.repeat(297)}\u{1f6d2}`)],
    ['a wait that is no number', Object.assign(new Error('busy'), { retryAfterMs: NaN })],
    ['a text', 'busy'],
    ['nothing', undefined],
    ['an error that is frozen', Object.freeze(new Error('busy'))],
  ])('with %s keeps nobody else from being noted as sent', async (_what, error) => {
    const { reminders, courier, clock, statusOf, logged } = serverOn(database, {
      send: ({ reminder }) => (reminder.id === 'bad' ? Promise.reject(error) : Promise.resolve('taken')),
    });
    const user = newUser();
    for (const id of ['good', 'bad']) await reminders.accept(user, remind({ id }));
    clock.advance(11 * MINUTE);
    courier.start();
    const status = async (id: string) => (await statusOf(user, id))?.status;
    await expect.poll(() => Promise.all([status('good'), status('bad')]), { timeout: 5 * SECOND }).toEqual(['sent', 'planned']);
    await courier.stop();

    expect(logged).toEqual([]);
    expect(await statusOf(user, 'bad')).toMatchObject({ channel: 'only', reason: expect.stringMatching(/\S/) as string });
  });

  it('to say what it did is believed to have sent it, so that no other channel sends it too', async () => {
    const sent: string[] = [];
    const channel = (name: string, answer: unknown): Sender => ({
      name,
      send: async () => {
        sent.push(name);
        return answer as 'taken';
      },
    });
    const { reminders, courier, clock, statusOf } = serverOn(database, { senders: [channel('own', undefined), channel('email', 'taken')] });
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    await courier.deliverDue();

    expect(sent).toEqual(['own']);
    expect(await statusOf(user)).toMatchObject({ status: 'failed', channel: 'own' });
  });

  it('by not answering is told to stop, and holds up nobody', async () => {
    let isStopped = false;
    const mute: Sender = {
      name: 'mute',
      send: ({ reminder }, { signal }) =>
        reminder.id === 'slow'
          ? new Promise(() => signal.addEventListener('abort', () => (isStopped = true)))
          : Promise.resolve('taken'),
    };
    const { reminders, courier, clock, statusOf } = serverOn(database, { senders: [mute] });
    const user = newUser();
    await reminders.accept(user, remind({ id: 'slow' }));
    for (let n = 0; n < 15; n++) await reminders.accept(user, remind({ id: `quick-${n}` }));
    clock.advance(11 * MINUTE);
    courier.start();
    const status = async (id: string) => (await statusOf(user, id))?.status;
    await expect.poll(() => status('quick-14'), { timeout: STARTUP_MS / 2 }).toBe('sent');
    expect(await status('slow')).toBe('sending');

    clock.advance(10 * SECOND);
    await expect.poll(() => status('slow'), { timeout: STARTUP_MS / 2 }).toBe('planned');
    expect(isStopped).toBe(true);
    await courier.stop();
  });
});

describe('a process that ends', () => {
  it('while it sends leaves the reminder to the next one, which sends it with the same key', async () => {
    const { reminders, queue, clock, received, newCourier, statusOf } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    const [lost] = await reminders.claim(await queue.take(1));
    expect(await statusOf(user)).toMatchObject({ status: 'sending' });

    await newCourier().deliverDue();
    expect(received, 'while the lease holds').toEqual([]);
    queue.expire();
    await newCourier().deliverDue();
    expect(received.map(({ idempotencyKey }) => idempotencyKey)).toEqual([lost?.idempotencyKey]);
    expect(await statusOf(user)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('because of the reminder each time does so only so many times', async () => {
    const { reminders, queue, clock, statusOf } = serverOn(database, { environment: { ATTEMPTS: '3' } });
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    for (let crash = 1; crash <= 3; crash++) {
      expect(await reminders.claim(await queue.take(1))).toHaveLength(1);
      queue.expire();
    }

    expect(await reminders.claim(await queue.take(1))).toEqual([]);
    expect(await statusOf(user)).toMatchObject({ status: 'failed', reason: 'the server stopped each time it was sent' });
  });

  it('when it is told to lets what it is sending end', async () => {
    let finish = () => {};
    const { reminders, courier, clock, received, statusOf } = serverOn(database, {
      send: () => new Promise((resolve) => (finish = () => resolve('taken'))),
    });
    const user = newUser();
    await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    courier.start();
    await expect.poll(() => received.length, { timeout: STARTUP_MS / 2 }).toBe(1);
    const stopped = courier.stop();
    finish();
    await stopped;

    expect(await statusOf(user)).toMatchObject({ status: 'sent' });
  });
});

describe('a database that is away for a moment', () => {
  it('costs no reminder, and what was sent is noted when it is back', async () => {
    const { reminders, courier, clock, received, statusOf, logged } = serverOn(database);
    const user = newUser();
    await reminders.accept(user, remind());
    const settle = reminders.settle;
    let failures = 2;
    reminders.settle = (...what) => (failures-- > 0 ? failing('away') : settle(...what));
    clock.advance(11 * MINUTE);
    const delivered = courier.deliverDue();
    for (let n = 0; n < 2; n++) {
      await expect.poll(() => logged.length, { timeout: STARTUP_MS / 2 }).toBe(n + 1);
      clock.advance(2 * SECOND);
    }
    await delivered;

    expect(received).toHaveLength(1);
    expect(await statusOf(user)).toMatchObject({ status: 'sent' });
  });
});

describe('channels', () => {
  const channel = (name: string, users: string[], log: string[]): Sender => ({
    name,
    send: async ({ userId }) => {
      if (!users.includes(userId)) return 'unreachable';
      log.push(`${name} ${userId}`);
      return 'taken';
    },
  });

  it("are tried in the shop's order until one reaches the user, or in the user's own", async () => {
    const [ana, ben, cleo, none] = [newUser(), newUser(), newUser(), newUser()];
    const sent: string[] = [];
    const senders = [channel('web-push', [ana, cleo], sent), channel('email', [ana, ben, cleo], sent)];
    const { reminders, courier, clock, subscriptions, statusOf } = serverOn(database, { senders });
    await subscriptions.setChannels(cleo, ['email']);
    for (const user of [ana, ben, cleo, none]) await reminders.accept(user, remind());
    clock.advance(11 * MINUTE);
    await courier.deliverDue();

    expect(sent.sort()).toEqual([`email ${ben}`, `email ${cleo}`, `web-push ${ana}`]);
    expect(await statusOf(none)).toMatchObject({ status: 'failed', reason: 'no channel reaches this user' });
  });
});
