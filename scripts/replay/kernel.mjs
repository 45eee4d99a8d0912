/** The parts of the package that `replay` plays through, straight from the sources: nothing has to be built first. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PARTS = `
export { loadQuestionDetector, loadQuestionMeaning, QuestionQueue } from './src/questions/index';
export { canonicalText } from './src/questions/canonical-text';
export { checkedProducts } from './src/questions/checked-products';
export { FloodGuard } from './src/chat/guard/flood-guard';
export { TextGuard } from './src/chat/guard/text-guard';
export { guardTreatments } from './src/chat/guard/treatment';
export { seededRandom } from './src/lib/random';
export { ChatLogReader } from './src/testing/chat-log';
export { cleanText, fitsCodePoints, MAX_TEXT_CODE_POINTS } from './src/model/text';
`;

export async function loadKernel() {
  const { outputFiles } = await build({
    stdin: { contents: PARTS, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}
