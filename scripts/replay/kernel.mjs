/** The parts of the package that `replay` plays through, straight from the sources. */
import { imported } from '../sources.mjs';

const PARTS = `
export { loadQuestionDetector, loadQuestionMeaning, QuestionQueue } from './src/questions/index';
export { canonicalText } from './src/questions/canonical-text';
export { checkedProducts } from './src/questions/checked-products';
export { FloodGuard } from './src/chat/guard/flood-guard';
export { guardTreatments } from './src/chat/guard/treatment';
export { seededRandom } from './src/lib/random';
export { ChatLogReader } from './src/testing/chat-log';
export { cleanText, fitsCodePoints, MAX_TEXT_CODE_POINTS } from './src/model/text';
`;

export const loadKernel = () => imported(PARTS);
