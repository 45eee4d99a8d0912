/** The HTTP side: who may call, how often, and what is logged. The routes are its neighbours'. Logs no secret. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientAddress, refuse, slowDown } from './answers.js';
import { peopleRoutes } from './people-routes.js';
import { reminderRoutes } from './reminder-routes.js';
import { statusRoutes } from '../status/routes.js';

/** What a page can still send while it is being closed (Fetch, keepalive): no reminder is larger. */
const BODY_BYTES = 65_536;

/**
 * @param {object} parts
 * @param {import('../config.js').Config} parts.config
 * @param {import('../people/session.js').Authenticate} parts.authenticate
 * @param {ReturnType<import('../reminders/store.js').createReminders>} parts.reminders
 * @param {ReturnType<import('../people/subscriptions.js').createSubscriptions>} parts.subscriptions
 * @param {import('../database/open.js').Database} parts.database
 * @param {import('../clock.js').Clock} parts.clock
 * @param {(entry: object) => void} parts.log
 */
export function createApp(parts) {
  const { config, database, log } = parts;
  const addresses = new RateLimiterMemory({ points: config.perAddressPerMinute, duration: 60 });
  const users = new RateLimiterMemory({ points: config.perUserPerMinute, duration: 60 });
  const app = new Hono();

  app.use(async (c, next) => {
    const startedMs = performance.now();
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    // The open status page and the platform ask all the time.
    if (c.res.ok && (c.req.path === '/health' || c.req.path === '/status.json')) return;
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
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'liveroom-key', 'liveroom-signature'],
      // With the date a page whose clock is wrong signs with the right time.
      exposeHeaders: ['retry-after', 'date'],
      maxAge: 600,
    }),
  );

  let looking;
  app.get('/health', async (c) => {
    // Anyone may ask as often as they like: who asks meanwhile gets the same answer.
    looking ??= database.query('select 1').finally(() => (looking = undefined));
    await looking;
    return c.json({ ok: true });
  });
  app.use(async (c, next) => (await slowDown(c, addresses, clientAddress(c, config.proxies))) ?? next());
  app.use(bodyLimit({ maxSize: BODY_BYTES, onError: (c) => refuse(c, 413, 'too-large', `the body may have ${BODY_BYTES} bytes`) }));

  const slowUser = (c, userId) => slowDown(c, users, userId);
  reminderRoutes(app, { ...parts, slowUser });
  peopleRoutes(app, { ...parts, slowUser });
  statusRoutes(app, parts);

  app.notFound((c) => refuse(c, 404, 'not-found', 'the README lists what there is'));
  app.onError((error, c) => {
    // Who asked is gone, and hears nothing of this: that is theirs, not a failure of the server.
    if (error.code === 'ECONNRESET' && c.req.raw.signal.aborted) return refuse(c, 400, 'cut-off', 'the request ended early');
    // The message of an error may quote what was sent; where it was thrown does not.
    log({ failed: error.name, code: error.code, stack: error.stack?.match(/^ {4}at .*$/gm)?.slice(0, 5) });
    return refuse(c, 503, 'failed', 'the server failed; its log says where. Try again', {}, { 'retry-after': '5' });
  });
  return app;

  /** A page that the browser keeps from reading the answer: the commonest mistake, which the page can't see itself. */
  function refusedOrigin(c) {
    const origin = c.req.header('origin');
    const isRefused = origin !== undefined && !config.allowedOrigins.includes(origin) && !isOwn(origin, c);
    return isRefused ? { originNotAllowed: origin.slice(0, 200) } : {};
  }
}

const isOwn = (origin, c) => URL.canParse(origin) && new URL(origin).host === c.req.header('host');
