/** A Chromium with the bench's page in two windows, host and viewer, both on screen: a hidden picture is not drawn. */
import { launchChromium, openInWindow, servePages } from '../chromium.mjs';

const VIEWPORT = { width: 360, height: 520 };

/** @returns the host's tab, already on stage, one to be a viewer in, and what ends it all. */
export async function openTabs() {
  const browser = await launchChromium();
  const pages = await servePages();
  const url = `${pages.url}bench/sync-page/index.html`;
  const problems = [];
  const open = async (page) => {
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(url);
    await page.waitForFunction(() => 'roles' in globalThis);
    return page;
  };
  const context = await browser.newContext({ viewport: VIEWPORT });
  const host = await open(await context.newPage());
  await host.evaluate(() => globalThis.roles.send());
  const viewer = await open(await openInWindow(browser, context));
  return {
    host,
    viewer,
    problems,
    version: browser.version(),
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
}
