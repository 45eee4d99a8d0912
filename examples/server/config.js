/** What the environment says, checked once at the start. Every mistake is one line that names the variable. */

/**
 * @typedef {object} Config
 * @property {string} masterSecret
 * @property {string} sessionSecret
 * @property {boolean} allowAnyone
 * @property {readonly string[]} allowedOrigins pages that may call
 * @property {readonly string[]} linkOrigins where reminders may link to; empty for nowhere
 * @property {string | undefined} host undefined for all addresses
 * @property {number} port
 * @property {number} proxies
 * @property {string} adminToken
 * @property {string} databaseUrl empty for the embedded database
 * @property {string} dataFolder
 * @property {boolean} delivers false: only takes reminders, another process delivers them
 * @property {number} keySeconds
 * @property {number} graceMs
 * @property {number} leaseSeconds
 * @property {number} attempts
 * @property {number} concurrency
 * @property {number} keepDays
 * @property {number} perAddressPerMinute
 * @property {number} perUserPerMinute
 * @property {readonly string[]} senders the order in which they are tried
 * @property {{ publicKey: string, privateKey: string, subject: string, hosts: readonly string[] }} push
 * @property {{ url: string, from: string, lookupUrl: string, lookupToken: string }} mail
 * @property {{ url: string, secret: string }} http
 */

/** @param {Record<string, string | undefined>} env @returns {Config} */
export function readConfig(env) {
  const allowAnyone = env.ALLOW_ANYONE === '1';
  const config = {
    masterSecret: env.MASTER_SECRET ?? '',
    sessionSecret: env.SESSION_SECRET ?? '',
    allowAnyone,
    allowedOrigins: list(env.ALLOWED_ORIGINS),
    linkOrigins: list(env.LINK_ORIGINS || env.ALLOWED_ORIGINS),
    host: env.HOST || (allowAnyone ? '127.0.0.1' : undefined),
    port: whole(env, 'PORT', 8788, 0, 65_535),
    proxies: whole(env, 'PROXIES', 0, 0, 10),
    adminToken: env.ADMIN_TOKEN ?? '',
    databaseUrl: env.DATABASE_URL ?? '',
    dataFolder: env.DATA_FOLDER || './data',
    delivers: whole(env, 'DELIVER', 1, 0, 1) === 1,
    keySeconds: whole(env, 'KEY_SECONDS', 14_400, 60, 604_800),
    graceMs: whole(env, 'GRACE_SECONDS', 60, 0, 86_400) * 1000,
    leaseSeconds: whole(env, 'LEASE_SECONDS', 60, 2, 3600),
    attempts: whole(env, 'ATTEMPTS', 8, 1, 100),
    concurrency: whole(env, 'CONCURRENCY', 50, 1, 1000),
    keepDays: whole(env, 'KEEP_DAYS', 30, 1, 3650),
    perAddressPerMinute: whole(env, 'PER_ADDRESS_PER_MINUTE', 600, 1, 1_000_000),
    perUserPerMinute: whole(env, 'PER_USER_PER_MINUTE', 120, 1, 1_000_000),
    senders: list(env.SENDERS),
    push: {
      publicKey: env.VAPID_PUBLIC_KEY ?? '',
      privateKey: env.VAPID_PRIVATE_KEY ?? '',
      subject: env.VAPID_SUBJECT ?? '',
      hosts: list(env.PUSH_HOSTS || PUSH_HOSTS),
    },
    mail: {
      url: env.SMTP_URL ?? '',
      from: env.MAIL_FROM ?? '',
      lookupUrl: env.MAIL_LOOKUP_URL ?? '',
      lookupToken: env.MAIL_LOOKUP_TOKEN ?? '',
    },
    http: { url: env.SENDER_URL ?? '', secret: env.SENDER_SECRET ?? '' },
  };
  checkSecrets(config, env.NODE_ENV);
  checkOrigins(config);
  checkSenders(config);
  return config;
}

/** The push services of Chrome, Firefox, Safari and Edge: a page must not have this server call anything else. */
const PUSH_HOSTS = 'fcm.googleapis.com updates.push.services.mozilla.com *.push.apple.com *.notify.windows.com';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** What a sender needs besides its name. */
const NEEDED = {
  log: () => [],
  'web-push': ({ push }) => [
    ['VAPID_PUBLIC_KEY', push.publicKey],
    ['VAPID_PRIVATE_KEY', push.privateKey],
    ['VAPID_SUBJECT', push.subject],
  ],
  email: ({ mail }) => [
    ['SMTP_URL', mail.url],
    ['MAIL_FROM', mail.from],
    ['MAIL_LOOKUP_URL', mail.lookupUrl],
  ],
  http: ({ http }) => [
    ['SENDER_URL', http.url],
    ['SENDER_SECRET', http.secret],
  ],
};

function checkSecrets(config, environment) {
  const { allowAnyone, host } = config;
  if (config.masterSecret.length < 32) refuse('MASTER_SECRET', 'needs at least 32 characters (openssl rand -hex 32)');
  if (allowAnyone && environment === 'production') {
    refuse('ALLOW_ANYONE', 'is for trying it and is refused with NODE_ENV=production: set SESSION_SECRET instead');
  }
  if (allowAnyone && config.sessionSecret !== '') {
    refuse('ALLOW_ANYONE', 'is set beside SESSION_SECRET, and would make sessions worthless: remove one of the two');
  }
  if (allowAnyone && !LOOPBACK.includes(host)) {
    refuse('HOST', `is '${host}': with ALLOW_ANYONE=1 the server listens on this machine only`);
  }
  if (!allowAnyone && config.sessionSecret.length < 32) {
    refuse('SESSION_SECRET', 'needs at least 32 characters (openssl rand -hex 32), or set ALLOW_ANYONE=1 to try it');
  }
  if (config.sessionSecret !== '' && config.sessionSecret === config.masterSecret) {
    refuse('MASTER_SECRET', 'is the same as SESSION_SECRET: what signs the one must not sign the other');
  }
  // A proxy on the same machine lets the world in while the server listens on this machine only.
  const isPrivate = LOOPBACK.includes(host) && config.proxies === 0 && environment !== 'production';
  if (config.adminToken === '' ? !isPrivate : config.adminToken.length < 16) {
    refuse('ADMIN_TOKEN', 'needs at least 16 characters: it opens the status page');
  }
}

function checkOrigins({ allowedOrigins, linkOrigins }) {
  for (const [name, origins] of Object.entries({ ALLOWED_ORIGINS: allowedOrigins, LINK_ORIGINS: linkOrigins })) {
    for (const origin of origins) {
      if (!isOrigin(origin)) refuse(name, `has '${origin}': write it like https://shop.example, no path`);
    }
  }
}

function checkSenders(config) {
  for (const name of config.senders) {
    if (!Object.hasOwn(NEEDED, name)) refuse('SENDERS', `has '${name}': there are ${Object.keys(NEEDED).join(', ')}`);
    const missing = NEEDED[name](config).find(([, value]) => value === '');
    if (missing) refuse(missing[0], `is missing, and SENDERS has ${name}`);
  }
  for (const [variable, value, holds, rule] of formats(config)) {
    if (value !== '' && !holds(value)) refuse(variable, `must be ${rule}`);
  }
  // Without a list: all that are configured, those that reach the viewer soonest first.
  if (config.senders.length === 0) {
    config.senders = ['web-push', 'email', 'http'].filter((name) => NEEDED[name](config).every(([, value]) => value !== ''));
    if (config.senders.length === 0) config.senders = ['log'];
  }
}

/** What would otherwise fail with each reminder, or send them all to the same person. */
const formats = ({ push, mail, http, databaseUrl }) => [
  ['VAPID_PUBLIC_KEY', push.publicKey, (key) => /^[\w-]{87}$/.test(key), 'from: npx web-push generate-vapid-keys'],
  ['VAPID_PRIVATE_KEY', push.privateKey, (key) => /^[\w-]{43}$/.test(key), 'from: npx web-push generate-vapid-keys'],
  ['VAPID_SUBJECT', push.subject, (url) => startsAs(url, 'mailto:', 'https:'), 'a mailto: or https: address'],
  ['SMTP_URL', mail.url, (url) => startsAs(url, 'smtp:', 'smtps:'), 'like smtps://user:password@smtp.shop.example'],
  ['MAIL_FROM', mail.from, (from) => /^[^\r\n]*[^\s<>@]@[^\s<>@]+>?$/.test(from), 'like The shop <live@shop.example>'],
  [
    'MAIL_LOOKUP_URL',
    mail.lookupUrl,
    (url) => startsAs(url, 'http:', 'https:') && url.includes('{userId}'),
    'an http or https address with {userId} in it',
  ],
  ['SENDER_URL', http.url, (url) => startsAs(url, 'http:', 'https:'), 'an http or https address'],
  ['DATABASE_URL', databaseUrl, (url) => startsAs(url, 'postgres:', 'postgresql:'), 'like postgresql://user:password@host/database'],
];

const startsAs = (url, ...protocols) => URL.canParse(url) && protocols.includes(new URL(url).protocol);

const list = (text = '') => text.split(/[\s,]+/).filter(Boolean);

const isOrigin = (text) => URL.canParse(text) && new URL(text).origin === text;

function whole(env, name, fallback, least, most) {
  const value = env[name] ? Number(env[name]) : fallback;
  if (!Number.isInteger(value) || value < least || value > most) {
    refuse(name, `must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function refuse(name, reason) {
  throw new Error(`unable to start; ${name} ${reason}`);
}
