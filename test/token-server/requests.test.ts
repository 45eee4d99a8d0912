import { describe, expect, it } from 'vitest';
import { CERTIFICATE, NOW_SECONDS, SECRET, sessionOf, tokenServer } from './server-under-test';

describe('what is asked for', () => {
  it.each([
    ['roomId', ''],
    ['roomId', 'a'.repeat(41)],
    ['roomId', 'spring sale'],
    ['roomId', 'spring.sale'],
    ['roomId', '_sale'],
    ['roomId', 'sale\n'],
    ['roomId', 7],
    ['roomId', undefined],
    ['userId', ''],
    ['userId', 'a'.repeat(65)],
    ['userId', 'ana@shop.example'],
    ['userId', 'a/b'],
    ['userId', 'a*b'],
    ['userId', "o'hara"],
    ['userId', 'ana b'],
    ['userId', 'añá'],
    ['userId', '_ana'],
    ['userId', 'null'],
    ['userId', ['ana']],
    ['userId', null],
    ['role', 'admin'],
    ['role', 'viewer host'],
    ['role', undefined],
    ['reason', 'because'],
    ['reason', undefined],
  ])('is refused with the name of the field when %s is %j', async (field, value) => {
    const { status, body } = await tokenServer().ask({ [field]: value });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'invalid-request', field });
    expect(body.error?.message).toContain(`${field} must be`);
  });

  it.each(['{"roomId":', '', 'null', '7', '"text"', '[]'])('is refused when the body is %j', async (body) => {
    const answer = await tokenServer().ask({}, { body });

    expect(answer.status).toBe(400);
    expect(answer.body.error?.code).toBe('invalid-request');
  });

  it('must be JSON by its content type, so that no plain form of another site can post it', async () => {
    const { status, body } = await tokenServer().ask({}, { headers: { 'content-type': 'text/plain' } });

    expect([status, body.error?.code]).toEqual([415, 'not-json']);
  });

  it('may have what this server does not know yet', async () => {
    expect((await tokenServer().ask({ device: 'phone' })).status).toBe(200);
  });

  it('may not be large', async () => {
    const { status, body } = await tokenServer().ask({ padding: 'x'.repeat(3000) });

    expect([status, body.error?.code]).toEqual([413, 'too-large']);
  });

  it('is answered in JSON on paths and with methods that do not exist', async () => {
    const { ask } = tokenServer();

    const missing = await ask({}, { path: '/tokens' });
    expect([missing.status, missing.body.error?.code]).toEqual([404, 'not-found']);
    const wrong = await ask({}, { method: 'GET' });
    expect([wrong.status, wrong.body.error?.code]).toEqual([405, 'method-not-allowed']);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect((await ask({}, { path: '/health', method: 'DELETE' })).status).toBe(405);
  });

  it('is never cached', async () => {
    expect((await tokenServer().ask()).headers.get('cache-control')).toBe('no-store');
  });
});

describe('health', () => {
  it('needs no session', async () => {
    const { status, body } = await tokenServer().ask({}, { path: '/health', method: 'GET', session: undefined });

    expect([status, body]).toEqual([200, { ok: true }]);
  });
});

describe('what goes wrong on this side', () => {
  it('says what to check when Agora makes no token', async () => {
    const { status, body } = await tokenServer({ build: () => '' }).ask();

    expect([status, body.error?.code]).toEqual([500, 'bad-app-id']);
    expect(body.error?.message).toMatch(/AGORA_APP_ID.*AGORA_APP_CERTIFICATE/);
  });

  it('shows the caller nothing of it, and the log where it was', async () => {
    const authenticate = () => {
      throw new TypeError(`unable to read ${SECRET}`);
    };
    const { ask, logged } = tokenServer({ authenticate });
    const { status, body } = await ask({}, { headers: { origin: 'https://shop.example' } });

    expect([status, body.error?.code]).toEqual([500, 'failed']);
    expect(logged).toContainEqual(expect.objectContaining({ failed: 'TypeError' }));
    expect(JSON.stringify(logged)).toContain('requests.test.ts');
    expect(JSON.stringify([body, logged])).not.toContain(SECRET);
  });
});

describe('the log', () => {
  it('says who asked for what and what became of it', async () => {
    const { ask, logged } = tokenServer();
    await ask();

    expect(logged).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/token',
        status: 200,
        roomId: 'spring-sale',
        userId: 'ana',
        role: 'viewer',
        reason: 'join',
      }),
    ]);
  });

  it('has no token, session, secret or certificate in it, whatever happens', async () => {
    const { ask, logged } = tokenServer();
    const tokens = [
      (await ask()).body.rtc,
      (await ask({ userId: 'host', role: 'host' })).body.rtc,
      (await ask({}, { path: `/token?session=${sessionOf('ana')}` })).body.rtc,
    ];
    await ask({ role: 'host' });
    await ask({}, { session: sessionOf('ana', NOW_SECONDS - 1) });
    await ask({ userId: '' }, { body: `{"certificate":"${CERTIFICATE}"` });

    const log = JSON.stringify(logged);
    expect(logged).toHaveLength(6);
    for (const token of tokens) {
      expect(token).toBeTruthy();
      expect(log).not.toContain(token);
    }
    expect(log).not.toMatch(/007eJ|Bearer|[0-9a-f]{32}/i);
    expect(log).not.toContain(SECRET);
  });
});
