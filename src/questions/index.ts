/** `liveroom/questions`: the kernel by itself, usable without a room. */
export { QuestionQueue, type OfferOutcome } from './question-queue';
export type { IncomingQuestion, QuestionQueueOptions } from './queue-options';
export { agingBoundMs, DEFAULT_WEIGHTS, type WeightOptions, type Weights } from './score';
export { loadQuestionDetector } from './detector/index';
export { withTimeLimit, type TimeLimitedDetector, type TimeLimitOptions } from './detector/with-time-limit';
export type { Detection, QuestionDetector, QuestionDetectorOption, RemoteQuestionDetector } from './detector/types';
export { loadQuestionMeaning } from './question-meaning';
export type { QuestionMeaning } from './meaning-likeness';
export type { Meaning, ProductNames } from './meaning/types';
export type { Arrangement } from './merging/arrangement';
export type { Likeness } from './merging/likeness';
export type { Intent } from '../model/intent';
export type { Language } from '../model/language';
export type { Tier } from '../model/participant';
export type { QuestionStatus, RankedQuestion, Reason, Wording } from '../model/question';
