/** Serves and builds the demo from the package's sources, so that it shows what is in this checkout; and a small shop. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shopAt } from './shop/middleware.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  base: './',
  clearScreen: false,
  cacheDir: path('../../node_modules/.vite/demo'),
  plugins: [shopAt('/shop')],
  resolve: {
    alias: [
      { find: /^liveroom$/, replacement: path('../../src/index.ts') },
      { find: /^liveroom\/local$/, replacement: path('../../src/transport/local/index.ts') },
      { find: /^liveroom\/questions$/, replacement: path('../../src/questions/index.ts') },
      { find: /^liveroom\/follow-up$/, replacement: path('../../src/follow-up/index.ts') },
      { find: /^liveroom\/carts\/vendure$/, replacement: path('../../src/commerce/carts/vendure/index.ts') },
      { find: /^liveroom\/testing$/, replacement: path('../../src/testing/index.ts') },
    ],
  },
  build: { target: 'es2022' },
});
