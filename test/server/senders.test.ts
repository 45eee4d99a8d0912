import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Sender } from '../../examples/server/delivery/deliver.js';
import type { Browser } from '../../examples/server/people/subscriptions.js';
import type { Delivery, Reminder } from '../../examples/server/reminders/store.js';
import { lookUpAddress } from '../../examples/server/senders/address.js';
import { emailSender } from '../../examples/server/senders/email.js';
import { httpSender } from '../../examples/server/senders/http.js';
import { logSender } from '../../examples/server/senders/log.js';
import { webPushSender } from '../../examples/server/senders/web-push.js';
import { MINUTE, NOW, reminderAt, stillClock } from './server-under-test';

const KEY = '0123456789abcdef0123456789abcdef';
const delivery = (change: Partial<Reminder> = {}): Delivery => ({
  jobId: 'job',
  userId: 'ana',
  reminder: reminderAt(NOW, { expiresAt: NOW + 10 * MINUTE, body: 'Still in stock', url: 'https://shop.example/cart', ...change }),
  locale: 'en',
  timeZone: 'UTC',
  idempotencyKey: KEY,
  attempt: 1,
  channels: undefined,
});
const context = { signal: new AbortController().signal };
const answerOf = (sender: Sender, what = delivery()) =>
  sender.send(what, context).catch(({ message, isFinal, retryAfterMs }: Failure) => ({ message, isFinal, retryAfterMs }));
interface Failure {
  message: string;
  isFinal: boolean;
  retryAfterMs?: number;
}

describe('by push', () => {
  const browsers = ['phone', 'laptop'].map((name): Browser => ({ endpoint: `https://push.example/${name}`, keys: { p256dh: 'p', auth: 'a' } }));

  /** What the push service answers for each browser; nothing is that it took it. */
  function push(answers: Record<string, { statusCode?: number; headers?: object }>, of = browsers) {
    const removed: string[] = [];
    const sent: { payload: string; options: Record<string, unknown> }[] = [];
    const sender = webPushSender({
      publicKey: 'public',
      privateKey: 'private',
      subject: 'mailto:live@shop.example',
      clock: stillClock(),
      subscriptions: { of: async () => of, remove: async (_user, endpoint) => void removed.push(endpoint) },
      send: async ({ endpoint }, payload, options) => {
        sent.push({ payload, options });
        const answer = answers[endpoint.split('/').at(-1) ?? ''];
        if (answer) throw Object.assign(new Error('refused'), answer);
      },
    });
    return { sender, removed, sent };
  }

  it('reaches every browser of the user, for as long as the reminder lives', async () => {
    const { sender, sent } = push({});

    expect(await answerOf(sender)).toBe('taken');
    expect(sent).toHaveLength(2);
    expect(JSON.parse(sent[0]?.payload ?? '')).toEqual({
      title: 'Your basket is waiting',
      body: 'Still in stock',
      url: 'https://shop.example/cart',
      tag: 'cart-1',
      kind: 'abandoned-cart',
      lang: 'en',
      idempotencyKey: KEY,
    });
    expect(sent[0]?.options).toMatchObject({ TTL: 600, topic: expect.stringMatching(/^[A-Za-z0-9_-]{1,32}$/) as string });
  });

  it('forgets browsers that are no more, and nobody is reached when none is left', async () => {
    const { sender, removed } = push({ phone: { statusCode: 410 }, laptop: { statusCode: 404 } });

    expect(await answerOf(sender)).toBe('unreachable');
    expect(removed).toEqual(browsers.map(({ endpoint }) => endpoint));
    expect(await answerOf(push({}, []).sender)).toBe('unreachable');
  });

  it('was sent when one browser took it, so that this one does not get it again', async () => {
    expect(await answerOf(push({ phone: { statusCode: 500 } }).sender)).toBe('taken');
  });

  it.each([
    [{ statusCode: 429, headers: { 'retry-after': '120' } }, { isFinal: false, retryAfterMs: 120_000 }],
    [{ statusCode: 503 }, { isFinal: false }],
    [{}, { isFinal: false }],
    [{ statusCode: 400 }, { isFinal: true }],
    [{ statusCode: 403 }, { isFinal: true }],
  ])('that is answered with %j is %j', async (answer, outcome) => {
    expect(await answerOf(push({ phone: answer, laptop: answer }).sender)).toMatchObject(outcome);
  });

  it('fits into a push message, however long and in whatever script', async () => {
    const { sender, sent } = push({});
    await answerOf(sender, delivery({ title: 'ก'.repeat(500), body: '👩‍👩‍👧'.repeat(500) }));

    const payload = sent[0]?.payload ?? '';
    expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(3900);
    expect(Buffer.byteLength(payload)).toBeGreaterThan(3700);
    expect((JSON.parse(payload) as { body: string }).body).toMatch(/^\P{Cs}+$/u);
  });

  it('leaves out an address that no push message has room for', async () => {
    const { sender, sent } = push({});
    await answerOf(sender, delivery({ id: 'ก'.repeat(256), title: 'ก'.repeat(500), url: `https://shop.example/${'%E0'.repeat(2000)}` }));

    const payload = sent[0]?.payload ?? '';
    expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(3900);
    expect(JSON.parse(payload)).toMatchObject({ title: 'ก'.repeat(500), body: 'Still in stock' });
    expect(JSON.parse(payload)).not.toHaveProperty('url');
  });

  it('is kept for four weeks at most', async () => {
    const { sender, sent } = push({});
    await answerOf(sender, delivery({ expiresAt: NOW + 1e11 }));

    expect(sent[0]?.options).toMatchObject({ TTL: 28 * 86_400 });
  });
});

describe('by e-mail', () => {
  interface Mail {
    subject: string;
    to: { address: string };
    messageId: string;
    text: string;
    html: string;
  }

  function email({ address = 'ana@shop.example' as string | undefined, failure = undefined as object | undefined } = {}) {
    const sent: Mail[] = [];
    const transport = {
      name: 'test',
      version: '1',
      send: ({ data }: { data: Mail }, done: (error: Error | null, info?: object) => void) => {
        sent.push(data);
        done(failure ? Object.assign(new Error('refused'), failure) : null, {});
      },
    };
    const sender = emailSender({ url: '', from: 'The shop <live@shop.example>', addressOf: async () => address, transport });
    return { sender, sent };
  }

  it('says it as text and as HTML, with an id that is the same when it comes twice', async () => {
    const { sender, sent } = email();

    expect(await answerOf(sender)).toBe('taken');
    expect(sent[0]).toMatchObject({
      subject: 'Your basket is waiting',
      to: { address: 'ana@shop.example' },
      messageId: `<${KEY}@shop.example>`,
      text: 'Still in stock\n\nhttps://shop.example/cart',
    });
  });

  it('has no HTML that the page wrote', async () => {
    const { sender, sent } = email();
    await answerOf(sender, delivery({ title: '<img src=x onerror=alert(1)>', body: '</p><script>"\'&', url: 'https://shop.example/?a="><b>' }));

    expect(sent[0]?.html).not.toMatch(/<img|<script|<b>|="">/);
    expect(sent[0]?.html).toContain('&#60;img');
  });

  it('that waits for the mail server until its time is up is not sent later', async () => {
    const sent: string[] = [];
    const answers: (() => void)[] = [];
    const transport = {
      name: 'slow',
      version: '1',
      send: ({ data }: { data: Mail }, done: (error: Error | null, info?: object) => void) => {
        sent.push(data.subject);
        answers.push(() => done(null, {}));
      },
    };
    const sender = emailSender({ url: '', from: 'live@shop.example', addressOf: async () => 'ana@shop.example', transport });
    const over = new AbortController();
    const begin = (title: string, signal = context.signal) => sender.send(delivery({ title }), { signal });
    const first = ['1', '2', '3', '4', '5'].map((title) => begin(title));
    const late = begin('late', over.signal);
    const next = begin('next');
    await expect.poll(() => sent).toHaveLength(5);
    over.abort();
    await expect(late).rejects.toMatchObject({ isFinal: false });
    for (const answer of answers.splice(0)) answer();
    await expect.poll(() => answers).toHaveLength(1);
    answers[0]?.();

    expect(await Promise.all([...first, next])).toEqual(Array(6).fill('taken'));
    expect(sent).toEqual(['1', '2', '3', '4', '5', 'next']);
  });

  it('reaches nobody whose address is not known', async () => {
    expect(await answerOf(email({ address: undefined }).sender)).toBe('taken');
    const nobody = emailSender({ url: '', from: 'live@shop.example', addressOf: async () => undefined, transport: { name: 'x', version: '1' } });
    expect(await answerOf(nobody)).toBe('unreachable');
  });

  it.each([
    [{ responseCode: 550 }, true],
    [{ responseCode: 451 }, false],
    [{ code: 'ECONNECTION' }, false],
    [{ code: 'EAUTH', responseCode: 535 }, false],
  ])('that fails with %j is given up: %s', async (failure, isFinal) => {
    expect(await answerOf(email({ failure }).sender)).toMatchObject({ isFinal });
  });
});

describe('an address', () => {
  const lookUp = (answer: () => Response) => {
    const asked: { url: string; init: RequestInit }[] = [];
    const get = async (url: string, init: RequestInit) => {
      asked.push({ url, init });
      return answer();
    };
    return { asked, of: lookUpAddress({ lookupUrl: 'https://shop.example/c/{userId}', lookupToken: 'secret', get }) };
  };

  it('comes from the shop', async () => {
    const { of, asked } = lookUp(() => Response.json({ email: 'ana@shop.example' }));

    expect(await of('a/../b', context)).toBe('ana@shop.example');
    expect(asked[0]?.url).toBe('https://shop.example/c/a%2F..%2Fb');
    expect(asked[0]?.init.headers).toEqual({ authorization: 'Bearer secret' });
  });

  it('may be missing, or none', async () => {
    expect(await lookUp(() => new Response(null, { status: 404 })).of('ana', context)).toBeUndefined();
    for (const email of ['nobody', 'a@b.example\r\nBcc: c@d.example', 7]) {
      expect(await lookUp(() => Response.json({ email })).of('ana', context)).toBeUndefined();
    }
  });

  it('is not looked for in another folder', async () => {
    const { of, asked } = lookUp(() => Response.json({ email: 'boss@shop.example' }));
    for (const userId of ['.', '..']) expect(await of(userId, context)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is asked for again when the shop is away or refuses', async () => {
    for (const status of [500, 403]) {
      await expect(lookUp(() => new Response(null, { status })).of('ana', context)).rejects.toMatchObject({ isFinal: false });
    }
  });
});

describe('by http', () => {
  const http = (status: number, headers = {}) => {
    const posted: RequestInit[] = [];
    const post = async (_url: string, init: RequestInit) => {
      posted.push(init);
      return new Response(null, { status, headers });
    };
    return { posted, sender: httpSender({ url: 'https://crm.example', secret: 'shared', clock: stillClock(), post }) };
  };

  it('is signed as pages sign theirs, and has its key', async () => {
    const { sender, posted } = http(204);
    expect(await answerOf(sender)).toBe('taken');

    const body = posted[0]?.body as string;
    const v1 = createHmac('sha256', 'shared').update(`${NOW / 1000}.${body}`).digest('hex');
    expect(posted[0]?.headers).toMatchObject({ 'idempotency-key': KEY, 'liveroom-signature': `t=${NOW / 1000},v1=${v1}` });
    expect(JSON.parse(body)).toMatchObject({ version: 1, userId: 'ana', idempotencyKey: KEY });
  });

  it.each([
    [409, 'taken'],
    [404, 'unreachable'],
    [400, { isFinal: true, message: 'answered 400' }],
    [500, { isFinal: false }],
    [429, { isFinal: false, retryAfterMs: 7000 }],
  ])('that is answered %i is %j', async (status, outcome) => {
    const answer = await answerOf(http(status, { 'retry-after': '7' }).sender);
    if (typeof outcome === 'string') expect(answer).toBe(outcome);
    else expect(answer).toMatchObject(outcome);
  });
});

it('while nothing is configured it is printed', async () => {
  const printed: object[] = [];
  expect(await answerOf(logSender({ log: (entry) => printed.push(entry) }))).toBe('taken');
  expect(printed).toMatchObject([{ userId: 'ana', title: 'Your basket is waiting', idempotencyKey: KEY }]);
});
