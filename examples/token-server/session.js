/**
 * Who is calling. The shop's backend, which knows its customer, signs "<user id>.<expiry>" with a secret that it shares
 * with this server; the page sends it along. Knows no rooms beyond the crew list and nothing of Agora.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** @typedef {{ userId: string, isCrew: (roomId: string) => boolean }} Caller */

/** For the shop's backend. `expiresAt` in seconds since 1970. User ids have no dot, so the parts can't be confused. */
export function signSession(userId, expiresAt, secret) {
  const payload = `${userId}.${expiresAt}`;
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('hex')}`;
}

/** Believes `Authorization: Bearer <user id>.<expiry>.<hmac>`. */
export function signedSession({ sessionSecret, crew, nowMs = Date.now }) {
  return (request) => {
    const session = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    const [userId, expiresAt] = session.split('.');
    if (!userId || !/^\d{1,12}$/.test(expiresAt ?? '') || Number(expiresAt) * 1000 <= nowMs()) return undefined;
    return sameText(session, signSession(userId, expiresAt, sessionSecret)) ? caller(userId, crew) : undefined;
  };
}

/** Believes the user id that is asked for. For trying it on one's own machine. */
export function believeAnyone({ crew }) {
  return (_request, asked) => caller(asked.userId, crew);
}

const caller = (userId, crew) => ({
  userId,
  isCrew: (roomId) => crew.includes(userId) || crew.includes(`${roomId}/${userId}`),
});

/** Takes the same time wherever the first difference is. */
function sameText(a, b) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
