/** Serves and builds the demo from the package's sources, so that it always shows what is in this folder's checkout. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  clearScreen: false,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/demo', import.meta.url)),
  resolve: {
    alias: [
      { find: /^liveroom$/, replacement: source('.') },
      { find: /^liveroom\/(local|questions|testing)$/, replacement: fileURLToPath(new URL('../../src/', import.meta.url)) + '$1' },
    ],
  },
  build: { target: 'es2022', sourcemap: true },
});
