/** The real SDKs in a real Chromium that has no network: what they leave undone must not be left to the shop. */
import { RtcRole, RtcTokenBuilder } from 'agora-token';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, type ExpectStatic, it } from 'vitest';
import { type OfflineShop, openOfflineShop } from './agora-page/browser';
import type { Census } from './agora-page/census';
import type { Shop, ShopSetup } from './agora-page/shop';

declare const shop: Shop;
declare const census: Census;

const APP_ID = '0123456789abcdef0123456789abcdef';
// The signalling SDK looks at a token's form before it goes to the network.
const TOKEN = RtcTokenBuilder.buildTokenWithRtm(APP_ID, 'fedcba9876543210fedcba9876543210', 'show', 'ana', RtcRole.PUBLISHER, 3600, 3600);
const SETUP: ShopSetup = { appId: APP_ID, token: TOKEN, joinTimeoutMs: 4_000 };

/** What the SDKs began before they were stopped may still run out: reports that are on their way. */
const RUNS_OUT_MS = 12_000;
const WATCHED_MS = 6_000;

let offline: OfflineShop;
beforeAll(async () => {
  offline = await openOfflineShop(['shop', 'copies']);
}, 120_000);
afterAll(() => offline?.close());

interface Visit {
  readonly page: Page;
  /** Requests and sockets to anywhere but the page's own server, by when they began. */
  readonly outward: { readonly atMs: number; readonly url: string }[];
  readonly problems: string[];
}

async function visit(name = 'shop'): Promise<Visit> {
  const page = await offline.browser.newPage();
  const outward: { atMs: number; url: string }[] = [];
  const problems: string[] = [];
  const note = (url: string) => {
    if (!/^(https?|wss?):\/\/127\.0\.0\.1|^(blob|data):/.test(url)) outward.push({ atMs: Date.now(), url });
  };
  page.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${offline.url}${name}/${name}.html`);
  if (name === 'shop') await page.waitForFunction(() => 'shop' in globalThis);
  return { page, outward, problems };
}

async function expectNothingLeft({ page, outward, problems }: Visit, expect: ExpectStatic): Promise<void> {
  await page.waitForTimeout(RUNS_OUT_MS);
  const fromMs = Date.now();
  await page.waitForTimeout(WATCHED_MS);
  expect(outward.filter(({ atMs }) => atMs > fromMs)).toEqual([]);
  expect(await page.evaluate(() => census)).toEqual({ peerConnections: 0, sockets: 0, tracks: 0 });
  expect(problems).toEqual([]);
  await page.close();
}

it('shows a preview through the vendor, and leaves no camera lit', async () => {
  const { page } = await visit();
  const { pictures, liveBefore, liveAfter } = await page.evaluate(() => shop.preview());
  expect(pictures).toBeGreaterThan(5);
  expect(liveBefore).toBe(2);
  expect(liveAfter).toBe(0);
  await page.close();
});

it.concurrent('rejects a join in its time, and leaves no retry loop, socket or camera behind', async ({ expect }) => {
  const shopper = await visit();
  const outcome = await shopper.page.evaluate((setup) => shop.join(setup), SETUP);
  expect(outcome.code, outcome.message).toBe('timeout');
  expect(outcome.afterMs).toBeGreaterThan(3_600);
  expect(outcome.afterMs).toBeLessThan(4_400);
  // It did try.
  expect(shopper.outward.length).toBeGreaterThan(0);
  expect(await shopper.page.evaluate(() => shop.status())).toBe('failed');
  await expectNothingLeft(shopper, expect);
});

it.concurrent('rejects at once when the caller gives up', async ({ expect }) => {
  const shopper = await visit();
  const outcome = await shopper.page.evaluate((setup) => shop.abort(setup, 1_500), SETUP);
  expect(outcome.code).toBe('join-aborted');
  expect(outcome.afterMs).toBeLessThan(100);
  await expectNothingLeft(shopper, expect);
});

it.concurrent('settles join and leave when the room is left while it joins', async ({ expect }) => {
  const shopper = await visit();
  const outcome = await shopper.page.evaluate((setup) => shop.leave(setup, 1_500), SETUP);
  expect(outcome.code).toBe('join-aborted');
  expect(outcome.afterMs).toBeLessThan(100);
  expect(outcome.leftAfterMs).toBeLessThan(2_500);
  expect(await shopper.page.evaluate(() => shop.status())).toBe('left');
  await expectNothingLeft(shopper, expect);
});

it('bundles the media SDK once, in a chunk that is not loaded with the page', async () => {
  const copies = [...(await offline.scripts('shop'))].filter(([, text]) => /window\.__ARTC__ ?=/.test(text));
  expect(copies).toHaveLength(1);
  const { page } = await visit();
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((url) => url.endsWith(copies[0]![0]))).toEqual([]);
  await page.close();
});

it('tells the page that it has the media SDK twice', async () => {
  const { page } = await visit('copies');
  await page.waitForFunction(() => 'reported' in globalThis);
  const reported = await page.evaluate(() => (globalThis as unknown as { reported: string[] }).reported);
  expect(reported.join('\n')).toContain("unable to share Agora's media SDK");
  await page.close();
});
