/** The demo in a real Chromium: its server, and tabs of one browser that remember their consoles' complaints. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { CHROMIUM_FLAGS, findChromium, MISSING_CHROMIUM } from '../../scripts/chromium.mjs';

export interface DemoTabs {
  readonly context: BrowserContext;
  /** Errors and warnings of every tab. */
  readonly complaints: readonly string[];
  open(query: string): Promise<Page>;
}

export interface DemoBrowser {
  newTabs(): Promise<DemoTabs>;
  close(): Promise<void>;
}

export async function launchDemo(): Promise<DemoBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING_CHROMIUM);
  const server = await createServer({
    configFile: fileURLToPath(new URL('../../examples/demo/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite/demo-test', import.meta.url)),
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  return {
    newTabs: async () =>
      tabsOf(await browser.newContext({ viewport: { width: 1280, height: 800 } }), addressOf(server)),
    async close() {
      await closeQuietly(browser);
      await server.close();
    },
  };
}

function tabsOf(context: BrowserContext, url: string): DemoTabs {
  const complaints: string[] = [];
  context.setDefaultTimeout(15_000);
  return {
    context,
    complaints,
    async open(query) {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${query}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${query}: ${error.message}`));
      await page.goto(`${url}${query}`);
      await page.locator('h1').waitFor();
      return page;
    },
  };
}

function addressOf(server: ViteDevServer): string {
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return `http://127.0.0.1:${address.port}/`;
}

const closeQuietly = (browser: Browser) => browser.close().catch(() => undefined);
