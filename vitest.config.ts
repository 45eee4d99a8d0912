import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

/** Examples import the package by its name; here that is the sources. */
const liveroom = fileURLToPath(new URL('./src/index.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { liveroom } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{dom,browser,tabs}.test.ts', 'test/package/**', 'test/lint/**'],
        },
      },
      {
        resolve: { alias: { liveroom } },
        test: { name: 'dom', environment: 'happy-dom', include: ['test/**/*.dom.test.ts'] },
      },
      {
        // One page of a real Chromium. Dependencies found while it runs would make it reload.
        optimizeDeps: { include: ['eventemitter3', 'idb-keyval', 'nanoid'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_FLAGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Several real tabs, closed, reloaded and frozen from outside.
        test: {
          name: 'tabs',
          environment: 'node',
          include: ['test/**/*.tabs.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        // The public types, checked by the compiler and not run.
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/types/tsconfig.json',
          },
        },
      },
      {
        // Whether the rules of the tree report what they should.
        test: { name: 'lint', environment: 'node', include: ['test/lint/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // The package as it would be published, from dist: build first.
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/pack.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
