/** The status page and its figures, for who has ADMIN_TOKEN. It only reads. */
import { readFileSync } from 'node:fs';
import { sameText } from '../people/session.js';
import { refuse } from '../http/answers.js';

const LATEST = 100;

/** Nothing but this server's own files; no other page may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FILES = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

export function statusRoutes(app, { config, reminders, database }) {
  for (const [path, [file, type]] of Object.entries(FILES)) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    app.get(path, forAdmin, (c) => {
      c.header('content-security-policy', POLICY);
      c.header('referrer-policy', 'no-referrer');
      c.header('content-type', type);
      return c.body(text);
    });
  }
  app.get('/status.json', forAdmin, async (c) =>
    c.json({
      ...(await reminders.overview(LATEST, c.req.query('status'))),
      database: database.name,
      senders: config.senders,
      delivers: config.delivers,
    }),
  );

  async function forAdmin(c, next) {
    if (config.adminToken === '') {
      // Listening on this machine only does not keep out a page that had its name point here, or a proxy.
      const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(c.req.header('host') ?? '');
      return isHere && !c.req.header('x-forwarded-for')
        ? next()
        : refuse(c, 403, 'no-admin-token', 'set ADMIN_TOKEN to see this from elsewhere');
    }
    if (sameText(tokenIn(c.req.header('authorization') ?? ''), config.adminToken)) return next();
    return refuse(c, 401, 'not-admin', 'sign in with any name and ADMIN_TOKEN as the password', {}, {
      'www-authenticate': 'Basic realm="liveroom reminders", charset="UTF-8"',
    });
  }
}

/** Browsers ask for a name and a password; programs send a bearer. */
function tokenIn(authorization) {
  const [, scheme = '', value = ''] = /^(Basic|Bearer) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  const pair = Buffer.from(value, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}
