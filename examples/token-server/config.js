/** What the environment says, checked once at the start. Every mistake is one line that names the variable. */
import { ROOM_ID, USER_ID } from './token-request.js';

/**
 * @typedef {object} Config
 * @property {string} appId
 * @property {string} certificate
 * @property {string} sessionSecret
 * @property {boolean} allowAnyone
 * @property {readonly string[]} crew user ids, or room/user for one room
 * @property {readonly string[]} allowedOrigins
 * @property {string | undefined} host undefined for all addresses
 * @property {number} port
 * @property {number} tokenSeconds
 * @property {number} proxies
 * @property {number} perAddressPerMinute
 * @property {number} perUserPerMinute
 */

/** @param {Record<string, string | undefined>} env @returns {Config} */
export function readConfig(env) {
  const config = {
    appId: hex32(env, 'AGORA_APP_ID', 'the App ID of your project in the Agora console'),
    certificate: hex32(env, 'AGORA_APP_CERTIFICATE', 'the primary certificate of your project in the Agora console'),
    sessionSecret: env.SESSION_SECRET ?? '',
    allowAnyone: env.ALLOW_ANYONE === '1',
    crew: list(env.CREW),
    allowedOrigins: list(env.ALLOWED_ORIGINS),
    host: env.HOST || (env.ALLOW_ANYONE === '1' ? '127.0.0.1' : undefined),
    port: whole(env, 'PORT', 8787, 0, 65_535),
    tokenSeconds: whole(env, 'TOKEN_SECONDS', 3600, 60, 86_400), // Agora: a privilege lasts 24 hours at most
    proxies: whole(env, 'PROXIES', 0, 0, 10),
    // A mobile carrier puts many viewers behind one address.
    perAddressPerMinute: whole(env, 'PER_ADDRESS_PER_MINUTE', 300, 1, 1_000_000),
    perUserPerMinute: whole(env, 'PER_USER_PER_MINUTE', 20, 1, 1_000_000),
  };
  if (config.allowAnyone && env.NODE_ENV === 'production') {
    refuse('ALLOW_ANYONE', 'is for trying it and is refused with NODE_ENV=production: set SESSION_SECRET instead');
  }
  if (config.allowAnyone && config.sessionSecret !== '') {
    refuse('ALLOW_ANYONE', 'is set beside SESSION_SECRET, and would make sessions worthless: remove one of the two');
  }
  if (config.allowAnyone && !LOOPBACK.includes(config.host)) {
    refuse('HOST', `is '${config.host}': with ALLOW_ANYONE=1 the server listens on this machine only`);
  }
  if (!config.allowAnyone && config.sessionSecret.length < 32) {
    refuse('SESSION_SECRET', 'needs at least 32 characters (openssl rand -hex 32), or set ALLOW_ANYONE=1 to try it');
  }
  for (const member of config.crew) {
    const [userId, roomId] = member.split('/').reverse();
    if (!USER_ID.test(userId) || (roomId !== undefined && !ROOM_ID.test(roomId)) || member.split('/').length > 2) {
      refuse('CREW', `has '${member}': it must be a list of user ids, or room/user for one room only`);
    }
  }
  for (const origin of config.allowedOrigins) {
    if (!isOrigin(origin)) refuse('ALLOWED_ORIGINS', `has '${origin}': write it like https://shop.example, no path`);
  }
  return config;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const list = (text = '') => text.split(/[\s,]+/).filter(Boolean);

const isOrigin = (text) => URL.canParse(text) && new URL(text).origin === text;

function hex32(env, name, what) {
  const value = env[name]?.trim() ?? '';
  if (!/^[0-9a-fA-F]{32}$/.test(value)) refuse(name, `must be 32 hexadecimal digits: ${what}`);
  return value;
}

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
