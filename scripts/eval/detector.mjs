/** The built-in detector, bundled from the sources: nothing has to be built first. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function loadDetector() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/questions/detector/linear-detector.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {},
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { createLinearDetector } = await import(`data:text/javascript;base64,${code}`);
  return createLinearDetector();
}
