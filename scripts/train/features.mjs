/** The detector's own features, bundled from the sources: what is trained on is what the page computes. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { FeatureReader, HASHED_BITS, DENSE_COUNT } from './questions/detector/features';
      export { lexiconSource } from './questions/detector/lexicon';
      export { hash32 } from './lib/hash';`,
    resolveDir: fileURLToPath(new URL('../../src', import.meta.url)),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: 'es2022',
  tsconfigRaw: {},
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { FeatureReader, HASHED_BITS, DENSE_COUNT, lexiconSource, hash32 } = await import(
  `data:text/javascript;base64,${code}`
);
export { DENSE_COUNT, HASHED_BITS };

/** Which lexicon is trained for. */
export const LEXICON_HASH = hash32(lexiconSource());

const reader = new FeatureReader();

/** What is in `text`, each feature's place once. Dense places come after the hashed ones. */
export function featuresOf(text) {
  reader.read(text);
  return {
    hashed: reader.hashed.slice(0, reader.hashedCount),
    dense: reader.dense.slice(0, reader.denseCount),
  };
}
