/** `liveroom/questions`: the kernel by itself, usable without a room. */
export { QuestionQueue, type OfferOutcome } from './question-queue';
export type { IncomingQuestion, QuestionQueueOptions } from './queue-options';
export { agingBoundMs, DEFAULT_WEIGHTS, type WeightOptions, type Weights } from './score';
export { loadQuestionDetector } from './detector/index';
export type { Detection, QuestionDetector } from './detector/types';
export type { Tier } from '../model/participant';
export type { QuestionStatus, RankedQuestion, Reason } from '../model/question';
