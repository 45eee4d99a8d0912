/** The HTTP side: routes, limits, who may have what, answers that say what to change. Logs no token and no secret. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { buildToken, findMistake } from './token-request.js';

const BODY_BYTES = 2048;

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {(request: Request, asked: { roomId: string, userId: string }) =>
 *   import('./session.js').Caller | undefined | Promise<import('./session.js').Caller | undefined>} parts.authenticate
 * @param {(entry: object) => void} parts.log
 * @param {typeof buildToken} [parts.build]
 */
export function createApp({ config, authenticate, log, build = buildToken }) {
  const addresses = new RateLimiterMemory({ points: config.perAddressPerMinute, duration: 60 });
  const users = new RateLimiterMemory({ points: config.perUserPerMinute, duration: 60 });
  /** @type {Hono<{ Variables: { asked?: object } }>} */
  const app = new Hono();

  app.use(async (c, next) => {
    const startedMs = performance.now();
    await next();
    c.header('cache-control', 'no-store');
    log({
      at: new Date().toISOString(),
      method: c.req.method,
      path: c.req.path.slice(0, 100),
      status: c.res.status,
      ms: Math.round(performance.now() - startedMs),
      ...c.get('asked'),
      ...refusedOrigin(c),
    });
  });
  app.use(
    cors({
      origin: [...config.allowedOrigins],
      allowMethods: ['POST'],
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['retry-after'],
      maxAge: 600,
    }),
  );

  app.get('/health', (c) => c.json({ ok: true }));

  app.post('/token', limitAddress, bodyLimit({ maxSize: BODY_BYTES, onError: tooLarge }), async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return refuse(c, 415, 'not-json', 'send the header content-type: application/json');
    }
    const body = await c.req.json().catch(() => undefined);
    const mistake = findMistake(body);
    if (mistake) return refuse(c, 400, 'invalid-request', mistake.message, { field: mistake.field });
    const { roomId, userId, role, reason } = body;
    c.set('asked', { roomId, userId, role, reason });

    const caller = await authenticate(c.req.raw, { roomId, userId });
    if (!caller) return refuse(c, 401, 'not-signed-in', 'the session is missing, expired or not signed by the shop');
    const wait = await secondsToWait(users, caller.userId);
    if (wait > 0) return slowDown(c, wait);
    if (caller.userId !== userId) return refuse(c, 403, 'not-you', 'the session is for another userId');
    if (role !== 'viewer' && !caller.isCrew(roomId)) {
      return refuse(c, 403, 'not-crew', `this user is not in CREW and can't join as ${role}`);
    }

    const token = build(config, { roomId, userId, role });
    if (token === '') return refuse(c, 500, 'bad-app-id', 'AGORA_APP_ID or AGORA_APP_CERTIFICATE is wrong: check both');
    return c.json({ rtc: token, rtm: token, expiresInSeconds: config.tokenSeconds });
  });

  for (const [path, allow] of Object.entries({ '/token': 'POST', '/health': 'GET' })) {
    app.all(path, (c) => refuse(c, 405, 'method-not-allowed', `use ${allow}`, {}, { allow }));
  }
  app.notFound((c) => refuse(c, 404, 'not-found', 'there are POST /token and GET /health'));
  app.onError((error, c) => {
    // A body that was cut off or garbled on its way is nobody's failure here.
    if (c.req.path === '/token' && !c.get('asked')) return refuse(c, 400, 'not-json', 'the body did not arrive whole');
    // The message of an error may quote what was sent; where it was thrown does not.
    log({ failed: error.name, code: error.code, stack: error.stack?.match(/^ {4}at .*$/gm)?.slice(0, 5) });
    return refuse(c, 500, 'failed', 'the token server failed; its log says where');
  });
  return app;

  /** A page that the browser keeps from reading the answer: the commonest mistake, which the page can't see itself. */
  function refusedOrigin(c) {
    const origin = c.req.header('origin');
    const isRefused = origin !== undefined && !config.allowedOrigins.includes(origin);
    return isRefused ? { originNotAllowed: origin.slice(0, 200) } : {};
  }

  async function limitAddress(c, next) {
    const wait = await secondsToWait(addresses, clientAddress(c, config.proxies));
    return wait > 0 ? slowDown(c, wait) : next();
  }
}

/** Each proxy appends who called it: the client is as many entries from the end as there are proxies of ours. */
function clientAddress(c, proxies) {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return (proxies > 0 && forwarded.at(-proxies)) || (getConnInfo(c).remote.address ?? 'unknown');
}

/** Counts one request; 0 while it is within the limit. */
async function secondsToWait(limiter, key) {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

const tooLarge = (c) => refuse(c, 413, 'too-large', `the body may have ${BODY_BYTES} bytes`);

const slowDown = (c, seconds) =>
  refuse(c, 429, 'too-many-requests', `try again in ${seconds} s`, {}, { 'retry-after': `${seconds}` });

const refuse = (c, status, code, message, more = {}, headers = {}) =>
  c.json({ error: { code, message, ...more } }, status, headers);
