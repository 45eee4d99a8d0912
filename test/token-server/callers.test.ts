import { describe, expect, it } from 'vitest';
import { believeAnyone, signSession } from '../../examples/token-server/session.js';
import { CREW, NOW_SECONDS, SECRET, sessionOf, tokenServer, type Answer } from './server-under-test';

const outcome = ({ status, body }: Answer) => [status, body.error?.code];

describe('who is calling', () => {
  const good = sessionOf('ana');
  const [, expiry = '', signature = ''] = good.split('.');

  it.each([
    ['has no session', undefined],
    ['sends an empty one', ''],
    ['sends something else', 'letmein'],
    ['leaves the signature out', `ana.${expiry}`],
    ['has a session that has run out', sessionOf('ana', NOW_SECONDS)],
    ['moves the expiry', `ana.${Number(expiry) + 1}.${signature}`],
    ['changes the user', `ben.${expiry}.${signature}`],
    ['changes the signature', `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`],
    ['adds to it', `${good}.more`],
    ['signs with another secret', signSession('ana', NOW_SECONDS + 600, 'another-secret-another-secret-00')],
    ['signs no user', signSession('', NOW_SECONDS + 600, SECRET)],
    ['signs an expiry that is no number', signSession('ana', 'Infinity', SECRET)],
  ])('is nobody who %s', async (_what, session) => {
    expect(outcome(await tokenServer().ask({}, { session }))).toEqual([401, 'not-signed-in']);
  });

  it('is who the shop signed, until the second in which it runs out', async () => {
    expect((await tokenServer().ask({}, { session: sessionOf('ana', NOW_SECONDS + 1) })).status).toBe(200);
  });

  it('gets no token for anyone else', async () => {
    expect(outcome(await tokenServer().ask({ userId: 'ben' }, { session: good }))).toEqual([403, 'not-you']);
  });

  it('can be told by what the shop has already', async () => {
    const { ask } = tokenServer({
      authenticate: (request) =>
        request.headers.get('cookie') === 'sid=1' ? { userId: 'ana', isCrew: () => false } : undefined,
    });

    expect((await ask({}, { session: undefined, headers: { cookie: 'sid=1' } })).status).toBe(200);
    expect((await ask({}, { session: undefined })).status).toBe(401);
  });
});

describe('crew', () => {
  it.each(['host', 'moderator'])('is who is listed: nobody else gets a token as %s', async (role) => {
    expect(outcome(await tokenServer().ask({ role }))).toEqual([403, 'not-crew']);
    expect((await tokenServer().ask({ role, userId: 'host' })).status).toBe(200);
  });

  it('of one room is no crew of another', async () => {
    const { ask } = tokenServer();

    expect((await ask({ role: 'host', userId: 'cleo' })).status).toBe(200);
    expect(outcome(await ask({ role: 'host', userId: 'cleo', roomId: 'summer-sale' }))).toEqual([403, 'not-crew']);
    expect((await ask({ role: 'viewer', userId: 'cleo', roomId: 'summer-sale' })).status).toBe(200);
  });

  it('is nobody where none is listed', async () => {
    const { ask } = tokenServer({ environment: { CREW: '' } });

    expect(outcome(await ask({ role: 'host', userId: 'host' }))).toEqual([403, 'not-crew']);
  });
});

describe('while trying it', () => {
  it('believes any user id, and crew still must be listed', async () => {
    const { ask } = tokenServer({ authenticate: believeAnyone({ crew: CREW.split(' ') }) });

    expect((await ask({ userId: 'anybody' }, { session: undefined })).status).toBe(200);
    expect((await ask({ userId: 'host', role: 'host' }, { session: undefined })).status).toBe(200);
    expect(outcome(await ask({ userId: 'anybody', role: 'host' }, { session: undefined }))).toEqual([403, 'not-crew']);
  });
});

describe('too many requests', () => {
  it('of one user are held back, and of no other user', async () => {
    const { ask } = tokenServer({ environment: { PER_USER_PER_MINUTE: '2' } });
    await ask();
    await ask();
    const third = await ask({}, { address: '192.0.2.9' });

    expect(outcome(third)).toEqual([429, 'too-many-requests']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await ask({ userId: 'ben' })).status).toBe(200);
  });

  it('of one address are held back before anything is read of them', async () => {
    const { ask } = tokenServer({ environment: { PER_ADDRESS_PER_MINUTE: '2' } });
    await ask({}, { body: 'not even JSON' });
    await ask({}, { session: 'letmein' });

    expect(outcome(await ask())).toEqual([429, 'too-many-requests']);
    expect((await ask({}, { address: '192.0.2.9' })).status).toBe(200);
  });

  it('are not hidden by a claimed X-Forwarded-For, nor blamed on a user whom a forged session names', async () => {
    const { ask } = tokenServer({ environment: { PER_ADDRESS_PER_MINUTE: '1', PER_USER_PER_MINUTE: '1' } });
    await ask({}, { session: 'letmein', headers: { 'x-forwarded-for': '198.51.100.1' } });

    const again = await ask({}, { headers: { 'x-forwarded-for': '198.51.100.2' } });
    expect(outcome(again)).toEqual([429, 'too-many-requests']);
    expect((await ask({}, { address: '192.0.2.9' })).status).toBe(200);
  });

  it('are counted by the address that the last proxy of ours saw', async () => {
    const { ask } = tokenServer({ environment: { PER_ADDRESS_PER_MINUTE: '1', PROXIES: '1' } });
    const from = (forwarded: string) => ask({}, { headers: { 'x-forwarded-for': forwarded } });

    expect((await from('198.51.100.1')).status).toBe(200);
    expect((await from('203.0.113.5, 198.51.100.2')).status).toBe(200);
    expect((await from('203.0.113.99, 198.51.100.2')).status).toBe(429);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    tokenServer().ask({}, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  it('may ask when they are listed', async () => {
    const { status, headers } = await preflight('http://localhost:5173');

    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
    'are not told that %s may',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      const server = tokenServer();
      const answer = await server.ask({}, { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      // Whose page it was is in the log: the page itself is told nothing.
      expect(server.logged).toMatchObject([{ originNotAllowed: origin }]);
    },
  );

  it('can read refusals too, and when to try again', async () => {
    const { ask } = tokenServer({ environment: { PER_USER_PER_MINUTE: '1' } });
    const headers = { origin: 'https://shop.example' };
    const answers = [await ask({}, { headers }), await ask({}, { headers }), await ask({ role: '' }, { headers })];
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 400]);
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
      expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
    }
  });
});
