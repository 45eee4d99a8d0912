/**
 * What measuring costs: a viewer's tab with four publishers, measured and not, in turns, in a real Chromium. What counts is
 * the whole of the tab's process, with the threads that answer for figures, against one core. Counted by the kernel, so
 * that a busy machine makes it no dearer.
 */
import { fileURLToPath } from 'node:url';
import { launchChromium, servePages } from './chromium.mjs';
import { median } from './figures.mjs';

const PUBLISHERS = 4;
const ROUNDS = 8;
const TURN_MS = 8_000;
/** After each change the tab settles. */
const SETTLE_MS = 1_500;

const BAR_PERCENT = 1;

export async function run() {
  const browser = await launchChromium();
  const pages = await servePages();
  try {
    return await measure(browser, `${pages.url}bench/health-cost-page/index.html`);
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function measure(browser, url) {
  const context = await browser.newContext();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'cost' in globalThis);
    return page;
  };
  const host = await open();
  await host.evaluate(() => globalThis.cost.host());
  const viewer = await open();
  await viewer.evaluate(async () => void (globalThis.viewer = await globalThis.cost.watch()));
  const devtools = await context.newCDPSession(viewer);
  await devtools.send('Performance.enable');
  await viewer.evaluate(() => globalThis.viewer.measure(true));
  const all = (count) => globalThis.viewer.measured() === count;
  await viewer.waitForFunction(all, PUBLISHERS, { timeout: 30_000, polling: 250 });

  const shares = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const turn of round % 2 === 0 ? ['on', 'off'] : ['off', 'on']) {
      await viewer.evaluate((isOn) => globalThis.viewer.measure(isOn), turn === 'on');
      await viewer.waitForTimeout(SETTLE_MS);
      const before = await cpuSeconds(devtools);
      const startedAt = performance.now();
      await viewer.waitForTimeout(TURN_MS);
      const spent = (await cpuSeconds(devtools)) - before;
      shares[turn].push((spent * 100_000) / (performance.now() - startedAt));
    }
  }
  const differences = shares.on.map((share, round) => share - shares.off[round]);
  const cost = median(differences);
  const percent = (value) => `${value.toFixed(2)} %`;
  return {
    name: `measuring ${PUBLISHERS} publishers`,
    pass: cost <= BAR_PERCENT,
    lines: [
      `the viewer's process, of one core: ${percent(median(shares.off))} without measuring, ${percent(median(shares.on))} with it (medians of ${ROUNDS})`,
      `measuring costs ${percent(cost)} (median of pairs, bar ≤ ${BAR_PERCENT} %): ${differences.map(percent).join(', ')}`,
    ],
  };
}

/** Of all threads of the page's process. */
async function cpuSeconds(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime').value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { name, lines, pass } = await run();
  console.log(`${pass ? 'pass' : 'FAIL'} ${name}`);
  for (const line of lines) console.log(`  ${line}`);
  process.exitCode = pass ? 0 : 1;
}
