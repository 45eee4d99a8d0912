/**
 * Reminders to the shop's own server, ahead of time: it delivers them when no page is open. Each request is signed with
 * the viewer's key, which the shop's server gives to a viewer who is signed in and which is good for a short time. The
 * shop's master secret, from which keys are derived (`viewerKey`), must never be in a page.
 *
 * | header | value |
 * |---|---|
 * | `Liveroom-Key` | the key's id |
 * | `Liveroom-Signature` | `t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t + "." + body)>` |
 * | `Idempotency-Key` | the same for the same reminder, action and revision |
 *
 * The body is JSON: `{ version: 1, action, idempotencyKey, reminder, locale, timeZone, sentAt }`, `sentAt` in ms since the
 * Unix epoch. 2xx says that it was taken, 409 that it is known already; 408, 425, 429 and 5xx have it sent again, after
 * `Retry-After` if that is given; after 401 a new key is asked for, once, and the time is taken from the answer's `Date`,
 * which another origin shows with `Access-Control-Expose-Headers: Date`; anything else lets it go.
 */
import { systemClock, type Clock } from '../../../lib/clock';
import { within } from '../../../lib/within';
import { LiveRoomError, invalidOption } from '../../../model/errors';
import { A_FUNCTION, checkRules, ms, type Rule } from '../../../model/option-rules';
import { sign } from '../../signature/signature';
import type { ReminderDelivery, ReminderSink, SinkContext } from '../../types';
import { webUrl } from '../web-url';
import { keyless, lost, refusalOf } from './answer';

export interface WebhookSinkOptions {
  /** `https:`, or a path of the shop's own site. `http:` is for trials. */
  readonly url: string;
  /** Asks the shop's server for the viewer's key; again when the server no longer takes the last one. */
  readonly key: () => Promise<{ readonly id: string; readonly secret: string }>;
  /** For the key, and for one request. Default 10,000. */
  readonly timeoutMs?: number;
}

type Key = Awaited<ReturnType<WebhookSinkOptions['key']>>;

const DEFAULT_TIMEOUT_MS = 10_000;

/** What browsers carry for pages that are gone, in bytes (Fetch, section 4.6). */
const MAX_KEEPALIVE_BYTES = 65_536;

const A_WEB_ADDRESS: Rule = [
  (value) => typeof value === 'string' && webUrl(value, value.startsWith('/') ? 'https://shop.invalid' : undefined) !== undefined,
  'must be a web address or a path',
];
const RULES = { url: A_WEB_ADDRESS, key: A_FUNCTION, timeoutMs: ms(100, 60_000) };

/** @throws LiveRoomError `invalid-options`. */
export function webhookSink(options: WebhookSinkOptions, clock: Clock = systemClock): ReminderSink {
  checkRules(options, RULES, '', (option, reason) => invalidOption('create a webhook sink', option, reason), ['url', 'key']);
  const { url, key, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  let current: Promise<Key> | undefined;
  /** How far the server is ahead of this device, in ms, as far as is known. */
  let aheadMs = 0;

  /** The key that is good as far as is known; a new one instead of `refused`. */
  const keyOtherThan = (refused?: Promise<Key>): Promise<Key> => {
    if (current === undefined || current === refused) {
      const asked = ask(key, clock, timeoutMs);
      current = asked;
      asked.catch(() => {
        if (current === asked) current = undefined;
      });
    }
    return current;
  };

  const post = async (delivery: ReminderDelivery, { id, secret }: Key, { signal, isLeaving }: SinkContext): Promise<Response> => {
    const { action, idempotencyKey, reminder, locale, timeZone } = delivery;
    const sentAt = clock.now() + aheadMs;
    const body = JSON.stringify({ version: 1, action, idempotencyKey, reminder, locale, timeZone, sentAt });
    const signature = await sign(secret, body, sentAt);
    const over = new AbortController();
    const cancel = clock.schedule(() => over.abort(), timeoutMs);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Liveroom-Key': id,
          'Liveroom-Signature': signature,
          'Idempotency-Key': idempotencyKey,
        },
        body,
        credentials: 'omit',
        redirect: 'manual',
        keepalive: isLeaving && new TextEncoder().encode(body).length <= MAX_KEEPALIVE_BYTES,
        signal: AbortSignal.any([signal, over.signal]),
      });
      // Its status says all; what is left unread shows in the browser as a request that failed.
      await answer.arrayBuffer().catch(() => undefined);
      return answer;
    } catch (error) {
      throw lost(error);
    } finally {
      cancel();
    }
  };

  return {
    name: 'webhook',
    when: 'ahead',
    async deliver(delivery, context) {
      const first = keyOtherThan();
      let answer = await post(delivery, await first, context);
      if (answer.status === 401) {
        const servedAt = Date.parse(answer.headers.get('Date') ?? '');
        if (Number.isFinite(servedAt)) aheadMs = servedAt - clock.now();
        answer = await post(delivery, await keyOtherThan(first), context);
      }
      const refusal = refusalOf(answer.status, answer.headers.get('Retry-After'), clock.now() + aheadMs);
      if (refusal !== undefined) throw refusal;
    },
  };
}

/** @throws LiveRoomError `network-unavailable`, or what the shop says is not to be tried again. */
async function ask(key: WebhookSinkOptions['key'], clock: Clock, timeoutMs: number): Promise<Key> {
  try {
    const given = await within(clock, timeoutMs, key(), new AbortController().signal);
    if (given === undefined) throw new Error(`no answer within ${timeoutMs} ms`);
    const { id, secret } = given;
    if (typeof id !== 'string' || id === '' || typeof secret !== 'string' || secret === '') {
      const option = 'key';
      throw new LiveRoomError('invalid-options', `unable to hand over a reminder; option '${option}' gave none`, { option });
    }
    return { id, secret };
  } catch (error) {
    if (error instanceof Error && 'retryable' in error && error.retryable === false) throw error;
    throw keyless(error);
  }
}
