/** Tabs on the fixture page for the tests of one file: one Chromium for all, and for each test a window of its own. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchTabBrowser, openTab, type TabBrowser } from './browser';

export interface Tabs {
  /** The present test's. */
  context(): BrowserContext;
  readonly url: () => string;
  /** A tab that has joined. */
  join(userId: string): Promise<Page>;
}

/** To be called once in a file: adds what opens before its tests and closes after them. */
export function useTabs(): Tabs {
  let chromium: TabBrowser;
  let context: BrowserContext;
  beforeAll(async () => {
    chromium = await launchTabBrowser();
  });
  afterAll(() => chromium?.close());
  beforeEach(async () => {
    context = await chromium.newContext();
  });
  afterEach(() => context.close());
  return {
    context: () => context,
    url: () => chromium.url,
    async join(userId) {
      const page = await openTab(context, chromium.url);
      await page.evaluate((id) => tab.connect(id), userId);
      return page;
    },
  };
}
