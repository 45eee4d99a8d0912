/** A Chromium with the bench's page in two windows, host and viewer, both on screen: a hidden picture is not drawn. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium, MISSING_CHROMIUM } from '../../scripts/chromium.mjs';

const VIEWPORT = { width: 360, height: 520 };

/** @returns the host's tab, already on stage, one to be a viewer in, and what ends it all. */
export async function openTabs() {
  const executablePath = ensureChromium();
  if (!executablePath) throw new Error(MISSING_CHROMIUM);
  const cacheDir = await mkdtemp(join(tmpdir(), 'liveroom-sync-'));
  const server = await serve(cacheDir);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const url = `${server.resolvedUrls.local[0]}bench/sync-page/index.html`;
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
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

async function openInWindow(browser, context) {
  const devtools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets');
  const { browserContextId } = targetInfos.find(({ type }) => type === 'page');
  const opened = context.waitForEvent('page');
  await devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId });
  return opened;
}

async function serve(cacheDir) {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Found while pages load, a dependency would make them reload.
    optimizeDeps: { noDiscovery: true, include: ['eventemitter3'] },
  });
  return server.listen();
}
