/** Imports a module of the package's sources in Node, bundled on the fly: a benchmark needs no build step. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function loadFromSource(path) {
  const folder = await mkdtemp(join(tmpdir(), 'liveroom-source-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({ absWorkingDir: root, entryPoints: [path], outfile, bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
