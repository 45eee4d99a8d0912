/**
 * `npm run screenshots`: takes the README's pictures from the demo as it is, into docs/images; with `-- shows` or
 * `-- health` only some of them. Look at them before you commit.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium, MISSING_CHROMIUM } from './chromium.mjs';

const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const demo = fileURLToPath(new URL('../examples/demo/vite.config.ts', import.meta.url));
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL_DESKTOP = { width: 1180, height: 760 };
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

const executablePath = ensureChromium();
if (!executablePath) {
  console.error(MISSING_CHROMIUM);
  process.exit(1);
}
await mkdir(images, { recursive: true });
const server = await createServer({ configFile: demo, logLevel: 'error', server: { host: '127.0.0.1', port: 0, hmr: false } });
await server.listen();
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
try {
  if (isWanted('shows')) {
    await show('light', { host: ['host', DESKTOP], viewer: ['viewer-phone', PHONE] });
    await show('dark', { host: ['host-phone-dark', PHONE], viewer: ['viewer-dark', DESKTOP] });
  }
  if (isWanted('health')) await health('health', SMALL_DESKTOP);
} finally {
  await browser.close();
  await server.close();
}

/** A show with a flood and a question of the viewer's own, photographed from both sides. */
async function show(colorScheme, { host: [hostName, hostSize], viewer: [viewerName, viewerSize] }) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce', hasTouch: hostSize === PHONE });
  const open = async (query, size) => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(`${server.resolvedUrls.local[0]}?${query}`);
    return page;
  };
  const host = await open('role=host&camera=test', hostSize);
  const viewer = await open('role=viewer&user=ana&name=Ana', viewerSize);
  await viewer.locator('[data-testid=mode-ask]').check({ force: true });
  await viewer.locator('[data-testid=composer-field]').fill('does it suit oily skin');
  await viewer.locator('[data-testid=composer-send]').click();
  await host.bringToFront();
  await host.locator('[data-testid=question-row]').first().waitFor();
  await host.locator('[data-testid=flood-asking]').check();
  await host.locator('[data-testid=flood-fixed]').click();
  await host.waitForTimeout(6_000);
  await host.locator('[data-testid=take-next]').click();
  await host.waitForTimeout(1_000);
  await host.evaluate(() => scrollTo(0, 0));
  await host.screenshot({ path: `${images}${hostName}.png` });
  await viewer.bringToFront();
  await viewer.waitForTimeout(2_000);
  await viewer.screenshot({ path: `${images}${viewerName}.png` });
  await context.close();
}

/** A viewer's health after the sound was late for a while, and what the room did about it. */
async function health(name, size) {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', viewport: size });
  const open = async (query) => {
    const page = await context.newPage();
    await page.goto(`${server.resolvedUrls.local[0]}?${query}`);
    return page;
  };
  await open('role=host&camera=test&tone=1');
  const viewer = await open('role=viewer&user=ana&name=Ana');
  await viewer.bringToFront();
  await viewer.getByTestId('health-chip').click();
  const untilInSync = () => viewer.getByTestId('health-verdict').getByText('In sync').waitFor();
  await untilInSync();
  await viewer.waitForTimeout(15_000);
  const worse = viewer.getByTestId('worse').locator('summary');
  await worse.click();
  await viewer.getByTestId('delay-sound').fill('20');
  await worse.click();
  await viewer.getByTestId('health-repairs').getByText('subscribed anew').waitFor();
  await untilInSync();
  await viewer.waitForTimeout(15_000);
  await viewer.screenshot({ path: `${images}${name}.png` });
  await context.close();
}
