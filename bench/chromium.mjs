/** What benchmarks in a real Chromium begin with: the browser, the sources as pages, tabs that are all on screen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium, MISSING_CHROMIUM } from '../scripts/chromium.mjs';

export async function launchChromium() {
  const executablePath = ensureChromium();
  if (!executablePath) throw new Error(MISSING_CHROMIUM);
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}

/** @returns the address of the repository's root as pages, and what ends the serving. */
export async function servePages() {
  const cacheDir = await mkdtemp(join(tmpdir(), 'liveroom-bench-'));
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Found while pages load, a dependency would make them reload.
    optimizeDeps: { noDiscovery: true, include: ['eventemitter3', 'idb-keyval', 'nanoid'] },
  });
  await server.listen();
  return {
    url: server.resolvedUrls.local[0],
    close: async () => {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** A tab in a window of its own, so that it is on screen beside the others: a tab behind another draws no frames. */
export async function openInWindow(browser, context) {
  const devtools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets');
  const { browserContextId } = targetInfos.find(({ type }) => type === 'page');
  const opened = context.waitForEvent('page');
  await devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId });
  return opened;
}
