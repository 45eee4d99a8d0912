/** Answers that say what to change, and how many may be asked for. Knows no routes. */
import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';

export const refuse = (c, status, code, message, more = {}, headers = {}) =>
  c.json({ error: { code, message, ...more } }, status, headers);

export const refuseField = (c, { field, message }) => refuse(c, 400, 'invalid-request', message, { field });

/** Holds back who asks too often. @returns {Promise<Response | undefined>} */
export async function slowDown(c, limiter, key) {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    return refuse(c, 429, 'too-many-requests', `try again in ${seconds} s`, {}, { 'retry-after': `${seconds}` });
  }
}

/**
 * Each proxy appends who called it: the client is as many entries from the end as there are proxies of ours. Some append
 * the port as well, which is another one each time.
 */
export function clientAddress(c, proxies) {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const address = (proxies > 0 && forwarded.at(-proxies)) || (getConnInfo(c).remote.address ?? 'unknown');
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
  return isIPv6(bare) ? networkOf(bare) : bare.slice(0, 64);
}

/** Who has one IPv6 address has 2^64 of them: the first half tells them apart. IPv4 inside IPv6 stays as it is. */
function networkOf(address) {
  const full = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.slice(1, -1);
  if (full.startsWith('::ffff:')) return full;
  const [head, tail = ''] = full.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = full.includes('::') ? 8 - head.length - tail.length : 0;
  return [...head, ...Array(zeros).fill('0'), ...tail].slice(0, 4).join(':');
}

/** The JSON of a body, whatever its content type; undefined where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
