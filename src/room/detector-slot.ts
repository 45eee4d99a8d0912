/** The room's detector: the shop's own, or the built-in one, loaded with the first join. */
import { reportError } from '../lib/report-error';
import { loadQuestionDetector } from '../questions/detector/index';
import type { Detection, QuestionDetector } from '../questions/detector/types';

export class DetectorSlot {
  #detector: QuestionDetector | undefined;
  #ready: Promise<void> | undefined;

  constructor(own: QuestionDetector | undefined) {
    this.#detector = own;
  }

  /** Resolves when loading is over, whether or not it succeeded. */
  get ready(): Promise<void> {
    return this.#ready ?? Promise.resolve();
  }

  load(): void {
    if (this.#detector !== undefined || this.#ready !== undefined) return;
    this.#ready = loadQuestionDetector().then(
      (detector) => {
        this.#detector = detector;
      },
      (error: unknown) => {
        // A page that was updated may no longer serve the file: the room works, and the next join tries again.
        this.#ready = undefined;
        reportError(error);
      },
    );
  }

  /** Undefined while there is no detector. Never throws: a shop's own detector that does is reported. */
  detect(text: string, locale: string | undefined): Detection | undefined {
    try {
      return checked(this.#detector?.detect(text, locale === undefined ? {} : { locale }));
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }
}

/** What a shop's own detector says, as far as it makes sense: others drop a question with a confidence that is none. */
function checked(detection: Partial<Detection> | undefined): Detection | undefined {
  if (typeof detection?.isQuestion !== 'boolean') return undefined;
  const { isQuestion, confidence = Number.NaN } = detection;
  const isShare = typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
  return isShare ? { isQuestion, confidence } : { isQuestion, confidence: isQuestion ? 1 : 0 };
}
