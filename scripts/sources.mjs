/** The sources as a module that Node can run at once: bundled in memory, nothing has to be built first. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param contents a module in TypeScript, whose imports start from the root: `export * from './src/index';`.
 * @returns the bundle, as bytes.
 */
export async function bundled(contents, { minify = false } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    minify,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {},
    legalComments: 'none',
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** What a module of that kind exports. */
export async function imported(contents) {
  const code = await bundled(contents);
  return import(`data:text/javascript;base64,${code.toString('base64')}`);
}
