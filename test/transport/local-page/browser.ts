/** A real Chromium with a server for the fixture page, and tabs in it that share one origin. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { CHROMIUM_FLAGS, findChromium, MISSING_CHROMIUM } from '../../../scripts/chromium.mjs';

export interface TabBrowser {
  readonly browser: Browser;
  readonly url: string;
  /** A window of its own for each test: its tabs see each other, and nothing of the test before. */
  newContext(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function launchTabBrowser(): Promise<TabBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING_CHROMIUM);
  const cacheDir = await mkdtemp(join(tmpdir(), 'liveroom-tabs-'));
  const server = await serve(cacheDir);
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS],
    // Playwright turns the back/forward cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {
    browser,
    url: `${server.resolvedUrls?.local[0]}test/transport/local-page/index.html`,
    newContext: () => browser.newContext(),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** Opens a tab whose page is ready. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'tab' in globalThis);
  return page;
}

async function serve(cacheDir: string): Promise<ViteDevServer> {
  const server = await createServer({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Found while pages load, a dependency would make them reload.
    optimizeDeps: { noDiscovery: true, include: ['eventemitter3'] },
  });
  return server.listen();
}
