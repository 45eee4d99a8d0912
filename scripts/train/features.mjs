/** The detector's own features, bundled from the sources: what is trained on is what the page computes. */
import { imported } from '../sources.mjs';

const { FeatureReader, HASHED_BITS, DENSE_COUNT, hashedScale, lexiconSource, hash32 } = await imported(`
  export { FeatureReader, HASHED_BITS, DENSE_COUNT, hashedScale } from './src/questions/detector/features';
  export { lexiconSource } from './src/questions/detector/lexicon';
  export { hash32 } from './src/lib/hash';`);
export { DENSE_COUNT, HASHED_BITS, hashedScale };

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
