import { afterEach, describe, expect, it } from 'vitest';
import { verifySignature } from '../../../src/follow-up/signature/signature';
import { webhookSink, type WebhookSinkOptions } from '../../../src/follow-up/sinks/webhook/index';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { reminder } from '../outbox/samples';

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

type Reply = () => Promise<Response> | Response;

function setUp(replies: readonly Reply[], change: Partial<WebhookSinkOptions> = {}) {
  const clock = createVirtualClock();
  const requests: { url: string; init: RequestInit; body: string; headers: Headers }[] = [];
  globalThis.fetch = async (url, init = {}) => {
    requests.push({ url: String(url as string), init, body: init.body as string, headers: new Headers(init.headers) });
    const reply = replies[Math.min(requests.length, replies.length) - 1];
    if (reply === undefined) throw new Error('no reply');
    return reply();
  };
  let keys = 0;
  const key = async () => ({ id: `k${++keys}`, secret: `s${keys}` });
  const sink = webhookSink({ url: 'https://shop.example/reminders', key, ...change }, clock);
  const deliver = (context = {}, about = reminder('a')) =>
    sink.deliver(
      { action: 'remind', idempotencyKey: 'remind:1:a', reminder: about, locale: 'de', timeZone: 'Europe/Berlin' },
      { signal: new AbortController().signal, isLeaving: false, ...context },
    );
  return { clock, requests, deliver, keys: () => keys };
}

const answers = (status: number, headers?: HeadersInit): Reply => () => new Response(null, { status, ...(headers ? { headers } : {}) });

describe('the webhook sink', () => {
  it('posts what a server needs, signed with the key of the viewer', async () => {
    const { clock, requests, deliver, keys } = setUp([answers(204)]);
    await deliver();
    await deliver({ isLeaving: true });
    const [first, second] = requests;
    if (first === undefined) throw new Error('no request');
    expect(JSON.parse(first.body)).toEqual({
      version: 1,
      action: 'remind',
      idempotencyKey: 'remind:1:a',
      reminder: reminder('a'),
      locale: 'de',
      timeZone: 'Europe/Berlin',
      sentAt: clock.now(),
    });
    expect([first.url, first.headers.get('Liveroom-Key'), first.headers.get('Idempotency-Key')]).toEqual([
      'https://shop.example/reminders',
      'k1',
      'remind:1:a',
    ]);
    const check = { header: first.headers.get('Liveroom-Signature'), body: first.body, nowMs: clock.now() };
    expect(await verifySignature({ ...check, secret: 's1' })).toBe(true);
    expect([first.init.keepalive, second?.init.keepalive, first.init.redirect, first.init.credentials]).toEqual([false, true, 'manual', 'omit']);
    expect(keys()).toBe(1);
  });

  it('does not ask for keepalive beyond what browsers carry', async () => {
    const { requests, deliver } = setUp([answers(200)]);
    await deliver({ isLeaving: true }, reminder('a', { body: 'é'.repeat(33_000) }));
    expect(requests[0]?.init.keepalive).toBe(false);
  });

  it('takes what is known already for taken', async () => {
    await expect(setUp([answers(409)]).deliver()).resolves.toBeUndefined();
  });

  it.each([408, 425, 429, 500, 503])('has it tried again after %i', async (status) => {
    await expect(setUp([answers(status)]).deliver()).rejects.toMatchObject({ code: 'network-unavailable', retryable: true });
  });

  it('says how long the server wants to be left alone', async () => {
    const date = 'Mon, 01 Jan 2024 00:02:00 GMT';
    for (const [header, retryAfterMs] of [['7', 7_000], [date, 120_000], ['Mon, 01 Jan 1990 00:00:00 GMT', 0]] as const) {
      const refused = setUp([answers(429, { 'Retry-After': header })]).deliver();
      await expect(refused).rejects.toMatchObject({ code: 'rate-limited', retryable: true, context: { retryAfterMs } });
    }
    await expect(setUp([answers(503, { 'Retry-After': 'soon' })]).deliver()).rejects.toMatchObject({ code: 'network-unavailable' });
  });

  it.each([400, 403, 404, 413, 301])('lets it go after %i', async (status) => {
    await expect(setUp([answers(status)]).deliver()).rejects.toMatchObject({ code: 'vendor-failed', retryable: false });
  });

  it('asks for a new key once when the server no longer takes the last one', async () => {
    const { deliver, requests, keys } = setUp([answers(401), answers(200)]);
    await deliver();
    expect(requests.map(({ headers }) => headers.get('Liveroom-Key'))).toEqual(['k1', 'k2']);
    await deliver();
    expect(keys()).toBe(2);
    const refused = setUp([answers(401)]);
    await expect(refused.deliver()).rejects.toMatchObject({ retryable: false });
    expect(refused.requests).toHaveLength(2);
  });

  it('has it tried again without a network or a key, and not where the shop says so', async () => {
    const lost = setUp([() => Promise.reject(new TypeError('failed to fetch'))]);
    await expect(lost.deliver()).rejects.toMatchObject({ retryable: true });
    let isDown = true;
    const key = () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve({ id: 'k', secret: 's' }));
    const keyless = setUp([answers(200)], { key });
    await expect(keyless.deliver()).rejects.toMatchObject({ retryable: true });
    isDown = false;
    await expect(keyless.deliver()).resolves.toBeUndefined();
    const guest = setUp([answers(200)], { key: () => Promise.reject(Object.assign(new Error('signed out'), { retryable: false })) });
    await expect(guest.deliver()).rejects.toMatchObject({ message: 'signed out' });
  });

  it('signs with the time of the server where the clock of the device is wrong', async () => {
    const served = Date.parse('Mon, 01 Jan 2024 01:00:00 GMT');
    const { clock, deliver, requests } = setUp([answers(401, { Date: new Date(served).toUTCString() }), answers(200)]);
    expect(served - clock.now()).toBeGreaterThan(300_000);
    await deliver();
    await deliver();
    const signed = requests.map(({ headers }) => Number(/^t=(\d+)/.exec(headers.get('Liveroom-Signature') ?? '')?.[1]));
    expect(signed).toEqual([clock.now(), served, served].map((ms) => Math.floor(ms / 1_000)));
    expect(JSON.parse(requests[1]?.body ?? '')).toMatchObject({ sentAt: served });
  });

  it('asks anew for a key that did not come in time', async () => {
    let asked = 0;
    const key = () => (++asked === 1 ? new Promise<never>(() => undefined) : Promise.resolve({ id: 'k', secret: 's' }));
    const { clock, deliver } = setUp([answers(200)], { key, timeoutMs: 2_000 });
    const first = deliver().catch((error: unknown) => error);
    await clock.advance(2_000);
    expect(await first).toMatchObject({ code: 'network-unavailable', retryable: true });
    await deliver();
    expect(asked).toBe(2);
  });

  it('gives up on a server that does not answer', async () => {
    const { clock, requests, deliver } = setUp([() => new Promise(() => undefined)], { timeoutMs: 2_000 });
    void deliver().catch(() => undefined);
    await expect.poll(() => requests.length).toBe(1);
    const { signal } = requests[0]?.init ?? {};
    await clock.advance(1_999);
    expect(signal?.aborted).toBe(false);
    await clock.advance(1);
    expect(signal?.aborted).toBe(true);
  });

  it('refuses options that are wrong', () => {
    const key = () => Promise.resolve({ id: 'k', secret: 's' });
    const wrong = [[{ url: 'ftp://x', key }, 'url'], [{ url: 'x', key }, 'url'], [{ url: '/x' }, 'key'], [{ url: '/x', key, timeoutMs: 1 }, 'timeoutMs'], [{ url: '/x', key, secret: 's' }, 'secret']] as const;
    for (const [options, option] of wrong) {
      expect(() => webhookSink(options as never)).toThrow(expect.objectContaining({ code: 'invalid-options', context: { option } }));
    }
    expect(webhookSink({ url: '/reminders', key }).when).toBe('ahead');
  });
});
