import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../examples/server/database/open.js';
import { bodyOf, DAY, emptyDatabase, MINUTE, newUser, NOW, serverOn, STARTUP_MS, webhook } from './server-under-test';

vi.setConfig({ testTimeout: STARTUP_MS });

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
}, STARTUP_MS);
afterAll(() => database.close());

describe('a reminder webhook', () => {
  it('is taken once, and known when it comes again', async () => {
    const { ask, statusOf } = serverOn(database);
    const user = newUser();

    const first = await ask('/reminders', webhook(user, bodyOf()));
    expect([first.status, first.body]).toEqual([200, { outcome: 'planned' }]);
    const again = await ask('/reminders', webhook(user, bodyOf()));
    expect([again.status, again.body]).toEqual([200, { outcome: 'known' }]);
    expect(await statusOf(user)).toMatchObject({ status: 'planned', revision: 1, title: 'Your basket is waiting' });
  });

  it('touches the reminders of no other user, whatever its id', async () => {
    const { ask, statusOf } = serverOn(database);
    const [ana, ben] = [newUser(), newUser()];
    await ask('/reminders', webhook(ana, bodyOf()));

    await ask('/reminders', webhook(ben, bodyOf({ action: 'cancel' })));

    expect(await statusOf(ana)).toMatchObject({ status: 'planned' });
  });

  it.each([
    ['is older than what is known', 'remind', 1, 'older'],
    ['cancels what was moved since', 'cancel', 1, 'older'],
  ] as const)('changes nothing when it %s', async (_when, action, revision, outcome) => {
    const { ask, statusOf } = serverOn(database);
    const user = newUser();
    await ask('/reminders', webhook(user, bodyOf({}, { revision: 2, dueAt: NOW + DAY, expiresAt: NOW + 2 * DAY })));

    const { status, body } = await ask('/reminders', webhook(user, bodyOf({ action }, { revision })));

    expect([status, body]).toEqual([200, { outcome }]);
    expect(await statusOf(user)).toMatchObject({ revision: 2, status: 'planned', sendAt: NOW + DAY + MINUTE });
  });

  it('plans nothing that was cancelled before it arrived', async () => {
    const { ask } = serverOn(database);
    const user = newUser();

    expect((await ask('/reminders', webhook(user, bodyOf({ action: 'cancel' })))).body).toEqual({ outcome: 'cancelled' });
    expect((await ask('/reminders', webhook(user, bodyOf()))).body).toEqual({ outcome: 'known' });
  });

  it('comes too late when the reminder has expired', async () => {
    const { ask } = serverOn(database);

    const { status, body } = await ask('/reminders', webhook(newUser(), bodyOf({}, { dueAt: NOW - DAY, expiresAt: NOW })));

    expect([status, body]).toEqual([200, { outcome: 'expired' }]);
  });

  it('is one too many when a user has 200 planned, and can still move and cancel', async () => {
    const { ask } = serverOn(database);
    const user = newUser();
    const post = (id: string, revision: number, action: string) =>
      ask('/reminders', webhook(user, bodyOf({ action }, { id, revision })));
    await post('r0', 1, 'remind');
    await database.query(
      `insert into liveroom_reminders
       select user_id, 'r' || n, revision, status, reminder, locale, time_zone, send_at, expires_at, gen_random_uuid(), 0, null, null, updated_at
       from liveroom_reminders, generate_series(1, 199) as n where user_id = $1 and id = 'r0'`,
      [user],
    );

    expect((await post('r200', 1, 'remind')).status).toBe(422);
    expect((await post('r7', 2, 'remind')).body).toEqual({ outcome: 'planned' });
    expect((await post('r7', 2, 'cancel')).body).toEqual({ outcome: 'cancelled' });
    expect((await post('r200', 1, 'remind')).status).toBe(200);
  });
});

describe('what is kept of a user', () => {
  it('is a thousand reminders at most: the oldest of those that are over give way', async () => {
    const { ask, statusOf, clock } = serverOn(database);
    const user = newUser();
    const post = (id: string, action: string) => ask('/reminders', webhook(user, bodyOf({ action }, { id })));
    await post('planned', 'remind');
    await post('c0', 'cancel');
    await database.query(
      `insert into liveroom_reminders
       select user_id, 'c' || n, revision, status, reminder, locale, time_zone, send_at, expires_at, gen_random_uuid(), 0, null, null,
         updated_at + n * interval '1 ms'
       from liveroom_reminders, generate_series(1, 998) as n where user_id = $1 and id = 'c0'`,
      [user],
    );
    clock.advance(10_000);
    expect((await post('c999', 'cancel')).body).toEqual({ outcome: 'cancelled' });

    expect(await database.query('select count(*)::int as count from liveroom_reminders where user_id = $1', [user])).toEqual([{ count: 1000 }]);
    expect(await statusOf(user, 'c0')).toBeUndefined();
    for (const id of ['planned', 'c999']) expect(await statusOf(user, id), id).toBeDefined();
  });

  it('is not kept for ever, however late it expires', async () => {
    const { ask, statusOf, clock, reminders } = serverOn(database);
    const user = newUser();
    await ask('/reminders', webhook(user, bodyOf({ action: 'cancel' }, { expiresAt: 32_000_000_000_000 })));
    clock.advance(470 * DAY);
    await reminders.tidy();

    expect(await statusOf(user)).toBeUndefined();
  });
});

describe('a signature', () => {
  const user = newUser();
  const encoded = encodeURIComponent(user).replaceAll('.', '%2E');
  const expiry = NOW / 1000 + 3600;
  const good = webhook(user, bodyOf());

  it.each([
    ['is missing', { ...good, headers: {} }, 'not-signed'],
    ['is of another secret', webhook(user, bodyOf(), { secret: 'f'.repeat(64) }), 'bad-signature'],
    ['is of another body', webhook(user, bodyOf(), { sent: JSON.stringify(bodyOf({ action: 'cancel' })) }), 'bad-signature'],
    ['is malformed', webhook(user, bodyOf(), { headers: { 'liveroom-signature': 'v1=1,t=2' } }), 'not-signed'],
    ['is of another key', webhook(user, bodyOf(), { headers: { 'liveroom-key': `ben.${expiry}` } }), 'bad-signature'],
    ['has a key that was extended', webhook(user, bodyOf(), { headers: { 'liveroom-key': `${encoded}.${expiry + 1}` } }), 'bad-signature'],
    ['has a key that has run out', webhook(user, bodyOf(), { keyId: `${encoded}.${NOW / 1000}` }), 'key-expired'],
    ['has a key of no user', webhook(user, bodyOf(), { keyId: `.${expiry}` }), 'not-signed'],
    ['has a key that can not be read', webhook(user, bodyOf(), { keyId: `%ZZ.${expiry}` }), 'not-signed'],
    ['is old', webhook(user, bodyOf(), { signedAtMs: NOW - 5 * MINUTE - 1000 }), 'stale'],
    ['is from the future', webhook(user, bodyOf(), { signedAtMs: NOW + 5 * MINUTE + 1000 }), 'stale'],
  ])('is refused when it %s', async (_how, init, code) => {
    const { ask, statusOf } = serverOn(database);

    const { status, body } = await ask('/reminders', init);

    expect([status, body.error?.code]).toEqual([401, code]);
    expect(await statusOf(user)).toBeUndefined();
  });

  it('may be up to five minutes off', async () => {
    const { ask } = serverOn(database);

    for (const signedAtMs of [NOW - 5 * MINUTE, NOW + 5 * MINUTE]) {
      expect((await ask('/reminders', webhook(newUser(), bodyOf(), { signedAtMs }))).status).toBe(200);
    }
  });
});

describe('the body of a webhook', () => {
  it.each([
    ['version', { version: 2 }, {}],
    ['action', { action: 'delete' }, {}],
    ['idempotencyKey', { idempotencyKey: '' }, {}],
    ['reminder', { reminder: null }, {}],
    ['reminder', { reminder: undefined }, {}],
    ['locale', { locale: '../../etc' }, {}],
    ['timeZone', { timeZone: 'Asia/Bangkok; drop' }, {}],
    ['sentAt', { sentAt: 'now' }, {}],
    ['reminder.id', {}, { id: 'x'.repeat(257) }],
    ['reminder.id', {}, { id: 'a\u0000b' }],
    ['reminder.kind', {}, { kind: '<b>' }],
    ['reminder.roomId', {}, { roomId: '../x' }],
    ['reminder.dueAt', {}, { dueAt: null }],
    ['reminder.dueAt', {}, { dueAt: NOW + 401 * DAY, expiresAt: NOW + 500 * DAY }],
    ['reminder.expiresAt', {}, { expiresAt: NOW + MINUTE }],
    ['reminder.expiresAt', {}, { expiresAt: 1e300 }],
    ['reminder.revision', {}, { revision: 0 }],
    ['reminder.revision', {}, { revision: 2 ** 31 }],
    ['reminder.title', {}, { title: ' \n ' }],
    ['reminder.body', {}, { body: 7 }],
    ['reminder.url', {}, { url: '//phish.example' }],
    ['reminder.url', {}, { url: '/\\phish.example' }],
    ['reminder.url', {}, { url: 'javascript:alert(1)' }],
    ['reminder.url', {}, { url: 'https://phish.example/shop.example' }],
    ['reminder.productIds', {}, { productIds: ['a', 7] }],
    ['reminder.startsAt', {}, { startsAt: -1 }],
  ])('is refused by the name of %s', async (field, change, reminder) => {
    const { ask } = serverOn(database);

    const { status, body } = await ask('/reminders', webhook(newUser(), bodyOf(change, reminder)));

    expect([status, body.error?.code, body.error?.field]).toEqual([400, 'invalid-request', field]);
    expect(body.error?.message).toContain(`${field} must`);
  });

  it.each(['', '{', 'null', '7', '[]', '"text"'])('is refused when it is %j', async (text) => {
    const { ask } = serverOn(database);

    expect((await ask('/reminders', webhook(newUser(), text))).status).toBe(400);
  });

  it('may have what this server does not know yet, which it does not keep', async () => {
    const { ask, reminders, queue, clock } = serverOn(database);
    await ask('/reminders', webhook(newUser(), bodyOf({ more: 1 }, { colour: 'red' })));
    clock.advance(DAY / 2);

    const [delivery] = await reminders.claim(await queue.take(1));
    expect(delivery?.reminder).toEqual(bodyOf().reminder);
  });

  it('may have words that can not be shown as they are, and a path of the shop', async () => {
    const { ask, reminders, queue, clock } = serverOn(database);
    const said = { title: 'Hello\r\nBcc: all\ud800', body: `one\n\u0000two ${'x'.repeat(5000)}`, url: '/cart?from=live' };
    expect((await ask('/reminders', webhook(newUser(), bodyOf({}, said)))).status).toBe(200);
    clock.advance(DAY / 2);

    const [delivery] = await reminders.claim(await queue.take(1));
    expect(delivery?.reminder).toMatchObject({ title: 'Hello Bcc: all\ufffd', url: 'https://shop.example/cart?from=live' });
    expect(delivery?.reminder.body).toMatch(/^one\n two x+…$/);
    expect(delivery?.reminder.body).toHaveLength(4000);
  });

  it('must fit its Idempotency-Key', async () => {
    const { ask } = serverOn(database);
    const post = (key: string) => ask('/reminders', webhook(newUser(), bodyOf(), { headers: { 'idempotency-key': key } }));

    expect((await post('cart-1:remind:1')).status).toBe(200);
    expect((await post('another')).body.error?.field).toBe('idempotencyKey');
  });

  it('may have 64 KiB', async () => {
    const { ask } = serverOn(database);

    const { status, body } = await ask('/reminders', webhook(newUser(), bodyOf({ padding: 'x'.repeat(65_536) })));

    expect([status, body.error?.code]).toEqual([413, 'too-large']);
  });

  it('may have the key that a page makes of the longest id in any script', async () => {
    const { ask } = serverOn(database);
    const id = 'ก'.repeat(128);
    const idempotencyKey = `remind:1:${encodeURIComponent(id)}`;
    const headers = { 'idempotency-key': idempotencyKey };

    expect((await ask('/reminders', webhook(newUser(), bodyOf({ idempotencyKey }, { id }), { headers }))).body).toEqual({ outcome: 'planned' });
  });

  it('may have times that were calculated, which are rounded', async () => {
    const { ask, statusOf } = serverOn(database);
    const user = newUser();
    const { status } = await ask('/reminders', webhook(user, bodyOf({}, { dueAt: NOW + DAY / 7, expiresAt: NOW + DAY + 0.5 })));

    expect([status, (await statusOf(user))?.sendAt]).toEqual([200, Math.round(NOW + DAY / 7) + MINUTE]);
  });

  it.each([{ ALLOWED_ORIGINS: '' }, { ALLOWED_ORIGINS: '', LINK_ORIGINS: '' }])('leads nowhere where %j says so', async (environment) => {
    const { ask } = serverOn(database, { environment });
    const post = (url: string) => ask('/reminders', webhook(newUser(), bodyOf({}, { url })));

    for (const url of ['https://phish.example/', '/cart']) expect((await post(url)).body.error?.field).toBe('reminder.url');
  });

  it('can cancel what leads to where nothing may lead any more', async () => {
    const { ask } = serverOn(database);
    const cancel = bodyOf({ action: 'cancel' }, { url: 'https://old.shop.example/cart' });

    expect((await ask('/reminders', webhook(newUser(), cancel))).body).toEqual({ outcome: 'cancelled' });
  });
});

describe('too many requests', () => {
  it('of one user are held back, and of no other user', async () => {
    const { ask } = serverOn(database, { environment: { PER_USER_PER_MINUTE: '1' } });
    const user = newUser();
    await ask('/reminders', webhook(user, bodyOf()));

    const second = await ask('/reminders', webhook(user, bodyOf()));
    expect([second.status, Number(second.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await ask('/reminders', webhook(newUser(), bodyOf()))).status).toBe(200);
  });

  it('from one address are held back', async () => {
    const { ask } = serverOn(database, { environment: { PER_ADDRESS_PER_MINUTE: '1' } });

    expect((await ask('/push-key', {}, '192.0.2.1')).status).toBe(404);
    expect((await ask('/push-key', {}, '192.0.2.1')).status).toBe(429);
    expect((await ask('/push-key', {}, '192.0.2.2')).status).toBe(404);
    expect((await ask('/health', {}, '192.0.2.1')).status).toBe(200);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'],
    ['::1', '0:0:0:0:1::', '1::'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
    ['192.0.2.1:4711', '192.0.2.1:4712', '192.0.2.2:4711'],
    ['[2001:db8::1]:4711', '2001:db8::2', '[2001:db8:0:1::1]:4711'],
  ])('from %s count with those from %s, and not with those from %s', async (one, same, other) => {
    const { ask } = serverOn(database, { environment: { PER_ADDRESS_PER_MINUTE: '1', PROXIES: '1' } });
    const status = async (address: string) => (await ask('/push-key', { headers: { 'x-forwarded-for': address } })).status;

    expect([await status(one), await status(same), await status(other)]).toEqual([404, 429, 404]);
  });
});

describe('pages of other origins', () => {
  it('may send a webhook when they are listed', async () => {
    const { ask } = serverOn(database);
    const preflight = (origin: string) =>
      ask('/reminders', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

    const { headers } = await preflight('https://shop.example');
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(headers.get('access-control-allow-headers')).toContain('liveroom-signature');
    const refused = await ask('/reminders', { ...webhook(newUser(), bodyOf(), { secret: 'x' }), headers: { origin: 'https://shop.example' } });
    expect(refused.headers.get('access-control-expose-headers')?.toLowerCase()).toMatch(/date/);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are named in the log when they are not', async () => {
    const { ask, logged } = serverOn(database);
    await ask('/push-key', { headers: { origin: 'https://evil.example' } });

    expect(logged.at(-1)).toMatchObject({ originNotAllowed: 'https://evil.example' });
  });
});

describe('the log', () => {
  it('has no secret, key, signature or word of a reminder', async () => {
    const { ask, logged } = serverOn(database);
    const request = webhook(newUser(), bodyOf());
    await ask('/reminders', request);
    const { 'liveroom-signature': signature = '' } = request.headers as Record<string, string>;

    const text = JSON.stringify(logged);
    expect(text).toContain('planned');
    expect(text).not.toContain(signature.slice(-20));
    expect(text).not.toContain('basket');
  });
});
