/**
 * A real Chromium without a network, and the fixture pages built as a shop would build them. No name resolves in it, so
 * nothing it does leaves the machine.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { CHROMIUM_FLAGS, findChromium, MISSING_CHROMIUM } from '../../../scripts/chromium.mjs';

export interface OfflineShop {
  readonly browser: Browser;
  readonly url: string;
  /** The JavaScript that the page `name` can load, by file. */
  scripts(name: string): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export async function openOfflineShop(pages: readonly string[]): Promise<OfflineShop> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING_CHROMIUM);
  const outDir = await mkdtemp(join(tmpdir(), 'liveroom-agora-'));
  // Each page by itself, so that what one bundles is not shared with another.
  for (const page of pages) await buildPage(page, join(outDir, page));
  const server = await serve(outDir);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, NO_NETWORK] });
  return {
    browser,
    url: server.resolvedUrls!.local[0]!,
    scripts: (name) => scriptsIn(join(outDir, name, 'assets')),
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

async function buildPage(page: string, outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases() },
    build: { outDir, emptyOutDir: true, minify: false, rollupOptions: { input: join(root, `${page}.html`) } },
  });
}

/** The package by its own name, from its sources. */
function aliases(): Record<string, string> {
  const src = fileURLToPath(new URL('../../../src', import.meta.url));
  return { 'liveroom/agora': `${src}/agora.ts`, liveroom: `${src}/index.ts` };
}

async function serve(outDir: string): Promise<PreviewServer> {
  const previewed = { host: '127.0.0.1', port: 0 };
  return preview({ root: outDir, configFile: false, logLevel: 'error', build: { outDir }, preview: previewed });
}

async function scriptsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)));
}
