import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

/** Examples import the package by its names; here those are the sources. */
const src = fileURLToPath(new URL('./src', import.meta.url));
const alias = [
  { find: /^liveroom$/, replacement: `${src}/index.ts` },
  { find: /^liveroom\/local$/, replacement: `${src}/local.ts` },
  { find: /^liveroom\/(questions|testing|follow-up)$/, replacement: `${src}/$1/index.ts` },
  { find: /^liveroom\/(carts|analytics)\/(.+)$/, replacement: `${src}/commerce/$1/$2/index.ts` },
];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{dom,browser,tabs,shop}.test.ts', 'test/package/**', 'test/lint/**'],
        },
      },
      {
        resolve: { alias },
        test: { name: 'dom', environment: 'happy-dom', include: ['test/**/*.dom.test.ts'] },
      },
      {
        // One page of a real Chromium. Dependencies found while it runs would make it reload.
        resolve: { alias },
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
        // A real shop and real tabs. Installs the shop when it is not there: `npm run test:shop`.
        resolve: { alias },
        test: {
          name: 'shop',
          environment: 'node',
          include: ['test/**/*.shop.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
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
