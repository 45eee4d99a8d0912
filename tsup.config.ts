/**
 * JavaScript for bundlers and Node (ESM), for `require` (CommonJS) and for a script tag. Declarations come from
 * scripts/declarations.mjs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { transform, type PluginBuild } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { ENTRIES } from './scripts/entries.mjs';

const entry = Object.fromEntries(
  ENTRIES.map(({ source }) => [source.replace(/^src\//, '').replace(/\.ts$/, ''), source]),
);

const shared: Options = {
  target: 'es2022',
  platform: 'browser',
  sourcemap: true,
  dts: false,
  silent: true,
};

/** Chunks are shared between entries, so that `liveroom` and `liveroom/testing` have one `LiveRoomError`. */
const split: Options = {
  ...shared,
  entry,
  format: 'esm',
  splitting: true,
  // A module is UTF-8 whatever its page is, and escapes of the words of 15 languages would cost a tenth.
  esbuildOptions: inUtf8,
};

function inUtf8(options: { charset?: 'ascii' | 'utf8' }): void {
  options.charset = 'utf8';
}

/** A script has no chunks, but it may import modules that lie beside it. */
const besideTheScript = {
  name: 'beside-the-script',
  setup({ onResolve }: PluginBuild) {
    for (const [module, file] of [
      ['meaning-likeness', 'meaning'],
      ['linear-detector', 'detector'],
      ['late-parts', 'late'],
      ['crew-parts', 'crew'],
      ['sale-parts', 'sale'],
      ['follow-up-parts', 'follow-up'],
    ]) {
      const path = `./liveroom.${file}.js`;
      onResolve({ filter: new RegExp(`/${module}$`) }, () => ({ path, external: true }));
    }
  },
};

export default defineConfig([
  { ...split, outDir: 'dist' },
  {
    ...split,
    outDir: 'dist/cjs',
    // Has no CommonJS build of its own.
    noExternal: ['nanoid'],
    // esbuild splits ESM only: hence ESM, each file of which is then turned into CommonJS.
    plugins: [
      {
        name: 'commonjs',
        async renderChunk(code, { type, path }) {
          if (type !== 'chunk' || !path.endsWith('.js')) return undefined;
          const result = await transform(code, {
            format: 'cjs',
            platform: 'node',
            target: 'es2022',
            supported: { 'dynamic-import': false },
            sourcemap: 'external',
            charset: 'utf8',
            sourcefile: path,
          });
          return { code: result.code, map: result.map };
        },
      },
    ],
    onSuccess: async () => {
      mkdirSync('dist/cjs', { recursive: true });
      writeFileSync('dist/cjs/package.json', `${JSON.stringify({ type: 'commonjs', sideEffects: false })}\n`);
    },
  },
  // What reads meanings is larger than all the rest, and for crew only; the detector is as large as the rest, and needed
  // after it, as is what a room needs soon but not at once; crew's side, selling and following up are not for every page.
  {
    ...shared,
    entry: {
      'liveroom.meaning': 'src/questions/meaning-likeness.ts',
      'liveroom.detector': 'src/questions/detector/linear-detector.ts',
      'liveroom.late': 'src/room/late-parts.ts',
      'liveroom.crew': 'src/room/crew-parts.ts',
      'liveroom.sale': 'src/room/sale-parts.ts',
      'liveroom.follow-up': 'src/room/follow-up-parts.ts',
    },
    outDir: 'dist',
    format: 'esm',
    // Each is served alone.
    splitting: false,
    minify: true,
    noExternal: [/./],
    esbuildOptions: inUtf8,
    esbuildPlugins: [besideTheScript],
  },
  {
    ...shared,
    entry: { liveroom: 'src/global.ts' },
    outDir: 'dist',
    format: 'iife',
    globalName: 'Liveroom',
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [besideTheScript],
    banner: {
      js: '/*! liveroom | MIT | includes eventemitter3, nanoid (MIT) and idb-keyval (Apache-2.0): see NOTICE */',
    },
  },
]);
