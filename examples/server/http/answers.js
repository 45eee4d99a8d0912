/** Answers that say what to change, and how many may be asked for. Knows no routes. */
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

/** Each proxy appends who called it: the client is as many entries from the end as there are proxies of ours. */
export function clientAddress(c, proxies) {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return (proxies > 0 && forwarded.at(-proxies)) || (getConnInfo(c).remote.address ?? 'unknown');
}

/** The JSON of a body, whatever its content type; undefined where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
