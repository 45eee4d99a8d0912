/**
 * Who is calling. The shop's backend, which knows its customer, signs "<user id>.<expiry>" with a secret that it shares
 * with this server; the page sends it along. The token server's sessions, where both have the same SESSION_SECRET.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** @typedef {{ userId: string }} Caller */
/** @typedef {(request: Request, asked: { userId?: string }) => Caller | undefined | Promise<Caller | undefined>} Authenticate */

/** For the shop's backend. `expiresAt` in seconds since 1970. */
export function signSession(userId, expiresAt, secret) {
  const payload = `${userId}.${expiresAt}`;
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('hex')}`;
}

/** Believes `Authorization: Bearer <user id>.<expiry>.<hmac>`. */
export function signedSession({ sessionSecret, nowMs = Date.now }) {
  return (request) => {
    const session = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    const [, userId, expiresAt] = /^(.+)\.(\d{1,12})\.[0-9a-f]{64}$/.exec(session) ?? [];
    if (!isUserId(userId) || Number(expiresAt) * 1000 <= nowMs()) return undefined;
    return sameText(session, signSession(userId, expiresAt, sessionSecret)) ? { userId } : undefined;
  };
}

/** Believes `?userId=`. For trying it on one's own machine. */
export function believeAnyone() {
  return (_request, { userId }) => (isUserId(userId) ? { userId } : undefined);
}

/** 64 is the most that liveroom's rooms take. */
export const isUserId = (text) => typeof text === 'string' && /^[^\p{C}\s]{1,64}$/u.test(text);

/** Takes the same time wherever the first difference is. */
export function sameText(a, b) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
