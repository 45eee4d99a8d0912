/** Coming back to a shop in a real Chromium, whatever became of the page: reminders are neither lost nor given twice. */
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { launchTabBrowser, type TabBrowser } from '../transport/local-page/browser';
import type { ReturnTab } from './page/page';
import { openReceiver, type Receiver } from './page/receiver';

declare const tab: ReturnTab;

let browser: TabBrowser;
let context: BrowserContext;
let receiver: Receiver;
beforeAll(async () => {
  browser = await launchTabBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  [context, receiver] = await Promise.all([browser.newContext(), openReceiver()]);
});
afterEach(async () => {
  await Promise.all([context.close(), receiver.close()]);
});

const CART = 'remind:1:abandoned-cart%3Areturn';
const soon = { timeout: 10_000, interval: 20 };

interface Visit {
  readonly delayMs?: number;
  readonly room?: string;
}

function address({ delayMs = 1_500, room = 'return' }: Visit = {}): string {
  const url = new URL('../../follow-up/page/index.html', browser.url);
  url.search = new URLSearchParams({ receiver: receiver.url, delayMs: String(delayMs), room }).toString();
  return url.href;
}

async function openPage(within: BrowserContext, change?: Visit): Promise<Page> {
  const page = await within.newPage();
  await page.goto(address(change));
  await page.waitForFunction(() => 'tab' in globalThis);
  return page;
}

/** A tab that has joined. */
async function visit(within: BrowserContext, change?: Visit): Promise<Page> {
  const page = await openPage(within, change);
  await page.evaluate(() => tab.join());
  return page;
}

/** Agrees, fills the cart, and sees it planned. */
async function fillCart(page: Page): Promise<void> {
  await page.evaluate(() => tab.agree());
  expect(await page.evaluate(() => tab.add('serum'))).toBe(true);
  await expect.poll(() => page.evaluate(() => tab.planned()), soon).toEqual(['abandoned-cart']);
}

/** Closes a page that waits for leave to send something, and gives it when there is nothing left of the page. */
async function closeWaiting(page: Page, letGo: () => void): Promise<void> {
  const witness = await openPage(context);
  await expect.poll(() => receiver.waiting, soon).toBe(1);
  await page.close();
  await witness.evaluate(() => tab.untilGone());
  letGo();
}

const keysOf = (path: string) => receiver.taken(path).map(({ key }) => key);

/** Fired, and known to be: nothing of it is planned any more. */
async function expectFiredOnce(page: Page): Promise<void> {
  await expect.poll(() => keysOf('/due'), soon).toEqual([CART]);
  const look = async () => {
    await page.evaluate(() => tab.look());
    return page.evaluate(() => tab.planned());
  };
  await expect.poll(look, soon).toEqual([]);
  expect(keysOf('/due')).toEqual([CART]);
}

describe('a viewer who put something into the cart', () => {
  it('is reminded once when the tab has crashed and is opened again', async () => {
    const page = await visit(context);
    await fillCart(page);
    const crashed = page.waitForEvent('crash');
    const devtools = await context.newCDPSession(page);
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    const again = await visit(context);
    expect(await again.evaluate(() => tab.storage())).toBe('device');
    await expectFiredOnce(again);
    expect(await again.evaluate(() => tab.visits())).toBe(2);
  });

  it('is reminded once when the browser was killed and is started again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'liveroom-profile-'));
    const start = () => {
      const executablePath = findChromium();
      const found = executablePath === undefined ? {} : { executablePath };
      return chromium.launchPersistentContext(profile, { ...found, args: [...CHROMIUM_FLAGS] });
    };
    try {
      const before = await start();
      const page = await visit(before);
      await fillCart(page);
      const gone = new Promise((resolve) => before.once('close', resolve));
      // <host>-<process>, as Chromium marks a profile that is in use.
      const owner = await readlink(join(profile, 'SingletonLock'));
      process.kill(Number(owner.slice(owner.lastIndexOf('-') + 1)), 'SIGKILL');
      await gone;
      const after = await start();
      const again = await visit(after);
      await expectFiredOnce(again);
      expect(await again.evaluate(() => tab.isAgreed())).toBe(true);
      expect(await again.evaluate(() => tab.visits())).toBe(2);
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });

  it('is reminded by one of two tabs', async () => {
    const [one, other] = [await visit(context), await visit(context, { room: 'other' })];
    await fillCart(one);
    await other.evaluate(() => tab.look());
    expect(await other.evaluate(() => tab.planned())).toEqual(['abandoned-cart']);
    await expectFiredOnce(one);
    await other.evaluate(() => tab.look());
    expect(await other.evaluate(() => tab.planned())).toEqual([]);
  });

  it('is reminded where the browser denies storage, as long as the page is open', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const page = await visit(context);
    await fillCart(page);
    expect(await page.evaluate(() => tab.storage())).toBe('memory');
    await expectFiredOnce(page);
  });

  it('is handed over ahead by a page that goes before the shop has let it', async () => {
    const page = await visit(context, { delayMs: 3_600_000 });
    // Not now, and nobody would ask again for an hour.
    receiver.answer({ status: 503, retryAfter: 3_600 });
    await fillCart(page);
    await expect.poll(() => keysOf('/ahead'), soon).toEqual([CART]);
    receiver.answer({ status: 204 });
    const letGo = receiver.hold();
    await page.evaluate(() => tab.hide());
    await closeWaiting(page, letGo);
    await expect.poll(() => keysOf('/ahead'), soon).toEqual([CART, CART]);
  });

  it('is handed over ahead when the page is hidden in the moment in which the cart is filled', async () => {
    const page = await visit(context, { delayMs: 3_600_000 });
    await page.evaluate(() => tab.agree());
    const letGo = receiver.hold();
    await page.evaluate(async () => {
      await tab.add('serum');
      tab.hide();
    });
    await closeWaiting(page, letGo);
    await expect.poll(() => keysOf('/ahead'), soon).toEqual([CART]);
  });
});

describe('what is too much for a page that is gone', () => {
  it('is sent as long as the page is there', async () => {
    const page = await visit(context);
    await page.evaluate(() => tab.sendMuch(70_000));
    expect(receiver.taken('/ahead')).toMatchObject([{ key: 'much' }]);
    expect(receiver.taken('/ahead')[0]?.length).toBeGreaterThan(70_000);
  });
});
