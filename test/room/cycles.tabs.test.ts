/** What is left of a room that was left, counted in a real Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchTabBrowser, type TabBrowser } from '../transport/local-page/browser';
import type { Census } from './cycles-page/census';
import type { Cycles } from './cycles-page/page';

declare const census: Census;
declare const cycles: Cycles;

let chromium: TabBrowser;
beforeAll(async () => {
  chromium = await launchTabBrowser();
});
afterAll(() => chromium?.close());

describe('after 50 joins and leaves of a host and a viewer, with camera, chat and questions', () => {
  it('nothing is left open and the heap is flat', { timeout: 240_000 }, async () => {
    const context = await chromium.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      const isOurs = !message.location().url.includes('/@vite/client');
      if (isOurs && message.type() === 'error') problems.push(message.text());
    });
    await page.goto(new URL('../../room/cycles-page/index.html', chromium.url).href);
    await page.waitForFunction(() => 'cycles' in globalThis);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const weigh = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
    };

    // Playwright listens too.
    const atFirst = await page.evaluate(() => census.listeners);
    await page.evaluate(() => cycles.run(0, 10));
    const before = await weigh();
    await page.evaluate(() => cycles.run(10, 50));
    const after = await weigh();

    const left = await page.evaluate(() => ({ ...census }));
    expect(left).toEqual({ peerConnections: 0, channels: 0, tracks: 0, timers: 0, intervals: 0, listeners: atFirst });
    expect(await page.evaluate(() => cycles.locks())).toBe(0);
    expect(await page.evaluate(() => cycles.videos())).toBe(1);
    expect(problems).toEqual([]);
    // What 40 more cycles may add: the 8 questions that the devices remember, and noise of the engine.
    expect(after.heap - before.heap).toBeLessThan(600_000);
    expect(after.nodes - before.nodes).toBeLessThan(20);
    expect(after.listeners - before.listeners).toBeLessThan(20);
    await context.close();
  });
});
