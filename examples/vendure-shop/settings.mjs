// SPDX-License-Identifier: GPL-3.0-or-later
/** What the environment says, checked once at the start. Every mistake is one line that names the variable. */

/**
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} port 0 for any free one
 * @property {string | undefined} file where the database is kept; undefined keeps it in memory
 * @property {readonly (string | RegExp)[]} origins whose pages may call
 * @property {number} holdMs how long a cart keeps its pieces from others; 0: it does not
 * @property {boolean} hasTestRoutes
 */

/** @param {Record<string, string | undefined>} env @returns {Settings} */
export function readSettings(env) {
  const settings = {
    host: env.HOST || '127.0.0.1',
    port: whole(env, 'PORT', 3000, 0, 65_535),
    file: env.SHOP_FILE || undefined,
    origins: origins(env),
    holdMs: whole(env, 'HOLD_SECONDS', 900, 0, 86_400) * 1000,
    hasTestRoutes: env.SHOP_TEST_ROUTES === '1',
  };
  if (settings.hasTestRoutes && !['127.0.0.1', 'localhost', '::1'].includes(settings.host)) {
    refuse('HOST', `is '${settings.host}': with SHOP_TEST_ROUTES=1 the shop listens on this machine only`);
  }
  return settings;
}

const THIS_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

function origins({ SHOP_ORIGINS = '' }) {
  const given = SHOP_ORIGINS.split(/[\s,]+/).filter(Boolean);
  const wrong = given.find((text) => !URL.canParse(text) || new URL(text).origin !== text);
  if (wrong !== undefined) refuse('SHOP_ORIGINS', `has '${wrong}': write it like https://shop.example, no path`);
  return given.length === 0 ? [THIS_MACHINE] : given;
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
