/** The built-in detector, straight from the sources. */
import { imported } from '../sources.mjs';

export const DETECTOR_SOURCE = `export { createLinearDetector } from './src/questions/detector/linear-detector';`;

export async function loadDetector() {
  const { createLinearDetector } = await imported(DETECTOR_SOURCE);
  return createLinearDetector();
}
