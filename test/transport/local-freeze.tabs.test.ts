/** Tabs that the browser freezes: they are told, let go of what others wait for, and come back. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchTabBrowser, type TabBrowser } from './local-page/browser';
import { LifecycleTab } from './local-page/lifecycle-tab';

let chromium: TabBrowser;
const tabs: LifecycleTab[] = [];

beforeAll(async () => {
  chromium = await launchTabBrowser();
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const opened of tabs.splice(0)) await opened.close();
});

async function join(userId: string): Promise<LifecycleTab> {
  const opened = await LifecycleTab.open(chromium.browser, chromium.url);
  tabs.push(opened);
  await opened.evaluate((id) => tab.connect(id), userId);
  return opened;
}

const untilUsers = (page: LifecycleTab, users: string) =>
  expect.poll(() => page.evaluate(() => tab.users()), { timeout: 9_000 }).toBe(users);

it('are missed at once, give up their locks, and are back when they are thawed', async () => {
  const ann = await join('ann');
  const bob = await join('bob');
  await untilUsers(ann, 'ann,bob');
  await bob.evaluate(() => tab.lock());
  await ann.evaluate(() => void tab.lock());
  await bob.freeze();
  await untilUsers(ann, 'ann');
  await expect.poll(() => ann.evaluate(() => tab.holdsLock())).toBe(true);
  await bob.resume();
  await untilUsers(ann, 'ann,bob');
  await expect.poll(() => bob.evaluate(() => tab.history)).toEqual(['interrupted', 'connected']);
  expect(await bob.evaluate(() => tab.holdsLock())).toBe(false);
});

it('send again what they published', async () => {
  const viewer = await join('viewer');
  const host = await join('host');
  await host.evaluate(() => tab.publishCanvas());
  await expect.poll(() => viewer.evaluate(() => tab.publications())).toBe('host/camera');
  await viewer.evaluate(() => tab.subscribe('host/camera'));
  await host.freeze();
  await expect.poll(() => viewer.evaluate(() => tab.trackId())).toBeUndefined();
  await host.resume();
  await expect.poll(() => viewer.evaluate(() => tab.trackId()), { timeout: 5_000 }).toBeDefined();
});
