/**
 * Anything with an address of its own: a CRM, a messenger, the shop's backend. It gets the reminder as JSON, signed as
 * pages sign theirs, with an Idempotency-Key; 2xx and 409 take it, 404 says that the user can't be reached so.
 */
import { sign } from '../people/signature.js';
import { failure } from './failure.js';

/** @returns {import('../delivery/deliver.js').Sender} */
export function httpSender({ url, secret, clock, post = fetch }) {
  return {
    name: 'http',
    async send({ idempotencyKey, userId, reminder, locale, timeZone }, { signal }) {
      const body = JSON.stringify({ version: 1, idempotencyKey, userId, reminder, locale, timeZone });
      const response = await post(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
          'liveroom-signature': sign(secret, body, clock.now()),
        },
        body,
        signal,
        redirect: 'error',
      });
      await response.arrayBuffer(); // so that the connection can be used again
      if (response.ok || response.status === 409) return 'taken';
      if (response.status === 404) return 'unreachable';
      throw failure(response.status, response.headers.get('retry-after'), '');
    },
  };
}
