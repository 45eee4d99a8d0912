/** The clock that tabs share, in a real browser, where one page's own is an hour wrong. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openTab } from './local-page/browser';
import { useTabs } from './local-page/tabs';

const { join, context, url } = useTabs();

const HOUR_MS = 3_600_000;
const AGREED_MS = 20;

/** A tab whose clock is wrong from before its first script. */
async function joinWrong(userId: string, aheadMs: number): Promise<Page> {
  const page = await context().newPage();
  await page.addInitScript((ms) => {
    const { now } = Date;
    Date.now = () => now() + ms;
  }, aheadMs);
  await page.goto(url());
  await page.waitForFunction(() => 'tab' in globalThis);
  await page.evaluate((id) => tab.connect(id), userId);
  return page;
}

/** How far the room's time is ahead of this machine's: the fastest of some looks, each off by the time it took. */
async function aheadMs(page: Page): Promise<number> {
  const looks: { tookMs: number; ahead: number }[] = [];
  for (let look = 0; look < 10; look++) {
    const before = Date.now();
    const shown = await page.evaluate(() => tab.session.signal.now());
    const after = Date.now();
    looks.push({ tookMs: after - before, ahead: shown - (before + after) / 2 });
  }
  return looks.sort((left, right) => left.tookMs - right.tookMs)[0]?.ahead ?? Number.NaN;
}

it('is that of the tab that was here first, and stays when it closes', async () => {
  const ann = await join('ann');
  const bob = await joinWrong('bob', HOUR_MS);
  expect(Math.abs(await aheadMs(bob))).toBeLessThanOrEqual(AGREED_MS);
  expect(await bob.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + HOUR_MS / 2);
  await ann.close();
  await bob.waitForFunction(() => tab.users() === 'bob');
  const cid = await join('cid');
  for (const page of [bob, cid]) expect(Math.abs(await aheadMs(page))).toBeLessThanOrEqual(AGREED_MS);
});

it('is also that of a first tab that is wrong, and of a page that goes back to it', async () => {
  const wrong = await joinWrong('ann', HOUR_MS);
  const bob = await join('bob');
  for (const page of [wrong, bob]) expect(Math.abs((await aheadMs(page)) - HOUR_MS)).toBeLessThanOrEqual(AGREED_MS);
  await bob.goto(`${url()}?elsewhere`);
  await wrong.waitForFunction(() => tab.users() === 'ann');
  await bob.evaluate(() => history.back());
  await wrong.waitForFunction(() => tab.users() === 'ann,bob');
  await bob.waitForFunction(() => tab.users() === 'ann,bob');
  expect(Math.abs((await aheadMs(bob)) - HOUR_MS)).toBeLessThanOrEqual(AGREED_MS);
});

it('is the own one of all where nothing is wrong, to the millisecond', async () => {
  const pages = [await join('ann'), await join('bob')];
  const late = await openTab(context(), url());
  await late.evaluate(() => tab.connect('cid'));
  const seen = await Promise.all(
    [...pages, late].map((page) =>
      page.evaluate(async () => {
        const ahead = new Set<number>();
        for (let look = 0; look < 30; look++) {
          // Within one ms both show the same, if they do.
          const [before, shown, after] = [Date.now(), tab.session.signal.now(), Date.now()];
          if (before === after) ahead.add(shown - before);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return [...ahead];
      }),
    ),
  );
  expect(seen).toEqual([[0], [0], [0]]);
});
