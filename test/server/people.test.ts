import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../examples/server/database/open.js';
import { believeAnyone } from '../../examples/server/people/session.js';
import { readViewerKey, viewerKey } from '../../src/follow-up/signature/viewer-key';
import { webhookSink } from '../../src/follow-up/sinks/webhook';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { ADMIN, asked, bodyOf, emptyDatabase, MASTER, MINUTE, newUser, NOW, reminderAt, SECRET, serverOn, STARTUP_MS, webhook } from './server-under-test';

vi.setConfig({ testTimeout: STARTUP_MS });

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
}, STARTUP_MS);
afterAll(() => database.close());

const json = (method: string, body: unknown, headers = {}) => ({ method, body: JSON.stringify(body), headers });

describe('a key', () => {
  it("is given to a user who is signed in, and is the one that liveroom's own functions make and read", async () => {
    const { ask, sessionOf } = serverOn(database, { environment: { KEY_SECONDS: '3600' } });
    const user = newUser();

    for (const method of ['GET', 'POST']) {
      const { status, body, headers } = await ask('/key', { method, headers: sessionOf(user) });
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(body).toEqual({ ...(await viewerKey(MASTER, user, NOW + 3_600_000)), expiresAt: NOW + 3_600_000 });
      expect(readViewerKey(String(body['id']), NOW)).toEqual({ userId: user, expiresAtMs: NOW + 3_600_000 });
    }
  });

  it("opens the webhook to liveroom's own sink", async () => {
    const { ask, sessionOf, statusOf } = serverOn(database);
    const user = newUser();
    const statuses: number[] = [];
    const sink = webhookSink(
      {
        url: '/reminders',
        key: async () => (await ask('/key', { headers: sessionOf(user) })).body as unknown as { id: string; secret: string },
      },
      createVirtualClock({ startMs: NOW }),
    );
    const original = globalThis.fetch;
    globalThis.fetch = async (path, init) => {
      const { status, text } = await ask(path as string, { ...init, signal: null });
      statuses.push(status);
      return new Response(text, { status });
    };
    try {
      const context = { signal: new AbortController().signal, isLeaving: false };
      const delivery = { idempotencyKey: 'k1', reminder: { ...reminderAt(NOW + MINUTE), kind: 'abandoned-cart' as const }, locale: 'en', timeZone: 'UTC' };
      await sink.deliver({ ...delivery, action: 'remind' }, context);
      expect(await statusOf(user)).toMatchObject({ status: 'planned' });
      await sink.deliver({ ...delivery, action: 'cancel' }, context);
      expect(await statusOf(user)).toMatchObject({ status: 'cancelled' });
    } finally {
      globalThis.fetch = original;
    }
    expect(statuses).toEqual([200, 200]);
  });

  it.each([
    ['without a session', {}],
    ['with a session signed by someone else', { authorization: `Bearer ana.${NOW / 1000 + 60}.${'0'.repeat(64)}` }],
  ])('is not given %s', async (_how, headers) => {
    const { status, body } = await serverOn(database).ask('/key?userId=ana', { headers });

    expect([status, body.error?.code]).toEqual([401, 'not-signed-in']);
  });

  it('is not given once the session has run out', async () => {
    const { ask, sessionOf, clock } = serverOn(database);
    const headers = sessionOf('ana');
    clock.advance(MINUTE);

    expect((await ask('/key', { headers })).status).toBe(401);
  });

  it('is given to any user id while trying it', () => {
    const request = new Request('https://x.example');
    expect(believeAnyone()(request, { userId: 'ana' })).toEqual({ userId: 'ana' });
    expect(believeAnyone()(request, {})).toBeUndefined();
    expect(believeAnyone()(request, { userId: 'a b' })).toBeUndefined();
  });
});

describe('push subscriptions', () => {
  const browser = (name: string) => ({
    endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
    keys: { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) },
  });

  it('are kept for their user, and taken back by their user only', async () => {
    const { ask, sessionOf, subscriptions } = serverOn(database);
    const [ana, ben] = [newUser(), newUser()];
    expect((await ask('/subscriptions', json('POST', browser(ana), sessionOf(ana)))).status).toBe(200);
    expect(await subscriptions.of(ana)).toEqual([browser(ana)]);

    await ask('/subscriptions', json('DELETE', browser(ana), sessionOf(ben)));
    expect(await subscriptions.of(ana)).toHaveLength(1);
    await ask('/subscriptions', json('DELETE', browser(ana), sessionOf(ana)));
    expect(await subscriptions.of(ana)).toEqual([]);
  });

  it('of a browser that someone else used before are no longer theirs', async () => {
    const { ask, sessionOf, subscriptions } = serverOn(database);
    const [ana, ben] = [newUser(), newUser()];
    await ask('/subscriptions', json('POST', browser('shared'), sessionOf(ana)));
    await ask('/subscriptions', json('POST', browser('shared'), sessionOf(ben)));

    expect([await subscriptions.of(ana), await subscriptions.of(ben)]).toEqual([[], [browser('shared')]]);
  });

  it('are ten of a user at most, the latest', async () => {
    const { ask, sessionOf, subscriptions, clock } = serverOn(database);
    const user = newUser();
    for (let n = 0; n < 12; n++) {
      clock.advance(1000);
      await ask('/subscriptions', json('POST', browser(`${user}-${n}`), sessionOf(user)));
    }

    const kept = (await subscriptions.of(user)).map(({ endpoint }) => endpoint.split('-').at(-1));
    expect(kept.sort()).toEqual(['10', '11', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it.each([
    ['endpoint', { endpoint: 'http://fcm.googleapis.com/x' }],
    ['endpoint', { endpoint: 'https://169.254.169.254/latest' }],
    ['endpoint', { endpoint: 'https://fcm.googleapis.com.evil.example/' }],
    ['endpoint', { endpoint: 'https://evil.example/fcm.googleapis.com' }],
    ['endpoint', { endpoint: 'https://fcm.googleapis.com:8443/x' }],
    ['endpoint', { endpoint: 'https://push.apple.com.evil.example/' }],
    ['keys.p256dh', { keys: { auth: 'a'.repeat(22) } }],
    ['keys.auth', { keys: { p256dh: 'p'.repeat(87), auth: '!' } }],
    ['keys.p256dh', { keys: null }],
  ])('are refused by the name of %s: %j', async (field, change) => {
    const { ask, sessionOf } = serverOn(database);
    const { status, body } = await ask('/subscriptions', json('POST', { ...browser('x'), ...change }, sessionOf(newUser())));

    expect([status, body.error?.field]).toEqual([400, field]);
  });
});

describe('channels', () => {
  const environment = { SENDERS: 'http log', SENDER_URL: 'https://crm.example', SENDER_SECRET: 's' };

  it("are the shop's until the user chooses", async () => {
    const { ask, sessionOf } = serverOn(database, { environment });
    const headers = sessionOf(newUser());
    expect((await ask('/channels', { headers })).body).toEqual({ channels: ['http', 'log'], available: ['http', 'log'] });

    expect((await ask('/channels', json('PUT', { channels: ['log'] }, headers))).status).toBe(200);
    expect((await ask('/channels', { headers })).body).toMatchObject({ channels: ['log'] });
  });

  it.each([[['email']], [['log', 'log']], ['log'], [null]])('can not be %j', async (channels) => {
    const { ask, sessionOf } = serverOn(database, { environment });

    const { body } = await ask('/channels', json('PUT', { channels }, sessionOf(newUser())));
    expect(body.error?.field).toBe('channels');
  });
});

describe('a user who wants to be forgotten', () => {
  it('is, and nobody else', async () => {
    const { ask, sessionOf, reminders, statusOf, queue } = serverOn(database);
    const [ana, ben] = [newUser(), newUser()];
    for (const user of [ana, ben]) await reminders.accept(user, asked('remind', reminderAt(NOW + MINUTE)));

    expect((await ask('/reminders', { method: 'DELETE', headers: sessionOf(ana) })).status).toBe(200);
    expect([await statusOf(ana), (await statusOf(ben))?.status]).toEqual([undefined, 'planned']);
    expect(queue.jobs.size).toBe(1);
  });
});

describe('the status page', () => {
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` });

  it.each(['/', '/status.json', '/page.js'])('is for who has the admin token: %s', async (path) => {
    const { ask, sessionOf } = serverOn(database);

    for (const headers of [{}, basic('wrong'), basic(''), { authorization: 'Bearer' }, sessionOf('ana')]) {
      const { status, headers: answered } = await ask(path, { headers });
      expect([status, answered.get('www-authenticate')?.slice(0, 5)]).toEqual([401, 'Basic']);
    }
    expect((await ask(path, { headers: basic(ADMIN) })).status).toBe(200);
    expect((await ask(path, { headers: { authorization: `Bearer ${ADMIN}` } })).status).toBe(200);
  });

  it('needs no token on this machine, unless by a name or a proxy of others', async () => {
    const { ask } = serverOn(database, { environment: { ADMIN_TOKEN: '', HOST: '127.0.0.1' } });
    const status = async (headers: Record<string, string>) => (await ask('/status.json', { headers })).status;

    expect(await status({ host: 'localhost:8788' })).toBe(200);
    expect(await status({ host: 'evil.example:8788' })).toBe(403);
    expect(await status({ host: 'localhost', 'x-forwarded-for': '192.0.2.1' })).toBe(403);
  });

  it('runs nothing but its own files, and nobody may frame it', async () => {
    const { headers, text } = await serverOn(database).ask('/', { headers: basic(ADMIN) });

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(text, 'inline code or style').not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  it('says how many there are and which are the latest, of all or of one status', async () => {
    const { ask, clock, reminders } = serverOn(database);
    for (const user of [newUser(), newUser()]) await reminders.accept(user, asked('remind', reminderAt(NOW + MINUTE)));
    const user = newUser();
    await ask('/reminders', webhook(user, bodyOf({ action: 'cancel' })));
    clock.advance(5 * MINUTE);
    await reminders.accept(newUser(), asked('remind', reminderAt(clock.now() + MINUTE)));
    const look = async (query: string) => (await ask(`/status.json${query}`, { headers: basic(ADMIN) })).body as unknown as { counts: Record<string, number>; latest: { status: string; userId: string }[] };

    const { counts, latest } = await look('');
    expect(counts).toMatchObject({ due: expect.any(Number) as number, cancelled: expect.any(Number) as number });
    expect(latest[0]).toMatchObject({ status: 'planned' });
    expect((await look('?status=due')).latest.every(({ status }) => status === 'due')).toBe(true);
    expect((await look('?status=cancelled')).latest.map(({ userId }) => userId)).toContain(user);
    expect((await ask('/status.json', { headers: basic(ADMIN) })).text).not.toContain(SECRET);
  });
});
