/** Real media between real tabs. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openTab } from './local-page/browser';
import { useTabs } from './local-page/tabs';

const { join, context, url } = useTabs();

const untilPublished = (page: Page, publications: string) =>
  page.waitForFunction((expected) => tab.publications() === expected, publications, { timeout: 5_000, polling: 20 });

/** Waits until ten more pictures than now have arrived. */
async function untilPicturesArrive(page: Page, timeout = 10_000): Promise<void> {
  const before = await page.evaluate(() => tab.framesDecoded());
  await page.waitForFunction(async (enough) => (await tab.framesDecoded()) >= enough, before + 10, { timeout });
}

async function watch(page: Page, publicationId = 'host/camera'): Promise<void> {
  await page.waitForFunction((id) => tab.publications().includes(id), publicationId);
  await page.evaluate((id) => tab.subscribe(id), publicationId);
}

it('flows from one tab to several, those that come late included', async () => {
  const host = await join('host');
  const early = await join('early');
  await host.evaluate(() => tab.publishCanvas());
  await watch(early);
  await untilPicturesArrive(early);
  const late = await join('late');
  await watch(late);
  await untilPicturesArrive(late);
  expect(await host.evaluate(() => tab.open.connections)).toBe(2);
});

it('stops while it is muted and goes on afterwards', async () => {
  const host = await join('host');
  const viewer = await join('viewer');
  await host.evaluate(() => tab.publishCanvas());
  await watch(viewer);
  await untilPicturesArrive(viewer);
  await host.evaluate(() => tab.mute(true));
  await untilPublished(viewer, 'host/camera muted');
  await viewer.waitForFunction(async () => {
    const before = await tab.framesDecoded();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return (await tab.framesDecoded()) === before;
  });
  await host.evaluate(() => tab.mute(false));
  await untilPublished(viewer, 'host/camera');
  await untilPicturesArrive(viewer);
});

it('goes away when it is unpublished, and comes back on a new track when it is published again', async () => {
  const host = await join('host');
  const viewer = await join('viewer');
  await host.evaluate(() => tab.publishCanvas());
  await watch(viewer);
  const before = await viewer.evaluate(() => tab.trackId());
  await host.evaluate(() => tab.unpublish());
  await untilPublished(viewer, '');
  expect(await viewer.evaluate(() => tab.trackId())).toBeUndefined();
  await host.evaluate(() => tab.publishCanvas());
  await viewer.waitForFunction((old) => tab.trackId() !== undefined && tab.trackId() !== old, before);
  await untilPicturesArrive(viewer);
});

it('comes back by itself after the publisher has reloaded', async () => {
  const host = await join('host');
  const viewer = await join('viewer');
  await host.evaluate(() => tab.publishCanvas());
  await watch(viewer);
  await untilPicturesArrive(viewer);
  const before = await viewer.evaluate(() => tab.trackId());
  await host.reload();
  await viewer.waitForFunction(() => tab.trackId() === undefined);
  await host.waitForFunction(() => 'tab' in globalThis);
  await host.evaluate(async () => {
    await tab.connect('host');
    await tab.publishCanvas();
  });
  await viewer.waitForFunction((old) => tab.trackId() !== undefined && tab.trackId() !== old, before);
  await untilPicturesArrive(viewer);
});

it('comes back by itself to a viewer who went through the back/forward cache', async () => {
  const host = await join('host');
  const viewer = await join('viewer');
  await host.evaluate(() => tab.publishCanvas());
  await watch(viewer);
  await untilPicturesArrive(viewer);
  await viewer.goto(`${url()}?elsewhere`);
  await host.waitForFunction(() => tab.open.connections === 0);
  await viewer.evaluate(() => history.back());
  await viewer.waitForFunction(() => tab.trackId() !== undefined);
  await untilPicturesArrive(viewer);
});

it('leaves no channel and no connection open, however often it was connected and closed', async () => {
  const host = await join('host');
  const viewer = await openTab(context(), url());
  await host.evaluate(() => tab.publishCanvas());
  for (let round = 0; round < 5; round++) {
    await viewer.evaluate(async () => {
      await tab.connect('viewer', ['control', 'chat/0']);
      await tab.subscribe('host/camera');
      await tab.close();
    });
  }
  expect(await viewer.evaluate(() => tab.open)).toEqual({ channels: 0, connections: 0 });
  await host.waitForFunction(() => tab.open.connections === 0);
  await host.evaluate(() => tab.close());
  expect(await host.evaluate(() => tab.open)).toEqual({ channels: 0, connections: 0 });
  expect(await host.evaluate(() => navigator.locks.query())).toEqual({ held: [], pending: [] });
});
